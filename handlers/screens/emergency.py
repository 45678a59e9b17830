"""What a person in danger sees: numbers first, before any form."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from handlers.presses.alarming import ItIs
from handlers.ui.form import listed
from handlers.ui.say import Say, voice
from handlers.ui.screen import Button, Screen
from models.rules.hotlines import Line, fitting, lines
from models.rules.understanding.danger import Alarm, Danger
from models.words import Language

FOR_SOME = ("122", "12355", "12338")
"""Lines for some only: a long list is not read in danger."""
CHOICES = 6
"""Names to choose from; more are not read in danger."""
GENTLE = ("12356", "12345")
GENTLE_YOUNG = ("12356", "12355")
"""For a heavy heart, the fitting one first; 110 stands in the sentence above them."""


def emergency(
    say: Say,
    alarm: Alarm,
    now: datetime | None = None,
    area_code: str | None = None,
    *,
    child: bool = False,
) -> Screen:
    """The number that fits, large and alone; the others in a line. A mere cry has two.
    For a heavy heart said in passing the gentler form of them.
    """
    if alarm.beside:
        gentle = GENTLE_YOUNG if child else GENTLE
        name = "child-emergency-mind" if child else "emergency-mind"
        return Screen(say(name, numbers=listed_lines(say, gentle, now, area_code)), fresh=True)
    found = fitting(alarm, now, area_code, child=child)
    count = 2 if alarm.kinds == (Danger.CRY,) else 1  # nobody knows yet which of them it takes
    firsts, others = found[:count], found[count:]
    text = say(
        "child-danger" if child else "danger",
        first="\n📞 ".join(f"{line.number} {line.name[say.language]}" for line in firsts),
        others=" · ".join(_line(say, line) for line in others),
    )
    return Screen(text, fresh=True)


def call(say: Say, alarm: Alarm, now: datetime, area_code: str | None, *, child: bool) -> str:
    """The two numbers that fit best, in one line: above words that belong to an open case."""
    shown = fitting(alarm, now, area_code, child=child)[:2]
    return say(
        "danger-call", numbers=" · ".join(f"{x.number} {x.name[say.language]}" for x in shown)
    )


def asking(
    say: Say, screen: Screen, task_id: int, speaker: int, people: Sequence[tuple[int, str]]
) -> Screen:
    """One question under the numbers; nothing waits for its answer."""
    buttons = [Button(name, ItIs(task_id, person_id)) for person_id, name in people]
    mine = Button(say("whom-me"), ItIs(task_id, speaker))
    other = Button(say("whom-another"), ItIs(task_id, 0))
    text = f"{screen.text}\n\n{say('ask-of-whom')}"
    return replace(screen, text=text, rows=listed([*buttons[:CHOICES], mine, other], 2))


def nobody_yet(
    say: Say, alarm: Alarm, now: datetime, area_code: str | None, *, child: bool
) -> Screen:
    """Two numbers that fit, for whoever waits for a human being who has not come."""
    first, *others = fitting(alarm, now, area_code, child=child)
    text = say(
        "child-danger-waits" if child else "danger-waits",
        first=_line(say, first),
        second=_line(say, others[0]),
    )
    return Screen(text, fresh=True)


def told(say: Say, now: datetime | None = None, area_code: str | None = None) -> str:
    """The numbers for everybody, with what happens next."""
    shown = [line for line in lines(now, area_code) if line.number not in FOR_SOME]
    return say("emergency", numbers=_listed(say, shown))


def numbers(language: Language = Language.ZH) -> str:
    """The numbers alone. Needs no database: it is what is said when everything else is broken."""
    return told(voice(language))


def listed_lines(
    say: Say, shown: Sequence[str], now: datetime | None, area_code: str | None
) -> str:
    """Of these numbers those that answer now, in this order."""
    answering = {line.number: line for line in lines(now, area_code)}
    return _listed(say, [answering[number] for number in shown if number in answering])


def _listed(say: Say, shown: list[Line]) -> str:
    return "\n".join(_line(say, line) for line in shown)


def _line(say: Say, line: Line) -> str:
    return f"{line.name[say.language]} {line.number}"
