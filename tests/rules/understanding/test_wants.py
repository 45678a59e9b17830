"""Want that cannot wait, and visits that are not wanted."""

import pytest

from models.rules.understanding.wants import declines, presses


@pytest.mark.parametrize(
    "said",
    ["我要临时救助,没米了", "家里没吃的", "没米没面了", "断电了,奶奶一个人", "停暖了,老人冻着"],
)
def test_hunger_and_a_helpless_home_without_heat_cannot_wait(said: str) -> None:
    assert presses(said)


@pytest.mark.parametrize(
    "said", ["停电了", "想买点米", "没米粥喝也行", "家里电费怎么交", "没电视看"]
)
def test_what_lies_near_can_wait(said: str) -> None:
    assert not presses(said)


@pytest.mark.parametrize("said", ["明天不要来了", "不想要小马来", "别让那个阿姨来了", "不用来了"])
def test_somebody_is_not_wanted(said: str) -> None:
    assert declines(said)


@pytest.mark.parametrize(
    "said", ["不想做饭,想请人来", "不想出门", "想要小马来", "不来了吗,等了半天"]
)
def test_a_wish_or_a_complaint_declines_nothing(said: str) -> None:
    assert not declines(said)
