"""补救: what was not good is put right by another house, and over when the resident says so."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.access import Act, hand_of
from models.agenda import DueKind
from models.base import table
from models.errors import NotAllowed, NotJudged, Refused, Stale
from models.lifecycle import move
from models.operations.feedback import hand_for
from models.operations.helping import also, fresh_task
from models.operations.pausing import resumed
from models.operations.queueing import rouse
from models.operations.settling import disputed_visit, settle_dispute
from models.outbox import post
from models.reads.audience import EVERYBODY, callable_for, chats_of
from models.reads.catalogue import figures
from models.reads.firewall import raters
from models.reads.standing import HOUSE, Actor
from models.rules.escalation import answer_by
from models.rules.hours import awake, today
from models.rules.plain import plain
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Lane
from models.tables.people import Person
from models.tables.roles import Grant
from models.tables.visits import Visit
from models.words import How, Role, TaskKind

WORDS = 200
"""Characters of what the desk proposes."""
REOPENED = (TaskKind.RECOVERY, TaskKind.COMPLAINT)
"""What the resident may open again."""
DUES = {DueKind.CALL_OUT, DueKind.RECOVERY_ENDS, DueKind.SNOOZE_ENDS}
_grant = table(Grant).c


class StillTheirs(Refused):
    """The resident has days to say whether it is resolved; until then nobody says it for them."""

    code = "recovery-still-theirs"


def open_recovery(session: Session, task_id: int, *, by: Actor, now: datetime) -> Task:
    """A recovery for which this person may propose something. Raises Stale while one waits."""
    task = fresh_task(session, task_id, by=by, now=now)
    if task.kind is not TaskKind.RECOVERY:
        raise NotAllowed(act="propose", object_type="task", object_id=task.id)
    if task.status not in (TaskStatus.OPEN, TaskStatus.TAKEN):
        raise Stale(now=task.status)
    return task


def propose(
    session: Session,
    task_id: int,
    words: str,
    *,
    counts: bool | None = None,
    by: Actor,
    now: datetime,
) -> Task:
    """What the desk has done or will do, put before the resident. Where money waits, `counts` says
    whether the visit is paid once they agree; raises NotJudged without.
    """
    task = open_recovery(session, task_id, by=by, now=now)
    if disputed_visit(session, task) is not None and counts is None:
        raise NotJudged
    rouse(session, task, by=by, now=now)
    if task.status is TaskStatus.OPEN:
        move(session, task, TaskStatus.TAKEN, by=by, now=now, owner_id=by.person_id)
    about = also(task.about, f"↩ {plain(words)[:WORDS]}")
    move(session, task, TaskStatus.ANSWERED, by=by, now=now, about=about, counts=counts,
         paused_at=now)  # fmt: skip
    agenda.drop(session, DUES, task.id)
    days = figures(session, today(now))["recovery_answer_days"]
    agenda.plan(session, DueKind.RECOVERY_ENDS, task.id, awake(now + timedelta(days=days)))
    return task


def accept(session: Session, task_id: int, *, seen: int, by: Actor, now: datetime) -> Task:
    """«It is resolved»: the case is over and its money moves. By telephone another than the one
    who proposed it writes that down.
    """
    task, how = _waiting(session, task_id, seen, by=by, now=now)
    if how is How.ASSISTED and by.person_id == task.owner_id:
        raise NotAllowed(act="accept", object_type="task", object_id=task.id)
    _close(session, task, "resolved", bool(task.counts), by=by, now=now)
    return task


def not_yet(session: Session, task_id: int, *, seen: int, by: Actor, now: datetime) -> Task:
    """«Not yet»: whoever has the case goes on with it, and one rung more hears of it."""
    task, _ = _waiting(session, task_id, seen, by=by, now=now)
    back = {"counts": None, **resumed(session, task, now=now)}
    move(session, task, TaskStatus.TAKEN, by=by, now=now, reason="not yet", **back)
    agenda.drop(session, DUES, task.id)
    agenda.plan(session, DueKind.CALL_OUT, task.id, now)
    for chat in chats_of(session, {task.owner_id} if task.owner_id else ()):
        post(session, chat, "recovery-not-yet", task.id, now=awake(now), lane=Lane.NORMAL)
    return task


def resident_silent(session: Session, task_id: int, *, now: datetime) -> None:
    """Days have passed without a word: open again for all, a supervisor may end it now."""
    task = session.get(Task, task_id)
    if task is None or task.status is not TaskStatus.ANSWERED:
        return
    rouse(session, task, by=HOUSE, now=now)
    told = {"owner_id": None, "counts": None, "rung": EVERYBODY}
    move(session, task, TaskStatus.OPEN, by=HOUSE, now=now, reason="no answer", **told)
    agenda.plan(session, DueKind.CALL_OUT, task.id, awake(now + timedelta(days=1)))


def override(
    session: Session,
    task_id: int,
    reason: str,
    *,
    counts: bool | None = None,
    by: Actor,
    now: datetime,
) -> Task:
    """A supervisor ends what the resident has not ended, with a reason that stands in the case.
    Raises StillTheirs before the days are over, NotJudged where money waits.
    """
    task = overridable(session, task_id, by=by, now=now)
    if disputed_visit(session, task) is not None and counts is None:
        raise NotJudged
    about = also(task.about, f"✔ {plain(reason)[:WORDS]}")
    _close(session, task, "overridden", bool(counts), by=by, now=now, about=about)
    return task


def overridable(session: Session, task_id: int, *, by: Actor, now: datetime) -> Task:
    """A recovery that this person may end without the resident's word."""
    task = fresh_task(session, task_id, by=by, now=now)
    if task.kind is not TaskKind.RECOVERY or by.person_id not in overriders(session, task):
        raise NotAllowed(act="override", object_type="task", object_id=task.id)
    if task.status is TaskStatus.CLOSED:
        raise Stale(now=task.status)
    days = figures(session, today(now))["recovery_answer_days"]
    heard = _reachable(session, task, now=now)
    if heard and now < task.opened_at + timedelta(days=days):
        raise StillTheirs
    return task


def overriders(session: Session, task: Task) -> set[int]:
    """The supervisors who are called; where there is none, whoever else is, but the owner last."""
    everybody = callable_for(session, task, EVERYBODY)
    above = select(_grant.person_id).where(
        _grant.person_id.in_(everybody),
        _grant.role == Role.SUPERVISOR,
        _grant.revoked_at.is_(None),
    )
    return set(session.scalars(above)) or everybody - {task.owner_id or 0} or everybody


def reopen(session: Session, task_id: int, *, seen: int, by: Actor, now: datetime) -> Task:
    """«It is not resolved after all»: open again, and everybody above hears of it."""
    task = session.get(Task, task_id)
    if task is None or task.kind not in REOPENED:
        raise NotAllowed
    _hand(session, task, by=by, now=now)
    if task.version != seen or not may_be_reopened(session, task, now=now):
        raise Stale(now=task.status)
    due = answer_by(task.kind, now)
    told = resumed(session, task, now=now, since=task.changed_at)
    told |= {"owner_id": None, "counts": None, "rung": EVERYBODY}
    told |= {"snoozed_until": None, "due_at": due}
    move(session, task, TaskStatus.OPEN, by=by, now=now, reason="reopened", **told)
    agenda.plan(session, DueKind.CALL_OUT, task.id, due)
    return task


def may_be_reopened(session: Session, task: Task, *, now: datetime) -> bool:
    days = figures(session, today(now))["reopen_days"]
    fresh = now <= task.changed_at + timedelta(days=days)
    return task.kind in REOPENED and task.status is TaskStatus.CLOSED and fresh


def _waiting(
    session: Session, task_id: int, seen: int, *, by: Actor, now: datetime
) -> tuple[Task, How]:
    """A proposal that waits for this very answer."""
    task = session.get(Task, task_id)
    if task is None or task.kind is not TaskKind.RECOVERY:
        raise NotAllowed
    how = _hand(session, task, by=by, now=now)
    if task.version != seen or task.status is not TaskStatus.ANSWERED:
        raise Stale(now=task.status)
    return task, how


def _hand(session: Session, task: Task, *, by: Actor, now: datetime) -> How:
    visit = session.get(Visit, task.visit_id) if task.visit_id else None
    if visit is not None:
        return hand_for(session, visit, by=by, now=now)
    if task.person_id is None:
        raise NotAllowed
    person = session.get_one(Person, task.person_id)
    return hand_of(session, Act.RATE_FOR, person, by=by, now=now)


def _reachable(session: Session, task: Task, *, now: datetime) -> bool:
    """Whether anybody of the resident's side reads what is proposed."""
    visit = session.get(Visit, task.visit_id) if task.visit_id else None
    return bool(chats_of(session, raters(session, visit, now=now) if visit else ()))


def _close(
    session: Session,
    task: Task,
    reason: str,
    counts: bool,
    *,
    by: Actor,
    now: datetime,
    **changes: str,
) -> None:
    """Money moves with the close alone."""
    visit = disputed_visit(session, task)
    move(session, task, TaskStatus.CLOSED, by=by, now=now, reason=reason, **changes)
    agenda.drop(session, DUES, task.id)
    if visit is not None:
        settle_dispute(session, visit, counts=counts, by=by, now=now)
