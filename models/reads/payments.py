"""Payments of a contract: all of them, its advance, and whether it is settled."""

from sqlalchemy import ColumnElement, exists, select
from sqlmodel import Session

from models.base import table
from models.ledger import Pot, pots_of
from models.tables.payments import Payment, PaymentKind, PaymentStatus
from models.tables.providers import Project
from models.tables.records import LedgerLine

_line, _payment = table(LedgerLine).c, table(Payment).c


def payments_of(session: Session, project_id: int) -> list[Payment]:
    """All of a project, the newest first."""
    mine = select(Payment).where(_payment.project_id == project_id)
    return [*session.scalars(mine.order_by(_payment.id.desc()))]


def came_back(session: Session, advance: Payment) -> bool:
    """Whether an advance has been given back."""
    back = (_payment.reverses_id == advance.id) & (_payment.status == PaymentStatus.PAID)
    return session.scalar(select(exists().where(back))) or False


def recalled(session: Session, recovery: Payment) -> tuple[int, int]:
    """Of what is to come back: how much was never earned, and how much was."""
    names = [f"{why}:payment:{recovery.id}" for why in ("recall", "reclaim")]
    rows = session.execute(
        select(_line.entry, _line.fen).where(_line.entry.in_(names), _line.account == Pot.OWED_BACK)
    )
    found = {row.entry: int(row.fen) for row in rows}
    return found.get(names[0], 0), found.get(names[1], 0)


def evaluated(session: Session, project_id: int) -> bool:
    """Whether the last evaluation has set the remainder free."""
    return _final(session, project_id, _payment.status != PaymentStatus.REFUSED)


def final_paid(session: Session, project_id: int) -> bool:
    return _final(session, project_id, _payment.status == PaymentStatus.PAID)


def _final(session: Session, project_id: int, standing: ColumnElement[bool]) -> bool:
    final = (_payment.project_id == project_id) & (_payment.kind == PaymentKind.FINAL)
    return session.scalar(select(exists().where(final, standing))) or False


def advance_paid(session: Session, project_id: int) -> Payment | None:
    """The advance of a project, once it was paid."""
    mine = (_payment.project_id == project_id) & (_payment.kind == PaymentKind.ADVANCE)
    paid = _payment.status == PaymentStatus.PAID
    return session.scalars(select(Payment).where(mine, paid)).first()


def all_settled(session: Session, project: Project) -> bool:
    """Whether nothing of a project's money is open any more but what nobody needs."""
    pots = pots_of(session, project.id)
    open_pots = (Pot.HELD, Pot.DISPUTED, Pot.ADVANCE, Pot.OWED_BACK)
    return not any(pots[pot] for pot in open_pots) and pots[Pot.SPENT] == pots[Pot.SETTLED]
