"""Bars in a picture: as high as what they tell, and nothing where nothing is known."""

from io import BytesIO

import pytest
from PIL import Image

from bot.packing import sending
from bot.picture import COLOURS, HIGH, WIDE, boxes, drawn
from handlers.ui.chart import Bar, Chart, Group

LOAD = Group((Bar("A", 4, "4"), Bar("B", 2, "2"), Bar("C", 1, "1")), 4)
LIKED = Group((Bar("A", 100, "100%"), Bar("B", None, "?")), 100)
NONE = Group((), 1)


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
