"""A no to one who comes, by any of the names that people call them."""

import pytest

from models.rules.understanding.unwanted import refuses


@pytest.mark.parametrize(
    "said",
    [
        "我不要马德福",
        "我不要马德福来",
        "不想让德福来了",
        "别再派马师傅了",
        "不想要小马来",
        "以后别让老马来",
        "马德福别来了",
        "马师傅以后不要来了",
        "不喜欢马德福",
        "I don't want 马德福",
    ],
)
def test_one_who_comes_is_not_wanted(said: str) -> None:
    assert refuses(said, "马德福")


@pytest.mark.parametrize(
    "said",
    [
        "我要马德福来",
        "马德福来不来",
        "明天不要来了",
        "不要打扫了",
        "别让那个阿姨来了",
        "马上来,不要等",
        "我不要王秀英来",
        "马师傅怎么没来",
        "跟马德福说一声,明天下午我不在家,他不要白跑一趟",
    ],
)
def test_a_wish_a_question_or_a_no_to_the_visit_is_none_to_them(said: str) -> None:
    assert not refuses(said, "马德福")


def test_a_title_alone_names_nobody() -> None:
    assert not refuses("不要师傅来了", "聂师傅")
    assert refuses("不要聂师傅来了", "聂师傅")
