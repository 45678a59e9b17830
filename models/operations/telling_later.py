"""补签到: a worker was there and no telephone could show it; told within two days, and why."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import or_, select
from sqlmodel import Session

from models.base import table
from models.errors import Stale
from models.lifecycle import move
from models.operations import coming_late, marking
from models.operations.arriving import fresh_visit, may_show
from models.operations.door_numbers import read_number
from models.operations.visiting import finish
from models.reads.catalogue import figures
from models.reads.standing import Actor
from models.rules.hours import today
from models.tables.orders import LOOKING, Order
from models.tables.visits import Visit, VisitStatus
from models.words import Done, NoPhone, Proof, Side

_visit, _order = table(Visit).c, table(Order).c
UNTOLD = (VisitStatus.BOOKED, VisitStatus.MISSED)
"""Of these nobody has shown that somebody came."""


@dataclass(frozen=True, slots=True)
class Later:
    """Why nothing was shown then, and the number that was said at the door, if they know it."""

    why: NoPhone
    code: str = ""


def may_tell(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """The visit, for the worker whose it was, while it may be told of. Raises Stale."""
    visit = fresh_visit(session, visit_id, by=by, now=now)
    hours = figures(session, today(now))["late_proof_hours"]
    if visit.status not in UNTOLD or not visit.end < now <= visit.end + timedelta(hours=hours):
        raise Stale(now=visit.status)
    return visit


def untold_by(session: Session, person_id: int, *, now: datetime) -> list[int]:
    """The visits of this person that nobody has shown and that they may still tell of."""
    hours = figures(session, today(now))["late_proof_hours"]
    wanted = (_order.status.in_(LOOKING)) & (_order.occurrence == _visit.occurrence)
    rows = (
        select(_visit.id)
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .where(
            _visit.carer_id == person_id,
            or_(
                _visit.status == VisitStatus.BOOKED, (_visit.status == VisitStatus.MISSED) & wanted
            ),
            _visit.end.between(now - timedelta(hours=hours), now),
        )
        .order_by(_visit.start)
    )
    return list(session.scalars(rows))


def tell_later(session: Session, visit_id: int, later: Later, *, by: Actor, now: datetime) -> Visit:
    """They were there from the hour on that was agreed until its end. A number of that day proves
    it; without one the visit waits for the home's or the desk's word. Raises WrongCode,
    TooManyCodes, GivenUp where somebody else has been booked since.
    """
    visit = may_tell(session, visit_id, by=by, now=now)
    how = Proof.LATER
    if later.code:
        may_show(session, visit.id, by=by, now=now)
        how = read_number(session, visit, later.code, now=now)
    if visit.status is VisitStatus.MISSED:
        visit = coming_late.book_anew(session, visit, by=by, now=now, over=True)
    shown = marking.Shown(how, reason=later.why)
    for side, at in ((Side.IN, visit.start), (Side.OUT, visit.end)):
        marking.mark(session, visit, side, shown, by=by, now=at)
    begun = {"started_at": visit.start, "proof": how}
    move(session, visit, VisitStatus.STARTED, by=by, now=now, reason="told later", **begun)
    finish(session, visit, done=Done.ALL, by=by, now=now)
    return visit
