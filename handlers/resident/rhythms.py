"""How often, where a word has several readings: one question, the usual answer first."""

from datetime import date, timedelta

from handlers.context import Desk
from handlers.screens.plans import days_told
from handlers.ui.form import NotUnderstood, choice, listed
from handlers.ui.screen import Screen
from models.operations.plans import Days
from models.reads.plans import PlanCard
from models.rules.hours import local
from models.rules.plans import READINGS, Series, days_later, rule_of
from models.rules.understanding.every import pattern_said
from models.rules.understanding.wording import fold
from models.words import Pattern, Rhythm

FOLLOWING = 2
"""So many days tell how an order goes on."""


def rhythm(desk: Desk) -> Rhythm:
    return Rhythm(desk.talk.answers.get("rhythm", Rhythm.ONCE))


def turn(desk: Desk, words: str) -> None:
    """Another rhythm on the card: its days are asked anew."""
    desk.talk.answers["rhythm"] = words
    for name in ("pattern", "every"):
        desk.talk.answers.pop(name, None)


def several(desk: Desk) -> bool:
    """Whether the rhythm that was chosen may mean several things."""
    return len(READINGS[rhythm(desk)]) > 1


def ask(desk: Desk) -> Screen:
    """Each reading with its days, and in a line what it costs in memory."""
    readings = READINGS[rhythm(desk)]
    told = [days_told(desk.say, PlanCard(one, _first(desk), ())) for one in readings]
    buttons = [choice(desk, words, one) for one, words in zip(readings, told, strict=True)]
    return Screen(desk.say(f"ask-days-{rhythm(desk).replace('_', '-')}"), rows=listed(buttons))


def take(desk: Desk, words: str) -> None:
    if words not in set(READINGS[rhythm(desk)]):
        raise NotUnderstood("press-or-human")
    desk.talk.answers["pattern"] = words


def hear(desk: Desk, words: str) -> bool:
    """«隔周», «每月第一和第三个星期» typed where the readings are offered."""
    said = pattern_said(fold(words))
    if said not in READINGS[rhythm(desk)]:
        return False
    desk.talk.answers["pattern"] = said
    return True


def days(desk: Desk) -> Days | None:
    """The days that were chosen; None for an order that comes once."""
    readings = READINGS[rhythm(desk)]
    if not readings:
        return None
    answers = desk.talk.answers
    every = tuple(answers.get("every", ()))
    weekdays = every if _first(desk).weekday() in every else ()
    return Days(Pattern(answers.get("pattern", readings[0])), weekdays)


def chosen(desk: Desk) -> PlanCard | None:
    """The same, as it will be told."""
    found = days(desk)
    return PlanCard(found.pattern, _first(desk), found.weekdays) if found else None


def begins(desk: Desk) -> str:
    """That the first visit is none of the days chosen, and which follow it; else nothing."""
    found, first = days(desk), _first(desk)
    if found is None:
        return ""
    series = Series(rule_of(found.pattern, first, found.weekdays), first, 0)
    later = days_later(series, first - timedelta(days=1), FOLLOWING)
    if first in later:
        return ""
    named = desk.say("comma").join(desk.say.day(day) for day in later)
    return desk.say("plan-begins", first=desk.say.day(first), days=named)


def _first(desk: Desk) -> date:
    return local(desk.moment(desk.talk.answers["start"])).date()
