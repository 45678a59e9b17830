"""A visit is booked: its money is set aside, its hour is taken."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from models import agenda, ledger
from models.agenda import DueKind
from models.errors import NoSuchTime
from models.lifecycle import begin, move
from models.operations.calling_off import lapse
from models.operations.closing import settle
from models.operations.door_numbers import new_digits
from models.operations.reminding import plan_the_day
from models.operations.rescuing import came_instead
from models.reads.asked import offers_touching
from models.reads.catalogue import figures
from models.reads.prices import price_on
from models.reads.standing import Actor
from models.rules.hours import awake, today
from models.rules.scheduling import Span
from models.tables.orders import Offer, Order, OrderStatus
from models.tables.providers import Worker
from models.tables.visits import Visit
from models.words import Stage, TaskKind


def book(
    session: Session, order: Order, who: tuple[int, int], *, by: Actor, now: datetime
) -> Visit:
    """The visit stands. Raises NoSuchTime if the database knows that the worker is taken."""
    figure = figures(session, today(now))
    end = order.start + timedelta(minutes=order.minutes)
    visit = Visit(
        order_id=order.id,
        person_id=order.person_id,
        worker_id=who[0],
        carer_id=session.get_one(Worker, who[0]).person_id,
        project_id=who[1],
        occurrence=order.occurrence,
        start=order.start,
        end=end,
        busy_from=order.start - timedelta(minutes=figure["travel_minutes"]),
        busy_until=end,
        code=new_digits(),
        changed_at=now,
    )
    try:
        with session.connection().begin_nested():
            begin(session, visit, by=by, now=now)
    except IntegrityError as taken:
        raise NoSuchTime(start=order.start) from taken
    _take_the_hour(session, visit, now=now)
    price = price_on(session, visit.project_id, today(visit.start))
    ledger.reserve(session, visit, price, now=now)
    if order.status is not OrderStatus.BOOKED:
        down: dict[str, Any] = {"stage": Stage.OFFERS, "with_provider": None, "told_ahead": None}
        move(session, order, OrderStatus.BOOKED, by=by, now=now, project_id=who[1], **down)
        agenda.drop(session, {DueKind.CLIMB}, order.id)
        agenda.plan(session, DueKind.MOVE_UP, order.id, awake(now))
    settle(session, TaskKind.PLACE, order.id, now=now, reason="a worker was found")
    plan_the_day(session, visit, figure, now=now)
    came_instead(session, visit, now=now)
    return visit


def _take_the_hour(session: Session, visit: Visit, *, now: datetime) -> None:
    """Whoever is booked is not asked for another visit at that hour: those orders ask the next."""
    taken, way = Span(visit.busy_from, visit.busy_until), visit.start - visit.busy_from
    travel = int(way.total_seconds()) // 60
    for one in offers_touching(
        session, {visit.carer_id}, taken, travel=travel, besides=visit.order_id
    ):
        lapse(session, session.get_one(Offer, one.id), now=now)
        agenda.plan(session, DueKind.PLACE_ORDER, one.order_id, now)
