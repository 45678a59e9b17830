"""News of an order: it waits, moved, rests or is over."""

from handlers.notices.reader import Draw, Reader, about_order, headed, order
from handlers.screens import days_off, plans, wished
from handlers.screens.appealing import plain_reasons
from handlers.screens.common import ways_out
from handlers.ui.screen import Screen
from models.operations.entitling import month_is_full
from models.operations.explaining import latest, recompute
from models.operations.wishing import in_the_way
from models.reads.catalogue import figures
from models.reads.phones import phone_for
from models.reads.rescues import fallen_out
from models.reads.vetoes import vetoed
from models.reads.worked_days import newest_off
from models.rules.hours import today
from models.tables.orders import LOOKING, OPEN_ORDER, Order, OrderStatus


def _stopped(reader: Reader, name: str, *statuses: OrderStatus) -> Screen | None:
    """News of an order that rests or ended, with every reason over its card."""
    decision = latest(reader.session, reader.object_id)
    card = order(reader, *statuses)
    if card is None:
        return None
    screen = headed(reader, name, card)
    if decision is None or decision.entitled:
        return screen
    reasons = plain_reasons(reader.say, recompute(reader.session, decision))
    return Screen(f"{reasons}\n\n{screen.text}", rows=screen.rows)


def _waiting(reader: Reader) -> Screen | None:
    """Nobody is free; or the month's visits are used up, which is another thing."""
    card = order(reader, OrderStatus.WAITING)
    if card is None:
        return None
    full = month_is_full(reader.session, reader.session.get_one(Order, card.id))
    sex = None if full else in_the_way(reader.session, card.id, now=reader.now)
    was = fallen_out(reader.session, card.id)
    name = "full" if full else "waiting-lost" if was else "waiting"
    screen = headed(reader, name, card, was=was)
    return wished.in_the_way(reader.say, screen, card.person_id, sex)


def _ahead(reader: Reader) -> Screen | None:
    """Further up on the waiting list: how many are left, or that it is their turn."""
    card = order(reader, OrderStatus.WAITING)
    if card is None:
        return None
    return headed(reader, "ahead" if card.ahead else "ahead-none", card, count=str(card.ahead))


def _given_up(reader: Reader) -> Screen | None:
    """Nobody comes this time; the next is booked as ever, or still looked for."""
    card = order(reader, *LOOKING, OrderStatus.BOOKED)
    if card is None:
        return None
    name = "given-up" if card.status is OrderStatus.BOOKED else "given-up-looking"
    return headed(reader, name, card)


def _cancelled(reader: Reader) -> Screen | None:
    """By a no of the person served: then it is no use to order it again for them."""
    card = order(reader, OrderStatus.CANCELLED)
    if card is None or not vetoed(
        reader.session, card.person_id, card.service, by=reader.who.actor, now=reader.now
    ):
        return about_order("cancelled", OrderStatus.CANCELLED)(reader)
    text = reader.say(
        "news-vetoed",
        person=card.person,
        service=reader.say.word("service", card.service),
        when=reader.say.when(card.start),
        days=figures(reader.session, today(reader.now))["veto_days"],
        phone=phone_for(reader.session, reader.who.area_code),
    )
    return Screen(text, rows=(ways_out(reader.say, card.id),))


def _resting(reader: Reader) -> Screen | None:
    card = order(reader, OrderStatus.RESTING)
    own = card is not None and card.person_id == reader.who.person_id
    return plans.well_again(reader.say, card, own=own) if card else None


def _last_soon(reader: Reader) -> Screen | None:
    card = order(reader, *OPEN_ORDER)
    until = card.plan.until if card and card.plan else None
    return plans.last_soon(reader.say, card, until) if card and until else None


def _day_off(reader: Reader) -> Screen | None:
    """Nobody was booked yet for a day on which nobody comes."""
    card = order(reader, *LOOKING, OrderStatus.SUBMITTED)
    where = reader.session.get_one(Order, reader.object_id).area_code
    day = newest_off(reader.session, where)
    if card is None or day is None:
        return None
    return headed(reader, "wish-put-off", card, off=days_off.off(reader.say, day))


NOTICES: dict[str, Draw] = {
    "order-waiting": _waiting,
    "order-ahead": _ahead,
    "order-still-waiting": about_order("still-waiting", *LOOKING),
    "order-refused": lambda reader: _stopped(reader, "refused", OrderStatus.REFUSED),
    "order-stopped": lambda reader: _stopped(reader, "stopped", OrderStatus.SUBMITTED),
    "order-cancelled": _cancelled,
    "order-day-off": _day_off,
    "order-moved": about_order("moved", *OPEN_ORDER),
    "order-resting": _resting,
    "order-held": about_order("held", OrderStatus.SUBMITTED),
    "plan-ends": _last_soon,
    "still-looking": about_order("still-looking", *LOOKING),
    "visit-given-up": _given_up,
}
