"""What a person in danger sees: numbers first, before any form."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from handlers.presses.alarming import ItIs
from handlers.ui.form import listed
from handlers.ui.say import Say, voice
from handlers.ui.screen import Button, Screen
from models.rules.hotlines import Line, lines
from models.rules.understanding.danger import Alarm, Danger
from models.words import Language

FOR_SOME = {
    "12355": {Danger.CHILD_ABUSE},
    "12338": {Danger.VIOLENCE},
}
"""Lines for some only: a long list is not read in danger."""
CHOICES = 6
"""Names to choose from; more are not read in danger."""
GENTLE = ("12356", "12355", "12345")
"""For a heavy heart; 110 and 120 stand in the sentence above them."""


def emergency(
    say: Say,
    alarm: Alarm,
    now: datetime | None = None,
    area_code: str | None = None,
    *,
    child: bool = False,
) -> Screen:
    """The numbers that answer now; for a heavy heart said in passing, the gentler form of them."""
    name = "emergency-mind" if alarm.beside else "emergency"
    kinds = {*alarm.kinds, *({Danger.CHILD_ABUSE} if child else ())}
    shown = [
        line
        for line in lines(now, area_code)
        if (not alarm.beside or line.number in GENTLE) and kinds & FOR_SOME.get(line.number, kinds)
    ]
    text = say(f"child-{name}" if child else name, numbers=_listed(say, shown))
    return Screen(text, fresh=True)


def asking(
    say: Say, screen: Screen, task_id: int, speaker: int, people: Sequence[tuple[int, str]]
) -> Screen:
    """One question under the numbers; nothing waits for its answer."""
    buttons = [Button(name, ItIs(task_id, person_id)) for person_id, name in people]
    mine = Button(say("whom-me"), ItIs(task_id, speaker))
    other = Button(say("whom-another"), ItIs(task_id, 0))
    text = f"{screen.text}\n\n{say('ask-of-whom')}"
    return replace(screen, text=text, rows=listed([*buttons[:CHOICES], mine, other], 2))


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
    """Of these numbers those that answer now."""
    return _listed(say, [line for line in lines(now, area_code) if line.number in shown])


def _listed(say: Say, shown: list[Line]) -> str:
    return "\n".join(f"{line.name[say.language]} {line.number}" for line in shown)
