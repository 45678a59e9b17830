"""Whoever reads a notice, and what several kinds of news share."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from handlers.screens import common, resident
from handlers.ui.say import Say
from handlers.ui.screen import Screen
from models.reads.cards import OrderCard, order_card, order_of_visit
from models.reads.phones import phone_for
from models.reads.standing import Standing
from models.tables.orders import OrderStatus
from models.tables.visits import VisitStatus


@dataclass(frozen=True, slots=True)
class Reader:
    """Whoever will read it, and what it is about."""

    session: Session
    who: Standing
    say: Say
    object_id: int
    now: datetime


STOPPED = (OrderStatus.SUBMITTED, OrderStatus.REFUSED)
Draw = Callable[[Reader], Screen | None]


def order(reader: Reader, *statuses: OrderStatus) -> OrderCard | None:
    card = order_card(reader.session, reader.object_id)
    return card if card and (not statuses or card.status in statuses) else None


def visit(reader: Reader, *statuses: VisitStatus) -> OrderCard | None:
    """The order of a visit, if that visit still stands so."""
    card = order_of_visit(reader.session, reader.object_id)
    return card if card and card.visit_status in statuses else None


def about_order(name: str, *statuses: OrderStatus) -> Draw:
    def drawn(reader: Reader) -> Screen | None:
        card = order(reader, *statuses)
        return None if card is None else headed(reader, name, card)

    return drawn


def about_visit(name: str, *statuses: VisitStatus) -> Draw:
    def drawn(reader: Reader) -> Screen | None:
        card = visit(reader, *statuses)
        stopped = card is not None and card.status in STOPPED  # told as «order-held», «refused»
        return None if card is None or stopped else headed(reader, name, card)

    return drawn


def headed(reader: Reader, name: str, card: OrderCard, **more: str) -> Screen:
    """One sentence of news over the order's card, with the buttons that answer it."""
    news = reader.say(
        f"news-{name}",
        worker=card.worker,
        when=reader.say.when(card.start),
        service=reader.say.word("service", card.service),
        **more,
    )
    screen = resident.order_card(reader.say, card)
    phone = phone_for(reader.session, reader.who.area_code)
    line = reader.say("phone-line", phone=phone)
    return Screen(f"{news}\n\n{screen.text}\n\n{line}", rows=screen.rows)


def plain(name: str) -> Draw:
    def drawn(reader: Reader) -> Screen | None:
        phone = phone_for(reader.session, reader.who.area_code)
        return common.plain(reader.say, name, phone=phone)

    return drawn
