"""A child says so in many ways; whoever speaks of one is none."""

import pytest

from models.rules.understanding.young import says_young


@pytest.mark.parametrize(
    "said",
    [
        "我今年10岁",
        "我上四年级",
        "五年级",
        "我五年级",
        "我今年刚上初一",
        "我是小学生",
        "读三年级。",
    ],
)
def test_a_child_says_so(said: str) -> None:
    assert says_young(said)


@pytest.mark.parametrize(
    "said",
    [
        "我是小学老师",
        "我孙子上四年级",
        "我教五年级",
        "我五年级的儿子不写作业",
        "我今年70岁",
        "娃四年级了",
        "我带五年级的学生",
    ],
)
def test_whoever_speaks_of_a_child_is_none(said: str) -> None:
    assert not says_young(said)
