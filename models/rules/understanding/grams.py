"""The learned half of the ranking: a linear model over pieces of words and of their sound.

Pieces are hashed, so the model is one block of bytes without a dictionary. It is trained by
`training/train.py` from the sentences beside it.
"""

import math
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from models.rules.understanding.wording import sound

BITS = 17
_MASK = (1 << BITS) - 1
_MODEL = Path(__file__).with_name("ranking.bin")
_WORD = re.compile(r"[a-z']+")
_NOISE = re.compile(r"[^0-9a-z\u3400-\u9fff]+")
_MOST = 160
"""Characters read from the start and from the end of a long story."""


def pieces(folded: str) -> Iterator[str]:
    """One to four characters, two or three sounds, one or two English words."""
    if len(folded) > 2 * _MOST:
        folded = folded[:_MOST] + " " + folded[-_MOST:]
    han = _NOISE.sub(" ", _WORD.sub(" ", folded)).strip()
    yield from _windows(f"^{han}$", (1, 2, 3, 4), "")
    yield from _windows(sound(han, coarse=True), (2, 3), "~")
    words = _WORD.findall(folded)
    yield from ("=" + word for word in words)
    yield from (f"={one} {two}" for one, two in pairwise(words))


def _windows(text: str, sizes: tuple[int, ...], mark: str) -> Iterator[str]:
    for size in sizes:
        for start in range(len(text) - size + 1):
            piece = text[start : start + size]
            if " " not in piece:
                yield mark + piece


@cache
def place(piece: str) -> int:
    """The row of a piece in the model."""
    return zlib.crc32(piece.encode()) & _MASK


def rows(folded: str, marks: tuple[str, ...] = ()) -> dict[int, str]:
    """Every row that the text and its danger marks touch, with one piece that leads there."""
    return {place(piece): piece for piece in (*marks, *pieces(folded))}


class Model:
    """Weights in -127..127 per row and column; columns are labels in their fixed order."""

    def __init__(self, packed: bytes) -> None:
        raw = zlib.decompress(packed)
        self.columns, self._step = raw[0], int.from_bytes(raw[1:5], "big") / 1e8
        self._weights = memoryview(raw)[5:].cast("b")

    @staticmethod
    def pack(columns: int, step: float, weights: bytes) -> bytes:
        """`step` is the value of one unit of a weight."""
        head = bytes([columns]) + round(step * 1e8).to_bytes(4, "big")
        return zlib.compress(head + weights, 9)

    def score(self, touched: dict[int, str]) -> list[float]:
        """One logit per column."""
        weights, width = self._weights, self.columns
        chunks = [weights[row * width : (row + 1) * width].tolist() for row in touched]
        scale = self._step / math.sqrt(len(touched) or 1)
        return [scale * sum(column) for column in zip(*chunks, strict=True)] or [0.0] * width

    def reasons(self, touched: dict[int, str], column: int, most: int = 3) -> tuple[str, ...]:
        """The pieces that spoke loudest for a column, in characters only."""
        worth: dict[str, int] = defaultdict(int)
        for row, piece in touched.items():
            if len(piece) > 1 and piece[0] not in "~^!" and piece[-1] != "$":
                worth[piece.lstrip("=")] += self._weights[row * self.columns + column]
        best = sorted(worth, key=lambda piece: -worth[piece])[:most]
        return tuple(piece for piece in best if worth[piece] > 0)


@cache
def model() -> Model:
    """The shipped model, read once."""
    return Model(_MODEL.read_bytes())
