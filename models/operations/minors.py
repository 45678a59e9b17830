"""Every reading of a minor's file is written down: who, whose, when."""

from datetime import datetime

from sqlmodel import Session

from models import audit
from models.reads.slots import MINOR_AGE
from models.reads.standing import Actor
from models.rules.hours import age_on, today
from models.tables.people import Person


def note_reading(session: Session, person_id: int | None, *, by: Actor, now: datetime) -> None:
    """`by` is being shown the file of this person."""
    person = session.get(Person, person_id) if person_id else None
    if person and person.birth_date and age_on(person.birth_date, today(now)) < MINOR_AGE:
        audit.record(session, "read_file", person, by=by.person_id, now=now)
