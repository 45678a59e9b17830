"""What another version of a contract changes, line by line: «80 人 → 60 人»."""

from collections.abc import Iterable
from datetime import date

from handlers.ui.say import Say
from handlers.ui.yuan import yuan
from models.reads.terms import LISTS, Change
from models.rules.indicators import Measure

SUMS = ("sum", "visit")
HOUR = 60
WORDS = {"services": "service", "groups": "group"}
"""By which words what is named one by one is told; a place has a name of its own."""


def lines(say: Say, changes: Iterable[Change]) -> list[str]:
    return [_line(say, one) for one in changes]


def what(say: Say, key: str) -> str:
    """A sum, a day, a list or an indicator by its name."""
    return say.word("measure", key) if key in {*Measure} else say(f"change-of-{key}")


def value(say: Say, key: str, told: int | date | str | None) -> str:
    """With its unit; nothing is said to be nothing."""
    if not told:
        return say("contract-nothing")
    if isinstance(told, date):
        return say.birthday(told)
    if isinstance(told, str):
        return say.word(WORDS[key], told) if key in WORDS else told
    if key in SUMS:
        return say("sum", yuan=yuan(told))
    return say(f"unit-{key.replace('_', '-')}", count=amount(Measure(key), told))


def amount(measure: Measure, number: int) -> int:
    """In the unit that is told: hours are kept in minutes, and told in full ones."""
    return number // HOUR if measure is Measure.HOURS_EACH else number


def _line(say: Say, one: Change) -> str:
    name = what(say, one.what)
    if one.what in LISTS:
        told = {"what": name, "name": value(say, one.what, one.after or one.before)}
        return say("change-added" if one.after else "change-dropped", **told)
    before, after = value(say, one.what, one.before), value(say, one.what, one.after)
    return say("change", what=name, before=before, after=after)
