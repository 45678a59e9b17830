"""Choosing a time by buttons: the nearest ones first, then a day, then its hours."""

from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from handlers.context import Desk
from handlers.ui.form import choice, listed
from handlers.ui.screen import Screen
from models.reads.slots import Open
from models.rules.hours import SHANGHAI, at, local, today
from models.rules.understanding.when import When

NEAREST = 4
"""So many times are shown at once; more would be a wall."""
DAYS_SHOWN = 12
ANYWAY = timedelta(days=2)


def minutes_of(moment: datetime) -> int:
    """Whole minutes since 1970: short enough for a button."""
    return int(moment.timestamp()) // 60


def pick_times(desk: Desk, open_: Open) -> Screen:
    """The times that exist. With a wish in mind: that one if it is free, else the nearest."""
    answers = desk.talk.answers
    service = desk.say.word("service", answers["service"])
    if "ahead" in answers:
        day = open_.first + timedelta(days=answers["ahead"])
        return _hours(desk, open_.starts(day), desk.say.day(day))
    days = [day for day in open_.days() if day.weekday() not in answers.get("never", ())]
    if not days:
        return _nobody(desk)
    if answers.get("days"):
        return _days(desk, days, open_.first)
    meant = [day for day in days if day.weekday() in answers.get("weekdays", range(7))]
    missed = answers.get("missed") or not meant
    starts = offered(open_, meant or days, answers)
    if answers.get("gone"):
        return _hours(desk, starts, desk.say("ask-when-past", phrase=answers["gone"]))
    if missed and answers.get("wish"):
        day = today(datetime.fromisoformat(answers["wish"]))
        return _hours(desk, starts, desk.say("ask-when-taken-on", day=desk.say.day(day)))
    title = desk.say("ask-when-taken" if missed else "ask-when", service=service)
    return _hours(desk, starts, title)


def offered(open_: Open, days: list[date], answers: dict[str, Any]) -> list[datetime]:
    """Around a wished moment; or on each of the next days at the hour, or in the part of the day,
    that was said; or a morning and an afternoon of each.
    """
    if answers.get("wish") or not (answers.get("clock") or answers.get("part")):
        return nearest(open_, days, answers.get("wish"))
    clock = time.fromisoformat(answers["clock"]) if answers.get("clock") else None
    part = answers.get("part")
    found: list[datetime] = []
    for day in days:
        starts = open_.starts(day)
        if clock is not None:
            found += sorted(starts, key=partial(_apart, at(day, clock)))[:1]
        else:
            found += [s for s in starts if in_part(local(s).time(), str(part))][:1]
    return found[:NEAREST] or nearest(open_, days, None)


def _apart(wanted: datetime, start: datetime) -> timedelta:
    return abs(start - wanted)


def nearest(open_: Open, days: list[date], wish: str | None) -> list[datetime]:
    """Around a wished moment, or a morning and an afternoon of each of the next days."""
    if wish:
        moment = datetime.fromisoformat(wish)
        around = sorted(days, key=lambda d: abs((d - today(moment)).days))[:3]
        starts = [start for day in around for start in open_.starts(day)]
        return sorted(sorted(starts, key=lambda s: abs(s - moment))[:NEAREST])
    found: list[datetime] = []
    for day in days:
        starts = open_.starts(day)
        halves = (
            [s for s in starts if local(s).hour < 12],
            [s for s in starts if local(s).hour >= 12],
        )
        found += [half[len(half) // 2] for half in halves if half]
        if len(found) >= NEAREST:
            break
    return found[:NEAREST]


def wished(when: When, open_: Open, now: datetime) -> tuple[int | None, str | None]:
    """What a spoken time comes to: (minutes of a free beginning, None), or (None, the wish).

    A part of a day takes its first free beginning; «as soon as possible» the first of all.
    """
    day = when.day
    if when.soon:
        soonest = open_.soonest(now)
        return (minutes_of(soonest), None) if soonest else (None, None)
    if day is None or when.ask is not None:
        return None, at(day, when.start or time(9)).isoformat() if day else None
    starts = open_.starts(day)
    if when.start is not None:
        wish = datetime.combine(day, when.start, SHANGHAI)
        last = datetime.combine(day, when.until, SHANGHAI) if when.until else wish
        within = [s for s in starts if wish <= s < last] if last > wish else []
        first = wish if wish in starts else next(iter(within), None)
        return (minutes_of(first), None) if first else (None, wish.isoformat())
    if when.part is not None:
        fitting = [s for s in starts if in_part(local(s).time(), str(when.part))]
        if fitting:
            return minutes_of(fitting[0]), None
    return None, at(day, time(9 if when.part is None else PARTS[str(when.part)][0])).isoformat()


PARTS = {"morning": (9, 12), "noon": (12, 14), "afternoon": (13, 18), "evening": (17, 22)}
"""From and until which hour a part of the day is meant."""


def in_part(clock: time, part: str) -> bool:
    since, until = PARTS[part]
    return since <= clock.hour < until


def _hours(desk: Desk, starts: list[datetime], title: str) -> Screen:
    buttons = [choice(desk, desk.say.when(s), str(minutes_of(s))) for s in starts]
    other = choice(desk, desk.say("other-day"), "d")
    return Screen(title, rows=(*listed(buttons), (other,)))


def _days(desk: Desk, days: list[date], first: date) -> Screen:
    buttons = [
        choice(desk, desk.say.day(day), f"d{(day - first).days}") for day in days[:DAYS_SHOWN]
    ]
    return Screen(desk.say("ask-when-day"), rows=listed(buttons, 2))


def _nobody(desk: Desk) -> Screen:
    """Nobody is free for weeks: the wish is taken all the same, and told honestly."""
    day = today(desk.now + ANYWAY)
    start = at(day, time(10))
    button = choice(desk, desk.say("yes"), str(minutes_of(start)))
    return Screen(desk.say("no-times", when=desk.say.when(start)), rows=((button,),))
