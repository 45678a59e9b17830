"""A time that was said: placed where somebody is free, asked about where it has two readings."""

import re
from dataclasses import replace
from datetime import date, time
from typing import Any

from handlers.context import Desk
from handlers.resident.times import wished
from handlers.ui.form import choice, listed
from handlers.ui.screen import Screen
from models.reads.slots import Open
from models.rules.hours import at, today
from models.rules.understanding.clock import Part
from models.rules.understanding.when import Ask, When
from models.words import Pattern, Rhythm

HALVES = (re.compile(r"上午|早|凌晨|am|morning"), re.compile(r"下午|晚|中午|pm|afternoon|evening"))
MOST_A_WEEK = 3
"""«一三五»: more visits a week than that use up any month."""
TIMES = ("start", "wish", "missed", "never", "weekdays", "clock", "part", "gone", "unclear",
         "ahead", "days", "every")  # fmt: skip
"""Answers of the order form that speak of its time."""


def placed(when: When, open_: Open, desk: Desk) -> dict[str, Any]:
    """The answers that a spoken time gives: a free beginning, a question, or limits and a wish
    around which times are offered. Nothing that was said is dropped.
    """
    answers = _limits(when)
    answers |= how_often(when)
    if when.ask is Ask.PAST:
        return answers | {"gone": when.phrase}
    if when.ask is Ask.WHICH_DAY or _several_rhythm_days(when):
        free = [day for day in when.days if open_.starts(day)]
        if len(free) > 1:
            asked = replace(when, day=None, days=tuple(free), ask=Ask.WHICH_DAY)
            return answers | {"unclear": pack(asked)}
        wish = free or when.days
        return answers | (_around(wish[0], when) | {"missed": not free} if wish else {})
    if when.ask is not None:
        return answers | {"unclear": pack(when)}
    start, wish_at = wished(when, open_, desk.now)
    if start is not None:
        return answers | {"start": start}
    missed = when.start is not None or (when.day is not None and not open_.starts(when.day))
    return answers | ({"wish": wish_at, "missed": missed} if wish_at else {})


def how_often(when: When) -> dict[str, Any]:
    """«每周二和周五», «每15天»: what a sentence says of the days to come."""
    answers: dict[str, Any] = {}
    if when.rhythm is not Rhythm.ONCE:
        answers["rhythm"] = when.rhythm
    if when.pattern is not None:
        answers["pattern"] = when.pattern
    if when.rhythm is Rhythm.WEEKLY and 1 < len(when.weekdays) <= MOST_A_WEEK:
        answers["every"] = list(when.weekdays)
    return answers


def _several_rhythm_days(when: When) -> bool:
    """«每天», «每月周一周二»: more days than one order comes on, so which one is asked."""
    most = MOST_A_WEEK if when.rhythm is Rhythm.WEEKLY else 1
    return when.rhythm is not Rhythm.ONCE and len(when.weekdays) > most


def _limits(when: When) -> dict[str, Any]:
    """What holds for whatever is offered: days out of the question, days meant, the hour."""
    limits: dict[str, Any] = {}
    if when.never:
        limits["never"] = list(when.never)
    if when.weekdays and when.day is None:
        limits["weekdays"] = list(when.weekdays)
    if when.start is not None and when.day is None:
        limits["clock"] = f"{when.start:%H:%M}"
    elif when.part is not None:
        limits["part"] = str(when.part)
    return limits


def _around(day: date, when: When) -> dict[str, Any]:
    return {"wish": at(day, when.start or time(9)).isoformat()}


def ask(desk: Desk) -> Screen:
    """One question with the readings as buttons, each with its full date."""
    when = unpack(desk.talk.answers["unclear"])
    if when.ask is Ask.WHICH_DAY:
        buttons = [choice(desk, desk.say.day(day), f"d{day.isoformat()}") for day in when.days]
        name = "ask-rhythm-day" if _several_rhythm_days(when) else "ask-which-day"
        return Screen(desk.say(name), rows=listed(buttons))
    day = when.day or today(desk.now)
    show = desk.say.when if when.day else desk.say.clock
    buttons = [choice(desk, show(at(day, t)), f"t{t:%H.%M}") for t in when.times]
    name = "ask-half" if when.ask is Ask.AM_OR_PM else "ask-which-time"
    return Screen(desk.say(name, phrase=when.phrase), rows=listed(buttons))


def take(desk: Desk, words: str, open_: Open) -> bool:
    """One of the readings, by its button or by «下午»; False for other words."""
    chosen = _chosen(unpack(desk.talk.answers["unclear"]), words)
    if chosen is not None:
        apply(desk, chosen, open_)
    return chosen is not None


def apply(desk: Desk, when: When, open_: Open) -> None:
    """Whatever was known of the time before gives way to this."""
    for name in TIMES:
        desk.talk.answers.pop(name, None)
    desk.talk.answers |= placed(when, open_, desk)


def _chosen(when: When, words: str) -> When | None:
    days = {f"d{day.isoformat()}": day for day in when.days}
    if words in days:
        ask_next = None if not when.times else Ask.AM_OR_PM
        return replace(when, day=days[words], days=(), weekdays=(), ask=ask_next)
    times = {f"t{t:%H.%M}": t for t in when.times}
    for half, moment in zip(HALVES, when.times, strict=False):
        if len(when.times) == len(HALVES) and half.search(words):
            times[words] = moment
    if words not in times:
        return None
    ask_next = Ask.WHICH_DAY if when.day is None and when.days else None
    return replace(when, start=times[words], times=(), ask=ask_next)


def pack(when: When) -> dict[str, Any]:
    """As JSON, to wait in the talk for its answer."""
    return {
        "day": when.day and when.day.isoformat(),
        "start": when.start and when.start.isoformat(),
        "part": when.part and str(when.part),
        "until": when.until and when.until.isoformat(),
        "rhythm": str(when.rhythm),
        "pattern": when.pattern and str(when.pattern),
        "weekdays": list(when.weekdays),
        "never": list(when.never),
        "days": [day.isoformat() for day in when.days],
        "times": [t.isoformat() for t in when.times],
        "ask": when.ask and str(when.ask),
        "phrase": when.phrase,
    }


def unpack(packed: dict[str, Any]) -> When:
    return When(
        day=date.fromisoformat(packed["day"]) if packed["day"] else None,
        start=time.fromisoformat(packed["start"]) if packed["start"] else None,
        part=Part(packed["part"]) if packed["part"] else None,
        until=time.fromisoformat(packed["until"]) if packed["until"] else None,
        rhythm=Rhythm(packed["rhythm"]),
        pattern=Pattern(packed["pattern"]) if packed["pattern"] else None,
        weekdays=tuple(packed["weekdays"]),
        never=tuple(packed["never"]),
        days=tuple(date.fromisoformat(day) for day in packed["days"]),
        times=tuple(time.fromisoformat(t) for t in packed["times"]),
        ask=Ask(packed["ask"]) if packed["ask"] else None,
        phrase=packed["phrase"],
    )
