"""A worker falls out: somebody else is there, and nobody orders again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import delete, table
from models.errors import NoSuchTime
from models.lifecycle import amend
from models.operations.booking import book
from models.operations.calling_off import want_again
from models.operations.entitling import still_entitled
from models.operations.finding import weigh
from models.operations.fitting import HELD, may_still_come
from models.operations.rescuing import fell_out
from models.reads.candidates import able, ask_of
from models.reads.needs import neediest_first
from models.reads.ordered import service_of
from models.reads.slots import open_times
from models.reads.standing import HOUSE, Actor
from models.rules.hours import today
from models.rules.matching import Bar, Fit
from models.tables.decisions import Occasion
from models.tables.orders import Order
from models.tables.providers import Provider, Worker
from models.tables.rescues import HOUSE_OVER, Rescue
from models.tables.visits import Visit, VisitStatus

AT_ONCE = 25
"""Visits that are placed anew in one transaction."""
LOOKED_AT = 100
"""Visits of the coming days that are looked at in one transaction."""
PAUSE = timedelta(seconds=5)
"""Between two such transactions the house answers whoever writes."""

SAY_NO = timedelta(minutes=30)
"""Whoever was sent without being asked says no in one tap for so long."""
SENT = "sent"
"""The one reason that needs no other: nobody had asked."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of visits whose worker fell out."""

    total: int
    saved: int
    """Somebody else is booked already."""

    @property
    def asked(self) -> int:
        """For these somebody is still looked for."""
        return self.total - self.saved


def rescue_all(
    session: Session, visits: Sequence[Visit], *, why: str, by: Actor, now: datetime
) -> Saved:
    """Somebody else for each of these booked visits, the neediest first: a colleague is sent at
    once, else others are asked, else another hour of the same day is found, else a human being
    looks. More than `AT_ONCE` are worked off over the next minutes.
    """
    lost = [fell_out(session, one, why=why, now=now) for one in
            neediest_first(session, visits, now=now)]  # fmt: skip
    saved = sum(_rescue(session, one, by=by, now=now) for one in lost[:AT_ONCE])
    for n, one in enumerate(lost[AT_ONCE:]):
        agenda.plan(session, DueKind.SUBSTITUTE, one.id, now + PAUSE * (1 + n // AT_ONCE))
    return Saved(len(lost), saved)


def substitute(session: Session, rescue_id: int, *, now: datetime) -> None:
    """The turn of one of many. A visit called off meanwhile was not lost."""
    lost = session.get_one(Rescue, rescue_id)
    if session.get_one(Visit, lost.visit_id).status is VisitStatus.BOOKED:
        _rescue(session, lost, by=HOUSE, now=now)
    else:
        delete(session, Rescue, table(Rescue).c.id == rescue_id)


def look_ahead(session: Session, *, now: datetime, days: int = 7, after: int = 0) -> int:
    """At night: whoever may no longer come to a visit of the next days is replaced now, not on its
    eve. Looks at the next `LOOKED_AT` visits behind the number `after`; the last of them, 0 at the
    end.
    """
    visit = table(Visit).c
    ahead = (
        select(Visit)
        .where(visit.status == VisitStatus.BOOKED, visit.id > after)
        .where(visit.start > now, visit.start < now + timedelta(days=days))
        .order_by(visit.id)
        .limit(LOOKED_AT)
    )
    found = session.scalars(ahead).all()
    lost = [one for one in found if not _may_still_come(session, one, now=now)]
    rescue_all(session, lost, why="worker barred", by=HOUSE, now=now)
    return found[-1].id if len(found) == LOOKED_AT else 0


def _may_still_come(session: Session, visit: Visit, *, now: datetime) -> bool:
    who = (visit.worker_id, visit.project_id)
    return may_still_come(session, session.get_one(Order, visit.order_id), who, HELD, now=now)


def _rescue(session: Session, lost: Rescue, *, by: Actor, now: datetime) -> bool:
    """Whether somebody else is booked already; if not, the order is being placed."""
    order = session.get_one(Order, lost.order_id)
    want_again(session, order, order.start, by=by, now=now, reason=lost.why)
    if not still_entitled(session, order, Occasion.BOOKING, now=now):
        return False
    if lost.why == HOUSE_OVER:  # nobody of theirs, and others are asked first
        return False
    fits = weigh(session, order, now=now, whom=able)
    if _sent(session, order, lost, fits, now=now):
        return True
    if any(set(one.bars) <= {Bar.BEING_ASKED} for one in fits):
        return False
    return _another_hour(session, order, lost, now=now)


def _another_hour(session: Session, order: Order, lost: Rescue, *, now: datetime) -> bool:
    """Nobody can come at that hour: the nearest one of the same day at which somebody can."""
    ask = replace(ask_of(order), start=max(order.start, now))
    times = open_times(session, ask, service_of(session, order), now=now)
    others = {who: one for who, one in times.timetables.items() if who != lost.from_worker_id}
    starts = replace(times, timetables=others).starts(today(order.start))
    if not starts:
        return False
    start = min(starts, key=lambda one: abs(one - order.start))
    amend(session, order, by=HOUSE, now=now, why="another_hour", start=start)
    fits = weigh(session, order, now=now, whom=able)
    return _sent(session, order, lost, fits, now=now)


def _sent(session: Session, order: Order, lost: Rescue, fits: list[Fit], *, now: datetime) -> bool:
    """A colleague is booked without being asked first, where their organisation allows it."""
    provider = session.get_one(Worker, lost.from_worker_id).provider_id
    if not session.get_one(Provider, provider).may_assign:
        return False
    for one in (fit.candidate for fit in fits if not fit.bars):
        if session.get_one(Worker, one.worker_id).provider_id != provider:
            continue
        try:
            book(session, order, (one.worker_id, one.project_id), by=HOUSE, now=now)
        except NoSuchTime:
            continue
        agenda.drop(session, {DueKind.PLACE_ORDER}, order.id)
        return True
    return False
