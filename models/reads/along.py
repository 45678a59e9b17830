"""When a worker who is on the way will be there."""

from datetime import datetime, timedelta

from sqlmodel import Session

from models.reads.catalogue import figures
from models.reads.facts import last_before, where_was
from models.reads.spots import spot_of
from models.rules.along import about
from models.rules.hours import today
from models.rules.travel import is_known, minutes
from models.tables.visits import Visit, VisitStatus


def expected(session: Session, visit_id: int) -> datetime | None:
    """The arrival of a visit whose worker is on the way or late; None where nothing was told."""
    visit = session.get_one(Visit, visit_id)
    told = visit.status is VisitStatus.BOOKED and (visit.set_out_at or visit.late_minutes)
    return arrival(session, visit) if told else None


def arrival(session: Session, visit: Visit) -> datetime:
    """The promised hour with what they are late by; later still where the way from where they
    were last takes longer than that. Never earlier: nobody need be ready before.
    """
    promised = visit.start + timedelta(minutes=visit.late_minutes)
    last = last_before(session, visit, visit.set_out_at) if visit.set_out_at else None
    home = spot_of(session, visit.person_id)
    if last is None or visit.set_out_at is None or not is_known(home):
        return promised
    there = where_was(session, last, session.get_one(Visit, last.visit_id))
    if there is None or not is_known(there):
        return promised
    way = minutes(there, home, figures(session, today(visit.start)))
    return max(promised, about(visit.set_out_at + timedelta(minutes=way)))
