"""The clock of the three parties: what each owes by a day, and who is called when it is late."""

from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.lifecycle import amend, begin, move
from models.outbox import post
from models.reads.audience import chats_of
from models.reads.projects import owing
from models.reads.standing import HOUSE, Actor
from models.rules.escalation import DAILY
from models.rules.hours import at, awake, today
from models.tables.duties import Duty, DutyStatus
from models.tables.providers import Project
from models.tables.roles import Grant
from models.words import DutyStep, Party, Role

_duty, _project = table(Duty).c, table(Project).c
HOUR = time(9)
"""When a late duty is called out."""
OWED_BY: dict[DutyStep, Party] = {
    DutyStep.REVIEW: Party.SUPERVISOR,
    DutyStep.SIGN: Party.PURCHASER,
    DutyStep.ADVANCE: Party.PURCHASER,
    DutyStep.SETTLE: Party.PURCHASER,
    DutyStep.APPROVE: Party.SUPERVISOR,
    DutyStep.PAY: Party.SUPERVISOR,
    DutyStep.RECEIVE: Party.SUPERVISOR,
    DutyStep.REVERSE: Party.SUPERVISOR,
    DutyStep.AGAIN: Party.PURCHASER,
    DutyStep.MIDTERM: Party.SUPERVISOR,
    DutyStep.RECTIFY: Party.PROVIDER,
    DutyStep.HEARING: Party.SUPERVISOR,
    DutyStep.FINAL: Party.SUPERVISOR,
    DutyStep.PREMISES: Party.PURCHASER,
    DutyStep.OFFICE: Party.PURCHASER,
    DutyStep.WAGES: Party.PURCHASER,
    DutyStep.PUBLISH: Party.SUPERVISOR,
}
"""Who owes a step where nobody else is named."""


def owe(
    session: Session,
    project_id: int,
    step: DutyStep,
    *,
    due_on: date,
    now: datetime,
    thing_id: int = 0,
    party: Party | None = None,
) -> Duty:
    """A party owes a step from today until that day; owed already, it stays as it is."""
    if (known := _open(session, project_id, step, thing_id)) is not None:
        return known
    duty = begin(
        session,
        Duty(
            project_id=project_id,
            step=step,
            owed_by=party or OWED_BY[step],
            thing_id=thing_id,
            since=today(now),
            due_on=due_on,
            changed_at=now,
        ),
        by=HOUSE,
        now=now,
    )
    agenda.plan(session, DueKind.DUTY_DUE, duty.id, at(due_on + timedelta(days=1), HOUR))
    return duty


def done(
    session: Session,
    project_id: int,
    step: DutyStep,
    *,
    by: Actor,
    now: datetime,
    thing_id: int = 0,
) -> None:
    """It was done, in time or late; nothing happens where nobody owed it."""
    _end(session, _open(session, project_id, step, thing_id), DutyStatus.DONE, by=by, now=now)


def drop(
    session: Session,
    project_id: int,
    step: DutyStep,
    *,
    by: Actor,
    now: datetime,
    thing_id: int = 0,
) -> None:
    """Nobody owes it any more."""
    _end(session, _open(session, project_id, step, thing_id), DutyStatus.DROPPED, by=by, now=now)


def drop_all(session: Session, project_id: int, *, by: Actor, now: datetime) -> None:
    """The project is over: nothing of what is open is owed any more, but a word about what was paid
    for nothing.
    """
    money = _duty.step == DutyStep.REVERSE
    still = ~money & (_duty.project_id == project_id) & (_duty.status == DutyStatus.OPEN)
    for duty in session.scalars(select(Duty).where(still)).all():
        _end(session, duty, DutyStatus.DROPPED, by=by, now=now)


def overdue(session: Session, duty_id: int, *, now: datetime) -> None:
    """It is late: called out again, each time further up."""
    duty = session.get(Duty, duty_id)
    if duty is None or duty.status is not DutyStatus.OPEN:
        return
    amend(session, duty, by=HOUSE, now=now, why="call_out", rung=duty.rung + 1)
    for chat in chats_of(session, owing(session, duty)):
        post(session, chat, "duty", duty.id, now=awake(now))
    days = 1 if duty.rung < DAILY else 7
    agenda.plan(session, DueKind.DUTY_DUE, duty.id, at(today(now) + timedelta(days=days), HOUR))


def called(session: Session, grant: Grant) -> dict[int, set[int]]:
    """Every open duty to which somebody is called by that post, and all who are."""
    here = _project.area_code.startswith(grant.area_code or "", autoescape=True)
    theirs = {
        Role.MANAGER: _project.provider_id == grant.provider_id,
        Role.COORDINATOR: here,
        Role.SUPERVISOR: here,
    }.get(grant.role)
    if theirs is None:
        return {}
    rows = select(Duty).join(table(Project), _project.id == _duty.project_id)
    open_ones = session.scalars(rows.where(theirs, _duty.status == DutyStatus.OPEN)).all()
    found = {duty.id: owing(session, duty) for duty in open_ones}
    return {number: people for number, people in found.items() if grant.person_id in people}


def hand_on(session: Session, before: dict[int, set[int]], *, now: datetime) -> None:
    """Somebody of those who were `called` left: whoever is called in their stead hears of it."""
    for number, people in before.items():
        for chat in chats_of(session, owing(session, session.get_one(Duty, number)) - people):
            post(session, chat, "duty", number, now=awake(now))


def _open(session: Session, project_id: int, step: DutyStep, thing_id: int) -> Duty | None:
    found = (_duty.project_id == project_id) & (_duty.step == step) & (_duty.thing_id == thing_id)
    return session.scalars(select(Duty).where(found, _duty.status == DutyStatus.OPEN)).first()


def _end(session: Session, duty: Duty | None, to: DutyStatus, *, by: Actor, now: datetime) -> None:
    if duty is not None:
        move(session, duty, to, by=by, now=now)
        agenda.drop(session, {DueKind.DUTY_DUE}, duty.id)
