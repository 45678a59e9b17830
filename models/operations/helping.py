"""Human beings: what waits for them, who has it, and who is called when nobody answers."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import randint

from sqlalchemy import exists, select
from sqlmodel import Session

from models.access import Act, allow
from models.agenda import DueKind, drop, plan
from models.base import table
from models.errors import LastHands, NotAllowed, NotReported, Stale
from models.lifecycle import amend, begin, move
from models.outbox import post
from models.reads.apart import kin_of
from models.reads.audience import callable_for, called_for, chats_of
from models.reads.claims import anything_undecided
from models.reads.holds import held_of
from models.reads.likenesses import open_pairs
from models.reads.owed import owed
from models.reads.slots import is_minor
from models.reads.standing import HOUSE, Actor
from models.rules.escalation import ANY_HOUR, HELD_OPEN, next_call
from models.rules.hours import awake, today
from models.rules.reporting import DONE
from models.tables.decisions import AppealStatus
from models.tables.desk import COUNTY, Task, TaskStatus
from models.tables.messaging import Lane
from models.tables.orders import LOOKING, Order
from models.tables.people import Person
from models.tables.visits import Visit
from models.words import Doubt, Stage, TaskKind

WORDED = (TaskKind.MESSAGE, TaskKind.ACCIDENT, TaskKind.COMPLAINT, TaskKind.APPEAL)
"""Each of these is a matter of its own: its words are not those of another."""
CONFIDED = (TaskKind.EMERGENCY, TaskKind.REPORT, TaskKind.MESSAGE, TaskKind.COMPLAINT)
"""What somebody tells a human being here; the rest is the house's own business."""
MANY_AT_ONCE, WHILE = 5, timedelta(minutes=10)
"""Messages of one person that are each a case of their own; the next ones are added to the last."""
ABOUT = 500
MANY = 2**31 - 1
"""Cases are numbered at random: a gap would tell whoever may not see one that there is one."""

ANSWERS = frozenset({AppealStatus.UPHELD, AppealStatus.CHANGED})
"""What closes the case of an appeal."""

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
    if not said and (same := _same(session, kind, person_id, thing, by)):
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
    if task.kind is TaskKind.EMERGENCY and words and words not in task.about:
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
    told = f"{about}\n{said}" if said and said not in about else about
    return told if len(told) <= ABOUT else f"{about[: ABOUT // 2]} … {told[-ABOUT // 2 + 3 :]}"


def take_task(session: Session, task_id: int, *, seen: int, by: Actor, now: datetime) -> Task:
    """«I have it»: one owner, whoever was first. Words added meanwhile do not matter."""
    task = fresh_task(session, task_id, by=by, now=now)
    if task.status is not TaskStatus.OPEN:
        raise Stale(now=task.status, seen=seen)
    move(session, task, TaskStatus.TAKEN, by=by, now=now, owner_id=by.person_id)
    return task


def close_task(session: Session, task_id: int, *, reason: str, by: Actor, now: datetime) -> Task:
    """It is settled, and how. A group to certify is certified or refused, an appeal is answered,
    two entries are one or two, a visit counts or not, abuse is reported, a dispute is answered
    (operations/disputing.py), and that something was put right the resident says
    (operations/recovering.py): none is just closed.
    """
    task = fresh_task(session, task_id, by=by, now=now)
    if task.status is TaskStatus.CLOSED:
        raise Stale(now=task.status)
    if task.kind in (TaskKind.RECOVERY, TaskKind.DISPUTE):
        raise NotAllowed(act="close", object_type="task", object_id=task.id)
    if task.kind is TaskKind.APPEAL and reason not in ANSWERS:
        raise NotAllowed(act="close", object_type="task", object_id=task.id)
    if task.kind is TaskKind.TWIN and open_pairs(session, task.person_id):
        raise NotAllowed(act="close", object_type="task", object_id=task.id)
    if task.kind is TaskKind.REVIEW and task.visit_id and held_of(session, task.visit_id):
        raise NotAllowed(act="close", object_type="task", object_id=task.id)
    if task.kind is TaskKind.CERTIFY and anything_undecided(session, task.person_id):
        raise NotAllowed(act="close", object_type="task", object_id=task.id)
    if task.kind is TaskKind.REPORT and reason not in DONE:
        raise NotReported(act="close", object_type="task", object_id=task.id)
    if task.kind is TaskKind.PLACE and _in_last_hands(session, task):
        raise LastHands
    move(
        session,
        task,
        TaskStatus.CLOSED,
        by=by,
        now=now,
        reason=reason,
        owner_id=task.owner_id or by.person_id,
    )
    drop(session, {DueKind.CALL_OUT}, task.id)
    return task


def _in_last_hands(session: Session, task: Task) -> bool:
    """Whether the order is still looked for by the last who can have it."""
    order = session.get(Order, task.order_id) if task.order_id else None
    return order is not None and order.status in LOOKING and order.stage is Stage.DISTRICT


def settle(session: Session, kind: TaskKind, order_id: int, *, now: datetime, reason: str) -> None:
    """The house settled by itself what it had asked a human being about."""
    for task in session.scalars(
        select(Task).where(
            _task.kind == kind, _task.order_id == order_id, _task.status != TaskStatus.CLOSED
        )
    ):
        move(session, task, TaskStatus.CLOSED, by=HOUSE, now=now, reason=reason)
        drop(session, {DueKind.CALL_OUT}, task.id)


def close_messages(
    session: Session, person_id: int, about: str, *, now: datetime, reason: str
) -> None:
    """What was to be seen about somebody has turned out to be nothing."""
    waiting = select(Task).where(_task.person_id == person_id, _task.about == about)
    for task in session.scalars(
        waiting.where(_task.kind == TaskKind.MESSAGE, _task.status != TaskStatus.CLOSED)
    ).all():
        move(session, task, TaskStatus.CLOSED, by=HOUSE, now=now, reason=reason)
        drop(session, {DueKind.CALL_OUT}, task.id)


def hold(session: Session, task: Task, *, now: datetime) -> None:
    """Somebody reads an emergency that nobody has yet: the first call further up waits a
    little, and once only, however often it is opened.
    """
    first_call = task.kind is TaskKind.EMERGENCY and task.rung == 0 and now < task.due_at
    if first_call and task.status is TaskStatus.OPEN:
        drop(session, {DueKind.CALL_OUT}, task.id)
        plan(session, DueKind.CALL_OUT, task.id, task.opened_at + HELD_OPEN)


def call_out(session: Session, task_id: int, *, now: datetime) -> None:
    """Nobody answered in time: call again, further up; without end while it is an emergency."""
    task = session.get(Task, task_id)
    if task is None or task.status in (TaskStatus.ANSWERED, TaskStatus.CLOSED):
        return
    if task.kind is TaskKind.EMERGENCY and task.status is TaskStatus.TAKEN:
        return
    amend(session, task, by=HOUSE, now=now, why="call_out", rung=task.rung + 1)
    urgent = task.kind in ANY_HOUR
    lane, due = (Lane.EMERGENCY, now) if urgent else (Lane.VISIT, awake(now))
    people = called_for(session, task, task.rung)
    if not urgent:  # whoever knows of it already is not told twice, unless nobody else is left
        people = people - called_for(session, task, task.rung - 1) or people
    for chat in chats_of(session, people):
        post(session, chat, "task", task.id, now=due, lane=lane)
    person = session.get(Person, task.person_id) if task.person_id else None
    child = task.could_be is Doubt.CHILD or (
        person is not None and is_minor(person.birth_date, today(now))
    )
    again = next_call(task.kind, task.opened_at, task.rung, now, child=child)
    plan(session, DueKind.CALL_OUT, task.id, again)


def in_danger(session: Session, person_id: int) -> bool:
    """Whether this person's cry for help is still open."""
    theirs = (_task.person_id == person_id) | (_task.told_by == person_id)
    cry = (_task.kind == TaskKind.EMERGENCY) & theirs
    open_cry = exists().where(cry, _task.status != TaskStatus.CLOSED)
    return bool(session.scalar(select(open_cry)))


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
    kind: TaskKind,
    person_id: int | None,
    thing: Order | Visit | Place | None,
    by: Actor,
) -> Task | None:
    order_id, visit_id = _numbers(thing)
    taken = set() if kind is TaskKind.EMERGENCY else {TaskStatus.TAKEN, TaskStatus.ANSWERED}
    return session.scalars(
        select(Task).where(
            _task.kind == kind,
            _task.status.in_({TaskStatus.OPEN, *taken}),
            _task.person_id.is_not_distinct_from(person_id),
            _task.order_id.is_not_distinct_from(order_id),
            _task.visit_id.is_not_distinct_from(visit_id),
            *((_task.told_by.is_not_distinct_from(by.person_id),) if kind in ANY_HOUR else ()),
        )
    ).first()


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
