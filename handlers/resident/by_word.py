"""«这周二改到周四», «先停一停»: a sentence changes an order; a card asks first."""

from dataclasses import replace
from datetime import date, timedelta

from handlers.context import Desk
from handlers.presses.plans import AllOrders, WhichOrder
from handlers.presses.resident import ChangeTime, SeeOrder
from handlers.resident import changing, following, orders, plan_dates
from handlers.resident.times import in_part, wished
from handlers.screens import plans
from handlers.screens.common import ways_out
from handlers.ui.screen import Button, Screen
from models.errors import Stale
from models.operations import resting
from models.operations.ordering import cancel_order
from models.reads.cards import OrderCard, orders_of
from models.reads.standing import in_care
from models.rules.hours import at, local, today
from models.rules.numbers import number_in
from models.rules.understanding.changing import (
    Change,
    What,
    change_in,
    day_instead,
    of_another_matter,
)
from models.rules.understanding.following import names_service
from models.tables.orders import OrderStatus
from models.words import Scope


def heard(desk: Desk, words: str) -> Screen | None:
    """The card for a change of an order that they have; None where none can be meant."""
    change = change_in(words, local(desk.now))
    found = _meant(desk, words, change) if change else []
    if change is None or not found:
        return None
    if len(found) > 1:
        desk.remember(words)
        return plans.which_order(desk.say, found, every=_every(change, found))
    return _put(desk, change, found[0])


def means(desk: Desk, words: str) -> bool:
    """Whether words in the middle of something else change an order."""
    change = change_in(words, local(desk.now))
    return change is not None and bool(_meant(desk, words, change))


def this_one(press: WhichOrder, desk: Desk) -> Screen:
    """Of several orders that one was meant, to be changed or complained of."""
    change = change_in(desk.remembered, local(desk.now))
    if change is None:
        return following.this_one(desk, press.order_id)
    card, _ = orders.changeable_card(desk, press.order_id)
    return _put(desk, change, card)


def all_of_them(_press: AllOrders, desk: Desk) -> Screen:
    """Standing orders rest until they say so, or end; visits of once are called off."""
    words = desk.remembered
    change = change_in(words, local(desk.now))
    found = _meant(desk, words, change) if change else []
    if change is None or not found or not _every(change, found):
        raise Stale
    once = [card for card in found if card.plan is None]
    for card in found:
        if change.what is What.PAUSE and card.plan is not None:
            resting.rest(desk.session, card.id, by=desk.actor, now=desk.now)
        else:
            cancel_order(desk.session, card.id, by=desk.actor, now=desk.now, reason="resident")
    lines = [desk.say("all-rest" if change.what is What.PAUSE else "all-ended")]
    if once and change.what is What.PAUSE:
        lines.append(desk.say("once-called-off", orders=plans.told_lines(desk.say, once)))
    if left := changing.coming(desk, _people(desk)):
        lines.append(changing.still_coming(desk, left))
    return Screen("\n".join(lines), rows=(ways_out(desk.say),))


def _every(change: Change, found: list[OrderCard]) -> str:
    """The text of «all of them», where a change can be of every order."""
    if change.what is What.PAUSE:
        return "" if found[0].status is OrderStatus.RESTING else "every-rests"
    return "every-ends" if change.what is What.END and change.since is None else ""


def _people(desk: Desk) -> list[int]:
    me = desk.who.person_id
    return [me, *in_care(desk.session, me, now=desk.now, scope=Scope.ORDER)]


def _meant(desk: Desk, words: str, change: Change) -> list[OrderCard]:
    """The orders of which it may be said: numbered, named, on that day; else all."""
    me = desk.who.person_id
    cards = [one for one in orders_of(desk.session, _people(desk)) if changing.to_come(one)]
    if of_another_matter(change, words, frozenset(card.service for card in cards)):
        return []
    at_rest = [card for card in cards if card.status is OrderStatus.RESTING]
    if change.what is What.RESUME:
        cards = at_rest or [card for card in cards if card.plan]
    if change.what is What.PAUSE:
        cards = [card for card in cards if card not in at_rest] or at_rest
    if change.on is not None:
        there = [card for card in cards if today(card.start) == change.on]
        cards = there or [card for card in cards if _comes_on(card, change.on)]
    number = number_in(words)
    for named in (
        [card for card in cards if card.number == number],
        [card for card in cards if names_service(words, card.service)],
        [card for card in cards if card.person_id != me and card.person in words],
    ):
        if named:
            return named
    return cards


def _put(desk: Desk, change: Change, card: OrderCard) -> Screen:
    if change.on is not None and change.on != today(card.start) and _comes_on(card, change.on):
        return plan_dates.coming_on(desk, card.id, change.on)
    return _put_now(desk, change, card)


def _comes_on(card: OrderCard, day: date) -> bool:
    """Whether it is one of the next days of a standing order."""
    return card.plan is not None and day in card.plan.ahead


def _put_now(desk: Desk, change: Change, card: OrderCard) -> Screen:
    """Of the visit now wanted, or of all."""
    keep = Button(desk.say("change-not"), SeeOrder(card.id))
    match change.what:
        case What.PAUSE | What.RESUME if card.status is OrderStatus.RESTING:
            return plans.well_again(desk.say, card, own=card.person_id == desk.who.person_id)
        case What.PAUSE if card.plan is not None:
            return plans.pause_ask(desk.say, card, keep, change.days)
        case What.END if card.plan is not None:
            until = change.since - timedelta(days=1) if change.since else None
            return plans.end_ask(desk.say, card, keep, until)
        case What.MOVE:
            return _move(desk, change, card, keep)
        case What.RESUME:
            return orders.change_time(ChangeTime(card.id), desk)
    return orders.not_wanted(desk, card)


def _move(desk: Desk, change: Change, card: OrderCard, keep: Button) -> Screen:
    """To the time that was said, at the usual hour where none was; or to those nearest to it."""
    day, to = day_instead(change, today(card.start), today(desk.now)), change.to
    if day is None or to is None:
        return orders.change_time(ChangeTime(card.id), desk)
    open_, _ = orders.open_for(desk, card.id)
    free = [clock for clock in to.times if at(day, clock) in open_.starts(day)]
    start = to.start or (free[0] if len(free) == 1 else None)
    usual = local(card.start).time()
    if start is None and not to.times and (to.part is None or in_part(usual, to.part)):
        start = usual
    if start is None and to.part is not None and not to.times:
        hours = [one for one in open_.starts(day) if in_part(local(one).time(), to.part)]
        if len(hours) > 1:
            return orders.hours_of(desk, card.id, day, hours)
    wanted = replace(to, day=day, start=start, soon=False, ask=None)
    minutes, wish = wished(wanted, open_, desk.now)
    if minutes is None:
        return orders.times_around(desk, card.id, wish or card.start.isoformat())
    moment = desk.moment(minutes)
    if moment == card.start:
        return orders.see(SeeOrder(card.id), desk)
    return plans.which(desk.say, card, moment, keep, all_first=change.all_to_come)
