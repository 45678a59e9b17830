"""Whoever waits hears of their place again when nobody, or half as many, are before them."""

from datetime import timedelta

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.db import Database
from models.operations.dispatching import find_worker
from models.operations.falling_due import sweep
from models.operations.ordering import cancel_order
from models.tables.messaging import Outbox
from models.tables.orders import Order
from tests import stage
from tests.stage import NOON, Someone

HOUR = timedelta(hours=1)
Line = list[tuple[Someone, Order]]


def line_of(session: Session, length: int) -> Line:
    """So many wait for the same thing, and there is nobody to come."""
    line = []
    for n in range(length):
        who = stage.resident(session, f"{n}奶奶", chat_id=1100 + n)
        order = stage.order_of(session, who, now=NOON + timedelta(minutes=n))
        line.append((who, order))
    for _, order in line:
        find_worker(session, order.id, now=NOON + HOUR)
    return line


def leave(session: Session, line: Line, n: int, *, after: timedelta) -> None:
    who, order = line[n]
    cancel_order(session, order.id, by=who.actor, now=NOON + after, reason="x")
    sweep(session, now=NOON + after)


def heard(session: Session, who: Someone) -> list[Outbox]:
    out = table(Outbox).c
    news = (out.chat_id == who.chat_id) & (out.kind == "order-ahead")
    return list(session.scalars(select(Outbox).where(news).order_by(out.id)))


def test_half_as_many_and_nobody_are_news_and_nothing_between_or_twice(db: Database) -> None:
    with db.begin() as session:
        line = line_of(session, 6)  # the last has five before them
        last, first = line[5][0], line[0][0]
        seen = []
        for n in range(5):
            leave(session, line, n, after=2 * HOUR + n * timedelta(minutes=1))
            seen.append(len(heard(session, last)))
        assert seen == [0, 0, 1, 2, 3]  # of 5: 4 and 3 are none, then 2, 1 and nobody
        assert heard(session, first) == []
        find_worker(session, line[5][1].id, now=NOON + 3 * HOUR)
        assert len(heard(session, last)) == 3


def test_nobody_is_told_at_night(db: Database) -> None:
    with db.begin() as session:
        line = line_of(session, 2)
        leave(session, line, 0, after=10 * HOUR)
        sweep(session, now=NOON + 20 * HOUR)
        (news,) = heard(session, line[1][0])
        assert news.due_at >= NOON + 20 * HOUR


def test_another_line_is_told_nothing(db: Database) -> None:
    with db.begin() as session:
        line = line_of(session, 2)
        other = stage.resident(session, chat_id=1300)
        apart = stage.order_of(session, other, "recreation", now=NOON)
        find_worker(session, apart.id, now=NOON + HOUR)
        leave(session, line, 0, after=2 * HOUR)
        assert len(heard(session, line[1][0])) == 1
        assert heard(session, other) == []
