"""📅 以后的日子: one of the next days is left out, moved, or after all as usual."""

from datetime import date, timedelta

from handlers.context import Desk
from handlers.presses.codec import Press
from handlers.presses.plans import MoveDate, SeeDate, SeeDates, SkipDate
from handlers.resident import orders
from handlers.screens import dates
from handlers.screens.plans import EPOCH
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import plan_dates
from models.reads.cards import OrderCard
from models.reads.plans import DateCard, dates_ahead, plan_of
from models.rules.hours import today
from models.tables.orders import Order

_LAST = (date.max - EPOCH).days


def show(press: SeeDates, desk: Desk) -> Screen:
    card, ahead, back = _ahead(desk, press.order_id)
    return dates.dates(desk.say, card, ahead, back)


def see(press: SeeDate, desk: Desk) -> Screen:
    card, ahead, _ = _ahead(desk, press.order_id)
    one = next((one for one in ahead if one.on == _day(press.day)), None)
    if one is None:
        raise Stale
    return dates.date_card(desk.say, card.id, one)


def coming_on(desk: Desk, order_id: int, day: date) -> Screen:
    """The day of the plan on which somebody comes then."""
    _, ahead, _ = _ahead(desk, order_id)
    one = next(one for one in ahead if one.start and today(one.start) == day)
    return dates.date_card(desk.say, order_id, one)


def leave_out(press: SkipDate, desk: Desk) -> Screen:
    day = _day(press.day)
    plan_dates.leave_out(desk.session, press.order_id, day, by=desk.actor, now=desk.now)
    return _done(desk, press.order_id)


def move(press: MoveDate, desk: Desk) -> Screen:
    day, start = _day(press.day), desk.moment(press.minutes)
    plan_dates.move_date(desk.session, press.order_id, day, start, by=desk.actor, now=desk.now)
    return _done(desk, press.order_id)


def _done(desk: Desk, order_id: int) -> Screen:
    """The days as they are now."""
    desk.spare.append(Screen(desk.say("date-changed")))
    return show(SeeDates(order_id), desk)


def _ahead(desk: Desk, order_id: int) -> tuple[OrderCard, tuple[DateCard, ...], Press]:
    card, back = orders.changeable_card(desk, order_id)
    plan = plan_of(desk.session, card.id)
    if plan is None:
        raise Stale
    order = desk.session.get_one(Order, card.id)
    return card, dates_ahead(desk.session, order, plan), back


def _day(number: int) -> date:
    if not 0 < number <= _LAST:
        raise Stale
    return EPOCH + timedelta(days=number)
