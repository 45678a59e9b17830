"""Names, villages, birthdays and doors are ordinary words: no pattern of danger is in them."""

# ruff: noqa: E501 - lists of names are read in few lines

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.birth import year_told
from models.rules.names import masked, told_name
from models.rules.places import PlaceIndex
from models.rules.understanding.patterns import standing
from models.rules.understanding.wording import fold
from models.rules.unsure import unsure
from models.words import Level

FAMILY = "王李张刘陈杨马赵黄周吴徐孙朱高林何郭罗梁宋郑韩唐冯董袁邓许苏卢丁魏薛叶杜戴姜石陆白康江段雷武祁冶铁哈妥鲜仁索才拉完扎卓"
GIVEN = """
大珍 秀兰 秀英 桂英 玉兰 玉梅 淑珍 凤英 桂花 菊花 小花 春花 生莲 生兰 存花 国栋 建国 建军
卫东 国强 志明 明 伟 强 军 勇 磊 斌 燕 丽 敏 静 霞 红 芳 海燕 文秀 宝山 有福 得胜 进财
永福 生财 占魁 占海 孝忠 玉树 成林 发祥 生龙 生虎 元寿 延寿 存良 尕娃 索南 卓玛 才让 扎西
多杰 拉毛 措姆 央金 达瓦 桑杰 德吉 旦增 阿依舍 法图麦 麦燕 穆萨 伊布拉 哈桑 尔撒 主麻 胜利
跃进 援朝 红卫 火旺 火生 水生 救生 炭花 河生 拴住 拴牢 锁儿 铁锁 拾来 捡来 石头 狗娃 毛蛋
砍柴 打儿
"""
DOORS = """
3号楼2单元501 顶楼左手 河边第二户 水库边上红门 桥头东边 煤场旁边 火车站对面 救助站旁边
派出所隔壁 煤气站后头 消防队对面 刀具厂家属楼 打井队家属院 沟里头第一家 五楼没有电梯
羊圈旁边
"""
NAMES = [family + given for family, given in product(FAMILY, GIVEN.split())]


def villages() -> list[str]:
    index = PlaceIndex.from_csv()
    return [place.name for level in Level for place in index.of_level(level)]


@pytest.mark.parametrize("told", ["{}", "我叫{}", "我是{}", "姓名:{}"])
def test_no_name_of_a_person_holds_a_word_of_danger(told: str) -> None:
    assert len(NAMES) > 3000
    assert [name for name in NAMES if standing(fold(told.format(name)))] == []


@pytest.mark.parametrize("told", ["{}", "我住{}", "{}3号楼2单元501", "{}的"])
def test_no_village_and_no_door_holds_a_word_of_danger(told: str) -> None:
    known = (*villages(), *DOORS.split())
    assert len(known) > 1400
    assert [place for place in known if standing(fold(told.format(place)))] == []


@given(born=st.dates(date(1920, 1, 1), date(2026, 12, 31)))
def test_no_birthday_holds_a_word_of_danger(born: date) -> None:
    for told in ("%Y年%m月%d日", "%Y%m%d", "%Y.%m.%d", "%y年%m月%d号生的"):
        assert not standing(born.strftime(told))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("我叫杨大珍", "杨大珍"),
        ("我是马进财。", "马进财"),
        ("姓名:阿依舍", "阿依舍"),
        ("姓名\uff1a阿依舍", "阿依舍"),
        ("杨大珍", "杨大珍"),
        ("我叫不到车", "我叫不到车"),
        ("我是打扫的", "我是打扫的"),
        ("我是想找人打扫", "我是想找人打扫"),
    ],
)
def test_a_name_is_kept_without_the_words_around_it(said: str, name: str) -> None:
    assert told_name(said) == name


def test_a_name_in_a_list_keeps_its_first_and_last_sign() -> None:
    assert (masked("杨大珍"), masked("马明"), masked("珍")) == ("杨*珍", "马*", "*")


@pytest.mark.parametrize("comma", [",", "\N{FULLWIDTH COMMA}"])
def test_a_comma_of_either_width_stands_between_not_knowing_and_an_age(comma: str) -> None:
    assert year_told(f"我忘了{comma}76岁", date(2026, 11, 21)) == 1950
    assert unsure(f"真的{comma}不知道")
