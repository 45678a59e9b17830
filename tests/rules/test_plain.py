"""People's words hide nothing, and become nothing but words on others' screens."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.sandbox.entities import with_finds
from bot.sandbox.markup import Rich
from models.rules.plain import JOINER, plain, quiet
from models.rules.understanding.danger import spot

MARKED = [
    "@diancai_bot", "找 @anna", "/start", "!/cancel@bot", "#谁", "http://a.cn/x?y=1", "bit.ly/abc",
    "https://t.me/x", "a.b@c.de", "例子.com", "www.gov.cn",
]  # fmt: skip
HIDDEN = [
    "\u202e", "\u2066", "\u200b", "\u200f", "\ufeff", "\x00", "\x0b", "\x7f", "\x9f", "\u2028",
    "\u00ad", "\U000e0041", "\u2060",
]  # fmt: skip
PIECES = st.lists(st.text() | st.sampled_from([*MARKED, *HIDDEN]), max_size=6).map("".join)


@given(PIECES)
@example("/\u200bstart")
@example("@\u2060anna")
def test_no_words_of_anybody_become_a_link_a_mention_or_a_command(text: str) -> None:
    assert with_finds(Rich(quiet(text), ())).entities == ()


@pytest.mark.parametrize("marked", MARKED)
def test_the_messenger_would_have_marked_these(marked: str) -> None:
    assert with_finds(Rich(marked, ())).entities


@given(PIECES)
def test_what_is_shown_is_what_is_there(text: str) -> None:
    shown = plain(text)
    assert all(c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs") for c in shown)
    assert not any(hidden in shown for hidden in HIDDEN)
    assert plain(shown) == shown


@given(PIECES)
def test_quiet_words_are_the_same_words_and_stay_so(text: str) -> None:
    assert quiet(text).replace(JOINER, "") == plain(text)
    assert quiet(quiet(text)) == quiet(text)


@pytest.mark.parametrize("hidden", HIDDEN)
def test_danger_is_heard_through_whatever_is_hidden_between_its_characters(hidden: str) -> None:
    assert spot(f"救{hidden}命啊{hidden}我摔倒了{hidden}起不来") is not None


USUAL = [
    "杨大珍 3号楼2单元501",
    "3.5公里 11/24 10:30",
    "ཚེ་རིང་",
    "Flat 2/3",
    "👵🏻",
    "a\nb",
    "26:1-2",
]


@pytest.mark.parametrize("usual", USUAL)
def test_usual_words_stay_as_they_are(usual: str) -> None:
    assert quiet(usual) == usual
