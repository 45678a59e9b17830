"""指标: how far a project has come, and where it will stand on its last day at this pace."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

EARLY = 10
"""Before a tenth of the term is over nobody is told that they are behind (house rule)."""


class Measure(StrEnum):
    """What is counted: from the records of the house, or entered by whoever runs the project."""

    VISITS = "visits"  # 上门: visits that happened
    PEOPLE = "people"  # 服务的人: each once
    VOLUNTEERS = "volunteers"  # 志愿者: person-times, whoever joined within the term
    HOURS_EACH = "hours_each"  # 每人满多少小时: of every volunteer; kept in minutes
    LECTURES = "lectures"  # 讲座
    TEAMS = "teams"  # 社区社会组织: groups of residents that were helped to begin


class Pace(StrEnum):
    TOO_EARLY = "too_early"
    BEHIND = "behind"
    ON_TRACK = "on_track"
    REACHED = "reached"


class Progress(NamedTuple):
    """Whole numbers in the indicator's own unit."""

    done: int
    target: int
    forecast: int
    """On the last day, if it goes on as it went since the first."""
    pace: Pace


class Each(NamedTuple):
    """«Each at least so much», over everybody who is there."""

    people: int
    least: int
    reached: int
    behind: int
    """Who will not have reached it on the last day, at their own pace since they came."""


def progress(done: int, target: int, since: date, until: date, on: date) -> Progress:
    """How it stands at the end of that day; both ends of the term belong to it.

    >>> progress(43, 80, date(2026, 1, 1), date(2026, 12, 31), date(2026, 7, 1))[2:]
    (86, <Pace.ON_TRACK: 'on_track'>)
    """
    term = max((until - since).days + 1, 1)
    gone = min(max((on - since).days + 1, 0), term)
    forecast = done * term // gone if gone else done
    if done >= target:
        pace = Pace.REACHED
    elif gone * EARLY < term:
        pace = Pace.TOO_EARLY
    else:
        pace = Pace.ON_TRACK if forecast >= target else Pace.BEHIND
    return Progress(done, target, forecast, pace)


def each(shares: Iterable[tuple[date, int]], target: int, until: date, on: date) -> Each:
    """Of people with the day on which each came and what each has done; nobody: all noughts."""
    stand = [progress(done, target, came, until, on) for came, done in shares]
    return Each(
        people=len(stand),
        least=min((one.done for one in stand), default=0),
        reached=sum(one.pace is Pace.REACHED for one in stand),
        behind=sum(one.pace is Pace.BEHIND for one in stand),
    )
