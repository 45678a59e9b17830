"""What somebody at work was writing ends where they turn to something else: never are words meant
for one person read by another.
"""

from handlers import routes
from handlers.context import Desk
from handlers.presses import codec
from handlers.presses.common import Answer, Back, Cancel
from handlers.presses.resident import Spoken
from handlers.ui.form import bare
from handlers.ui.given import Kind
from handlers.ui.say import voice
from handlers.ui.screen import Screen
from models.words import Language

GOES_ON = (Answer, Back, Cancel, Spoken)
"""The buttons that are part of a form."""


def leave(desk: Desk) -> None:
    """A button of another screen, a large key or a command ends a form at work."""
    if desk.talk.flow in routes.AT_ONCE and _elsewhere(desk):
        lay_aside(desk)


def lay_aside(desk: Desk) -> None:
    """Quietly; only whoever had written something already is told."""
    form = routes.AT_ONCE.get(desk.talk.flow)
    if form is None:
        return
    begun = any(step.typed and step.key in desk.talk.answers for step in form.steps)
    desk.end()
    if begun:
        desk.spare.append(Screen(desk.say("laid-aside")))


def key(words: str) -> str | None:
    """The large key of these words, in any language; a human being is asked for in many."""
    said = bare(words)
    if any(said in voice(one)("human-words").split() for one in Language):
        return "key-human"
    return next(
        (name for name in routes.KEYS if said in {bare(voice(one)(name)) for one in Language}), None
    )


def _elsewhere(desk: Desk) -> bool:
    words = desk.given.text.strip()
    if desk.given.kind is Kind.TEXT:
        return words.startswith("/") or key(words) is not None
    if desk.given.kind is not Kind.PRESS:
        return False
    try:
        return not isinstance(codec.unpack(words), GOES_ON)
    except codec.Unreadable:
        return False
