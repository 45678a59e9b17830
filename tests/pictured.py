"""Pictures of kitchens that nobody has: blocks of light and dark, the same for the same number."""

from io import BytesIO
from random import Random

from PIL import Image, ImageDraw

SIZE = (640, 480)


def kitchen(number: int) -> Image.Image:
    draw, picture = Random(number), Image.new("RGB", SIZE, "grey")
    pen = ImageDraw.Draw(picture)
    for _ in range(40):
        left, top = draw.randrange(SIZE[0]), draw.randrange(SIZE[1])
        right, bottom = left + draw.randrange(40, 240), top + draw.randrange(40, 200)
        light = draw.randrange(256)
        pen.rectangle((left, top, right, bottom), fill=(light, light, light))
    return picture


def photo(number: int, quality: int = 90) -> bytes:
    """As a telephone sends it."""
    out = BytesIO()
    kitchen(number).save(out, "JPEG", quality=quality)
    return out.getvalue()
