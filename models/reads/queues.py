"""Cases as the desk sees them: a line in a list, a card with everything that settles it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.reads.apart import kept_apart
from models.reads.claims import ClaimCard, claim_cards
from models.reads.clocks import Clocks, clocks_of
from models.reads.places import place_names
from models.reads.standing import Actor
from models.rules.escalation import ANY_HOUR
from models.rules.hours import today
from models.rules.names import masked
from models.rules.understanding.danger import Danger, told_kinds
from models.tables.desk import Task, TaskNote, TaskStatus
from models.tables.orders import LOOKING, Order, OrderStatus
from models.tables.people import Person
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Doubt, How, Stage, TaskKind

_task, _person, _order = table(Task).c, table(Person).c, table(Order).c
_rating, _note = table(Rating).c, table(TaskNote).c
NOTES = 3
"""So many of them are shown."""
_OPEN = _task.status != TaskStatus.CLOSED
_owners, _of, _visit = table(Person).alias("owner"), table(Order).alias("of"), table(Visit).c
_LINES = (
    select(
        _task.id,
        _task.version,
        _task.kind,
        _task.status,
        _task.opened_at,
        _task.due_at,
        _task.snoozed_until,
        _task.paused_at.is_not(None).label("paused"),
        _person.name,
        _task.area_code,
        _owners.c.name.label("owner"),
        _of.c.service_code,
        func.coalesce(_visit.start, _of.c.start).label("visit_start"),
        _task.about,
    )
    .join_from(table(Task), table(Person), _person.id == _task.person_id, isouter=True)
    .join(_owners, _owners.c.id == _task.owner_id, isouter=True)
    .join(table(Visit), _visit.id == _task.visit_id, isouter=True)
    .join(_of, _of.c.id == func.coalesce(_task.order_id, _visit.order_id), isouter=True)
)


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A case in a list. The name is masked: a list is seen by more eyes than one thinks."""

    who: str
    place: str
    owner: str
    id: int
    version: int
    kind: TaskKind
    status: TaskStatus
    opened_at: datetime
    due_at: datetime
    rests_until: datetime | None = None
    paused: bool = False
    service: str = ""
    """Of the order that it is about, if any, ..."""
    start: datetime | None = None
    """... and when its visit is, or was to be."""
    dangers: tuple[Danger, ...] = ()
    """What a cry for help, or a report, is about."""


class Note(NamedTuple):
    """What a colleague wrote beside a case."""

    words: str
    at: datetime
    by: str


class WaitingOrder(NamedTuple):
    """An order that waits for a certificate."""

    id: int
    service: str
    start: datetime


@dataclass(frozen=True, slots=True)
class TaskCard:
    """An opened case: everything a human being needs to settle it."""

    id: int
    version: int
    kind: TaskKind
    status: TaskStatus
    about: str
    file_id: str | None
    opened_at: datetime
    due_at: datetime
    order_id: int | None
    visit_id: int | None
    person_id: int | None
    owner_id: int | None
    owner: str
    claims: tuple[ClaimCard, ...] = ()
    waiting: tuple[WaitingOrder, ...] = ()
    may_rise: bool = False
    """An order that is looked for, and somebody is above who could have it."""
    visit_status: VisitStatus | None = None
    visit_version: int = 0
    worker_id: int = 0
    """Whose visit it was."""
    stars: int | None = None
    how: How = How.SELF
    """By whose hand the stars were given."""
    words: str = ""
    """What the resident added to the stars."""
    teller: str = ""
    """Whoever told of somebody else, and their telephone."""
    teller_phone: str = ""
    could_be: Doubt | None = None
    rests_until: datetime | None = None
    paused_at: datetime | None = None
    notes: tuple[Note, ...] = ()
    """The newest three, oldest first."""
    clocks: Clocks | None = None
    answerable: bool = False
    """Whether whoever told of it has a chat in which they can be answered."""
    overridable: bool = False
    """Whether the reader may end a recovery for which nobody says that it is resolved."""


def task_line(session: Session, task_id: int) -> TaskLine | None:
    return task_lines(session, (task_id,)).get(task_id)


def task_lines(session: Session, ids: Iterable[int]) -> dict[int, TaskLine]:
    """The lines of these cases, by their numbers."""
    rows = session.execute(_LINES.where(_task.id.in_(list(ids)))).all()
    return _told(session, rows)


def tasks_of_order(
    session: Session, order_id: int, actor: Actor, *, now: datetime
) -> list[TaskLine]:
    """What is open about one order, as far as this person may know."""
    rows = session.execute(
        _LINES.where(
            _OPEN, _task.order_id == order_id, ~kept_apart(actor.person_id, today(now))
        ).order_by(_task.opened_at, _task.id)
    )
    return list(_told(session, rows.all()).values())


def task_card(session: Session, task: Task, *, now: datetime) -> TaskCard:
    """The case behind a task that the reader was allowed to open."""
    rating = session.execute(
        select(_rating.stars, _rating.words, _rating.how).where(
            _rating.visit_id == task.visit_id, _rating.live
        )
    ).first()
    owner = session.get(Person, task.owner_id) if task.owner_id else None
    visit = session.get(Visit, task.visit_id) if task.visit_id else None
    told = task.kind in ANY_HOUR and task.told_by not in (None, task.person_id)
    teller = session.get(Person, task.told_by) if told else None
    return TaskCard(
        id=task.id,
        version=task.version,
        kind=task.kind,
        status=task.status,
        about=task.about,
        file_id=task.file_id,
        opened_at=task.opened_at,
        due_at=task.due_at,
        order_id=task.order_id,
        visit_id=task.visit_id,
        person_id=task.person_id,
        owner_id=task.owner_id,
        owner=owner.name if owner else "",
        claims=_claims(session, task, now) if task.kind is TaskKind.CERTIFY else (),
        waiting=_waiting(session, task) if task.kind is TaskKind.CERTIFY else (),
        may_rise=_may_rise(session, task),
        visit_status=visit.status if visit else None,
        visit_version=visit.version if visit else 0,
        worker_id=visit.worker_id if visit else 0,
        stars=rating.stars if rating else None,
        how=rating.how if rating else How.SELF,
        words=rating.words if rating else "",
        teller=teller.name if teller else "",
        teller_phone=(teller.phone or "") if teller else "",
        could_be=task.could_be,
        rests_until=task.snoozed_until,
        paused_at=task.paused_at,
        notes=_notes(session, task),
        clocks=clocks_of(session, task, now=now),
    )


def _may_rise(session: Session, task: Task) -> bool:
    order = session.get(Order, task.order_id) if task.order_id else None
    looking = order is not None and order.status in LOOKING and order.stage is not Stage.DISTRICT
    return looking and task.kind is TaskKind.PLACE


def order_numbered(session: Session, number: str) -> Order | None:
    """The order of that number, whoever's it is: the caller asks whether it may be shown."""
    return session.scalars(select(Order).where(_order.number == number)).first()


def _claims(session: Session, task: Task, now: datetime) -> tuple[ClaimCard, ...]:
    """What a coordinator may decide about in this case."""
    cards = claim_cards(session, task.person_id, now=now) if task.person_id else ()
    return tuple(card for card in cards if card.to_decide)


def _notes(session: Session, task: Task) -> tuple[Note, ...]:
    rows = session.execute(
        select(_note.words, _note.at, _person.name)
        .join_from(table(TaskNote), table(Person), _person.id == _note.by_id)
        .where(_note.task_id == task.id)
        .order_by(_note.id.desc())
        .limit(NOTES)
    )
    return tuple(Note(*row) for row in rows.all()[::-1])


def _waiting(session: Session, task: Task) -> tuple[WaitingOrder, ...]:
    """The orders that wait for this case to be decided."""
    rows = session.execute(
        select(_order.id, _order.service_code, _order.start)
        .where(_order.person_id == task.person_id, _order.status == OrderStatus.SUBMITTED)
        .order_by(_order.start)
    )
    return tuple(WaitingOrder(*row) for row in rows)


def _told(session: Session, rows: Sequence[Any]) -> dict[int, TaskLine]:
    """The lines by their numbers, in the order of the rows."""
    places = place_names(session, {row.area_code for row in rows})
    return {row.id: _line(places[row.area_code], row) for row in rows}


def _line(place: str, row: Any) -> TaskLine:
    who = masked(row.name) if row.name else "—"
    line = TaskLine(who, place, row.owner or "", *row[:8])
    dangers = told_kinds(row.about) if row.kind in ANY_HOUR else ()
    return replace(line, service=row.service_code or "", start=row.visit_start, dangers=dangers)
