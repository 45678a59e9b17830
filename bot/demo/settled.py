"""What the contracts that run bring of themselves: statements, evaluations, their last day."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from bot.demo.folk import Town
from bot.demo.signed import contract_of
from models.base import table
from models.operations.dues import plan_all_terms, received
from models.operations.paying import prepare_month
from models.reads.projects import owed_of
from models.reads.standing import actor_of
from models.tables.providers import Project, ProjectStatus
from models.words import DutyStep


def begin_to_settle(session: Session, _town: Town, now: datetime) -> None:
    """The month before lies ready for the purchaser, and every month to come will."""
    running = table(Project).c.status == ProjectStatus.IN_CONTRACT
    for project_id in session.scalars(select(table(Project).c.id).where(running)).all():
        prepare_month(session, project_id, now=now)
    plan_all_terms(session, now=now)


def take_over_premises(session: Session, town: Town, now: datetime) -> None:
    """The organisation has its rooms; the costs of its office are still owed for this month."""
    by = actor_of(session, town.people["ruilan"].id)
    for duty in owed_of(session, contract_of(town).row.id):
        if duty.step is DutyStep.PREMISES:
            received(session, duty.id, by=by, now=now)
