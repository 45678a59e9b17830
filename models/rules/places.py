"""Places by the names that people use: part of a name, a homophone, an old county name.

Names and codes are those of `seed/areas.csv`: the pilot areas down to the village or residents'
committee, with the codes of the National Bureau of Statistics (1,475 rows).
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rapidfuzz import fuzz

from models.rules.understanding.wording import fold, sound

_AREAS = Path(__file__).parents[1] / "seed" / "areas.csv"
_COMMITTEE = re.compile(r"(?:社区)?(?:居民|村民|牧民)?(?:委员会|居委会|村委会|牧委会|委会)$")
_KINDS = re.compile(
    r"(?:街道办事处|街道办|街道|社区|村|镇|乡|区|县|市|州|省)$|(?:回族土族|蒙古族藏族|藏族|回族|布依族|土族)?自?治?[县州乡]$"
)
_OLD_NAMES = {"湟中县": "湟中区", "海西州": "海西蒙古族藏族自治州", "大通县": "大通回族土族自治县"}
"""Huangzhong became a district in 2020; the other two are everyday short forms."""
_NAMED, _PART, _LIKE = 76.0, 66.0, 72.0
"""Points for a whole name, for a part of one, and the least likeness of two spellings."""
_BY_SOUND = 0.92
_PARENT_NAMED, _KIND_SAID, _PER_CHARACTER = 8.0, 4.0, 2.0


def holding(codes: Iterable[str]) -> str:
    """The smallest place that holds them all; empty where only the province does, or none is told.

    >>> holding(["630102001", "630102002"]), holding(["6301", "6302"])
    ('630102', '63')
    """
    told = set(codes)
    fits = (n for n in (12, 9, 6, 4, 2) if len({code[:n] for code in told}) == 1)
    return next(iter(told))[: next(fits, 0)] if told else ""


@dataclass(frozen=True)
class Place:
    """An area with its statistics code; `parents` are names from the province down."""

    code: str
    name: str
    level: str
    parents: tuple[str, ...]
    parent_code: str


@dataclass(frozen=True)
class Found:
    """`score` 0 to 100: how well the words fit the name."""

    place: Place
    score: float


def short(name: str) -> str:
    """The name as it is spoken: «建国路社区居民委员会» is «建国路», «甘沟村委会» is «甘沟»."""
    bare = _COMMITTEE.sub("", name)
    bare = bare if len(bare) > 1 else name.removesuffix("委会")
    core = _KINDS.sub("", bare)
    return core if len(core) > 1 else bare


class PlaceIndex:
    """All areas, searchable. Built once; about 1,500 names."""

    def __init__(self, rows: Iterable[tuple[str, str, str, str]]) -> None:
        """Rows of code, name, parent_code (empty at the top) and level; parents come first."""
        self._places: dict[str, Place] = {}
        self._children: dict[str, list[Place]] = defaultdict(list)
        for code, name, parent_code, level in rows:
            parent = self._places.get(parent_code)
            above = (*parent.parents, parent.name) if parent else ()
            place = Place(code, name, level, above, parent_code)
            self._places[code] = place
            self._children[parent_code].append(place)

    @classmethod
    def from_csv(cls, path: Path = _AREAS) -> "PlaceIndex":
        """The pilot areas, or another file with the same four columns."""
        with path.open(encoding="utf-8", newline="") as file:
            return cls(
                (row["code"], row["name"], row["parent_code"], row["level"])
                for row in csv.DictReader(file)
            )

    def __getitem__(self, code: str) -> Place:
        return self._places[code]

    def children(self, code: str) -> tuple[Place, ...]:
        """The areas directly below; the provinces for an empty code."""
        return tuple(self._children.get(code, ()))

    def has(self, code: str) -> bool:
        return code in self._places

    def of_level(self, level: str) -> tuple[Place, ...]:
        """Every area of one level, by its code."""
        return tuple(place for place in self._places.values() if place.level == level)

    def short_name(self, code: str) -> str:
        return short(self._places[code].name)

    def full_name(self, code: str) -> str:
        place = self._places[code]
        return "".join((*place.parents, place.name))

    def lineage(self, code: str) -> tuple[str, ...]:
        """The code itself, then its parents upwards."""
        codes = []
        while code:
            codes.append(code)
            code = self._places[code].parent_code
        return tuple(codes)

    def find(self, text: str, limit: int = 5, under: str | None = None) -> tuple[Found, ...]:
        """The likeliest places of a text, best first; lower levels before higher ones.

        A county or township in the text narrows its villages; `under` keeps one branch.
        Two places of one name both come back with the same score: ask for the township.
        """
        spoken = _modern(fold(text))
        branch = [p for p in self._places.values() if under is None or self._is_in(p, under)]
        scores = self._scores(spoken, branch)
        named = {code for code, score in scores.items() if score >= _NAMED}
        found = []
        for code, score in scores.items():
            place = self._places[code]
            parents = sum(parent in named for parent in self.lineage(code)[1:])
            kind = _KIND_SAID * (_kind(spoken, self._spoken[code][0]) in place.name)
            found.append(Found(place, min(score + kind + _PARENT_NAMED * parents, 100.0)))
        found.sort(key=lambda one: (-one.score, -len(one.place.code), one.place.code))
        return tuple(found[:limit])

    def _is_in(self, place: Place, under: str) -> bool:
        return under in self.lineage(place.code)

    @cached_property
    def _spoken(self) -> dict[str, tuple[str, str]]:
        """Code → the short name and its sound."""
        names = {code: fold(short(place.name)) for code, place in self._places.items()}
        return {code: (name, sound(name, coarse=True)) for code, name in names.items()}

    def _scores(self, spoken: str, branch: list[Place]) -> dict[str, float]:
        heard = sound(spoken, coarse=True)
        scores = {}
        for place in branch:
            name, tone = self._spoken[place.code]
            if score := max(_fit(spoken, name), _BY_SOUND * _fit(heard, tone)):
                scores[place.code] = score
        return scores


def _modern(text: str) -> str:
    for old, new in _OLD_NAMES.items():
        text = text.replace(old, new)
    return text


def _kind(spoken: str, name: str) -> str:
    """The character after the name, if it says what the place is; else something no name holds."""
    after = spoken.partition(name)[2][:1]
    return after if after and after in "社村镇乡街区县市" else "?"


def _fit(said: str, name: str) -> float:
    """Points where the name is in the text, fewer for a likeness, 0 for none."""
    if name in said:
        return _NAMED + _PER_CHARACTER * min(len(name), 6)
    if len(said) < 2:
        return 0.0
    if said in name:
        return _PART
    score = fuzz.partial_ratio(said, name, score_cutoff=_LIKE) if len(name) > 2 else 0.0
    return score * 0.8
