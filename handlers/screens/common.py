"""Screens that every room shares."""

from handlers.presses.common import AskHuman, Home
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen


def plain(say: Say, name: str, **blanks: object) -> Screen:
    """One sentence and the way home."""
    return Screen(say(name, **blanks), rows=(ways_out(say),))


def ways_out(say: Say, order_id: int = 0) -> tuple[Button, ...]:
    """Under every screen that is no form: home, and a human being."""
    return (Button(say("home"), Home()), Button(say("human"), AskHuman(order_id)))
