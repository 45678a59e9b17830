"""A standing order is changed: this visit or all to come; or it rests for a while."""

from handlers.context import Desk
from handlers.presses.plans import ChangeAll, ChangeDate, ComeAgain, Pause, WaitOn
from handlers.presses.resident import ChangeTime, NewTime
from handlers.resident import orders
from handlers.screens import plans
from handlers.ui.screen import Button, Screen
from models.operations import resting
from models.operations.planning_ahead import move_all, reschedule
from models.reads.plans import plan_card
from models.tables.orders import OrderStatus


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
        return orders.done(desk, order.id, desk.say("rests"))
    order = resting.pause(desk.session, press.order_id, press.days, by=desk.actor, now=desk.now)
    if order.status is OrderStatus.CANCELLED:
        return orders.done(desk, order.id, desk.say("rest-too-late"), over=True)
    return orders.done(desk, order.id, desk.say("paused", when=desk.say.when(order.start)))


def come_again(press: ComeAgain, desk: Desk) -> Screen:
    order = resting.come_again(desk.session, press.order_id, by=desk.actor, now=desk.now)
    if order.status is OrderStatus.CLOSED:
        return orders.done(desk, order.id, desk.say("rest-too-late"), over=True)
    return orders.done(desk, order.id, desk.say("well-again", when=desk.say.when(order.start)))


def wait_on(press: WaitOn, desk: Desk) -> Screen:
    order = resting.wait_on(desk.session, press.order_id, by=desk.actor, now=desk.now)
    return orders.done(desk, order.id, desk.say("rests"))
