"""A contract has failed: what was paid ahead is to come back, its organisation is barred for a
year, and everybody whom it served is with another one (换一家), without ordering again.
"""

from datetime import datetime, time, timedelta

from sqlmodel import Session

from models import audit
from models.base import add, change, table
from models.lifecycle import move
from models.news import PATIENCE
from models.operations import duties, paying
from models.operations.substituting import Saved
from models.operations.withdrawing import hand_back
from models.outbox import post
from models.reads.audience import chats_of, side_of_person
from models.reads.rehoming import served_by
from models.reads.standing import Actor
from models.rules.hours import at, awake, today
from models.tables.messaging import Lane
from models.tables.providers import Project, ProjectStatus
from models.tables.rescues import HOUSE_OVER, Rehoming
from models.tables.tenders import Barring

WHY = "failed"
_bar = table(Barring).c


def fail(
    session: Session, project: Project, evaluation_id: int, *, by: Actor, now: datetime
) -> Saved:
    """Nothing of what was owed is owed any more; then all that the plan says of one that failed
    (Qinghai pilot plan, 2017: the advance comes back, no application in the year after).
    """
    move(session, project, ProjectStatus.TERMINATED, by=by, now=now, reason=WHY)
    duties.drop_all(session, project.id, by=by, now=now)
    paying.recall(session, project, evaluation_id, by=by, now=now)
    bar = Barring(
        provider_id=project.provider_id,
        year=today(now).year + 1,
        why=WHY,
        project_id=project.id,
        at=now,
    )
    audit.record(session, "bar", add(session, bar), by=by.person_id, now=now, year=bar.year)
    return rehome(session, project, by=by, now=now)


def take_back(session: Session, project: Project, *, by: Actor, now: datetime) -> None:
    """A hearing found otherwise: it counts as one that came to its end, and bars nobody. Whom it
    served stays where they are: nobody changes house twice for what was no fault of theirs.
    """
    move(session, project, ProjectStatus.ENDED, by=by, now=now, reason="heard")
    mine = (_bar.project_id == project.id) & _bar.lifted_at.is_(None)
    change(session, Barring, mine, lifted_at=now)
    audit.record(session, "lift_bar", project, by=by.person_id, now=now)


def rehome(session: Session, project: Project, *, by: Actor, now: datetime) -> Saved:
    """Open offers lapse, and every visit from tomorrow on is for another organisation, the neediest
    first; who was to come today still does. Each home is told once, with all that it had ordered.
    """
    tomorrow = at(today(now) + timedelta(days=1), time())
    first: dict[int, Rehoming] = {}
    for order_id, person_id in served_by(session, project.id, tomorrow):
        row = Rehoming(project_id=project.id, order_id=order_id, person_id=person_id, at=now)
        first.setdefault(person_id, add(session, row))
    saved = hand_back(
        session,
        lambda row: row.project_id == project.id,
        by=by,
        now=now,
        reason=HOUSE_OVER,
        since=tomorrow,
    )
    for person_id, row in first.items():
        for chat in chats_of(session, side_of_person(session, person_id, now=now)):
            post(session, chat, "rehomed", row.id, now=awake(now + PATIENCE), lane=Lane.VISIT)
    return saved
