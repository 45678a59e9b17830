"""Paid visits that proved false: which were paid, what stands against them, and who decides."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import exists, select
from sqlmodel import Session

from models.base import table
from models.reads.projects import parties
from models.rules.hours import today
from models.tables.orders import Order
from models.tables.payments import Payment, PaymentLine, PaymentStatus
from models.tables.providers import Project, Provider
from models.tables.reversals import Reversal, ReversalStatus
from models.tables.visits import Visit
from models.words import Oddity, Party

_row, _line, _payment = table(Reversal).c, table(PaymentLine).c, table(Payment).c


@dataclass(frozen=True, slots=True)
class ReversalCard:
    """One visit by the number of its order; nobody's name."""

    id: int
    version: int
    project_id: int
    house: str
    on: date
    number: str
    service: str
    fen: int
    why: Oddity
    status: ReversalStatus
    heard_until: date
    said: str


def is_paid(session: Session, visit_id: int) -> bool:
    """Whether a visit was paid, and nothing stands against that."""
    paid = exists().where(
        _line.visit_id == visit_id,
        _line.payment_id == _payment.id,
        _payment.status == PaymentStatus.PAID,
    )
    doubted = exists().where(_row.visit_id == visit_id, _row.status != ReversalStatus.DECLINED)
    return session.scalar(select(paid & ~doubted)) or False


def standing_against(session: Session, visit_id: int) -> Reversal | None:
    """What waits, or was agreed, against the pay of a visit."""
    found = (_row.visit_id == visit_id) & (_row.status != ReversalStatus.DECLINED)
    return session.scalars(select(Reversal).where(found)).first()


def reversals_of(session: Session, project_id: int) -> list[Reversal]:
    """Of a project, what waits for a word in front, then the newest."""
    rows = session.scalars(select(Reversal).where(_row.project_id == project_id))
    return sorted(rows, key=lambda one: (one.status is not ReversalStatus.PROPOSED, -one.id))


def reversal_deciders(session: Session, row: Reversal) -> set[int]:
    """The supervisors of the place who did not propose it."""
    project = session.get_one(Project, row.project_id)
    return parties(session, project, Party.SUPERVISOR) - {row.proposed_by}


def reversal_card(session: Session, row: Reversal) -> ReversalCard:
    visit = session.get_one(Visit, row.visit_id)
    order = session.get_one(Order, visit.order_id)
    project = session.get_one(Project, row.project_id)
    return ReversalCard(
        id=row.id,
        version=row.version,
        project_id=row.project_id,
        house=session.get_one(Provider, project.provider_id).name,
        on=today(visit.start),
        number=order.number,
        service=order.service_code,
        fen=row.fen,
        why=row.why,
        status=row.status,
        heard_until=row.heard_until,
        said=row.said,
    )
