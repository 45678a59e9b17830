"""家在哪里: a home's point on the map, told by the people there or learnt at the door."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import add, delete, table
from models.errors import NotAllowed, Refused
from models.operations.agreeing import given, must_agree
from models.reads.standing import HOUSE, Actor
from models.rules.travel import Spot, is_known, metres, middle
from models.tables.people import Person
from models.tables.places import Place
from models.words import Purpose

ANOTHER_HOME = 500.0
"""Metres: whoever arrives further away than this was not at the home that we know."""

_place = table(Place)


class NoPlace(Refused):
    """That is no point of the Earth."""

    code = "no-place"


def may_share(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    """The person, or whoever orders for them; nobody at a desk. Raises NotAllowed."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotAllowed(act="home_place", object_type="person", object_id=person_id)
    allow(session, Act.ORDER_FOR, person, by=by, now=now)


def share(session: Session, person_id: int, spot: Spot, *, by: Actor, now: datetime) -> None:
    """«This is my home»: it counts from now on. Raises NeedsConsent, NoPlace."""
    may_share(session, person_id, by=by, now=now)
    must_agree(session, person_id, Purpose.WHEREABOUTS)
    if not is_known(spot):
        raise NoPlace
    _put(session, person_id, spot, 1, by=by, now=now)


def learn(session: Session, person_id: int, spot: Spot, *, now: datetime) -> None:
    """Somebody stood at the door, shown by the home's own digits: the point moves to the middle of
    all arrivals. Nothing is learnt without a yes, or far from the home that is known.
    """
    if not is_known(spot) or not given(session, person_id, Purpose.WHEREABOUTS):
        return
    mine = _place.c.person_id == person_id
    known = session.execute(select(_place).where(mine)).first()
    if known is None:
        _put(session, person_id, spot, 1, by=HOUSE, now=now)
        return
    home = Spot("", known.latitude, known.longitude)
    if (metres(home, spot) or 0.0) <= ANOTHER_HOME:
        _put(session, person_id, middle(home, known.met, spot), known.met + 1, by=HOUSE, now=now)


def move_out(session: Session, person_id: int) -> None:
    """The door has changed, or the yes was taken back: the point is no more."""
    delete(session, Place, _place.c.person_id == person_id)


def _put(
    session: Session, person_id: int, spot: Spot, met: int, *, by: Actor, now: datetime
) -> None:
    """The chain says that the home was placed, never where."""
    move_out(session, person_id)
    latitude, longitude = spot.latitude or 0.0, spot.longitude or 0.0
    add(
        session,
        Place(person_id=person_id, latitude=latitude, longitude=longitude, met=met, changed_at=now),
    )
    audit.append(session, "home_place", ("person", person_id), by=by.person_id, now=now)
