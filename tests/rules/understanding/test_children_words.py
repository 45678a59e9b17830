"""What children say of being threatened or lured is danger; what lies near it is none."""

import pytest

from models.rules.reporting import must_be_reported
from models.rules.understanding.danger import Danger, spot

THREATENED = (
    "同学逼我给钱,不给就打",
    "同学问我要钱,不给就打",
    "高年级的抢我钱",
    "高年级的男生放学堵我要钱",
    "他们收保护费",
    "学长说不给钱就揍我",
    "同学打我",
    "几个女生在厕所围着我打",
    "他们让我下跪",
)
LURED = (
    "叔叔给我看不好的视频",
    "邻居叔叔老给我看光屁股的照片",
    "他给我看黄片",
    "让我脱衣服拍照",
    "哥哥让我脱裤子",
    "网友让我拍光身子的视频",
    "游戏里的人叫我发下面的照片",
    "伯伯亲我",
    "叔叔说这是我们的秘密",
    "他不许我跟妈妈说",
    "不让我告诉妈妈",
)
NEAR = (
    "医生让我脱衣服检查",
    "老师不让我说话",
    "同学给我钱",
    "同学打我电话",
    "同学老是逼我写作业",
    "孩子在学校和同学打架了",
    "孩子要钱不给就打人",
    "网上的人让我发身份证照片",
    "老师让我拍视频打卡",
    "让我拍下面的签字",
    "爸爸不让我看手机",
    "想请人给我妈洗澡拍背",
    "孩子被同学起外号,不想上学",
)


@pytest.mark.parametrize("said", [*THREATENED, *LURED])
def test_a_threatened_or_lured_child_is_in_danger_and_must_be_reported(said: str) -> None:
    alarm = spot(said)
    assert alarm is not None
    assert Danger.CHILD_ABUSE in alarm.kinds
    assert must_be_reported(alarm.kinds)
    assert not alarm.beside


@pytest.mark.parametrize("said", NEAR)
def test_what_lies_near_is_no_danger(said: str) -> None:
    alarm = spot(said)
    assert alarm is None or not must_be_reported(alarm.kinds)


@pytest.mark.parametrize("said", ["不弄了", "停电了", "大限到了", "算了", "取消", "返回"])
def test_a_word_or_two_without_a_name_of_danger_raise_no_alarm(said: str) -> None:
    assert spot(said) is None


@pytest.mark.parametrize("said", ["救命", "救我", "着火", "help"])
def test_a_short_cry_with_a_name_is_heard(said: str) -> None:
    assert spot(said) is not None
