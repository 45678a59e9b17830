"""Times of day in a message: hours, halves and quarters, parts of the day."""

# ruff: noqa: E501 - a pattern is read in one line or not at all

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from models.rules.understanding.calendar import NUMERAL, number


class Part(StrEnum):
    """A part of the day, as people speak of it."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True)
class TimeSaid:
    """A place in the text; `times` holds both readings of an hour that may be either."""

    start: int
    end: int
    times: tuple[time, ...]
    part: Part | None


PART_WORDS = {
    Part.MORNING: r"早上|早晨|清早|清晨|大早|一早|早起|上午|前晌|早|in the morning|morning",
    Part.NOON: r"中午|晌午|正午|at noon|noon",
    Part.AFTERNOON: r"下午|后晌|午后|傍晚|in the afternoon|afternoon",
    Part.EVENING: r"晚上|夜里|夜晚|黑里|黑夜|半夜|晚夕|晚|夜|in the evening|evening|tonight|at night",
}
PART_ENDS = {Part.MORNING: 12, Part.NOON: 14, Part.AFTERNOON: 19, Part.EVENING: 24}
"""The hour from which that part of today is over."""

_PARTS = "|".join(f"(?P<{part.value}>{words})" for part, words in PART_WORDS.items())
_MINUTES = rf"(?P<half>半)|(?P<quarter>[一三])刻|(?P<minute>[0-5]\d|{NUMERAL})分?"
_HOUR = re.compile(
    rf"(?:(?P<small>凌晨)|{_PARTS})?的?(?:"
    rf"(?<!\d)(?P<h24>[01]?\d|2[0-4])[::](?P<m24>[0-5]\d)|"
    rf"(?<![\d一二三四五六七八九])(?P<hour>2[0-4]|1\d|{NUMERAL})(?:点钟?|时(?!候|间|常|不))整?(?:{_MINUTES})?)"
    rf"(?P<mark>钟|左右|前后|多|来|过来|到|之前|以前|以后|之后)?"
)
_ENGLISH = re.compile(
    r"(?<![\w:])(?P<hour>1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>am|pm|a\.m\.?|p\.m\.?|o'clock)(?!\w)"
)
_PART = re.compile(_PARTS)
# «一点» is «a little» more often than one o'clock; «两点» may be two points.
_LITTLE = re.compile(r"^[一两三]点$")


def _readings(hour: int, minute: int, part: Part | None, *, small: bool) -> tuple[time, ...]:
    """Every time of day that the hour may mean; none where no such hour exists."""
    if hour > 24 or minute > 59:
        return ()
    early, late = time(hour % 24, minute), time(hour % 12 + 12, minute)
    if small or hour > 12 or hour == 0 or part is Part.MORNING:
        return (early,)
    if part is Part.NOON:
        return (early if hour >= 10 else late,)
    if part is Part.AFTERNOON:
        return (late,)
    if part is Part.EVENING:
        return (late if 5 <= hour < 12 else time(hour % 12, minute),)
    return (early,) if hour >= 8 else (early, late)


def _part(match: re.Match[str]) -> Part | None:
    groups = match.groupdict()
    return next((part for part in Part if groups.get(part.value)), None)


def _minute(match: re.Match[str]) -> int:
    if match["half"]:
        return 30
    if match["quarter"]:
        return 15 * number(match["quarter"])
    return number(match["minute"]) if match["minute"] else 0


def _hours(text: str) -> Iterator[TimeSaid]:
    for match in _HOUR.finditer(text):
        part = _part(match)
        if _LITTLE.match(match[0]) and not _beside_a_day(text, match.start()):
            continue
        if match["h24"]:
            hour, minute = int(match["h24"]), int(match["m24"])
        else:
            hour, minute = number(match["hour"]), _minute(match)
        times = _readings(hour, minute, part, small=bool(match["small"]))
        if match["h24"] and len(match["h24"]) == 2:
            times = (time(hour % 24, minute),)
        yield TimeSaid(*match.span(), times=times, part=part)


def _beside_a_day(text: str, start: int) -> bool:
    return re.search(r"[天日号一二三四五六末儿午到至、,~-]$", text[:start]) is not None


def _english_hours(text: str) -> Iterator[TimeSaid]:
    for match in _ENGLISH.finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        late = hour % 12 + 12
        times = {
            "a": (time(hour % 12, minute),),
            "p": (time(late % 24 if late != 24 else 12, minute),),
        }.get(match["half"][0], _readings(hour, minute, None, small=False))
        yield TimeSaid(*match.span(), times=times, part=None)


def times_said(text: str) -> tuple[TimeSaid, ...]:
    """Every hour and part of day of a folded text, in its order.

    An hour without its own part takes the one said just before («下午…三点»).
    """
    taken = [*_hours(text), *_english_hours(text)]
    for match in _PART.finditer(text):
        if all(match.end() <= said.start or said.end <= match.start() for said in taken):
            taken.append(TimeSaid(*match.span(), times=(), part=_part(match)))
    return tuple(sorted(taken, key=lambda said: said.start))
