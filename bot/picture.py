"""Bars become a picture: three groups at most, with the marks that the caption explains."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, NamedTuple

from PIL import Image, ImageDraw, ImageFont

WIDE, HIGH = 1080, 1350
"""Pixels: the tallest picture that a phone shows whole."""
MARGIN, HEAD, FOOT = 60, 110, 80
"""Pixels around a group, above its highest bar, and below its bars."""
SLOTS = 6
"""Places for bars in a group."""
BAR = 96  # pixels wide
PAPER, INK, FAINT = (255, 255, 255), (33, 37, 41), (206, 212, 218)
COLOURS = ((28, 100, 176), (43, 138, 62), (194, 85, 10))
"""Of a bar, by its group: each dark enough for white paper (WCAG 2.2, 1.4.11)."""


class Box(NamedTuple):
    """Where a bar stands: pixels from the left and the top; empty where there is none."""

    left: int
    top: int
    right: int
    bottom: int


def drawn(chart: Mapping[str, Any]) -> bytes:
    """A packed `handlers.ui.chart.Chart` as a PNG picture."""
    image = Image.new("RGB", (WIDE, HIGH), PAPER)
    pen = ImageDraw.Draw(image)
    for number, group in enumerate(chart["groups"]):
        _group(pen, number, len(chart["groups"]), group)
    pen.text((WIDE - MARGIN, 16), chart.get("title", ""), INK, _font(36), anchor="ra")
    made = BytesIO()
    image.save(made, "PNG", optimize=True)
    return made.getvalue()


def boxes(number: int, groups: int, group: Mapping[str, Any]) -> list[Box]:
    """The bars of one of so many groups: as high as their values are of `most`."""
    high = HIGH // groups
    floor = (number + 1) * high - FOOT
    room = high - HEAD - FOOT
    step = (WIDE - 2 * MARGIN) // SLOTS
    found = []
    for place, (_, value, _) in enumerate(group["bars"][:SLOTS]):
        left = MARGIN + place * step + (step - BAR) // 2
        tall = round(room * min(value or 0, group["most"]) / max(group["most"], 1))
        found.append(Box(left, floor - tall, left + BAR, floor))
    return found


def _group(pen: ImageDraw.ImageDraw, number: int, groups: int, group: Mapping[str, Any]) -> None:
    bars: Sequence[Sequence[Any]] = group["bars"]
    top, floor = number * HIGH // groups, (number + 1) * HIGH // groups - FOOT
    if number:
        pen.line((MARGIN, top, WIDE - MARGIN, top), FAINT, 2)
    head = f"{number + 1}  {group.get('unit', '')}".rstrip()
    pen.text((MARGIN // 2, top + 16), head, INK, _font(44))
    for (mark, _, shown), box in zip(bars, boxes(number, groups, group), strict=False):
        middle = (box.left + box.right) // 2
        if box.top < box.bottom:
            edge = (box.left, box.top, box.right - 1, box.bottom - 1)
            pen.rectangle(edge, COLOURS[number % len(COLOURS)])
        pen.text((middle, box.top - 10), shown, INK, _font(40), anchor="ms")
        pen.text((middle, floor + 12), mark, INK, _font(44), anchor="mt")
    pen.line((MARGIN, floor, WIDE - MARGIN, floor), INK, 3)


def _font(size: int) -> Any:
    """The one that the library brings: Latin letters and figures, no Chinese."""
    return ImageFont.load_default(size)
