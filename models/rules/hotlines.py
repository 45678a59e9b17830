"""Numbers to call, by place and hour. Read from a file, never from the database: they are what is
shown when everything else is broken.
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any

from models.rules.hours import local
from models.rules.understanding.danger import Alarm, Danger

ALWAYS = "always"
OF_CHILDREN = 3
"""Numbers that a child is shown: more are not read."""
FIT: dict[Danger, tuple[str, ...]] = {
    Danger.FIRE: ("119", "120", "110"),
    Danger.GAS: ("119", "120", "110"),
    Danger.VIOLENCE: ("110", "12110", "120", "12338"),
    Danger.CHILD_ABUSE: ("110", "12355", "12110", "120"),
    Danger.ELDER_ABUSE: ("110", "12110", "120"),
    Danger.FALL: ("120", "110"),
    Danger.STROKE: ("120", "110"),
    Danger.HELPLESS: ("110", "119", "120"),
    Danger.MISSING: ("110", "120"),
    Danger.SUICIDE: ("12356", "110", "120"),
    Danger.CRY: ("110", "120", "119"),
    Danger.OTHER: ("110", "120", "119"),
}
"""Which number helps in which danger, the one that fits first; of several dangers the upper row."""
ACTED = ("120", "110", "12356")
"""For whoever did something to themselves already, or is about to."""
ON_THE_ROAD = ("120", "122", "110")
"""For whoever had an accident in traffic."""
_ROAD = re.compile("车祸|撞|翻车|车翻|翻[到进下了]|crash|hit by a car|car hit")
_ACT = re.compile("[药割喝吞吃跳血绳刀桥楼吊炭]|煤气|pills|jump|cut|bridge|roof|overdose")
_BLOW = re.compile("[打揍捅砍刀掐踢踹杀推砸扇绑锁摸抢追]|强奸|威胁|hit|beat|knife|kill|rape")
_AMBULANCE = re.compile(r"救护车|120|ambulance")


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


def fitting(
    alarm: Alarm, now: datetime | None, area_code: str | None = None, *, child: bool = False
) -> list[Line]:
    """The numbers for this danger, the one that fits first; for a child three at most."""
    wanted = [number for kind in _kinds(alarm, child=child) for number in _for(kind, alarm)]
    if not child:
        wanted.append("12345")
    answering = {line.number: line for line in lines(now, area_code)}
    found = [answering[number] for number in dict.fromkeys(wanted) if number in answering]
    return found[:OF_CHILDREN] if child else found


def _kinds(alarm: Alarm, *, child: bool) -> list[Danger]:
    """Who only cries for help beside a fall or an illness was not attacked."""
    said, kinds = " ".join(alarm.phrases), set(alarm.kinds)
    if not _BLOW.search(said):
        if _AMBULANCE.search(said):
            kinds.add(Danger.STROKE)
        if kinds & {Danger.FALL, Danger.STROKE}:
            kinds -= {Danger.VIOLENCE}
    if child and kinds & {Danger.VIOLENCE, Danger.OTHER}:
        kinds = kinds - {Danger.VIOLENCE, Danger.OTHER} | {Danger.CHILD_ABUSE}
    return [kind for kind in FIT if kind in kinds]


def _for(kind: Danger, alarm: Alarm) -> tuple[str, ...]:
    said = " ".join(alarm.phrases)
    if kind is Danger.HELPLESS and _ROAD.search(said):
        return ON_THE_ROAD
    acted = kind is Danger.SUICIDE and not alarm.beside and _ACT.search(said)
    return ACTED if acted else FIT[kind]


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
