"""Both ends of a visit, each written down as it was shown."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from models.base import add, change, delete, table
from models.operations.homes_found import learn
from models.reads.facts import marks_of, seems_far
from models.reads.spots import spot_of
from models.reads.standing import Actor
from models.rules.travel import Spot, metres
from models.tables.proofs import Mark
from models.tables.visits import Visit
from models.words import NoPhone, Proof, Side

NOWHERE = Spot()
AT_LEAVING = timedelta(minutes=15)
"""So long before or after the last press a place or a number still tells of the leaving."""

_mark = table(Mark).c


@dataclass(frozen=True, slots=True)
class Shown:
    """What an end of a visit was shown by; nothing where it was only said."""

    how: Proof | None = None
    spot: Spot = NOWHERE
    reason: NoPhone | None = None
    """Why it was told afterwards."""


SAID = Shown()


def mark(
    session: Session, visit: Visit, side: Side, shown: Shown, *, by: Actor, now: datetime
) -> None:
    """That the worker came or went, by what it was shown, and how far from the home that was. What
    was told last of an end counts.
    """
    delete(session, Mark, (_mark.visit_id == visit.id) & (_mark.side == side))
    far = metres(spot_of(session, visit.person_id), shown.spot)
    add(
        session,
        Mark(
            visit_id=visit.id,
            side=side,
            how=shown.how,
            at=now,
            latitude=shown.spot.latitude,
            longitude=shown.spot.longitude,
            metres=None if far is None else round(far),
            reason=shown.reason,
            by_id=by.person_id,
        ),
    )


def tell(session: Session, visit: Visit, shown: Shown, *, by: Actor, now: datetime) -> None:
    """Where the worker leaves. Whoever seemed far away when they came, and soon tells a nearer
    place, was led astray by the telephone: that place is where they came.
    """
    came = marks_of(session, visit.id).get(Side.IN)
    seemed = seems_far(session, visit.id, now=now)
    far = metres(spot_of(session, visit.person_id), shown.spot)
    soon = came is not None and now - came.at <= AT_LEAVING
    if came is not None and soon and far is not None and far < seemed:
        mark(session, visit, Side.IN, shown, by=by, now=came.at)
    else:
        mark(session, visit, Side.OUT, shown, by=by, now=now)
    learn_home(session, visit, now=now)


def gone(session: Session, visit: Visit, *, by: Actor, now: datetime) -> None:
    """The worker has pressed that they are done. Where they told just now how they leave, that
    stands; what was told long before says nothing of it.
    """
    told = marks_of(session, visit.id).get(Side.OUT)
    if told is None or now - told.at > AT_LEAVING:
        mark(session, visit, Side.OUT, SAID, by=by, now=now)
        return
    change(session, Mark, _mark.id == told.id, at=now)


def learn_home(session: Session, visit: Visit, *, now: datetime) -> None:
    """A number of this one visit at either end shows that the point told at the other is home."""
    marks = marks_of(session, visit.id)
    if any(one.how is Proof.ONE_TIME for one in marks.values()):
        for one in marks.values():
            if one.latitude is not None:
                spot = Spot("", one.latitude, one.longitude)
                learn(session, visit.person_id, spot, now=now)
