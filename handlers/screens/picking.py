"""Who could come, for the resident: what they have done here, never points."""

from handlers.presses.common import Home
from handlers.presses.picking import LetGo, TakeWorker
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.choosing import Choice


def choose(say: Say, order_id: int, found: list[Choice]) -> Screen:
    """One line and one button for each; «whoever» is the way back."""
    if not found:
        return Screen(say("pick-nobody"), rows=(ways_out(say, order_id),))
    lines = [f"{n}. {_told(say, one)}" for n, one in enumerate(found, 1)]
    buttons = [
        Button(f"{n}. {one.name}", TakeWorker(order_id, one.worker_id))
        for n, one in enumerate(found, 1)
    ]
    text = "\n".join([say("pick-whom"), *lines, say("pick-or-not")])
    return Screen(text, rows=(*listed(buttons), ways_out(say, order_id)))


def _told(say: Say, one: Choice) -> str:
    facts = [say("pick-came", count=one.visits)] if one.visits else []
    facts += [say("pick-liked")] if one.liked else []
    facts += [say("pick-speaks", tongue=say.word("tongue", one.tongue))] if one.tongue else []
    facts += [say("pick-near")] if one.near else []
    name = say("pick-name", name=one.name, provider=one.provider)
    return " · ".join([name, *facts])


def chosen(say: Say, order_id: int, name: str) -> Screen:
    return Screen(say("pick-asked", name=name), rows=(ways_out(say, order_id),))


def kept(say: Say, visit_id: int) -> Screen:
    """It is noted; and the way back."""
    back = Button(say("let-go"), LetGo(visit_id))
    return Screen(say("keep-done"), rows=((back,), (Button(say("home"), Home()),)))
