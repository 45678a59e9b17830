"""Why a minor's file is opened: four buttons, one tap."""

from handlers.presses.privacy import OpenMinor
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.minors import SAID

CASE, ORDER, PERSON = "case", "order", "person"


def reasons(say: Say, what: str, number: int) -> tuple[tuple[Button, ...], ...]:
    """In place of «open»: each opens it for its reason."""
    buttons = [Button(say(f"looking-{why}"), OpenMinor(what, number, why)) for why in SAID]
    return listed(buttons, 2)


def ask(say: Say, what: str, number: int) -> Screen:
    return Screen(say("needs-reason"), rows=(*reasons(say, what, number), ways_out(say)))
