"""Payments of a contract: all of them, its advance, and whether it is settled."""

from sqlalchemy import ColumnElement, exists, select
from sqlmodel import Session

from models.base import table
from models.ledger import Pot, pots_of
from models.tables.duties import Duty, DutyStatus
from models.tables.payments import Payment, PaymentKind, PaymentStatus
from models.tables.providers import Project
from models.words import DutyStep

_payment, _duty = table(Payment).c, table(Duty).c


def payments_of(session: Session, project_id: int) -> list[Payment]:
    """All of a project, the newest first."""
    mine = select(Payment).where(_payment.project_id == project_id)
    return [*session.scalars(mine.order_by(_payment.id.desc()))]


def came_back(session: Session, advance: Payment) -> Payment | None:
    """By which recovery an advance has been given back."""
    back = (_payment.reverses_id == advance.id) & (_payment.status == PaymentStatus.PAID)
    return session.scalars(select(Payment).where(back)).first()


def said_returned(session: Session, payment: Payment) -> bool:
    """Whether the organisation says that it has given back what is to come."""
    waits = (_duty.step == DutyStep.RECEIVE) & (_duty.thing_id == payment.id)
    return session.scalar(select(exists().where(waits, _duty.status == DutyStatus.OPEN))) or False


def evaluated(session: Session, project_id: int) -> bool:
    """Whether the last evaluation has set the remainder free."""
    return _final(session, project_id, _payment.status != PaymentStatus.REFUSED)


def final_paid(session: Session, project_id: int) -> bool:
    return _final(session, project_id, _payment.status == PaymentStatus.PAID)


def _final(session: Session, project_id: int, standing: ColumnElement[bool]) -> bool:
    final = (_payment.project_id == project_id) & (_payment.kind == PaymentKind.FINAL)
    return session.scalar(select(exists().where(final, standing))) or False


def advance_paid(session: Session, project_id: int) -> Payment | None:
    """The advance of a project, once it was paid; after a hearing, what was paid of it again."""
    ahead = _payment.kind.in_((PaymentKind.ADVANCE, PaymentKind.AGAIN))
    mine = (_payment.project_id == project_id) & ahead & (_payment.status == PaymentStatus.PAID)
    return session.scalars(select(Payment).where(mine).order_by(_payment.id.desc())).first()


def all_settled(session: Session, project: Project) -> bool:
    """Whether nothing of a project's money is open any more but what nobody needs."""
    pots = pots_of(session, project.id)
    open_pots = (Pot.HELD, Pot.DISPUTED, Pot.ADVANCE, Pot.OVERPAID, Pot.OWED_BACK)
    return not any(pots[pot] for pot in open_pots) and pots[Pot.SPENT] == pots[Pot.SETTLED]
