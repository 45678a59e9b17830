"""Numbers to call, by place and hour. Read from a file, never from the database: they are what is
shown when everything else is broken.
"""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any

from models.rules.hours import local

ALWAYS = "always"


@dataclass(frozen=True)
class Line:
    """A number that answers now; `name` in Chinese and in English."""

    number: str
    name: dict[str, str]
    first: bool


@cache
def _rows() -> tuple[dict[str, Any], ...]:
    text = (files("models.seed") / "hotlines.toml").read_text("utf-8")
    return tuple(tomllib.loads(text)["line"])


def lines(now: datetime | None, area_code: str | None = None) -> tuple[Line, ...]:
    """Those that answer at `now` in a place, 110, 119 and 120 first. Without a moment, those
    that answer day and night.
    """
    nearest: dict[str, dict[str, Any]] = {}
    for row in _rows():
        area = row.get("area", "")
        known = nearest.get(row["number"])
        here = (area_code or "").startswith(area)
        if here and (known is None or len(area) > len(known.get("area", ""))):
            nearest[row["number"]] = row
    found = [
        Line(row["number"], {"zh": row["name"], "en": row["name_en"]}, row.get("first", False))
        for row in nearest.values()
        if _open(row, now)
    ]
    return tuple(sorted(found, key=lambda line: not line.first))


def _open(row: dict[str, Any], now: datetime | None) -> bool:
    if row["open"] == ALWAYS:
        return True
    if now is None:
        return False
    here = local(now)
    if here.isoweekday() not in row.get("days", range(1, 8)):
        return False
    spans = (span.strip().split("-") for span in row["open"].split(","))
    return any(since <= f"{here:%H:%M}" < until for since, until in spans)
