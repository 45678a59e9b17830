"""Money in our name, and theft; and what only sounds like it."""

import pytest

from models.rules.understanding.swindle import steals, swindles


@pytest.mark.parametrize(
    "said",
    [
        "有个小伙子说是你们的人，要我先交二百块钱押金",
        "有人冒充社工让我交钱",
        "电话里说是社区的，要我的验证码",
    ],
)
def test_money_in_our_name_is_a_swindle(said: str) -> None:
    assert swindles(said)


@pytest.mark.parametrize(
    "said", ["你们的人上门要给钱吗", "你们收不收钱", "社区说要交材料", "我要交电费"]
)
def test_a_question_about_money_is_no_swindle(said: str) -> None:
    assert not swindles(said)


@pytest.mark.parametrize("said", ["马德福偷了我三百块钱，就是今天", "家里进贼了", "我的钱被人偷了"])
def test_what_was_stolen_is_a_theft(said: str) -> None:
    assert steals(said)


@pytest.mark.parametrize("said", ["孙子偷了我的钱", "老公骗了我", "偷偷哭"])
def test_what_ones_own_people_do_is_another_matter(said: str) -> None:
    assert not steals(said)
