"""Waiting in vain, in the words of whoever waited."""

import pytest

from models.rules.understanding.following import nobody_came


@pytest.mark.parametrize(
    "said",
    [
        "没人来",
        "今天没有人来",
        "等了一天没人来",
        "今天怎么没人来",
        "到现在还没有人来",
        "白等了一上午,一个人都没来",
        "今天师傅没来",
        "下午没人来打扫",
        "家里没人来过",
    ],
)
def test_somebody_waited_in_vain(said: str) -> None:
    assert nobody_came(said)


@pytest.mark.parametrize(
    "said",
    [
        "没人来看我",
        "过年都没人来看我",
        "没人",
        "等了一天",
        "明天没人来行不行",
        "儿子没来",
        "有没有人来",
    ],
)
def test_other_words_are_another_matter(said: str) -> None:
    assert not nobody_came(said)
