"""Public money in fen, in double entry. Lines are only added; a balance is what the replay says."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import add, table
from models.errors import Refused
from models.tables.providers import Project
from models.tables.records import LedgerLine
from models.tables.visits import Visit

_line = table(LedgerLine).c
_project = table(Project).c


class Pot(StrEnum):
    """Where a project's money stands."""

    BUDGET = "budget"  # the fund's side: what was promised, as a negative figure
    FREE = "free"
    HELD = "held"  # reserved for a booked visit
    SPENT = "spent"  # for a visit that happened


class BudgetSpent(Refused):
    """The contract has no money left for one more visit."""

    code = "budget-spent"


def open_budget(session: Session, project: Project, *, now: datetime) -> None:
    """The contract is signed: its whole sum becomes free."""
    _transfer(session, project.id, (Pot.BUDGET, Pot.FREE), project.budget_fen, "budget", None, now)


def reserve(session: Session, visit: Visit, *, now: datetime) -> None:
    """Set the price of the visit aside. Raises BudgetSpent; two cannot share the last one."""
    row = select(_project.visit_fen).where(_project.id == visit.project_id)
    price = session.scalar(row.with_for_update(key_share=True))  # the visits point at this row
    if price is None or balance(session, visit.project_id, Pot.FREE) < price:
        raise BudgetSpent
    _for_visit(session, visit, (Pot.FREE, Pot.HELD), price, "reserve", now)


def release(session: Session, visit: Visit, *, now: datetime) -> None:
    """The visit did not happen: its money is free again."""
    _for_visit(session, visit, (Pot.HELD, Pot.FREE), held_for(session, visit), "release", now)


def spend(session: Session, visit: Visit, *, now: datetime) -> None:
    """The visit happened and nobody disputes it."""
    _for_visit(session, visit, (Pot.HELD, Pot.SPENT), held_for(session, visit), "spend", now)


def held_for(session: Session, visit: Visit) -> int:
    """Fen now set aside for this visit."""
    total = session.scalar(
        select(func.coalesce(func.sum(_line.fen), 0)).where(
            _line.visit_id == visit.id, _line.account == Pot.HELD
        )
    )
    return int(total or 0)


def balance(session: Session, project_id: int, pot: Pot) -> int:
    """Fen in one pot of one project, replayed from the first _line."""
    total = session.scalar(
        select(func.coalesce(func.sum(_line.fen), 0)).where(
            _line.project_id == project_id, _line.account == pot
        )
    )
    return int(total or 0)


def _for_visit(
    session: Session, visit: Visit, pots: tuple[Pot, Pot], fen: int, why: str, now: datetime
) -> None:
    if fen:
        _transfer(session, visit.project_id, pots, fen, f"{why}:visit:{visit.id}", visit.id, now)


def _transfer(
    session: Session,
    project_id: int,
    pots: tuple[Pot, Pot],
    fen: int,
    entry: str,
    visit_id: int | None,
    now: datetime,
) -> None:
    for pot, amount in ((pots[0], -fen), (pots[1], fen)):
        add(
            session,
            LedgerLine(
                entry=entry,
                project_id=project_id,
                account=pot,
                fen=amount,
                visit_id=visit_id,
                at=now,
            ),
        )
