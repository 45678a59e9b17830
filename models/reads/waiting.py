"""What waits at the desk: one page from a place in the list on, and counts that stop at «many».

Every question here is answered by an index over open cases alone (tables/desk.py), so that it costs
the same however many cases there ever were. From whom a case is kept (reads/apart.py) is asked of
those alone that are met on the way, and always in as many questions.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Integer,
    and_,
    bindparam,
    case,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    true,
    tuple_,
    union_all,
)
from sqlmodel import Session

from models.base import UtcMoment, table
from models.reads.apart import kept_apart
from models.reads.queues import TaskLine, task_lines
from models.reads.standing import Actor
from models.rules.hours import today
from models.tables.areas import Area
from models.tables.desk import COUNTY, NOT_CLOSED, Task, TaskStatus
from models.words import Role, TaskKind, Urgency

LATE, MINE, RESTING, ALL = "late", "mine", "resting", "all"
"""Queues beside those of a kind: nobody took it in time; taken by oneself, also what rests; what
rests with anybody; everything that does not.
"""
PAGE = 8
"""Cases on one screen."""
MANY = 100
"""Nobody counts further: a queue of so many is simply long."""

_task, _area = table(Task).c, table(Area).c
_KEY = (_task.urgency, _task.due_at, _task.id)

_SCREEN: ColumnElement[int] = literal_column(str(PAGE + 1))
_ENOUGH: ColumnElement[int] = literal_column(str(MANY))
"""In plain words: of a number that it does not see PostgreSQL expects a tenth of all rows, and so
makes a new plan each time, which takes ten times as long as the answer.
"""
Conditions = list[ColumnElement[bool]]


class Page(NamedTuple):
    """Cases on one screen, oldest risk first; and the case to seek from for the pages beside it,
    0 where there is none (see `queue`).
    """

    lines: list[TaskLine]
    back: int
    on: int


class Reach(NamedTuple):
    """The part of the list that somebody answers for; cases of no place belong to everybody."""

    counties: tuple[str, ...]
    parts: tuple[str, ...]
    """Places below other counties."""
    everywhere: bool

    def streams(self) -> Conditions:
        """Conditions that are each in the order of the list along one index."""
        if self.everywhere:
            return [true()]
        return [*(_task.county == one for one in self.counties), *self._below()]

    def heaps(self) -> Conditions:
        """The same in fewer conditions, where no order is wanted."""
        if self.everywhere:
            return [true()]
        whole = [_task.county.in_(self.counties)] if self.counties else []
        return [*whole, *self._below()]

    def _below(self) -> Conditions:
        return [
            and_(_task.county == part[:COUNTY], _task.area_code.startswith(part))
            for part in self.parts
        ]


Parts = Callable[[Reach], Conditions]


def counts(session: Session, actor: Actor, *, now: datetime, view: str = "") -> dict[str, int]:
    """How many cases wait in each queue that is not empty; MANY stands for so many or more."""
    arms = [
        _first(name, at, heap)
        for name in (*TaskKind, LATE, MINE, RESTING)
        for at in _in_queue(name, actor, now)
        for heap in _places(session, actor, name, view, Reach.heaps)
    ]
    found: dict[str, set[int]] = {}
    for name, task_id in session.execute(union_all(*arms)):
        found.setdefault(name, set()).add(task_id)
    few = {one for ids in found.values() if len(ids) < MANY for one in ids}
    kept = _kept(session, few, actor, now)
    told = {name: MANY if len(ids) >= MANY else len(ids - kept) for name, ids in found.items()}
    return {name: count for name, count in told.items() if count}


def queue(
    session: Session, actor: Actor, name: str, *, now: datetime, seek: int = 0, view: str = ""
) -> Page:
    """One page of a queue: the cases behind the one numbered `seek`, before it where that is
    negative, the first ones for 0 or for a case that is none of theirs. `view` is the one place
    that the reader looks at; of danger, and of what is theirs, nothing is left out by it.
    """
    key = _key_of(session, abs(seek), actor, now) if seek else None
    back = seek < 0 and key is not None
    streams = _places(session, actor, name, view, Reach.streams)
    arms = [(at, one) for at in _in_queue(name, actor, now) for one in streams]
    lines = _seek(session, arms, key, actor, now=now, back=back)
    more, lines = len(lines) > PAGE, lines[:PAGE]
    if back:
        lines.reverse()
    before, behind = (more, True) if back else (key is not None, more)
    if not lines:
        return Page([], 0, 0)
    return Page(lines, -lines[0].id if before else 0, lines[-1].id if behind else 0)


def reach(session: Session, actor: Actor, view: str = "") -> Reach:
    """Where somebody looks after the cases; of that what lies in `view`, and nothing where that is
    none of theirs. Whoever answers for more than a county is asked for each of its counties.
    """
    held = {h.area_code for h in actor.held if h.role in (Role.COORDINATOR, Role.SUPERVISOR)}
    if view:
        whole = {view} if any(view.startswith(one) for one in held) else set()
        held = {one for one in held if one.startswith(view)} | whole
    broad = {one for one in held if len(one) < COUNTY}
    counties = {one for one in held if len(one) == COUNTY} | _beneath(session, broad - {""})
    parts = {one for one in held if len(one) > COUNTY and one[:COUNTY] not in counties}
    nowhere = () if view else ("",)
    return Reach((*nowhere, *sorted(counties)), tuple(sorted(parts)), "" in held)


def _places(session: Session, actor: Actor, name: str, view: str, of: Parts) -> Conditions:
    """Where the cases of a queue lie. What is in somebody's hand, and what rests, has an index of
    its own, with few cases in it: their place is looked at one by one.
    """
    if name not in (MINE, RESTING):
        return _within(session, actor, view, of)
    return [_tested(or_(*_within(session, actor, "" if name == MINE else view, Reach.heaps)))]


def _within(session: Session, actor: Actor, view: str, of: Parts) -> Conditions:
    """The reader's places, or the one that they look at; danger is seen from everywhere."""
    everywhere = of(reach(session, actor))
    if not view:
        return everywhere
    danger, other = _task.urgency == Urgency.LIFE, _task.urgency > Urgency.LIFE
    narrow = of(reach(session, actor, view))
    return [*(and_(one, danger) for one in everywhere), *(and_(one, other) for one in narrow)]


def _beneath(session: Session, broad: set[str]) -> set[str]:
    """The counties of provinces and prefectures, and these themselves."""
    if not broad:
        return set()
    within = or_(*(_area.code.startswith(one) for one in broad))
    return set(session.scalars(select(_area.code).where(func.length(_area.code) <= COUNTY, within)))


def _first(name: str, *conditions: ColumnElement[bool]) -> Any:
    chosen = select(literal(name).label("queue"), _task.id).where(NOT_CLOSED, *conditions)
    return select(chosen.limit(_ENOUGH).subquery())


def _seek(
    session: Session,
    arms: Sequence[tuple[ColumnElement[bool], ...]],
    key: Any,
    actor: Actor,
    *,
    now: datetime,
    back: bool,
) -> list[TaskLine]:
    """One more than a page, in the order of seeking. What is kept from the reader is passed over in
    the same breath: a second question would tell that there is something.
    """
    shown = _tested(~_apart(today(now)))
    given = {"reader": actor.person_id}
    mine = [(*arm, shown) for arm in arms]
    ids = [one.id for one in session.execute(_keys(mine, key, back=back), given)]
    lines = task_lines(session, ids)
    return [lines[one] for one in ids]


def _tested(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """The same, asked only of the rows that are met on the way. In the open PostgreSQL multiplies
    guesses until it expects hardly a row, and sorts all cases rather than follow the index; and
    SQLite would follow the index of a county.
    """
    return case((condition, true()), else_=false())


def _keys(arms: Sequence[tuple[ColumnElement[bool], ...]], key: Any, *, back: bool) -> Any:
    """Where the next cases stand in the list."""
    beyond: ColumnElement[bool] = true()
    if key is not None:
        urgency, due, number = key
        there = tuple_(literal(urgency), literal(due, UtcMoment), literal(number))
        beyond = tuple_(*_KEY) < there if back else tuple_(*_KEY) > there

    def ordered(statement: Any, columns: Any) -> Any:
        by = [one.desc() for one in columns] if back else columns
        return statement.order_by(*by).limit(_SCREEN)

    chosen = [ordered(select(*_KEY).where(NOT_CLOSED, beyond, *arm), _KEY) for arm in arms]
    if len(chosen) == 1:
        return chosen[0]
    both = union_all(*(select(one.subquery()) for one in chosen)).subquery().c
    return ordered(select(both.urgency, both.due_at, both.id), (both.urgency, both.due_at, both.id))


def _key_of(session: Session, task_id: int, actor: Actor, now: datetime) -> Any:
    at = select(*_KEY).where(_task.id == task_id, ~_apart(today(now)))
    return session.execute(at, {"reader": actor.person_id}).first()


def _kept(session: Session, ids: set[int], actor: Actor, now: datetime) -> set[int]:
    """Those of these cases that are kept from the reader."""
    at = select(_task.id).where(_task.id.in_(ids), _apart(today(now)))
    return set(session.scalars(at, {"reader": actor.person_id}))


@lru_cache(maxsize=2)
def _apart(day: date) -> ColumnElement[bool]:
    """Made once a day: it takes longer to make than to answer."""
    return kept_apart(bindparam("reader", type_=Integer), day)


def _in_queue(name: str, actor: Actor, now: datetime) -> Conditions:
    """What belongs to a queue; each condition is one stretch of an index."""
    if name == MINE:
        return [_task.owner_id == actor.person_id]
    if name == RESTING:
        return [and_(_task.snoozed_until.is_not(None), _task.snoozed_until > now)]
    up = or_(_task.snoozed_until.is_(None), _task.snoozed_until <= now)
    if name == LATE:
        late = and_(_task.status == TaskStatus.OPEN, _task.due_at <= now, up)
        return [and_(_task.urgency == urgency, late) for urgency in Urgency]
    return [and_(_task.kind == name, up) if name in set(TaskKind) else up]
