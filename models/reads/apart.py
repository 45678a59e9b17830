"""From whom a case is kept: those whom it may be about. One rule, for call lists and for queues."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Exists, FromClause, and_, exists, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.slots import MINOR_AGE
from models.rules.escalation import ANY_HOUR
from models.rules.hours import came_of_age
from models.tables.decisions import Appeal
from models.tables.desk import Task
from models.tables.exclusions import Exclusion
from models.tables.households import HouseholdMember
from models.tables.likenesses import Likeness
from models.tables.people import Care, Person
from models.tables.proofs import Mark
from models.tables.providers import Project, Worker
from models.tables.records import AuditRow
from models.tables.roles import Grant
from models.tables.visits import Visit
from models.words import Doubt, Proof, TaskKind

_task, _visit, _project = table(Task).c, table(Visit), table(Project)
_appeal, _like, _told, _aside = (table(kind).alias(f"of_{kind.__tablename__}")
                                 for kind in (Appeal, Likeness, Care, Exclusion))  # fmt: skip
_me, _same, _some = (table(Person).alias(name) for name in ("me", "same", "some"))
_post = table(Grant).alias("post")
_halt, _halted = table(AuditRow).alias("halt"), table(Worker).alias("halted")
_cares = {name: table(Care).alias(f"care_{name}") for name in ("kin", "near")}
_homes = {
    name: tuple(table(HouseholdMember).alias(f"{name}_{who}") for who in ("one", "other"))
    for name in ("kin", "near")
}
"""Made once: an alias costs more to make than the question to ask."""
OBJECTION = "objection"
"""How a word against a suspension begins."""


def kept_apart(reader: Any, day: date) -> ColumnElement[bool]:
    """Of rows of `Task`: those that this reader (a number or a column) neither sees nor is called
    about. Kin of the person, also under another account; whoever it may be about while nobody
    knows for sure; a danger of their own; an appeal against what they decided or asked for; a word
    against a suspension of theirs; what a visit by their own organisation left behind; a visit
    whose beginning or end they wrote down themselves.
    """
    appeal = _appeal.c
    new = and_(appeal.task_id.is_(None), appeal.person_id == _task.person_id)
    mine = or_(appeal.task_id == _task.id, and_(new, _task.kind == TaskKind.APPEAL))
    stars = and_(_aside.c.id == appeal.exclusion_id, _aside.c.asked_by == reader)
    theirs = or_(appeal.first_by == reader, _some_of(_aside).where(stars))
    against = _some_of(_appeal).where(mine, theirs)
    return or_(
        kin(reader, _task.person_id),
        _own(reader),
        _could_be_theirs(reader, day),
        against,
        _of_their_house(reader),
        _compared(reader),
        _by_their_hand(reader),
        _suspended_by(reader),
    )


def kin(reader: Any, person: Any) -> ColumnElement[bool]:
    """Whether the one speaks or ever spoke for the other or lives with them. Somebody of the same
    name and birthday counts as the same: children come again by a telephone of their own.
    """
    care, me, same = _cares["kin"], _me.c, _same.c
    of_care = _some_of(care, _me, _same).where(
        care.c.proxy_id == reader,
        care.c.person_id == same.id,
        me.id == person,
        or_(me.id == same.id, _alike(me, same)),
    )
    return or_(of_care, _at_home_with(reader, person, "kin"))


def _own(reader: Any) -> ColumnElement[bool]:
    """Nobody settles a danger that is filed under themselves."""
    doubtful = _task.could_be.is_not(None)
    return or_(
        and_(_task.person_id.is_not_distinct_from(reader), or_(_task.kind.in_(ANY_HOUR), doubtful)),
        and_(_task.told_by.is_not_distinct_from(reader), doubtful),
    )


def _could_be_theirs(reader: Any, day: date) -> ColumnElement[bool]:
    """Somebody whom it may be about is theirs: a child of that community, or of any where the place
    is not known; or one for whom whoever told of it speaks.
    """
    some, care, told = _some.c, _cares["near"], _told.c
    near = or_(_task.area_code == "", some.area_code.is_(None), some.area_code == _task.area_code)
    fits = or_(
        _task.could_be == Doubt.ANYONE,
        and_(_task.could_be == Doubt.CHILD, some.birth_date > came_of_age(MINOR_AGE, day)),
    )
    shared = _some_of(_told).where(told.proxy_id == _task.told_by, told.person_id == some.id)
    theirs = and_(care.c.proxy_id == reader, care.c.person_id == some.id)
    of_care = _some_of(care, _some).where(theirs, fits, or_(near, shared))
    housemate = _some_of(_some).where(_at_home_with(reader, some.id, "near"), fits, near)
    return or_(of_care, housemate)


def _compared(reader: Any) -> ColumnElement[bool]:
    """Two entries are not compared by one of the two, nor by kin of either."""
    like = _like.c
    theirs = or_(like.first_id == reader, like.second_id == reader, kin(reader, like.first_id))
    open_pair = and_(like.second_id == _task.person_id, like.same.is_(None))
    return and_(_task.kind == TaskKind.TWIN, _some_of(_like).where(open_pair, theirs))


def _by_their_hand(reader: Any) -> ColumnElement[bool]:
    mark = table(Mark).alias("hand").c
    theirs = exists().where(
        mark.visit_id == _task.visit_id, mark.how == Proof.COORDINATOR, mark.by_id == reader
    )
    return and_(_task.kind == TaskKind.REVIEW, theirs)


def _suspended_by(reader: Any) -> ColumnElement[bool]:
    """Of a word against a suspension: whoever ever suspended this worker."""
    theirs = _some_of(_halt, _halted).where(
        _halted.c.person_id == _task.person_id,
        _halt.c.object_type == "worker",
        _halt.c.object_id == _halted.c.id,
        _halt.c.act == "suspend",
        _halt.c.actor_id == reader,
    )
    objection = _task.about.startswith(f"{OBJECTION}: ", autoescape=True)
    return and_(_task.kind == TaskKind.MESSAGE, objection, theirs)


def _of_their_house(reader: Any) -> ColumnElement[bool]:
    return _some_of(_visit, _project, _post).where(
        _visit.c.id == _task.visit_id,
        _project.c.id == _visit.c.project_id,
        _post.c.provider_id == _project.c.provider_id,
        _post.c.person_id == reader,
        _post.c.revoked_at.is_(None),
    )


def _at_home_with(reader: Any, person: Any, name: str) -> ColumnElement[bool]:
    one, other = (member.c for member in _homes[name])
    return _some_of(*_homes[name]).where(
        one.person_id == reader,
        other.person_id == person,
        one.household_id == other.household_id,
        one.person_id != other.person_id,
    )


def _some_of(*tables: FromClause) -> Exists:
    """Rows of these tables alone. Whatever else is named is of the question around, however far
    out: left to itself SQLAlchemy looks one step out, and beyond it takes any row of that table.
    """
    return exists().correlate_except(*tables)


def kin_of(session: Session, person_id: int) -> set[int]:
    """Everybody who is kin of somebody in that sense."""
    me, same = table(Person).alias("me"), table(Person).alias("same")
    care = table(Care).c
    one, other = table(HouseholdMember).alias("one"), table(HouseholdMember).alias("other")
    speakers = (
        select(care.proxy_id)
        .join_from(table(Care), same, same.c.id == care.person_id)
        .join(me, or_(me.c.id == same.c.id, _alike(me.c, same.c)))
        .where(me.c.id == person_id)
    )
    household = (
        select(other.c.person_id)
        .join_from(one, other, other.c.household_id == one.c.household_id)
        .where(one.c.person_id == person_id, other.c.person_id != person_id)
    )
    return set(session.scalars(speakers.union(household)))


def _alike(one: Any, other: Any) -> ColumnElement[bool]:
    return and_(one.name == other.name, one.birth_date == other.birth_date)
