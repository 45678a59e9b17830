"""我的订单: see, change, cancel."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from handlers.context import Desk
from handlers.presses.codec import Press
from handlers.presses.coordinator import OpenOrder
from handlers.presses.resident import (
    AskCancel,
    CancelOrder,
    ChangeTime,
    NewDay,
    NewTime,
    OtherDays,
    SeeOrder,
)
from handlers.resident import casefiles, recovering
from handlers.resident.times import NEAREST, minutes_of, nearest
from handlers.screens import calendars, resident, wished
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.screen import Button, Screen
from models.errors import Stale
from models.operations import assisting, wishing
from models.operations.ordering import cancel_order, fresh_order
from models.operations.planning_ahead import skip_visit
from models.reads.candidates import ask_of
from models.reads.cards import OrderCard, order_card, orders_of
from models.reads.ordered import service_of
from models.reads.slots import Open, open_times
from models.reads.standing import in_care
from models.tables.orders import OPEN_ORDER, Order, OrderStatus
from models.tables.visits import VisitStatus

DAYS_SHOWN = 10


def my_orders(desk: Desk) -> Screen:
    """Open ones first; those of the people in one's care among them."""
    people = [desk.who.person_id, *in_care(desk.session, desk.who.person_id, now=desk.now)]
    found = orders_of(desk.session, people)
    screen = resident.order_list(desk.say, found)
    *rows, ways_out = screen.rows
    rows = [*casefiles.rows(desk, people), *rows, *([calendars.door(desk.say)] if found else [])]
    return replace(screen, rows=(*rows, ways_out))


def see(press: SeeOrder, desk: Desk) -> Screen:
    card = card_of(desk, press.order_id)
    screen = resident.order_card(desk.say, card, elder=desk.who.elder_mode)
    sex = wishing.in_the_way(desk.session, card.id, now=desk.now)
    screen = wished.in_the_way(desk.say, screen, card.person_id, sex)
    return replace(screen, rows=(*recovering.later_rows(desk, card), *screen.rows))


def card_of(desk: Desk, order_id: int) -> OrderCard:
    """The card, if this person may see it."""
    fresh_order(desk.session, order_id, by=desk.actor, now=desk.now)
    card = order_card(desk.session, order_id)
    if card is None:
        raise Stale
    return card


def ask_cancel(press: AskCancel, desk: Desk) -> Screen:
    """«Really?», with what and when; what is over needs none."""
    card, back = changeable_card(desk, press.order_id)
    if _over(card):
        screen = resident.order_card(desk.say, card, elder=desk.who.elder_mode)
        return replace(screen, text=f"{desk.say('cancel-over')}\n\n{screen.text}")
    return resident.cancel_ask(desk.say, card, back)


def not_wanted(desk: Desk, card: OrderCard) -> Screen:
    """«Is nobody to come then?», with everything that may be meant by it."""
    asks = ask_cancel(AskCancel(card.id), desk)
    if _over(card):
        return asks
    when, service = desk.say.when(card.start), desk.say.word("service", card.service)
    told = desk.say("decline-that", when=when, service=service)
    return replace(asks, text=f"{told}\n{desk.say('cancel-sure')}")


def _over(card: OrderCard) -> bool:
    return card.status not in OPEN_ORDER or card.visit_status is VisitStatus.DONE


def cancel(press: CancelOrder, desk: Desk) -> Screen:
    if press.whole:
        cancel_order(desk.session, press.order_id, by=desk.actor, now=desk.now, reason="resident")
        return done(desk, press.order_id, desk.say("cancelled"), over=True)
    order = skip_visit(desk.session, press.order_id, by=desk.actor, now=desk.now)
    if order.status is OrderStatus.CANCELLED:
        return done(desk, order.id, desk.say("cancelled"), over=True)
    return done(desk, order.id, desk.say("skipped", when=desk.say.when(order.start)))


def change_time(press: ChangeTime, desk: Desk) -> Screen:
    """The nearest free times, and the way to the others."""
    return _times(desk, press.order_id, desk.say("ask-when-day"))


def times_around(desk: Desk, order_id: int, wish: str) -> Screen:
    """The free times nearest to a wished one (ISO 8601), which nobody has."""
    return _times(desk, order_id, desk.say("change-taken"), wish)


def _times(desk: Desk, order_id: int, title: str, wish: str | None = None) -> Screen:
    open_, back = open_for(desk, order_id)
    buttons = [
        Button(desk.say.when(start), NewTime(order_id, minutes_of(start)))
        for start in nearest(open_, open_.days(), wish)[:NEAREST]
    ]
    other = Button(desk.say("other-day"), OtherDays(order_id))
    return Screen(title, rows=(*listed([*buttons, other]), (Button(desk.say("back"), back),)))


def hours_of(desk: Desk, order_id: int, day: date, hours: list[datetime]) -> Screen:
    """«周四下午»: of the free hours of that part of the day one is chosen, none is assumed."""
    buttons = [
        Button(desk.say.clock(start), NewTime(order_id, minutes_of(start))) for start in hours
    ]
    text = desk.say("change-which-hour", day=desk.say.day(day))
    back = Button(desk.say("back"), ChangeTime(order_id))
    return Screen(text, rows=(*listed(buttons, 3), (back,)))


def other_days(press: OtherDays, desk: Desk) -> Screen:
    """Every day on which somebody is free."""
    open_, _ = open_for(desk, press.order_id)
    buttons = [
        Button(desk.say.day(day), NewDay(press.order_id, (day - open_.first).days))
        for day in open_.days()[:DAYS_SHOWN]
    ]
    back = Button(desk.say("back"), ChangeTime(press.order_id))
    return Screen(desk.say("ask-when-day"), rows=(*listed(buttons, 2), (back,)))


def new_day(press: NewDay, desk: Desk) -> Screen:
    open_, _ = open_for(desk, press.order_id)
    day = open_.first + timedelta(days=max(0, min(press.ahead, open_.horizon)))
    buttons = [
        Button(desk.say.clock(start), NewTime(press.order_id, minutes_of(start)))
        for start in open_.starts(day)
    ]
    back = Button(desk.say("back"), ChangeTime(press.order_id))
    return Screen(desk.say.day(day), rows=(*listed(buttons, 3), (back,)))


def changeable_card(desk: Desk, order_id: int) -> tuple[OrderCard, Press]:
    """The order's card, if this person may change it, and the way back to it."""
    order, back = _reach(desk, order_id)
    card = order_card(desk.session, order.id)
    if card is None:
        raise Stale
    return card, back


def _reach(desk: Desk, order_id: int) -> tuple[Order, Press]:
    """The order, and the way back: to its card, or to the desk that changes it for somebody."""
    order, at_the_desk = assisting.reach_order(desk.session, order_id, by=desk.actor, now=desk.now)
    return order, OpenOrder(order.id) if at_the_desk else SeeOrder(order.id)


def open_for(desk: Desk, order_id: int) -> tuple[Open, Press]:
    """When somebody is free for this order, and the way back to it."""
    order, back = _reach(desk, order_id)
    service = service_of(desk.session, order)
    return open_times(desk.session, ask_of(order), service, now=desk.now), back


def done(desk: Desk, order_id: int, text: str, *, over: bool = False) -> Screen:
    """What was changed; at the desk with the way back to the order."""
    order = desk.session.get_one(Order, order_id)
    if order.handled_by != desk.who.person_id:
        return Screen(text, rows=(ways_out(desk.say, 0 if over else order.id),))
    back = Button(desk.say("case-order"), OpenOrder(order.id))
    told = desk.say("handled", name=desk.who.name)
    return Screen(f"{text}\n{told}", rows=((back,), ways_out(desk.say)))
