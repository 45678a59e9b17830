"""What a coordinator does in their own name: vouch for an order, enter a group for somebody."""

from handlers.context import Desk
from handlers.coordinator import orders
from handlers.coordinator.cases import drawn
from handlers.presses.certifying import AskGroup, AskVouch, DeclareFor, Vouch
from handlers.presses.coordinator import OpenOrder
from handlers.screens import certifying as screens
from handlers.ui.screen import Screen
from models.access import sees_every_group
from models.errors import NotAllowed, Stale
from models.operations import casework, vouching
from models.operations.declaring import declare_at_the_desk
from models.reads.catalogue import figures
from models.reads.claims import claim_cards
from models.rules.hours import today
from models.tables.desk import Task
from models.tables.people import Person
from models.words import Group


def ask(press: AskVouch, desk: Desk) -> Screen:
    """Whose name everybody will read, and for how long."""
    order = vouching.may_vouch(desk.session, press.order_id, by=desk.actor, now=desk.now)
    days = figures(desk.session, today(desk.now))["vouch_days"]
    return screens.ask_vouch(desk.say, Vouch(order.id, order.version), desk.who.name, days)


def vouch(press: Vouch, desk: Desk) -> Screen:
    order = vouching.vouch(
        desk.session, press.order_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return orders.open_one(OpenOrder(order.id), desk)


def ask_group(press: AskGroup, desk: Desk) -> Screen:
    """Every group that the person of this case does not have yet, the special lists among them."""
    task = _case(desk, press.task_id)
    known = {c.group for c in claim_cards(desk.session, task.person_id or 0, now=desk.now)}
    return screens.ask_group(desk.say, task.id, [group for group in Group if group not in known])


def declare(press: DeclareFor, desk: Desk) -> Screen:
    """Entered, and at once before the same eyes: certifying is one tap more."""
    task = _case(desk, press.task_id)
    if press.group not in set(Group):
        raise NotAllowed
    person = desk.session.get_one(Person, task.person_id)
    case = declare_at_the_desk(
        desk.session, person, Group(press.group), by=desk.actor, now=desk.now
    )
    return drawn(desk, case)


def _case(desk: Desk, task_id: int) -> Task:
    task = casework.open_case(desk.session, task_id, by=desk.actor, now=desk.now)
    if task.person_id is None:
        raise Stale(now=task.status)
    if not sees_every_group(desk.actor, task.area_code):
        raise NotAllowed(act="declare", object_type="task", object_id=task.id)
    return task
