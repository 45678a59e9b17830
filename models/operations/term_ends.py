"""到期: the last day of a term is over, and the final evaluation begins whatever is still open."""

from datetime import datetime

from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.lifecycle import move
from models.operations import duties, evaluating, rectifying
from models.reads.evaluations import grounds, live_of, reading
from models.reads.standing import HOUSE
from models.tables.evaluations import Evaluation, EvaluationStatus
from models.tables.providers import Project, ProjectStatus
from models.words import DutyStep, EvaluationKind


def end_term(session: Session, project: Project, *, now: datetime) -> None:
    """A mid-term evaluation whose points nobody put right by their day has failed, and the contract
    with it. Any other that is open lapses, and what it found lies before the final one.
    """
    midterm = live_of(session, project.id)
    if midterm is not None:
        rectifying.time_is_up(session, midterm.id, now=now)
    if project.status is not ProjectStatus.IN_CONTRACT:
        return
    if midterm is not None:
        _lapse(session, midterm, now=now)
    move(session, project, ProjectStatus.ENDED, by=HOUSE, now=now)
    evaluating.fall_due(session, project, EvaluationKind.FINAL, now=now)


def _lapse(session: Session, row: Evaluation, *, now: datetime) -> None:
    """Nobody has pronounced it, and nobody can any more: what was said and counted stays in it."""
    rests_on = row.rests_on or grounds(session, row, reading(session, row), now=now)
    move(session, row, EvaluationStatus.LAPSED, by=HOUSE, now=now, rests_on=rests_on)
    for step, thing_id in ((DutyStep.MIDTERM, 0), (DutyStep.RECTIFY, row.id)):
        duties.drop(session, row.project_id, step, thing_id=thing_id, by=HOUSE, now=now)
    agenda.drop(session, {DueKind.RECTIFY_ENDS}, row.id)
