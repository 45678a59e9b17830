"""Both ends of a visit, each written down once as it was shown."""

from datetime import datetime

from sqlmodel import Session

from models.base import add
from models.reads.spots import spot_of
from models.reads.standing import Actor
from models.rules.travel import Spot, metres
from models.tables.proofs import Mark
from models.tables.visits import Visit
from models.words import Proof, Side

NOWHERE = Spot()


def mark(
    session: Session,
    visit: Visit,
    side: Side,
    how: Proof | None,
    spot: Spot = NOWHERE,
    *,
    by: Actor,
    now: datetime,
) -> Mark:
    """That the worker came or went, by what it was shown, and how far from the home that was."""
    far = metres(spot_of(session, visit.person_id), spot)
    return add(
        session,
        Mark(
            visit_id=visit.id,
            side=side,
            how=how,
            at=now,
            latitude=spot.latitude,
            longitude=spot.longitude,
            metres=None if far is None else round(far),
            by_id=by.person_id,
        ),
    )
