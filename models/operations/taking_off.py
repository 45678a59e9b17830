"""A group that was declared by mistake is taken off again, as long as nobody has decided on it."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from models import agenda
from models.access import Act, allow
from models.agenda import DueKind
from models.errors import NotAllowed, Stale
from models.lifecycle import move
from models.operations.certifying import go_on
from models.reads.claims import UNDECIDED
from models.reads.standing import HOUSE, Actor
from models.tables.people import ClaimStatus, GroupClaim, Person
from models.words import STIGMATISING


def take_off(session: Session, claim_id: int, *, seen: int, by: Actor, now: datetime) -> GroupClaim:
    """With what was shown for it. Orders that waited for it are judged by what is left."""
    claim = session.get(GroupClaim, claim_id)
    if claim is None or claim.group in STIGMATISING:
        raise NotAllowed(act="take_off", object_type="groupclaim", object_id=claim_id)
    allow(session, Act.ORDER_FOR, session.get_one(Person, claim.person_id), by=by, now=now)
    if claim.version != seen or claim.status not in UNDECIDED:
        raise Stale(now=claim.status)
    gone: dict[str, Any] = {"evidence": None, "wanted": None, "paper": "", "comes_on": None}
    move(session, claim, ClaimStatus.WITHDRAWN, by=by, now=now, **gone)
    agenda.drop(session, {DueKind.HOME_VISIT}, claim.id)
    go_on(session, claim.person_id, by=HOUSE, now=now)
    return claim
