"""Every reading of a file is written down: who, whose, when. A minor's needs a reason."""

from datetime import datetime

from sqlmodel import Session

from models import audit
from models.reads.standing import Actor
from models.tables.people import Person


def note_reading(session: Session, person_id: int | None, *, by: Actor, now: datetime) -> None:
    """`by` is being shown the file of this person."""
    person = session.get(Person, person_id) if person_id else None
    if person is not None and person.id != by.person_id:
        audit.record(session, "read_file", person, by=by.person_id, now=now)
