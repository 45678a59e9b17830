"""An evaluator gives a seat up, or evaluates no longer: the next one of the draw takes it, and no
verdict waits for whoever has gone.
"""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models.base import change, table
from models.errors import NotAllowed
from models.lifecycle import amend
from models.operations.evaluating import third_party_decides
from models.operations.seating import draw, voices_of
from models.reads.projects import evaluators
from models.reads.standing import HOUSE, Actor
from models.tables.evaluations import Evaluation, EvaluationStatus, Seat
from models.tables.providers import Project
from models.words import Voice

_seat = table(Seat).c


def step_down(
    session: Session, row: Evaluation, project: Project, *, by: Actor, now: datetime
) -> None:
    """They have to do with that organisation, or cannot."""
    if Voice.THIRD not in voices_of(session, row, project, by) or by.person_id is None:
        raise NotAllowed(act="step_down", object_type="evaluation", object_id=row.id)
    _pass_on(session, row, by.person_id, by=by, now=now)


def hand_on(session: Session, person_id: int, *, now: datetime) -> None:
    """A post ended: seats from which nothing was said go to others. What was said stays."""
    if person_id in evaluators(session):
        return
    silent = (_seat.person_id == person_id) & _seat.yes.is_(None) & _seat.left.is_(False)
    for evaluation_id in session.scalars(select(_seat.evaluation_id).where(silent)).all():
        row = session.get_one(Evaluation, evaluation_id)
        if row.status is EvaluationStatus.OPEN:
            _pass_on(session, row, person_id, by=HOUSE, now=now)


def _pass_on(
    session: Session, row: Evaluation, person_id: int, *, by: Actor, now: datetime
) -> None:
    """Where nobody is left to be drawn, those who have spoken decide."""
    mine = (_seat.evaluation_id == row.id) & (_seat.person_id == person_id)
    change(session, Seat, mine, left=True, yes=None)
    amend(session, row, by=by, now=now, why="step_down")
    project = session.get_one(Project, row.project_id)
    draw(session, row, project, now=now)
    third_party_decides(session, row, project, now=now)
