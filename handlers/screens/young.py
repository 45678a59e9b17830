"""What a child sees that comes by itself: its rules, and what there is for it here."""

from datetime import datetime

from handlers.presses.common import AskHuman
from handlers.presses.young import (
    AskGrownUp,
    ChildRules,
    GrownUp,
    HurtsMe,
    Understood,
    WantVisit,
)
from handlers.screens.emergency import listed_lines
from handlers.ui.say import Say
from handlers.ui.screen import Ask, Button, Key, Screen

SHOWN = ("110", "12355", "12356", "12345")
"""For a child: the police, the youth line in its hours, somebody who listens, somebody at night."""


def rules(say: Say, now: datetime, area_code: str | None, *, own_word: bool) -> Screen:
    """One thought a line; at the end whether its own yes is enough (from 14) or not."""
    ages = say("child-rules-own" if own_word else "child-rules-guardian")
    text = say("child-rules", ages=ages, numbers=listed_lines(say, SHOWN, now, area_code))
    rows = ((Button(say("child-understood"), Understood()),), _hurts(say), _human(say))
    return Screen(text, rows=rows)


def home(say: Say, now: datetime, area_code: str | None) -> Screen:
    """«What would you like?» Help needs neither name nor consent."""
    rows = (
        _human(say),
        _hurts(say),
        (Button(say("child-want"), WantVisit()),),
        (Button(say("key-child-rules"), ChildRules()), Button(say("child-grown"), GrownUp())),
    )
    return Screen(say("child-home", numbers=listed_lines(say, SHOWN, now, area_code)), rows=rows)


def heard(say: Say, by: str, now: datetime, area_code: str | None) -> Screen:
    """What was said is with a grown-up now; who answers at once until then."""
    numbers = listed_lines(say, SHOWN, now, area_code)
    rows = (_hurts(say), (Button(say("key-child-rules"), ChildRules()),))
    return Screen(say("child-heard", by=by, numbers=numbers), rows=rows)


def ask_grown_up(say: Say) -> Screen:
    yes = Button(say("child-ask-yes"), AskGrownUp())
    return Screen(say("child-ask-grown-up"), rows=((yes,), _human(say)))


def alone(say: Say) -> Screen:
    """Too young to register by itself."""
    read = (Button(say("key-child-rules"), ChildRules()),)
    return Screen(say("child-alone"), rows=(_human(say), _hurts(say), read))


def not_asked(say: Say) -> Screen:
    """Harm was told of: nobody at home is asked anything."""
    return Screen(say("child-not-asked"), rows=(_human(say), _hurts(say)))


def keys(say: Say) -> tuple[tuple[Key, ...], ...]:
    """Few and plain; the telephone number is given with one tap, if at all."""
    human = Key(say("key-human"))
    return ((human,), (Key(say("key-child-rules")), Key(say("child-my-phone"), Ask.CONTACT)))


def _hurts(say: Say) -> tuple[Button, ...]:
    return (Button(say("child-hurts"), HurtsMe()),)


def _human(say: Say) -> tuple[Button, ...]:
    return (Button(say("child-human"), AskHuman(0)),)
