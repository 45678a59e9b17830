"""整改: what an evaluation found is put right in time and seen by two, or all has failed."""

from datetime import datetime

from sqlmodel import Session

from models import agenda, audit
from models.access import Act
from models.agenda import DueKind
from models.base import change, table
from models.errors import NotAllowed, Stale
from models.lifecycle import amend, move
from models.operations import duties, failing
from models.operations.evaluating import fresh_evaluation
from models.outbox import post
from models.reads.audience import chats_of
from models.reads.evaluations import points_of
from models.reads.projects import nearest, parties
from models.reads.standing import HOUSE, Actor
from models.rules.hours import awake, today
from models.tables.evaluations import Evaluation, EvaluationStatus, RectifyPoint
from models.tables.providers import Project
from models.words import DutyStep, Party

_point = table(RectifyPoint).c
OFFICES = (Party.SUPERVISOR, Party.PURCHASER)
"""Whose people look whether it is put right."""


def put_right(
    session: Session, evaluation_id: int, number: int, *, by: Actor, now: datetime
) -> Evaluation:
    """我改好了: the organisation says so. Once it has of every point, it is for the offices to
    look, and their delay is not the organisation's.
    """
    point, row, project = _fresh(session, evaluation_id, number, Act.REPRESENT, by=by, now=now)
    if point.told_at is not None:
        raise Stale(now=row.status)
    _set(session, row, point, "put_right", by=by, now=now, told_at=now)
    if all(one.told_at is not None for one in points_of(session, row.id)):
        _owed_by(session, row, project, Party.SUPERVISOR, by=by, now=now)
    for chat in chats_of(session, nearest(session, project, Party.SUPERVISOR)):
        post(session, chat, "evaluation", row.id, now=awake(now))
    return row


def confirm(
    session: Session, evaluation_id: int, number: int, *, by: Actor, now: datetime
) -> Evaluation:
    """Somebody of the offices has looked and found it so; the second of them settles the point, and
    the last point the evaluation.
    """
    point, row, _ = _looked_at(session, evaluation_id, number, by=by, now=now)
    if point.second_by is not None or by.person_id == point.first_by:
        raise Stale(now=row.status)
    place = "first_by" if point.first_by is None else "second_by"
    _set(session, row, point, "confirm", by=by, now=now, **{place: by.person_id})
    if all(one.second_by is not None for one in points_of(session, row.id)):
        move(session, row, EvaluationStatus.PASSED, by=by, now=now, reason="put_right")
        _nothing_owed(session, row, by=by, now=now)
    return row


def not_yet(
    session: Session, evaluation_id: int, number: int, *, by: Actor, now: datetime
) -> Evaluation:
    """还没改好: somebody has looked, and it is not so. Work goes on while there is time."""
    point, row, project = _looked_at(session, evaluation_id, number, by=by, now=now)
    if point.told_at is None or point.second_by is not None:
        raise Stale(now=row.status)
    blank = {"told_at": None, "first_by": None}
    _set(session, row, point, "not_yet", by=by, now=now, **blank)
    _owed_by(session, row, project, Party.PROVIDER, by=by, now=now)
    time_is_up(session, row.id, now=now)
    return row


def time_is_up(session: Session, evaluation_id: int, *, now: datetime) -> None:
    """The day is over: what was not even said to be put right has failed. What was said in time
    waits for those who are to look, and stays their delay.
    """
    row = session.get_one(Evaluation, evaluation_id)
    over = row.rectify_by is not None and today(now) > row.rectify_by
    if row.status is not EvaluationStatus.RECTIFY or not over:
        return
    points = points_of(session, row.id)
    if all(one.told_at is not None or one.second_by is not None for one in points):
        return
    move(session, row, EvaluationStatus.FAILED, by=HOUSE, now=now, reason="not_put_right")
    failing.fail(session, session.get_one(Project, row.project_id), row.id, by=HOUSE, now=now)


def _looked_at(
    session: Session, evaluation_id: int, number: int, *, by: Actor, now: datetime
) -> tuple[RectifyPoint, Evaluation, Project]:
    """For somebody of the two offices."""
    point, row, project = _fresh(session, evaluation_id, number, Act.SEE_PROJECT, by=by, now=now)
    if not any(by.person_id in parties(session, project, one) for one in OFFICES):
        raise NotAllowed(act="confirm", object_type="evaluation", object_id=row.id)
    return point, row, project


def _fresh(
    session: Session, evaluation_id: int, number: int, act: Act, *, by: Actor, now: datetime
) -> tuple[RectifyPoint, Evaluation, Project]:
    """The points are numbered from 1."""
    row, project = fresh_evaluation(session, evaluation_id, act, by=by, now=now)
    points = points_of(session, row.id)
    if row.status is not EvaluationStatus.RECTIFY or not 0 < number <= len(points):
        raise Stale(now=row.status)
    return points[number - 1], row, project


def _set(
    session: Session,
    row: Evaluation,
    point: RectifyPoint,
    why: str,
    *,
    by: Actor,
    now: datetime,
    **values: object,
) -> None:
    change(session, RectifyPoint, _point.id == point.id, **values)
    session.refresh(point)
    amend(session, row, by=by, now=now, why=why)
    audit.record(session, why, point, by=by.person_id, now=now)


def _owed_by(
    session: Session, row: Evaluation, project: Project, party: Party, *, by: Actor, now: datetime
) -> None:
    """Whose turn it is, until the same day."""
    duties.drop(session, project.id, DutyStep.RECTIFY, thing_id=row.id, by=by, now=now)
    due_on = max(row.rectify_by or today(now), today(now))
    step = DutyStep.RECTIFY
    duties.owe(session, project.id, step, due_on=due_on, now=now, thing_id=row.id, party=party)


def _nothing_owed(session: Session, row: Evaluation, *, by: Actor, now: datetime) -> None:
    duties.done(session, row.project_id, DutyStep.RECTIFY, thing_id=row.id, by=by, now=now)
    agenda.drop(session, {DueKind.RECTIFY_ENDS}, row.id)
