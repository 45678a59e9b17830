"""资质: whether an organisation may be given public work on a day, with every reason why not."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from models.words import PaperStatus, Requirement

INSPECTED_YEARS = 2
"""An inspection counts that was passed in one of the two years before, or since (Qinghai pilot
plan, 2017)."""


CLEAN_YEARS = 3
"""A violation counts for so many years after its day (Government Procurement Law, 2014, art. 22:
none of weight in the three years before).
"""


class Lack(StrEnum):
    """Why a requirement does not count as met."""

    NOT_SHOWN = "not_shown"
    NOT_CHECKED = "not_checked"
    NOT_ACCEPTED = "not_accepted"
    WITHDRAWN = "withdrawn"  # it was accepted, and proved false
    RUN_OUT = "run_out"
    TOO_OLD = "too_old"
    VIOLATION = "violation"  # two supervisors have put it on record


class Paper(NamedTuple):
    """What was shown for one requirement."""

    need: Requirement
    status: PaperStatus
    shown_on: date
    """The day that stands on it."""
    until: date | None
    """Its last day; None for one without an end."""

    @property
    def last_day(self) -> date | None:
        """The last day on which it counts; None for one without an end."""
        if self.need is not Requirement.INSPECTION:
            return self.until
        counted = date(self.shown_on.year + INSPECTED_YEARS, 12, 31)
        return min(self.until, counted) if self.until else counted


class Reason(NamedTuple):
    """One obstacle, and the day that makes it one."""

    need: Requirement
    lack: Lack
    day: date | None = None


_WAITING = {
    PaperStatus.SHOWN: Lack.NOT_CHECKED,
    PaperStatus.REFUSED: Lack.NOT_ACCEPTED,
    PaperStatus.WITHDRAWN: Lack.WITHDRAWN,
}


_NOTHING = {need: Reason(need, Lack.NOT_SHOWN) for need in Requirement}


def judge(papers: Iterable[Paper], on: date, violations: Iterable[date] = ()) -> tuple[Reason, ...]:
    """Every requirement that is not met on that day, each with its reason; empty: qualified. No
    paper outweighs one of `violations`, the days of those on record, while it counts.

    `papers` in the order in which they came: one that is good is enough, and where none is, the
    last one tells why. One that was withdrawn takes with it whatever was shown before.
    """
    shown: dict[Requirement, Reason | None] = {**_NOTHING}
    for paper in papers:
        void = paper.status is PaperStatus.WITHDRAWN
        if paper.shown_on <= on and (void or shown[paper.need] is not None):
            shown[paper.need] = lack(paper, on)
    if counting := [day for day in violations if day <= on <= clean_again(day)]:
        clean = Requirement.CLEAN_RECORD
        shown[clean] = Reason(clean, Lack.VIOLATION, max(counting))
    return tuple(reason for reason in shown.values() if reason)


def clean_again(violated: date) -> date:
    """The last day on which a violation of that day counts.

    >>> clean_again(date(2024, 2, 29))
    datetime.date(2027, 2, 28)
    """
    leap = (violated.month, violated.day) == (2, 29)
    return violated.replace(year=violated.year + CLEAN_YEARS, day=28 if leap else violated.day)


def lack(paper: Paper, on: date) -> Reason | None:
    """What this paper lacks on that day; None for a good one."""
    if paper.status in _WAITING:
        return Reason(paper.need, _WAITING[paper.status], paper.shown_on)
    if paper.until is not None and paper.until < on:
        return Reason(paper.need, Lack.RUN_OUT, paper.until)
    if paper.last_day is not None and paper.last_day < on:
        return Reason(paper.need, Lack.TOO_OLD, paper.shown_on)
    return None
