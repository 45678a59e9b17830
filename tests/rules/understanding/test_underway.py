"""Ordinary words around a visit are no danger; danger beside them is."""

import pytest

from models.rules.understanding.danger import spot
from models.rules.understanding.underway import LONGEST, Said, explained, underway
from models.rules.understanding.wording import fold

ORDINARY = (
    "我在路上了",
    "我到门口了",
    "我已经出发了",
    "快到了,还有五分钟",
    "我在家,马上来开门",
    "他来了一直看手机,不好好做",
    "今天拉肚子,下午去不了了",
    "堵车,要晚20分钟",
    "到了",
    "我到楼下了",
    "我马上就到",
    "师傅在路上了",
    "对不起,堵车了,晚十分钟到",
    "公交车没来,要迟到半小时",
    "还有十分钟就到",
    "我刚出门,请稍等",
    "正在往您家走",
    "我快到小区门口了",
    "我在单元门口",
    "不好意思,还要晚一刻钟",
    "我在家等着",
    "我在家呢,门没锁",
    "马上下楼开门",
    "阿姨来了一直玩手机",
    "卫生打扫得不干净",
    "坐了十分钟就走了",
    "我感冒发烧,明天来不了",
    "今天不舒服,去不了了",
    "我病了,明天上不了班",
    "明天想请一天假",
    "师傅怎么还没来",
    "已经到您家楼下了",
    "堵在路上了,您别着急",
    "好的,我在家等你",
    "我現在出發了",
)

TROUBLE = (
    "没人开门",
    "敲了十分钟没有人开门",
    "我到门口了,没人开门",
    "按门铃没人应",
    "等了半天没人开门",
    "门敲不开,电话也没人接",
    "家里没人",
)

DANGER = (
    "他在路上了,我好怕他打我",
    "我到门口了,老人摔倒了起不来",
    "我在路上了,不想活了",
    "快到了,屋里着火了",
    "我在家,他打我",
    "没人开门,里面有煤气味",
    "敲了十分钟没人开门,老人在里面喊救命",
    "我已经出发了,孩子不见了",
    "堵车了,老人晕倒了",
    "我到楼下了,有人要跳楼",
    "我在家等着,他拿刀要杀我",
    "马上来开门,我爸嘴歪了话说不清",
    "他来了一直看手机,还打我妈",
    "今天拉肚子,下午去不了了,我不想活了",
    "门没锁,我吃了一瓶安眠药",
    "还有五分钟,我就从楼顶跳下去",
    "我在门口了,儿子把老娘关在羊圈里不给饭",
    "我到了,奶奶滑倒了头上都是血",
    "要晚20分钟,我出车祸了",
    "我在家,爸爸拿皮带抽我",
    "我在路上了,老公掐我脖子",
    "阿姨来了一直玩手机,老人昏迷了",
    "我出门了,我想自杀",
    "等了半天没人开门,老人三天没吃饭了",
)


def test_the_tables_are_long_enough() -> None:
    assert len(ORDINARY) >= 30
    assert len(DANGER) >= 20


@pytest.mark.parametrize("said", ORDINARY)
def test_an_ordinary_sentence_around_a_visit_is_no_danger(said: str) -> None:
    assert spot(said) is None


@pytest.mark.parametrize("said", DANGER)
def test_danger_beside_ordinary_words_is_danger(said: str) -> None:
    alarm = spot(said)
    assert alarm is not None
    assert not alarm.beside


@pytest.mark.parametrize("said", TROUBLE)
def test_that_nobody_opens_is_ordinary_for_whoever_works_alone(said: str) -> None:
    assert explained(fold(said), at_work=True)
    assert not explained(fold(said))
    word = underway(said)
    assert word is not None
    assert word.said is Said.NOBODY


@pytest.mark.parametrize(
    ("said", "meant", "minutes", "whole"),
    [
        ("我在路上了", Said.ON_WAY, 0, True),
        ("我已经出发了", Said.ON_WAY, 0, True),
        ("快到了,还有五分钟", Said.ON_WAY, 0, True),
        ("on my way", Said.ON_WAY, 0, True),
        ("堵车,要晚20分钟", Said.LATE, 20, True),
        ("堵车", Said.LATE, 0, True),
        ("要晚半个小时", Said.LATE, 30, True),
        ("不好意思,晚一刻钟", Said.LATE, 15, True),
        ("要晚一个小时", Said.LATE, 60, True),
        ("running 20 minutes late", Said.LATE, 20, True),
        ("车胎爆了,我晚20分钟到", Said.LATE, 20, False),
        ("到了", Said.ARRIVED, 0, True),
        ("到门口了", Said.ARRIVED, 0, True),
        ("到门口了,狗很凶", Said.ARRIVED, 0, False),
    ],
)
def test_what_a_worker_means(said: str, meant: Said, minutes: int, whole: bool) -> None:
    assert underway(said) == (meant, minutes, whole)


@pytest.mark.parametrize("said", ["好的", "还有五分钟", "我走了", "明天几点", "老人今天没胃口", ""])
def test_the_rest_is_none_of_it(said: str) -> None:
    assert underway(said) is None
    assert not explained(fold(said))


def test_a_long_message_tells_more() -> None:
    assert not explained("我在路上了," * LONGEST)
