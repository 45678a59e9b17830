"""Pictures as telephones send them: shrunk, packed anew, in other light, and what is none."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageEnhance

from bot.looks import seen
from models.rules.looks import alike, apart
from tests.pictured import kitchen


def packed(picture: Image.Image, quality: int = 90, kind: str = "JPEG") -> bytes:
    out = BytesIO()
    picture.save(out, kind, quality=quality)
    return out.getvalue()


def test_smaller_packed_anew_and_brighter_it_is_still_the_same_scene() -> None:
    scene = kitchen(1)
    first = seen(packed(scene))
    assert first is not None
    changed = (
        packed(scene.resize((320, 240)), 40),
        packed(ImageEnhance.Brightness(scene).enhance(1.15)),
        packed(scene, kind="PNG"),
    )
    for content in changed:
        look = seen(content)
        assert look is not None
        assert alike(first, look, 4)


def test_another_kitchen_is_another_scene() -> None:
    looks = [seen(packed(kitchen(n))) for n in range(12)]
    pairs = [(a, b) for n, a in enumerate(looks) for b in looks[:n]]
    assert all(a is not None and b is not None and apart(a, b) > 8 for a, b in pairs)


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"])
def test_what_is_no_picture_has_no_look(content: bytes) -> None:
    assert seen(content) is None


def test_half_a_picture_has_no_look() -> None:
    whole = packed(kitchen(1))
    assert seen(whole[: len(whole) // 2]) is None


def test_a_picture_that_is_none_of_the_messengers_kinds_is_not_opened() -> None:
    picture = Image.new("RGB", (40, 40))
    ImageDraw.Draw(picture).line((0, 0, 40, 40))
    assert seen(packed(picture, kind="TIFF")) is None
