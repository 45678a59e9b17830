"""On the way: what the worker says with one tap, and what the home reads of it."""

from dataclasses import replace

from handlers.presses.along import (
    AskLate,
    AtHome,
    Late,
    Noted,
    NotedAtWork,
    SendAnother,
    SetOut,
    WaitForThem,
)
from handlers.presses.worker import AskCannotCome, SeeVisit
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.cards import OrderCard
from models.reads.workbench import VisitCard
from models.rules.along import MINUTES


def rows(say: Say, card: VisitCard) -> tuple[tuple[Button, ...], ...]:
    """For the worker, while the visit is near: setting out, once, and being late."""
    if not card.near:
        return ()
    late = Button(say("late-button"), AskLate(card.id))
    return ((late,),) if card.set_out else ((Button(say("set-out-button"), SetOut(card.id)), late),)


def lines(say: Say, card: VisitCard) -> str:
    """What the worker has told the home, and that the home knows."""
    told = [say("set-out-told")] if card.set_out else []
    if card.late_minutes:
        told.append(say("late-told", minutes=card.late_minutes))
    if card.noted:
        told.append(say("noted-by-home"))
    return "".join(f"\n{one}" for one in told)


def ask_late(say: Say, card: VisitCard) -> Screen:
    late = [
        Button(say(f"late-by-{minutes}"), Late(card.id, card.late_minutes, minutes))
        for minutes in MINUTES
    ]
    ask = say("late-ask-more", minutes=card.late_minutes) if card.late_minutes else say("late-ask")
    cannot = Button(say("trouble-cannot"), AskCannotCome(card.id))
    back = Button(say("back"), SeeVisit(card.id))
    return Screen(ask, rows=(*listed(late, 2), (cannot, back)))


def noted(say: Say, visit_id: int, *, at_work: bool) -> tuple[Button, ...]:
    """Under a reminder, until this side has said it."""
    return (Button(say("noted-button"), (NotedAtWork if at_work else Noted)(visit_id)),)


def waits(say: Say, screen: Screen, card: OrderCard) -> Screen:
    """The home is asked, over its order's card."""
    visit_id, late = card.visit_id or 0, card.late_minutes
    answers = (
        Button(say("late-wait"), WaitForThem(visit_id, late)),
        Button(say("late-another"), SendAnother(visit_id, late)),
    )
    return replace(screen, rows=(answers, *screen.rows))


def opens(say: Say, screen: Screen, visit_id: int) -> Screen:
    """«I am at home», over the order's card."""
    return replace(
        screen, rows=((Button(say("home-opens-button"), AtHome(visit_id)),), *screen.rows)
    )


def answered(say: Say, name: str) -> Screen:
    return Screen(say(name), rows=(ways_out(say),))
