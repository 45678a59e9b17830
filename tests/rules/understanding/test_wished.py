"""A woman or a man, wished for in the midst of a sentence."""

import pytest

from models.rules.understanding.wished import sex_said
from models.words import Sex


@pytest.mark.parametrize(
    "said",
    [
        "要个女的",
        "想要个女的",
        "想要个女社工",
        "来个女社工打扫卫生",
        "想要个女社工来给我擦身子",
        "最好是女师傅",
        "不要男的",
        "别派男师傅来",
        "换个女的",
        "a woman please",
    ],
)
def test_a_woman_is_wished_for(said: str) -> None:
    assert sex_said(said) is Sex.WOMAN


@pytest.mark.parametrize("said", ["要个男的", "最好派个男师傅", "不要女的", "不想要女的"])
def test_a_man_is_wished_for(said: str) -> None:
    assert sex_said(said) is Sex.MAN


@pytest.mark.parametrize(
    "said",
    [
        "我要去女儿家",
        "女的男的都行",
        "来个人",
        "男的女的都要",
        "邻居那个女的骂我",
        "找女儿",
        "要个男的或者要个女的",
    ],
)
def test_anything_else_is_no_such_wish(said: str) -> None:
    assert sex_said(said) is None
