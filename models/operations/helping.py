"""Human beings: what is put before them, and who has it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import randint

from sqlalchemy import select
from sqlmodel import Session

from models.access import Act, allow
from models.agenda import DueKind, plan
from models.base import table
from models.errors import NotAllowed, Stale
from models.lifecycle import amend, begin, move
from models.outbox import post
from models.reads.apart import kin_of
from models.reads.audience import callable_for, chats_of
from models.reads.owed import owed
from models.reads.slots import is_minor
from models.reads.standing import HOUSE, Actor
from models.rules.escalation import ANY_HOUR
from models.rules.hours import today
from models.rules.reporting import another
from models.tables.desk import COUNTY, Task, TaskStatus
from models.tables.messaging import Lane
from models.tables.orders import Order
from models.tables.people import Person
from models.tables.visits import Visit
from models.words import Doubt, TaskKind

WORDED = (TaskKind.MESSAGE, TaskKind.ACCIDENT, TaskKind.COMPLAINT, TaskKind.APPEAL)
"""Each of these is a matter of its own: its words are not those of another."""
CONFIDED = (TaskKind.EMERGENCY, TaskKind.REPORT, TaskKind.MESSAGE, TaskKind.COMPLAINT)
"""What somebody tells a human being here; the rest is the house's own business."""
MANY_AT_ONCE, WHILE = 5, timedelta(minutes=10)
"""Messages of one person that are each a case of their own; the next ones are added to the last."""
ABOUT = 500
MANY = 2**31 - 1
"""Cases are numbered at random: a gap would tell whoever may not see one that there is one."""

_task = table(Task).c


@dataclass(frozen=True, slots=True)
class Place:
    """Where a matter is that is about nobody in particular."""

    code: str


def open_task(  # noqa: PLR0913 - each is a column of the case
    session: Session,
    kind: TaskKind,
    *,
    now: datetime,
    by: Actor = HOUSE,
    person_id: int | None = None,
    thing: Order | Visit | Place | None = None,
    about: str = "",
    file_id: str | None = None,
    could_be: Doubt | None = None,
) -> Task:
    """Put something before the human beings on call; one open task per matter and speaker is
    enough, but everything that was said is kept, and a cry after one that was answered is new.
    """
    order_id, visit_id = _numbers(thing)
    place = thing.code if isinstance(thing, Place) else ""
    if person_id is None and isinstance(thing, Order | Visit):
        person_id = thing.person_id
    said = bool(about or file_id) and kind in WORDED
    if not said and (same := _same(session, (kind, about), person_id, thing, by)):
        return _said_more(session, same, about, by=by, now=now)
    if kind is TaskKind.MESSAGE and (last := _last_of_many(session, person_id, place, now=now)):
        return _said_on(session, last, about, file_id, by=by, now=now)
    person = session.get(Person, person_id) if person_id else None
    where = (person.area_code or "") if person else place
    order = thing if isinstance(thing, Order) else None
    urgency, due = owed(session, kind, order, opened=now, now=now)
    task = begin(
        session,
        Task(
            id=randint(1, MANY),  # noqa: S311 - it hides a count and guards nothing
            kind=kind,
            urgency=urgency,
            person_id=person_id,
            order_id=order_id,
            visit_id=visit_id,
            area_code=where,
            county=where[:COUNTY],
            about=about[:ABOUT],
            file_id=file_id,
            told_by=by.person_id,
            could_be=could_be or _nobodys_child(session, kind, person, now=now),
            due_at=due,
            opened_at=now,
            changed_at=now,
        ),
        by=by,
        now=now,
    )
    plan(session, DueKind.CALL_OUT, task.id, task.due_at)
    return task


def _said_more(session: Session, task: Task, about: str, *, by: Actor, now: datetime) -> Task:
    """The same matter again; words that tell more of a danger are kept beside the first."""
    words = about.partition(": ")[2]
    if task.kind in ANY_HOUR and words and not said_already(task.about, words):
        more = also(task.about, words)
        amend(session, task, by=by, now=now, why="said_more", about=more)
        for chat in chats_of(session, callable_for(session, task, task.rung)):
            post(session, chat, "task-more", task.id, now=now, lane=Lane.EMERGENCY)
    return task


def _said_on(
    session: Session, task: Task, about: str, file_id: str | None, *, by: Actor, now: datetime
) -> Task:
    """One message too many for a case of its own: its words and its sound stand in the last one,
    the newest nearest to hand.
    """
    told = also(task.about, about.partition(": ")[2] or about)
    sound = file_id or task.file_id
    amend(session, task, by=by, now=now, why="said_more", about=told, file_id=sound)
    return task


def also(about: str, said: str) -> str:
    """What was told with one thing more; of too much the beginning and the end are kept."""
    told = f"{about}\n{said}" if said and not said_already(about, said) else about
    return told if len(told) <= ABOUT else f"{about[: ABOUT // 2]} … {told[-ABOUT // 2 + 3 :]}"


def said_already(about: str, said: str) -> bool:
    """Whether exactly these words stand there; a part of longer ones is something else."""
    first, *others = about.split("\n")
    return said in (first, first.partition(": ")[2], *others)


def newest_words(about: str) -> str:
    """What was said last, without the house's own word for its kind."""
    before, _, last = about.rpartition("\n")
    return last if before else last.partition(": ")[2] or last


def take_task(session: Session, task_id: int, *, seen: int, by: Actor, now: datetime) -> Task:
    """«I have it»: one owner, whoever was first. Words added meanwhile do not matter."""
    task = fresh_task(session, task_id, by=by, now=now)
    if task.status is not TaskStatus.OPEN:
        raise Stale(now=task.status, seen=seen)
    move(session, task, TaskStatus.TAKEN, by=by, now=now, owner_id=by.person_id)
    return task


def fresh_task(session: Session, task_id: int, *, by: Actor, now: datetime) -> Task:
    """The task as it stands now, if this person may deal with it."""
    task = session.get(Task, task_id)
    if task is None:
        raise NotAllowed
    allow(session, Act.COORDINATE, task, by=by, now=now)
    return task


def _nobodys_child(
    session: Session, kind: TaskKind, person: Person | None, *, now: datetime
) -> Doubt | None:
    """A child of whom no guardian is known came by itself: it may be any child of the place."""
    if kind not in CONFIDED or person is None or not is_minor(person.birth_date, today(now)):
        return None
    return None if kin_of(session, person.id) else Doubt.CHILD


def _same(
    session: Session,
    told: tuple[TaskKind, str],
    person_id: int | None,
    thing: Order | Visit | Place | None,
    by: Actor,
) -> Task | None:
    """Where this stands already. Another doer, or another harm, is a report of its own."""
    kind, about = told
    order_id, visit_id = _numbers(thing)
    taken = set() if kind is TaskKind.EMERGENCY else {TaskStatus.TAKEN, TaskStatus.ANSWERED}
    rows = session.scalars(
        select(Task).where(
            _task.kind == kind,
            _task.status.in_({TaskStatus.OPEN, *taken}),
            _task.person_id.is_not_distinct_from(person_id),
            _task.order_id.is_not_distinct_from(order_id),
            _task.visit_id.is_not_distinct_from(visit_id),
            *((_task.told_by.is_not_distinct_from(by.person_id),) if kind in ANY_HOUR else ()),
        )
    )
    report = kind is TaskKind.REPORT
    return next((one for one in rows if not (report and another(one.about, about))), None)


def _last_of_many(
    session: Session, person_id: int | None, place: str, *, now: datetime
) -> Task | None:
    """The newest message of somebody who has sent many just now and not yet been answered; of
    a place for what is about nobody.
    """
    recent = session.scalars(
        select(Task)
        .where(
            _task.kind == TaskKind.MESSAGE,
            _task.status != TaskStatus.CLOSED,
            _task.person_id.is_not_distinct_from(person_id),
            *([] if person_id else [_task.area_code == place]),
            _task.opened_at > now - WHILE,
        )
        .order_by(_task.opened_at.desc())
        .limit(MANY_AT_ONCE)
    ).all()
    return recent[0] if len(recent) == MANY_AT_ONCE else None


def _numbers(thing: Order | Visit | Place | None) -> tuple[int | None, int | None]:
    """The order and the visit that a thing stands for."""
    if isinstance(thing, Visit):
        return thing.order_id, thing.id
    return (thing.id if isinstance(thing, Order) else None), None
