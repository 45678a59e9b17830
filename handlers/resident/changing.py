"""A standing order is changed: this visit or all to come; or it rests for a while."""

from handlers.context import Desk
from handlers.presses.plans import ChangeAll, ChangeDate, ComeAgain, Pause, WaitOn
from handlers.presses.resident import ChangeTime, NewTime
from handlers.resident import orders
from handlers.screens import plans
from handlers.ui.screen import Button, Screen
from models.operations import resting
from models.operations.planning_ahead import move_all, reschedule
from models.reads.cards import OrderCard, orders_of
from models.reads.plans import plan_card
from models.tables.orders import OPEN_ORDER, Order, OrderStatus
from models.tables.visits import VisitStatus

MANY = 40
"""Orders: more are open for nobody."""


def new_time(press: NewTime, desk: Desk) -> Screen:
    """A time was chosen: of a standing order one more question, which visits it is for."""
    card, _ = orders.changeable_card(desk, press.order_id)
    if card.plan is None:
        return only_this(ChangeDate(press.order_id, press.minutes), desk)
    keep = Button(desk.say("back"), ChangeTime(card.id))
    return plans.which(desk.say, card, desk.moment(press.minutes), keep)


def only_this(press: ChangeDate, desk: Desk) -> Screen:
    start = desk.moment(press.minutes)
    order = reschedule(desk.session, press.order_id, start, by=desk.actor, now=desk.now)
    return orders.done(desk, order.id, desk.say("rescheduled", when=desk.say.when(order.start)))


def from_now_on(press: ChangeAll, desk: Desk) -> Screen:
    start = desk.moment(press.minutes)
    order = move_all(desk.session, press.order_id, start, by=desk.actor, now=desk.now)
    days = plans.days_told(desk.say, plan_card(desk.session, order.id))
    told = desk.say("all-moved", days=days, when=desk.say.when(order.start))
    return orders.done(desk, order.id, told)


def rest(press: Pause, desk: Desk) -> Screen:
    if press.days == plans.OPEN:
        order = resting.rest(desk.session, press.order_id, by=desk.actor, now=desk.now)
        return orders.done(desk, order.id, _quiet(desk, order, "rests"))
    order = resting.pause(desk.session, press.order_id, press.days, by=desk.actor, now=desk.now)
    if order.status is OrderStatus.CANCELLED:
        return orders.done(desk, order.id, desk.say("rest-too-late"), over=True)
    told = _quiet(desk, order, "paused", when=desk.say.when(order.start))
    return orders.done(desk, order.id, told)


def _quiet(desk: Desk, order: Order, name: str, **facts: str) -> str:
    """«Nobody comes» is said only where it is true; else who comes all the same."""
    others = [one for one in coming(desk, [order.person_id]) if one.id != order.id]
    if not others:
        return desk.say(name, **facts)
    service = desk.say.word("service", order.service_code)
    told = desk.say(f"{name}-this", service=service, **facts)
    return f"{told}\n{still_coming(desk, others)}"


def coming(desk: Desk, people: list[int]) -> list[OrderCard]:
    """Their orders of which a visit is to come or looked for: none that rests, nor one while the
    worker is there, nor while only the stars are left.
    """
    cards = orders_of(desk.session, people, limit=MANY)
    return [one for one in cards if to_come(one) and one.status is not OrderStatus.RESTING]


def to_come(card: OrderCard) -> bool:
    """Not while the worker is there, nor while only the stars are left."""
    over = card.status is OrderStatus.BOOKED and card.visit_status is not VisitStatus.BOOKED
    return card.status in OPEN_ORDER and not over


def still_coming(desk: Desk, found: list[OrderCard]) -> str:
    return desk.say("still-coming", orders=plans.told_lines(desk.say, found))


def come_again(press: ComeAgain, desk: Desk) -> Screen:
    order = resting.come_again(desk.session, press.order_id, by=desk.actor, now=desk.now)
    if order.status is OrderStatus.CLOSED:
        return orders.done(desk, order.id, desk.say("rest-too-late"), over=True)
    return orders.done(desk, order.id, desk.say("well-again", when=desk.say.when(order.start)))


def wait_on(press: WaitOn, desk: Desk) -> Screen:
    order = resting.wait_on(desk.session, press.order_id, by=desk.actor, now=desk.now)
    return orders.done(desk, order.id, desk.say("rests"))
