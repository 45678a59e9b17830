"""Bars in a picture: as high as what they tell, and nothing where nothing is known."""

from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from bot.packing import sending
from bot.picture import COLOURS, HIGH, WIDE, _font, boxes, drawn
from handlers.screens.digest import digest
from handlers.ui.chart import Bar, Chart, Group
from handlers.ui.say import voice
from models.reads.digests import Digest, Liked
from models.reads.rescues import Tally
from models.reads.waiting import LATE, MANY
from models.words import Language, TaskKind

LOAD = Group((Bar("A", 4, "4"), Bar("B", 2, "2"), Bar("C", 1, "1")), 4)
LIKED = Group((Bar("A", 100, "100%"), Bar("B", None, "?")), 100)
NONE = Group((), 1)
TODAY = date(2026, 11, 24)
EVERY_KIND = {kind: number for number, kind in enumerate(TaskKind, 1)} | {LATE: MANY}
FULL = Digest(EVERY_KIND, (Liked("甲社", 0.5), Liked("乙社", None)), TODAY, Tally(3, 2))
"""Of every kind one more than of the last."""


def picture(*groups: Group) -> Image.Image:
    image = Image.open(BytesIO(drawn(Chart(groups).pack())))
    image.load()
    return image


def tall(image: Image.Image, number: int, groups: int, group: Group, place: int) -> int:
    """Pixels of the group's colour in the middle of one of its bars."""
    box = boxes(number, groups, Chart((group,)).pack()["groups"][0])[place]
    middle = (box.left + box.right) // 2
    column = [image.getpixel((middle, y)) for y in range(image.height)]
    return column.count(COLOURS[number])


def test_it_is_a_png_as_tall_as_a_phone_shows_whole() -> None:
    image = picture(LOAD, LIKED, NONE)
    assert (image.format, image.size) == ("PNG", (WIDE, HIGH)) == ("PNG", (1080, 1350))


def test_a_bar_is_as_high_as_its_figure() -> None:
    image = picture(LOAD, LIKED, NONE)
    four, two, one = (tall(image, 0, 3, LOAD, place) for place in range(3))
    assert four > 200
    assert two == pytest.approx(four / 2, abs=3)
    assert one == pytest.approx(four / 4, abs=3)


def test_what_is_not_known_has_no_bar_but_a_sign() -> None:
    image = picture(LOAD, LIKED, NONE)
    known, unknown = (tall(image, 1, 3, LIKED, place) for place in range(2))
    assert known > 200
    assert unknown == 0
    assert picture(LOAD, LIKED).tobytes() != picture(LOAD, Group(LIKED.bars[:1], 100)).tobytes()


def test_a_screen_with_bars_leaves_as_a_picture_under_its_words() -> None:
    letter = sending(5, {"text": "早", "chart": Chart((LOAD,)).pack()})
    assert (letter.method, letter.fields["caption"]) == ("sendPhoto", "早")
    name, mime, content = letter.files["photo"]
    assert (name, mime) == ("bars.png", "image/png")
    assert Image.open(BytesIO(content)).size == (WIDE, HIGH)


def test_of_more_kinds_than_bars_the_fewest_share_the_last_and_none_is_lost() -> None:
    chart = digest(voice(Language.ZH), FULL, TODAY).chart
    assert chart is not None
    loads = [bar.value or 0 for bar in chart.groups[0].bars]
    assert (len(loads), sum(loads)) == (6, sum(EVERY_KIND[kind] for kind in TaskKind))
    assert loads[:5] == sorted(EVERY_KIND[kind] for kind in TaskKind)[:-6:-1]


def test_every_sign_in_it_is_one_that_the_library_s_font_has() -> None:
    chart = digest(voice(Language.ZH), FULL, TODAY).chart
    assert chart is not None
    signs = {sign for group in chart.groups for bar in group.bars for sign in bar.mark + bar.shown}
    assert signs >= {"A", "F", "%", "+", "?"}
    missing = bytes(_font(40).getmask("中"))
    assert [sign for sign in signs if bytes(_font(40).getmask(sign)) == missing] == []
