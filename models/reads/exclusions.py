"""不合理诉求: who may ask for it, who may agree, and what they look at."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.apart import kin_of
from models.reads.firewall import near_to, of_their_house
from models.tables.desk import Task
from models.tables.exclusions import Exclusion, ExclusionStatus
from models.tables.orders import Order
from models.tables.providers import Project, Provider
from models.tables.records import AuditRow
from models.tables.roles import Grant
from models.tables.visits import Rating, Visit
from models.words import Role, TaskKind, Unreasonable

HEAVY = (Unreasonable.AGAINST_LAW, Unreasonable.ABUSIVE)
"""What is said of nobody without a word of theirs or a case about that visit."""
CASES = (TaskKind.DISPUTE, TaskKind.COMPLAINT, TaskKind.EMERGENCY, TaskKind.REPORT)
_grant, _task, _row, _exclusion = (table(t).c for t in (Grant, Task, AuditRow, Exclusion))


@dataclass(frozen=True, slots=True)
class ExclusionCard:
    """What a supervisor decides on. Nobody is named."""

    id: int
    version: int
    status: ExclusionStatus
    reason: Unreasonable
    house: str
    service: str
    start: datetime
    stars: int
    words: str
    why: str
    """As whoever asked wrote it."""
    before: tuple[tuple[Unreasonable, ExclusionStatus], ...]
    """What was asked about stars of that visit earlier, and what became of it."""


def outsiders(session: Session, visit: Visit, role: Role) -> set[int]:
    """Whoever holds that role for the place of a visit and has no part in it: nobody of the
    organisation, no kin of either side, nobody who dealt with a case about it.
    """
    place = session.get_one(Order, visit.order_id).area_code
    posts = select(_grant.person_id, _grant.area_code).where(
        _grant.role == role, _grant.revoked_at.is_(None)
    )
    near = {row.person_id for row in session.execute(posts) if place.startswith(row.area_code)}
    home = {visit.person_id} | kin_of(session, visit.person_id)
    return (
        near
        - of_their_house(session, visit)
        - near_to(session, visit)
        - home
        - _dealt(session, visit)
    )


def asked_about(session: Session, rating_id: int) -> list[Exclusion]:
    """What was asked about those stars before, the first in front."""
    mine = select(Exclusion).where(_exclusion.rating_id == rating_id)
    return [*session.scalars(mine.order_by(_exclusion.place))]


def grounds(session: Session, rating: Rating) -> list[Unreasonable]:
    """On which these stars may be proposed."""
    about = select(_task.id).where(_task.visit_id == rating.visit_id, _task.kind.in_(CASES))
    if rating.words.strip() or session.scalar(select(about.exists())):
        return [*Unreasonable]
    return [one for one in Unreasonable if one not in HEAVY]


def waiting(session: Session, person_id: int) -> list[Exclusion]:
    """Those that this supervisor may decide, who waits longest first."""
    open_ones = select(Exclusion).where(_exclusion.status == ExclusionStatus.ASKED)
    return [
        one
        for one in session.scalars(open_ones.order_by(_exclusion.changed_at, _exclusion.id))
        if person_id in deciders(session, one)
    ]


def deciders(session: Session, row: Exclusion) -> set[int]:
    """The supervisors of the place, without whoever asked."""
    visit = session.get_one(Visit, session.get_one(Rating, row.rating_id).visit_id)
    return outsiders(session, visit, Role.SUPERVISOR) - {row.asked_by}


def judges(session: Session, row: Exclusion) -> set[int]:
    """Who may look again after an objection: of both posts, without the two who left them out."""
    visit = session.get_one(Visit, session.get_one(Rating, row.rating_id).visit_id)
    both = (outsiders(session, visit, one) for one in (Role.COORDINATOR, Role.SUPERVISOR))
    return set().union(*both) - {row.asked_by, row.decided_by}


def asked_by(session: Session, person_id: int) -> list[Exclusion]:
    """Those that this coordinator has asked for and nobody has decided yet, the oldest first."""
    mine = (_exclusion.asked_by == person_id) & (_exclusion.status == ExclusionStatus.ASKED)
    rows = select(Exclusion).where(mine).order_by(_exclusion.changed_at, _exclusion.id)
    return [*session.scalars(rows)]


def exclusion_card(session: Session, row: Exclusion) -> ExclusionCard:
    rating = session.get_one(Rating, row.rating_id)
    visit = session.get_one(Visit, rating.visit_id)
    project = session.get_one(Project, visit.project_id)
    return ExclusionCard(
        id=row.id,
        version=row.version,
        status=row.status,
        reason=row.reason,
        house=session.get_one(Provider, project.provider_id).name,
        service=session.get_one(Order, visit.order_id).service_code,
        start=visit.start,
        stars=rating.stars,
        words=rating.words,
        why=row.words,
        before=tuple(_before(session, row, visit.id)),
    )


def _before(
    session: Session, row: Exclusion, visit_id: int
) -> list[tuple[Unreasonable, ExclusionStatus]]:
    """Of these stars, and of those that they replaced."""
    stars = select(table(Rating).c.id).where(table(Rating).c.visit_id == visit_id)
    earlier = (_exclusion.rating_id.in_(stars)) & (_exclusion.id < row.id)
    told = select(_exclusion.reason, _exclusion.status).where(earlier).order_by(_exclusion.id)
    return [(one.reason, one.status) for one in session.execute(told)]


def _dealt(session: Session, visit: Visit) -> set[int]:
    """Whoever has had a case about that visit in hand, or moved it, or wrote its stars down."""
    cases = select(_task.id).where(_task.visit_id == visit.id)
    owners = select(_task.owner_id).where(_task.visit_id == visit.id)
    moved = select(_row.actor_id).where(
        _row.object_type == "task", _row.object_id.in_(cases), _row.act == "move"
    )
    wrote = select(table(Rating).c.rated_by).where(table(Rating).c.visit_id == visit.id)
    found = {one for rows in (owners, moved, wrote) for one in session.scalars(rows)}
    return found - {None}
