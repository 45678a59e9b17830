"""A card that is printed says everything: the picture to scan, and the digits beneath it."""

import struct
import zlib

import pytest

from bot.digits import dots
from bot.qr import drawn

LINK = "https://t.me/somebot?start=home_" + "x" * 24


def rows(png: bytes) -> list[bytes]:
    """The grey values of a picture, row by row."""
    width, height = struct.unpack(">II", png[16:24])
    size = struct.unpack(">I", png[33:37])[0]
    pixels = zlib.decompress(png[41 : 41 + size])
    lines = [pixels[n * (width + 1) + 1 : (n + 1) * (width + 1)] for n in range(height)]
    assert {len(line) for line in lines} == {width}
    return lines


def test_the_digits_stand_under_the_code_and_leave_it_as_it_is() -> None:
    bare, printed = rows(drawn(LINK)), rows(drawn(LINK, "480 011 2237\n4827"))
    assert printed[: len(bare)] == bare
    beneath = printed[len(bare) :]
    assert any(0 in line for line in beneath)
    assert rows(drawn(LINK, "480 011 2237\n4828")) != printed


def test_every_digit_looks_like_no_other_and_fits_on_the_paper() -> None:
    drawings = {str(dots(str(n), 60)) for n in range(10)}
    assert len(drawings) == 10
    assert {len(row) for row in dots("0123456789", 300)} == {300}


def test_what_is_no_digit_is_not_drawn_as_one() -> None:
    with pytest.raises(KeyError):
        dots("x", 60)
