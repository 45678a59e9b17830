"""The learned half of the ranking: a linear model over pieces of words and of their sound.

Pieces are known by a checksum, so the model is two blocks of bytes without a dictionary; what it
never saw counts nothing. It is trained by `training/train.py` from the sentences beside it.
"""

import math
import re
import struct
import sys
import zlib
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from models.rules.understanding.wording import sound

_MODEL = Path(__file__).with_name("ranking.bin")
_WORD = re.compile(r"[a-z']+")
_NOISE = re.compile(r"[^0-9a-z\u3400-\u9fff]+")
_CLAUSE = re.compile(r"[,。!?;:、…\s]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_HEAD = struct.Struct("<BII")
_HIDDEN = "~^!>&#"
"""What pieces begin with that are no words to show."""
_MOST = 160
"""Characters read from the start and from the end of a long story."""


def pieces(folded: str) -> Iterator[str]:
    """One to four characters, two or three sounds, words and parts of words in English, the last
    clause once more, where most people put what they want, and how long it all is.
    """
    if len(folded) > 2 * _MOST:
        folded = folded[:_MOST] + " " + folded[-_MOST:]
    han = _NOISE.sub(" ", _WORD.sub(" ", folded)).strip()
    yield from _windows(f"^{han}$", (1, 2, 3, 4), "")
    yield from _windows(sound(han, coarse=True), (2, 3), "~")
    yield from _windows(_last_clause(folded), (1, 2, 3), ">")
    words = _WORD.findall(folded)
    yield from ("=" + word for word in words)
    yield from (f"={one} {two}" for one, two in pairwise(words))
    for word in words:
        yield from (f"&{part}" for part in _parts(f"_{word}_"))
    yield f"#{int(1.5 * math.log2(len(folded) + 1))}"


def _last_clause(folded: str) -> str:
    clauses = [clause for clause in _CLAUSE.split(folded) if _HAN.search(clause)]
    return clauses[-1] if len(clauses) > 1 else ""


def _parts(word: str) -> Iterator[str]:
    return (word[at : at + size] for size in (3, 4, 5) for at in range(len(word) - size + 1))


def _windows(text: str, sizes: tuple[int, ...], mark: str) -> Iterator[str]:
    for size in sizes:
        for start in range(len(text) - size + 1):
            piece = text[start : start + size]
            if " " not in piece:
                yield mark + piece


def place(piece: str) -> int:
    """The number under which the model knows a piece, of 32 bits."""
    return zlib.crc32(piece.encode())


def rows(folded: str, marks: tuple[str, ...] = ()) -> dict[int, str]:
    """Every number that the text and its danger marks touch, with one piece that leads there."""
    return {place(piece): piece for piece in (*marks, *pieces(folded))}


class Model:
    """Weights in -127..127 per piece and column; columns are labels in their fixed order."""

    def __init__(self, packed: bytes) -> None:
        raw = zlib.decompress(packed)
        self.columns, step, count = _HEAD.unpack_from(raw)
        self._step, end = step / 1e8, _HEAD.size + 4 * count
        self._places = array("I", raw[_HEAD.size : end])
        if sys.byteorder == "big":
            self._places.byteswap()
        self._weights = memoryview(raw[end:]).cast("b")

    @staticmethod
    def pack(columns: int, step: float, places: list[int], weights: bytes) -> bytes:
        """`step` is the value of one unit of a weight; `places` ascend, a row of weights each."""
        head = _HEAD.pack(columns, round(step * 1e8), len(places))
        return zlib.compress(head + struct.pack(f"<{len(places)}I", *places) + weights, 9)

    def _row(self, place: int) -> list[int]:
        """The weights of a piece, none for one that was never learned."""
        at = bisect_left(self._places, place)
        if at == len(self._places) or self._places[at] != place:
            return []
        return self._weights[at * self.columns : (at + 1) * self.columns].tolist()

    def score(self, touched: dict[int, str]) -> list[float]:
        """One logit per column."""
        known = [row for row in map(self._row, touched) if row]
        scale = self._step / math.sqrt(len(touched) or 1)
        return [scale * sum(column) for column in zip(*known, strict=True)] or [0.0] * self.columns

    def reasons(self, touched: dict[int, str], column: int, most: int = 3) -> tuple[str, ...]:
        """The pieces that spoke loudest for a column, in characters only."""
        worth: dict[str, int] = defaultdict(int)
        for place, piece in touched.items():
            shown = len(piece) > 1 and piece[0] not in _HIDDEN and piece[-1] != "$"
            if shown and (row := self._row(place)):
                worth[piece.lstrip("=")] += row[column]
        best = sorted(worth, key=lambda piece: -worth[piece])[:most]
        return tuple(piece for piece in best if worth[piece] > 0)


@cache
def model() -> Model:
    """The shipped model, read once."""
    return Model(_MODEL.read_bytes())
