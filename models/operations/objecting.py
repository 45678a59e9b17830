"""听证: an organisation holds its verdict to be wrong, and somebody hears it who held no seat."""

from datetime import datetime, timedelta

from sqlmodel import Session

from models.access import Act
from models.errors import NotAllowed, Stale
from models.lifecycle import begin, move
from models.operations import duties, failing, paying
from models.operations.evaluating import fall_due, fresh_evaluation
from models.operations.seating import hearers
from models.outbox import post
from models.reads.audience import chats_of
from models.reads.catalogue import figures
from models.reads.evaluations import objection_to
from models.reads.standing import Actor
from models.rules.hours import awake, today
from models.rules.plain import plain
from models.tables.evaluations import Evaluation, EvaluationStatus, Objection, ObjectionStatus
from models.tables.providers import Project
from models.words import DutyStep, EvaluationKind

WORDS, NOTES = 500, 1000


def objectionable(
    session: Session, evaluation_id: int, *, by: Actor, now: datetime
) -> tuple[Evaluation, Project]:
    """A failed one against which nothing was said yet, for whoever runs the organisation."""
    row, project = fresh_evaluation(session, evaluation_id, Act.REPRESENT, by=by, now=now)
    if row.status is not EvaluationStatus.FAILED or objection_to(session, row.id) is not None:
        raise Stale(now=row.status)
    return row, project


def object_to(
    session: Session, evaluation_id: int, words: str, *, by: Actor, now: datetime
) -> Objection:
    """✋ 申诉: once, in words. Nothing is put off by it: whoever was served has gone to others."""
    row, project = objectionable(session, evaluation_id, by=by, now=now)
    objection = begin(
        session,
        Objection(
            evaluation_id=row.id,
            asked_by=by.person_id or 0,
            words=plain(words)[:WORDS],
            opened_at=now,
            changed_at=now,
        ),
        by=by,
        now=now,
    )
    due_on = today(now) + timedelta(days=figures(session, today(now))["hearing_days"])
    step = DutyStep.HEARING
    duties.owe(session, project.id, step, due_on=due_on, now=now, thing_id=objection.id)
    for chat in chats_of(session, hearers(session, row, project)):
        post(session, chat, "objection", objection.id, now=awake(now))
    return objection


def to_hear(
    session: Session, evaluation_id: int, *, by: Actor, now: datetime
) -> tuple[Objection, Evaluation, Project]:
    """An open one, for a supervisor of the prefecture or above who held no seat."""
    row, project = fresh_evaluation(session, evaluation_id, Act.SUPERVISE, by=by, now=now)
    if by.person_id not in hearers(session, row, project):
        raise NotAllowed(act="hear", object_type="evaluation", object_id=row.id)
    objection = objection_to(session, row.id)
    if objection is None or objection.status is not ObjectionStatus.OPEN:
        raise Stale(now=row.status)
    return objection, row, project


def answer(
    session: Session,
    evaluation_id: int,
    *,
    changed: bool,
    words: str,
    notes: str,
    by: Actor,
    now: datetime,
) -> Objection:
    """After the hearing: the verdict stays, or was wrong; then the contract came to its end, and
    goes on as any that did.
    """
    objection, row, project = to_hear(session, evaluation_id, by=by, now=now)
    to = ObjectionStatus.CHANGED if changed else ObjectionStatus.UPHELD
    said = {"answer": plain(words)[:WORDS], "notes": plain(notes)[:NOTES]}
    move(session, objection, to, by=by, now=now, answered_by=by.person_id, **said)
    step = DutyStep.HEARING
    duties.done(session, project.id, step, by=by, now=now, thing_id=objection.id)
    if changed:
        move(session, row, EvaluationStatus.PASSED, by=by, now=now, reason="heard")
        failing.take_back(session, project, row.id, by=by, now=now)
        if row.kind is EvaluationKind.FINAL:
            paying.prepare_final(session, project, now=now)
        else:
            fall_due(session, project, EvaluationKind.FINAL, now=now)
    return objection
