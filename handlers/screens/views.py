"""Which place is looked at."""

from handlers.presses.coordinator import Queues
from handlers.presses.handing import AskView, SetView
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.rules.places import Place, short
from models.words import Level

MOST = 60
"""Buttons that are still found."""


def places(say: Say, here: Place | None, below: list[Place]) -> Screen:
    """The place itself, and those below it."""
    rows = listed([_button(one) for one in below[:MOST]], 2)
    if here is not None:
        rows = ((Button(say("view-here", place=short(here.name)), SetView(here.code)),), *rows)
    return Screen(say("view-ask"), rows=(*rows, (Button(say("key-queue"), Queues()),)))


def _button(one: Place) -> Button:
    lowest = one.level == Level.COMMUNITY
    return Button(short(one.name), (SetView if lowest else AskView)(one.code))


def narrowed(say: Say, screen: Screen, name: str) -> Screen:
    """The lists with the way to one place, or from it back to all."""
    if not name:
        return _with(screen, screen.text, Button(say("view-one"), AskView("")))
    text = f"{screen.text}\n{say('view-only', place=name)}"
    return _with(screen, text, Button(say("view-all"), SetView("")))


def _with(screen: Screen, text: str, button: Button) -> Screen:
    return Screen(text, rows=(*screen.rows, (button,)))
