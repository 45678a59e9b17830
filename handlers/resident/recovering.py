"""解决了, 还没有, 没解决再办: nobody but the resident says that something is put right."""

from handlers.context import Desk
from handlers.presses.answers import ChangeRating, NotYet, Reopen, Solved
from handlers.screens import recovering as screens
from handlers.ui.screen import Button, Screen
from models.operations import feedback, recovering
from models.reads.answers import rating_of
from models.reads.cards import OrderCard
from models.reads.recoveries import last_of_order, recovery_card
from models.tables.desk import TaskStatus
from models.tables.visits import Visit, VisitStatus


def solved(press: Solved, desk: Desk) -> Screen:
    recovering.accept(desk.session, press.task_id, seen=press.version, by=desk.actor, now=desk.now)
    return screens.told(desk.say, "recovery-thanks")


def not_yet(press: NotYet, desk: Desk) -> Screen:
    recovering.not_yet(desk.session, press.task_id, seen=press.version, by=desk.actor, now=desk.now)
    return screens.told(desk.say, "recovery-goes-on")


def reopen(press: Reopen, desk: Desk) -> Screen:
    recovering.reopen(desk.session, press.task_id, seen=press.version, by=desk.actor, now=desk.now)
    return screens.told(desk.say, "recovery-reopened")


def later_rows(desk: Desk, card: OrderCard) -> tuple[tuple[Button, ...], ...]:
    """On the card of an order: what may still be said of it."""
    rows: list[tuple[Button, ...]] = []
    visit = desk.session.get(Visit, card.visit_id) if card.visit_id else None
    if (
        visit is not None
        and visit.status is VisitStatus.CLOSED
        and rating_of(desk.session, visit.id)
        and desk.now <= feedback.changeable_until(desk.session, visit)
    ):
        rows.append((Button(desk.say("rate-change"), ChangeRating(visit.id)),))
    task = last_of_order(desk.session, card.id)
    seen = recovery_card(desk.session, task.id) if task else None
    if task is None or seen is None:
        return tuple(rows)
    if task.status is TaskStatus.ANSWERED:
        rows += screens.answers(desk.say, seen)
    elif recovering.may_be_reopened(desk.session, task, now=desk.now):
        rows.append((screens.reopen(desk.say, seen),))
    return tuple(rows)
