"""抽查 as supervisors see it: whom to telephone, and how far a month is. No worker and no manager
reads any of it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, and_, case, false, func, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.slots import is_minor
from models.reads.standing import Actor, care_in_force
from models.rules.hours import today
from models.rules.names import masked
from models.tables.checks import CheckStatus, Lot, SpotCheck
from models.tables.orders import Order
from models.tables.people import Care, Person
from models.tables.providers import Project
from models.tables.visits import Visit
from models.words import Bond, Came, Role

_check, _lot, _visit = table(SpotCheck).c, table(Lot).c, table(Visit).c
_order, _person, _project = table(Order).c, table(Person).c, table(Project).c
_care, _guardian = table(Care).c, table(Person).alias("guardian")
_ANSWERED = and_(_check.status == CheckStatus.ANSWERED, _check.came != Came.UNSURE)


@dataclass(frozen=True, slots=True)
class CheckCard:
    """One visit that is asked about, with the number to call."""

    id: int
    version: int
    visit_id: int
    status: CheckStatus
    came: Came | None
    done: bool
    """Whether it was said how much was done."""
    start: datetime
    service: str
    person: str
    """Of a minor masked: this is no opened file."""
    minor: bool
    asked: str
    """Whose home is called: the person's own, of a minor the guardian's; empty where nobody is."""
    phone: str


class Progress(NamedTuple):
    """Of one organisation in one month."""

    ended: int
    drawn: int
    answered: int


def check_card(session: Session, check_id: int, *, now: datetime) -> CheckCard | None:
    row = session.execute(_cards(today(now)).where(_check.id == check_id)).first()
    return None if row is None else _card(row, today(now))


def to_call(
    session: Session, actor: Actor, project_id: int = 0, *, now: datetime
) -> list[CheckCard]:
    """Those whom a supervisor is to telephone in their own places, who waits longest first; with
    the number of a project, of its visits alone.
    """
    over = [held.area_code for held in actor.held if held.role is Role.SUPERVISOR]
    here = or_(false(), *(_order.area_code.startswith(code) for code in over))
    rows = _cards(today(now)).where(_check.status == CheckStatus.CALLING, here)
    if project_id:
        rows = rows.where(_visit.project_id == project_id)
    found = session.execute(rows.order_by(_check.tries, _check.changed_at))
    return [_card(row, today(now)) for row in found]


def progress(session: Session, provider_id: int, month: date) -> Progress:
    """How many visits of the month ended, were drawn, and were answered for."""
    row = session.execute(
        select(
            func.count(),
            func.coalesce(func.sum(case((_lot.drawn, 1), else_=0)), 0),
            func.coalesce(func.sum(case((_ANSWERED, 1), else_=0)), 0),
        )
        .join_from(table(Lot), table(Visit), _visit.id == _lot.visit_id)
        .join(table(Project), _project.id == _visit.project_id)
        .outerjoin(table(SpotCheck), _check.visit_id == _lot.visit_id)
        .where(_project.provider_id == provider_id, _lot.month == month)
    ).one()
    return Progress(*map(int, row))


def share(session: Session, project_id: int, since: datetime, until: datetime) -> tuple[int, int]:
    """Of a project: the visits that ended from `since` on and before `until`, and how many of them
    the home has answered for. Whether that is enough is asked in whole numbers:
    `100 * answered >= percent * completed`. Visits that proved false stay in: finding one out
    never lowers the share.
    """
    row = session.execute(
        select(func.count(), func.count(_check.id))
        .select_from(table(Visit))
        .outerjoin(table(SpotCheck), and_(_check.visit_id == _visit.id, _ANSWERED))
        .where(
            _visit.project_id == project_id,
            _visit.finished_at >= since,
            _visit.finished_at < until,
        )
    ).one()
    return int(row[0]), int(row[1])


def _cards(day: date) -> Select[Any]:
    guardian = (
        select(_care.proxy_id)
        .where(
            _care.person_id == _visit.person_id,
            _care.bond == Bond.GUARDIAN,
            care_in_force(day),
        )
        .order_by(_care.id)
        .limit(1)
        .correlate(table(Visit))
        .scalar_subquery()
    )
    return (
        select(
            _check.id,
            _check.version,
            _check.visit_id,
            _check.status,
            _check.came,
            _check.outcome,
            _visit.start,
            _order.service_code,
            _person.name,
            _person.phone,
            _person.birth_date,
            _guardian.c.name.label("guardian"),
            _guardian.c.phone.label("guardian_phone"),
        )
        .join_from(table(SpotCheck), table(Visit), _visit.id == _check.visit_id)
        .join(table(Order), _order.id == _visit.order_id)
        .join(table(Person), _person.id == _visit.person_id)
        .outerjoin(_guardian, _guardian.c.id == guardian)
    )


def _card(row: Row[Any], day: date) -> CheckCard:
    minor = is_minor(row.birth_date, day)
    return CheckCard(
        id=row.id,
        version=row.version,
        visit_id=row.visit_id,
        status=CheckStatus(row.status),
        came=Came(row.came) if row.came else None,
        done=row.outcome is not None,
        start=row.start,
        service=row.service_code,
        person=masked(row.name) if minor else row.name,
        minor=minor,
        asked=(row.guardian if minor else row.name) or "",
        phone=(row.guardian_phone if minor else row.phone) or "",
    )
