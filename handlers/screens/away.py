"""Days off: asked once, with what hangs on them; and what became of it."""

from datetime import date, timedelta

from handlers.presses.common import Home
from handlers.presses.day import AskAway, Away
from handlers.presses.worker import Today
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.substituting import Saved

DAYS = 7
"""Beginnings that are offered."""


def ask_day(say: Say, today: date) -> Screen:
    days = [today + timedelta(days=n) for n in range(DAYS)]
    buttons = [Button(say.day(day), _ask(day, day)) for day in days]
    return Screen(say("away-self-which"), rows=(*listed(buttons, 2), ways_out(say)))


def ask(say: Say, since: date, until: date, count: int) -> Screen:
    """Right? And how many homes get somebody else."""
    name = "away-self-ask" if count else "away-self-ask-none"
    text = say(name, days=days(say, since, until), count=count)
    longer = _ask(since, until + timedelta(days=1))
    return Screen(
        text,
        rows=(
            (Button(say("away-self-yes"), Away(since.toordinal(), until.toordinal())),),
            (Button(say("away-self-longer"), longer),
             Button(say("away-self-other"), AskAway(0, 0))),
            (Button(say("away-self-no"), Home()),),
        ),
    )  # fmt: skip


def done(say: Say, saved: Saved) -> Screen:
    name = "away-self-done" if saved.total else "away-self-done-none"
    text = say(name, total=saved.total, saved=saved.saved, asked=saved.asked)
    return Screen(text, rows=((Button(say("key-today"), Today()), Button(say("home"), Home())),))


def days(say: Say, since: date, until: date) -> str:
    """«11月24日 周二», «11月24日 周二 到 11月26日 周四»."""
    if since == until:
        return say.day(since)
    return say("away-self-days", first=say.day(since), last=say.day(until))


def counted(say: Say, total: int, saved: int) -> str:
    """«🛟 3 次上门:换好 2,在找 1。»; nothing where nothing was lost."""
    return say("saved-counted", total=total, saved=saved, asked=total - saved) if total else ""


def _ask(since: date, until: date) -> AskAway:
    return AskAway(since.toordinal(), until.toordinal())
