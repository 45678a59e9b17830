"""Every reading of a file is written down. A minor's needs a reason, which holds for a day."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.base import add, table
from models.errors import NotAllowed, Refused
from models.reads.slots import is_minor
from models.reads.standing import Actor
from models.rules.hours import today
from models.tables.desk import Task
from models.tables.people import Person
from models.tables.roles import FileGrant
from models.words import Looking, TaskKind

OPEN_FOR = timedelta(hours=24)
SAID = (Looking.CASE, Looking.VISIT, Looking.COMPLAINT, Looking.CHECK)
"""The reasons that one chooses from."""
BY_ITSELF = {TaskKind.EMERGENCY: Looking.DANGER, TaskKind.REPORT: Looking.DANGER}
"""Nobody in danger waits for a reason."""


class NeedsReason(Refused):
    """A minor's file: say why, and it opens."""

    code = "needs-reason"


def read_file(
    session: Session,
    person_id: int | None,
    *,
    by: Actor,
    now: datetime,
    because: Looking | None = None,
) -> None:
    """`by` is being shown the file of this person. Raises NeedsReason for a minor's that they gave
    no reason for today; `because` is one that lies in the matter itself.
    """
    person = session.get(Person, person_id) if person_id else None
    if person is None or person.id == by.person_id:
        return
    if not is_minor(person.birth_date, today(now)):
        audit.record(session, "read_file", person, by=by.person_id, now=now)
        return
    reason = because or reason_in_force(session, person.id, by=by, now=now)
    if reason is None:
        raise NeedsReason(act="read_file", object_type="person", object_id=person.id)
    audit.record(session, "read_file", person, by=by.person_id, now=now, reason=reason)


def read_case(session: Session, task: Task, *, by: Actor, now: datetime) -> None:
    """The file behind a case; danger opens it by itself, also for the orders that it leads to."""
    because = BY_ITSELF.get(task.kind)
    if because is not None and wants_reason(session, task.person_id, by=by, now=now):
        give_reason(session, task.person_id or 0, because, by=by, now=now)
    read_file(session, task.person_id, by=by, now=now, because=because)


def give_reason(
    session: Session, person_id: int, reason: Looking, *, by: Actor, now: datetime
) -> None:
    """Whoever may open the file says why. The reading that follows is written down with it."""
    if by.person_id is None:
        raise NotAllowed
    until = now + OPEN_FOR
    add(
        session,
        FileGrant(person_id=person_id, reader_id=by.person_id, reason=reason, until=until),
    )


def wants_reason(session: Session, person_id: int | None, *, by: Actor, now: datetime) -> bool:
    """Whether this file would not open to them without one."""
    person = session.get(Person, person_id) if person_id else None
    return (
        person is not None
        and person.id != by.person_id
        and is_minor(person.birth_date, today(now))
        and reason_in_force(session, person.id, by=by, now=now) is None
    )


def reason_in_force(
    session: Session, person_id: int, *, by: Actor, now: datetime
) -> Looking | None:
    grant = table(FileGrant).c
    mine = (grant.person_id == person_id) & (grant.reader_id == by.person_id)
    held = select(grant.reason).where(mine, grant.until > now).order_by(grant.id.desc())
    reason: Looking | None = session.scalar(held.limit(1))
    return reason
