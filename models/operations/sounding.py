"""Danger was told: a case at once, under whom it seems to be about; who that is, asked after."""

from datetime import datetime

from sqlalchemy import exists, or_, select
from sqlmodel import Session

from models.base import table
from models.errors import NotAllowed, Stale
from models.lifecycle import amend
from models.operations.helping import ABOUT, open_task
from models.outbox import post
from models.reads.audience import EVERYBODY, callable_for, chats_of
from models.reads.meant import Cry, doubt_of, named_in, visits_lately, whom
from models.reads.standing import HOUSE, Actor, in_care
from models.rules.escalation import ANY_HOUR
from models.rules.names import masked
from models.rules.reporting import must_be_reported
from models.rules.understanding.danger import ABUSE, Danger
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Lane
from models.tables.people import Person
from models.tables.visits import Visit
from models.words import TaskKind

_task, _person = table(Task).c, table(Person).c
_HARM_BY_OTHERS = ABUSE | {Danger.VIOLENCE, Danger.CRY}


def sound(session: Session, cry: Cry, *, by: Actor, now: datetime) -> tuple[Task, bool]:
    """Open the case, and a report where the law wants one. Returns the case, and whether to ask
    «说的是谁?»; nobody waits for the answer.
    """
    meant = whom(session, cry, by.person_id or 0, now=now)
    kinds = [*((TaskKind.REPORT,) if must_be_reported(cry.kinds) else ()), TaskKind.EMERGENCY]
    for kind in kinds:
        case = open_task(
            session,
            kind,
            now=now,
            by=by,
            person_id=meant.person_id,
            thing=meant.visit,
            about=cry.told,
            could_be=meant.could_be,
        )
        if _HARM_BY_OTHERS.isdisjoint(cry.kinds) and not callable_for(session, case, EVERYBODY):
            _call_whoever_is_there(session, case, now=now)
    return case, meant.asks


def report_too(session: Session, case: Task, cry: Cry, *, by: Actor, now: datetime) -> None:
    """What is told later in a case and must be reported stands on the report as well."""
    if must_be_reported(cry.kinds):
        open_task(
            session,
            TaskKind.REPORT,
            now=now,
            by=by,
            person_id=case.person_id,
            thing=session.get(Visit, case.visit_id) if case.visit_id else None,
            about=cry.told,
            could_be=case.could_be,
        )


def _call_whoever_is_there(session: Session, case: Task, *, now: datetime) -> None:
    """Everybody on call might be theirs. A fall, a fire: better they come than nobody; harm by
    others is told to nobody who may have done it, and the numbers stand on the screen.
    """
    if case.could_be is not None:
        amend(session, case, by=HOUSE, now=now, why="nobody_else", could_be=None)
        _call_again(session, [case], now=now)


def choices(session: Session, by: Actor, *, now: datetime) -> list[tuple[int, str]]:
    """(person, name) of whom a speaker may well have meant: those in their care, and the homes they
    were sent to.
    """
    speaker = by.person_id or 0
    mine = in_care(session, speaker, now=now)
    seen = [visit.person_id for visit in visits_lately(session, speaker, now=now)]
    rows = session.execute(select(_person.id, _person.name).where(_person.id.in_(mine + seen)))
    names = {row.id: row.name for row in rows}
    shown = {one: masked(names[one]) for one in seen} | {one: names[one] for one in mine}
    return list(shown.items())


def told_case(session: Session, task_id: int, *, by: Actor) -> Task:
    """A danger that they told of themselves and that is not settled. Raises NotAllowed, Stale."""
    task = session.get(Task, task_id)
    if task is None or by.person_id is None or task.told_by != by.person_id:
        raise NotAllowed(act="tell_of_whom", object_type="task", object_id=task_id)
    if task.kind not in ANY_HOUR or task.status is TaskStatus.CLOSED:
        raise Stale(now=task.status)
    return task


def told_of_harm(session: Session, person_id: int) -> bool:
    """Whether they ever told of a danger, or somebody told of one about them."""
    theirs = or_(_task.told_by == person_id, _task.person_id == person_id)
    told = select(exists().where(theirs, _task.kind.in_(ANY_HOUR)))
    return session.scalar(told) or False


def it_is(session: Session, task_id: int, person_id: int, *, by: Actor, now: datetime) -> None:
    """«It is about them»: one of the choices, or the speaker. Whoever is kin of them is called no
    more; a word that it was oneself takes no doubt away, for the telephone may be another's.
    """
    task = told_case(session, task_id, by=by)
    if person_id not in {by.person_id, *dict(choices(session, by, now=now))}:
        raise NotAllowed(act="tell_of_whom", object_type="person", object_id=person_id)
    _file(session, task, session.get_one(Person, person_id), by=by, now=now)


def it_is_another(session: Session, task_id: int, words: str, *, by: Actor, now: datetime) -> None:
    """Somebody else, in words: name and place. Kept with the case; whoever is found by them is
    whom it is filed under, and the speaker is not told whether anybody was.
    """
    task = told_case(session, task_id, by=by)
    speaker = session.get_one(Person, by.person_id)
    for one in _together(session, task):
        about = f"{one.about}\n{words}"[:ABOUT]
        amend(session, one, by=by, now=now, why="said_more", about=about)
    if (found := named_in(session, words, speaker.area_code)) is not None:
        _file(session, task, found, by=by, now=now)
    else:
        _call_again(session, _together(session, task), now=now)


def _file(session: Session, task: Task, person: Person, *, by: Actor, now: datetime) -> None:
    """Under that person, with their place; whoever may be called for them hears of it."""
    cases = _together(session, task)
    doubt = doubt_of(task.about, person, now=now)
    if person.id == task.told_by:
        doubt = doubt or task.could_be
    told = {"person_id": person.id, "area_code": person.area_code or "", "could_be": doubt}
    if task.person_id != person.id:
        told |= {"order_id": None, "visit_id": None}
    for one in cases:
        amend(session, one, by=by, now=now, why="about_whom", **told)
    _call_again(session, cases, now=now)


def _together(session: Session, task: Task) -> list[Task]:
    """The case and the report that the same words opened."""
    same = (_task.told_by == task.told_by) & (_task.person_id == task.person_id)
    alive = _task.kind.in_(ANY_HOUR) & (_task.status != TaskStatus.CLOSED)
    return list(session.scalars(select(Task).where(same, alive).order_by(_task.kind)))


def _call_again(session: Session, cases: list[Task], *, now: datetime) -> None:
    for one in cases:
        for chat in chats_of(session, callable_for(session, one, one.rung)):
            post(session, chat, "task", one.id, now=now, lane=Lane.EMERGENCY)
