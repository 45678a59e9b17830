"""我的数据: a person's own file, shown or taken along; that it was taken is written down."""

from datetime import datetime

from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.errors import NotAllowed
from models.reads.mydata import OwnFile, own_file
from models.reads.standing import Actor
from models.tables.people import Person


def open_own(session: Session, person_id: int, *, by: Actor, now: datetime) -> OwnFile:
    """For the person, or for whoever speaks for them today."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotAllowed
    allow(session, Act.SPEAK_FOR, person, by=by, now=now)
    return own_file(session, person_id, reader_id=by.person_id or 0)


def take_copy(session: Session, person_id: int, *, by: Actor, now: datetime) -> OwnFile:
    """The same, to be carried away as a file."""
    told = open_own(session, person_id, by=by, now=now)
    audit.record(session, "copy", told.person, by=by.person_id, now=now)
    return told
