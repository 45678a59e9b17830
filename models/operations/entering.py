"""登记: the desk enters somebody who came or phoned and has no telephone of their own."""

from datetime import datetime

from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import add
from models.errors import NotAllowed
from models.operations.assisting import must_assist
from models.operations.consenting import give
from models.operations.declaring import declare_at_the_desk
from models.operations.door_numbers import new_digits
from models.operations.joining import Registration
from models.operations.twinning import look_for_twins
from models.reads.standing import Actor
from models.tables.people import Person
from models.words import Purpose, Role


def may_enter(by: Actor, area_code: str | None = None) -> None:
    """Raises NotAllowed for anybody but a coordinator; with a place, of that place."""
    role = Role.COORDINATOR
    if not (by.holds_any(role) if area_code is None else by.holds(role, area_code)):
        raise NotAllowed(act="enter", object_type="person", object_id=0)


def enter(session: Session, told: Registration, *, by: Actor, now: datetime) -> Person:
    """Somebody of one's own place who said yes to it there. Their groups wait for a certificate."""
    may_enter(by, told.area_code)
    person = add(
        session,
        Person(
            name=told.name[:60],
            birth_date=told.birth_date,
            birth_about=told.birth_about,
            area_code=told.area_code,
            address=told.address[:200] or None,
            registered_at=now,
            home_code=new_digits(),
            tongue=told.tongue,
        ),
    )
    allow(session, Act.ASSIST, person, by=by, now=now)
    audit.record(session, "register", person, by=by.person_id, now=now)
    agreed_in_person(session, person.id, by=by, now=now)
    for group in told.groups:
        declare_at_the_desk(session, person, group, by=by, now=now)
    look_for_twins(session, person, now=now)
    return person


def agreed_in_person(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    """They heard what is kept and said yes before one of the desk, whose name stays with it."""
    must_assist(session, person_id, by=by, now=now)
    give(session, person_id, Purpose.SERVICE, by=by, now=now)
