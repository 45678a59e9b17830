"""培育: an organisation is brought up stage by stage, helped with money, and rated."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import add, change, table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import amend, begin, can, move
from models.reads.qualifying import qualified_on
from models.reads.standing import Actor
from models.rules.hours import today
from models.tables.growing import Growth, Incubation, Support
from models.tables.providers import Provider
from models.words import Role

SOURCE = 120
BEST = 5
"""5A; 0 is none."""
MOST_FEN = 100_000_000_00
YEARS_BACK = 10

_incubation, _support = table(Incubation).c, table(Support).c


class NotYetQualified(Refused):
    """Nobody graduates before every requirement is shown."""

    code = "not-yet-qualified"


def fresh_house(session: Session, provider_id: int, *, by: Actor, now: datetime) -> Provider:
    """The organisation, for a supervisor of its places who has no post in it."""
    house = session.get(Provider, provider_id)
    if house is None:
        raise NotAllowed(act=str(Act.BRING_UP), object_type="provider", object_id=provider_id)
    allow(session, Act.BRING_UP, house, by=by, now=now)
    return house


def take_up(session: Session, provider_id: int, *, by: Actor, now: datetime) -> Incubation:
    """It is brought up from now on, by the place of whoever says so. Raises Stale if it is."""
    fresh_house(session, provider_id, by=by, now=now)
    place = min(held.area_code for held in by.held if held.role is Role.SUPERVISOR)
    known = of_house(session, provider_id)
    if known is None:
        row = Incubation(provider_id=provider_id, area_code=place, mentor_id=by.person_id,
                         changed_at=now)  # fmt: skip
        return begin(session, row, by=by, now=now)
    if known.status is not Growth.LEFT:
        raise Stale(now=known.status)
    again: dict[str, Any] = {"area_code": place, "mentor_id": by.person_id}
    move(session, known, Growth.SEED, by=by, now=now, **again)
    return known


def advance(
    session: Session, incubation_id: int, to: Growth, *, seen: int, by: Actor, now: datetime
) -> Incubation:
    """To another stage. Raises Stale, and NotYetQualified where it would graduate too early."""
    row = _fresh(session, incubation_id, seen=seen, by=by, now=now)
    if not can(row, to):
        raise Stale(now=row.status)
    if to is Growth.GRADUATED and not qualified_on(session, row.provider_id, today(now)):
        raise NotYetQualified
    move(session, row, to, by=by, now=now)
    return row


def go_along(
    session: Session, incubation_id: int, *, seen: int, by: Actor, now: datetime
) -> Incubation:
    """«我来带»: whoever says so is its mentor from now on. Raises Stale."""
    row = _fresh(session, incubation_id, seen=seen, by=by, now=now)
    amend(session, row, by=by, now=now, why="mentor", mentor_id=by.person_id)
    return row


def support(
    session: Session, provider_id: int, given: tuple[int, int, str], *, by: Actor, now: datetime
) -> None:
    """What it was given in a year: `given` is the year, fen, and whose decision that was. Told
    again for the same year it replaces what was told. Raises Stale.
    """
    house = fresh_house(session, provider_id, by=by, now=now)
    year, fen, source = given
    here = today(now).year
    if not (here - YEARS_BACK <= year <= here + 1 and 0 < fen <= MOST_FEN and source.strip()):
        raise Stale
    told = {"fen": fen, "source": source.strip()[:SOURCE], "noted_by": by.person_id or 0}
    which = (_support.provider_id == provider_id) & (_support.year == year)
    if session.scalar(select(_support.id).where(which)) is None:
        row = Support(provider_id=provider_id, year=year, noted_at=now, **told)  # type: ignore[arg-type]
        add(session, row)
    else:
        change(session, Support, which, noted_at=now, **told)
    audit.record(session, "support", house, by=by.person_id, now=now, year=year, fen=fen)


def rate_house(
    session: Session, provider_id: int, rating: int, source: str, *, by: Actor, now: datetime
) -> None:
    """0 for none, 1 to 5 for 1A to 5A, and whose decision that was. Raises Stale."""
    house = fresh_house(session, provider_id, by=by, now=now)
    if not (0 <= rating <= BEST and source.strip()):
        raise Stale
    told = {"rating": rating, "rating_source": source.strip()[:SOURCE], "rated_on": today(now)}
    change(session, Provider, table(Provider).c.id == provider_id, **told)
    audit.record(session, "rate_house", house, by=by.person_id, now=now, rating=rating)


def of_house(session: Session, provider_id: int) -> Incubation | None:
    rows = select(Incubation).where(_incubation.provider_id == provider_id)
    return session.scalars(rows).first()


def _fresh(
    session: Session, incubation_id: int, *, seen: int, by: Actor, now: datetime
) -> Incubation:
    row = session.get(Incubation, incubation_id)
    if row is None:
        raise NotAllowed(act=str(Act.BRING_UP), object_type="incubation", object_id=incubation_id)
    fresh_house(session, row.provider_id, by=by, now=now)
    if row.version != seen:
        raise Stale(now=row.status)
    return row
