"""A contract has failed: what was paid ahead is to come back, its organisation is barred for a
year, and everybody whom it served is with another one (换一家), without ordering again.
"""

from datetime import datetime, time, timedelta

from sqlalchemy import or_, select
from sqlmodel import Session

from models import audit
from models.base import add, among, change, table
from models.lifecycle import move
from models.news import PATIENCE
from models.operations import duties, paying, recalling
from models.operations.substituting import Saved
from models.operations.withdrawing import Whose, hand_back
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
_bar, _project = table(Barring).c, table(Project).c


def fail(
    session: Session, project: Project, evaluation_id: int, *, by: Actor, now: datetime
) -> Saved:
    """Nothing of what was owed is owed any more; then all that the plan says of one that failed
    (Qinghai pilot plan, 2017: the advance comes back, no application in the year after).
    """
    move(session, project, ProjectStatus.TERMINATED, by=by, now=now, reason=WHY)
    duties.drop_all(session, project.id, by=by, now=now)
    recalling.recall(session, project, evaluation_id, by=by, now=now)
    bar = Barring(
        provider_id=project.provider_id,
        year=today(now).year + 1,
        why=WHY,
        project_id=project.id,
        at=now,
    )
    audit.record(session, "bar", add(session, bar), by=by.person_id, now=now, year=bar.year)
    return rehome(session, project, by=by, now=now)


def take_back(
    session: Session, project: Project, evaluation_id: int, *, by: Actor, now: datetime
) -> None:
    """A hearing found otherwise: it counts as one that came to its end, bars nobody, and owes
    nothing back for it: what had come in is paid again. Whom it served stays where they are:
    nobody changes house twice for what was no fault of theirs.
    """
    move(session, project, ProjectStatus.ENDED, by=by, now=now, reason="heard")
    for payment in paying.under_way(session, project.id):
        if payment.evaluation_id == evaluation_id:
            paying.drop(session, payment, by=by, now=now, reason="heard")
    recalling.pay_again(session, project, now=now)
    mine = (_bar.project_id == project.id) & _bar.lifted_at.is_(None)
    change(session, Barring, mine, lifted_at=now)
    audit.record(session, "lift_bar", project, by=by.person_id, now=now)


def rehome(session: Session, project: Project, *, by: Actor, now: datetime) -> Saved:
    """Open offers lapse, and every visit from tomorrow on is for another organisation, the neediest
    first, whatever other contract this one has; who was to come today still does. Each home is told
    once, with all that it had ordered.
    """
    tomorrow = at(today(now) + timedelta(days=1), time())
    first: dict[int, Rehoming] = {}
    served = served_by(session, project.id, tomorrow)
    for order_id, person_id in served:
        row = Rehoming(project_id=project.id, order_id=order_id, person_id=person_id, at=now)
        first.setdefault(person_id, add(session, row))
    saved = hand_back(
        session,
        _of_house(project, [order_id for order_id, _ in served]),
        by=by,
        now=now,
        reason=HOUSE_OVER,
        since=tomorrow,
    )
    for person_id, row in first.items():
        for chat in chats_of(session, side_of_person(session, person_id, now=now)):
            post(session, chat, "rehomed", row.id, now=awake(now + PATIENCE), lane=Lane.VISIT)
    return saved


def _of_house(project: Project, orders: list[int]) -> Whose:
    """Of this contract, or of those orders by another contract of its organisation."""
    same = select(_project.id).where(_project.provider_id == project.provider_id)
    return lambda row: or_(
        row.project_id == project.id,
        among(row.order_id, orders) & row.project_id.in_(same),
    )
