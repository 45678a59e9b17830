"""The month before, as the town's supervisors made it known."""

from datetime import datetime, time, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.operations import publishing
from models.reads.openness import overseers_of
from models.reads.standing import actor_of
from models.rules.hours import at, today
from models.tables.publications import Publication, PublicationStatus

_publication = table(Publication).c
READ_AT = time(10)
"""An hour after it lies before them."""


def reckoned_at(now: datetime) -> datetime:
    """The last time that a month was reckoned: nine on the 5th."""
    day = today(now).replace(day=publishing.DAY)
    if at(day, publishing.HOUR) > now:
        day = (day.replace(day=1) - timedelta(days=1)).replace(day=publishing.DAY)
    return at(day, publishing.HOUR)


def plan_reckoning(session: Session, now: datetime) -> datetime:
    """Let the month before be reckoned then; when a supervisor has read it."""
    moment = reckoned_at(now)
    before = today(moment).replace(day=1) - timedelta(days=1)
    agenda.plan(session, DueKind.PUBLISH, before.year * 100 + before.month, moment)
    return at(today(moment), READ_AT)


def publish_all(session: Session, now: datetime) -> None:
    """Each county's by the first of its supervisors who may."""
    waits = _publication.status == PublicationStatus.PROPOSED
    for row in session.scalars(select(Publication).where(waits)).all():
        by = actor_of(session, min(overseers_of(session, row.area_code)))
        read = row.sha256[: publishing.LETTERS]
        publishing.publish(session, row.id, seen=row.version, read=read, by=by, now=now)
