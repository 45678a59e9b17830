"""The end of a shift: to whom, what matters, and who has it now."""

from handlers.presses.coordinator import OpenQueue, Queues
from handlers.presses.handing import TakeShift
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.waiting import MINE


def nothing(say: Say, count: int) -> Screen:
    """Nothing in hand, or nobody who could take it."""
    return Screen(say("give-nobody" if count else "shift-empty"), rows=(_queues(say),))


def asked(say: Say, name: str, count: int) -> Screen:
    return Screen(say("shift-asked", name=name, count=count), rows=(_queues(say),))


def offered(say: Say, number: int, name: str, count: int, words: str) -> Screen:
    """What a colleague is asked to take over."""
    text = say("shift-offered", name=name, count=count)
    text += "\n" + say("shift-said", words=words) if words else ""
    return Screen(text, rows=((Button(say("shift-take"), TakeShift(number)),),))


def taken(say: Say, count: int) -> Screen:
    return Screen(say("shift-yours", count=count), rows=(_mine(say), _queues(say)))


def news(say: Say, name: str, *, taken: bool) -> Screen:
    """What became of it, for whoever gave it."""
    if taken:
        return Screen(say("shift-taken", name=name), rows=(_queues(say),))
    return Screen(say("shift-not-taken", name=name), rows=(_mine(say), _queues(say)))


def _mine(say: Say) -> tuple[Button, ...]:
    return (Button(say.word("queue", MINE), OpenQueue(MINE, 0)),)


def _queues(say: Say) -> tuple[Button, ...]:
    return (Button(say("key-queue"), Queues()),)
