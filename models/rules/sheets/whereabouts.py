"""Places as offices write them: a code, or a name that means one place and no other."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from models.rules.places import Place, PlaceIndex, short

LEVELS = ("prefecture", "county", "township", "community")
_NOISE = re.compile(r"[\s\-—>/、,，]")
_CODE = re.compile(r"\d{4,12}")


class Finder:
    """Finds places below `scopes`, codes of areas; the empty one is everywhere."""

    def __init__(self, index: PlaceIndex, scopes: tuple[str, ...]) -> None:
        self._index, self.scopes = index, scopes
        self._codes = _spelled(index)

    def codes(self, words: str) -> list[str]:
        """Every place that is written so, also outside."""
        said = _NOISE.sub("", words)
        if _CODE.fullmatch(said):
            code = said if self._index.has(said) else said.rstrip("0")
            return [code] if self._index.has(code) else []
        return sorted(self._codes.get(said, ()))

    def mine(self, code: str) -> bool:
        return any(code.startswith(scope) for scope in self.scopes)


@lru_cache(maxsize=2)
def _spelled(index: PlaceIndex) -> dict[str, set[str]]:
    """Every spelling → the codes of places written so."""
    spelled: dict[str, set[str]] = defaultdict(set)
    for level in LEVELS:
        for place in index.of_level(level):
            for spelling in _spellings(place):
                spelled[spelling].add(place.code)
    return spelled


def _spellings(place: Place) -> Iterator[str]:
    """«建国路社区居民委员会», «建国路社区», «建国路», each with parents from any level down."""
    middle = re.sub(r"(居民|村民|牧民)?委员?会$|[居村牧]委会$", "", place.name)
    for first in range(len(place.parents) + 1):
        above = "".join(place.parents[first:])
        for name in (place.name, middle, short(place.name)):
            yield above + name
