"""What the contracts that run bring of themselves: statements, evaluations, their last day."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from bot.demo.folk import Town
from models.base import table
from models.operations.dues import plan_all_terms
from models.operations.paying import prepare_month
from models.tables.providers import Project, ProjectStatus


def begin_to_settle(session: Session, _town: Town, now: datetime) -> None:
    """The month before lies ready for the purchaser, and every month to come will."""
    running = table(Project).c.status == ProjectStatus.IN_CONTRACT
    for project_id in session.scalars(select(table(Project).c.id).where(running)).all():
        prepare_month(session, project_id, now=now)
    plan_all_terms(session, now=now)
