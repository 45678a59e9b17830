"""代录: at the desk for whoever came, phoned, or has no telephone; one person, found exactly."""

from datetime import datetime

from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.errors import NotAllowed, Stale
from models.operations.casework import check_in_by_hand, check_out_by_hand, open_order
from models.operations.minors import read_file
from models.reads.residents import search
from models.reads.standing import Actor, may_speak_for
from models.rules.finding import Search
from models.tables.orders import Order
from models.tables.people import Person
from models.tables.visits import Visit, VisitStatus


class NoSuchPerson(NotAllowed):
    """Nobody here, somebody elsewhere, more than one: the same answer for all three."""

    code = "no-such-person"


def find_people(session: Session, wanted: Search, *, by: Actor, now: datetime) -> list[Person]:
    """The one resident of one's own place who is meant, or all behind one card. Raises
    NoSuchPerson.
    """
    found = [p for p in search(session, wanted) if _may_assist(session, p, by=by, now=now)]
    if not found or (len(found) > 1 and not wanted.card):
        raise NoSuchPerson(act="find_person", object_type="person", object_id=0)
    return found


def open_person(session: Session, person_id: int, *, by: Actor, now: datetime) -> Person:
    """Read a resident's file. Every reading is written down; a minor's needs a reason."""
    person = must_assist(session, person_id, by=by, now=now)
    audit.record(session, "open_file", person, by=by.person_id, now=now)
    read_file(session, person.id, by=by, now=now)
    return person


def reach_order(session: Session, order_id: int, *, by: Actor, now: datetime) -> tuple[Order, bool]:
    """The order, and whether it is reached at the desk: by nobody who is, or speaks for, the
    person served. Raises NeedsReason there for a minor's.
    """
    order = session.get(Order, order_id)
    if order is None:
        raise NotAllowed
    if may_speak_for(session, by.person_id, order.person_id, now):
        return order, False
    return open_order(session, order_id, by=by, now=now), True


def done_by_telephone(
    session: Session, visit_id: int, *, seen: int, by: Actor, now: datetime
) -> Visit:
    """«They came and did it», says the resident: the worker forgot to tell. Raises Stale before
    the visit was to begin.
    """
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    open_order(session, visit.order_id, by=by, now=now)
    if visit.status is VisitStatus.BOOKED:
        if visit.start > now:
            raise Stale(now=visit.status)
        seen = check_in_by_hand(session, visit_id, seen=seen, by=by, now=now).version
    return check_out_by_hand(session, visit_id, seen=seen, by=by, now=now)


def must_assist(session: Session, person_id: int, *, by: Actor, now: datetime) -> Person:
    """The person, if they may be served at this desk."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotAllowed
    allow(session, Act.ASSIST, person, by=by, now=now)
    return person


def _may_assist(session: Session, person: Person, *, by: Actor, now: datetime) -> bool:
    try:
        allow(session, Act.ASSIST, person, by=by, now=now)
    except NotAllowed:
        return False
    return True
