"""Where a matter of the government is handled, as data: the desk, and what to bring."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from models.rules.understanding.wording import fold

SEED = "desks.toml"


@dataclass(frozen=True)
class DeskCard:
    """A desk in Chinese and in English; address and hours are empty where no source is known."""

    matter: str
    desk: dict[str, str]
    bring: dict[str, str]
    address: str = ""
    hours: str = ""


@cache
def _table() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads((files("models.seed") / SEED).read_text("utf-8"))


def matter_of(text: str) -> str:
    """The matter whose longest word stands in the text; `other` where none does.

    >>> matter_of("给我爸办个残疾证")
    'disability_card'
    """
    folded = fold(text)
    found = [
        (len(word), one["code"])
        for one in _table()["matter"]
        for word in fold(one["words"]).split("、")
        if word and word in folded
    ]
    return max(found, default=(0, "other"))[1]


def desk_for(matter: str, area_code: str | None) -> DeskCard:
    """The desk of that place, the nearest that is written down; else what holds everywhere."""
    general = next(one for one in _table()["matter"] if one["code"] == matter)
    own = [
        one
        for one in _table().get("desk", [])
        if one["code"] == matter and (area_code or "").startswith(one["area"])
    ]
    there = {**general, **max(own, key=lambda one: len(one["area"]), default={})}
    return DeskCard(
        matter,
        {"zh": there["desk"], "en": there["desk_en"]},
        {"zh": there["bring"], "en": there["bring_en"]},
        there.get("address", ""),
        there.get("hours", ""),
    )
