"""What one visit costs on its own day."""

from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session

from models.base import table
from models.tables.contracts import Contract, ContractStatus
from models.tables.providers import Project

_contract, _project = table(Contract).c, table(Project).c
SIGNED = (ContractStatus.IN_FORCE, ContractStatus.REPLACED)
"""By all three: one of these holds on each day of the term."""


def price(day: date | ColumnElement[date]) -> ColumnElement[int]:
    """Fen for a visit on that day, beside a row of `project`: of the version signed last among
    those that have begun; the project's own where there is none.
    """
    begun = (_contract.status.in_(SIGNED)) & (_contract.valid_from <= day)
    newest = (
        select(_contract.visit_fen)
        .where(_contract.project_id == _project.id, begun)
        .order_by(_contract.number.desc())
        .limit(1)
    )
    return func.coalesce(newest.correlate(table(Project)).scalar_subquery(), _project.visit_fen)


def price_on(session: Session, project_id: int, day: date) -> int:
    """Fen for a visit on that day."""
    return int(session.execute(select(price(day)).where(_project.id == project_id)).scalar_one())
