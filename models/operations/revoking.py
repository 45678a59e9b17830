"""撤销认证: a running certificate proves false. What was visited stays as it is; what is still to
come is judged anew; an appeal goes to somebody else.
"""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.access import Act, allow, sees_every_group
from models.agenda import DueKind
from models.base import table
from models.errors import NotAllowed, Stale
from models.lifecycle import move
from models.operations.calling_off import want_again
from models.operations.certifying import decided, go_on
from models.operations.entitling import holds, stop
from models.reads.claims import stage_of
from models.reads.ordered import at_the_door
from models.reads.standing import Actor, may_speak_for
from models.tables.orders import Order, OrderStatus
from models.tables.people import ClaimStatus, GroupClaim, Person
from models.words import STIGMATISING

RUNNING = ("certified", "ending", "renewing")
"""Stages of a claim in which it still counts."""
TO_COME = (OrderStatus.PLACING, OrderStatus.WAITING, OrderStatus.BOOKED)


def running_claim(
    session: Session, claim_id: int, *, seen: int, by: Actor, now: datetime
) -> GroupClaim:
    """The certificate that counts today, for whoever may end it; asked before the reason, too."""
    claim = session.get(GroupClaim, claim_id)
    if claim is None:
        raise NotAllowed
    person = session.get_one(Person, claim.person_id)
    allow(session, Act.COORDINATE, person, by=by, now=now)
    quiet = claim.group in STIGMATISING and not sees_every_group(by, person.area_code or "")
    if quiet or may_speak_for(session, by.person_id, person.id, now):
        raise NotAllowed(act="revoke", object_type="groupclaim", object_id=claim.id)
    if claim.version != seen or stage_of(session, claim, now) not in RUNNING:
        raise Stale(now=claim.status)
    return claim


def revoke(
    session: Session, claim_id: int, *, seen: int, reason: str, by: Actor, now: datetime
) -> GroupClaim:
    """From this moment on the group does not count any more, and why."""
    claim = running_claim(session, claim_id, seen=seen, by=by, now=now)
    told = {**decided(by), "refused_for": reason, "valid_until": None}
    move(session, claim, ClaimStatus.REFUSED, by=by, now=now, reason=reason, **told)
    agenda.drop(session, {DueKind.CERTIFICATE_ENDS}, claim.id)
    go_on(session, claim.person_id, by=by, now=now)
    _judge_anew(session, claim.person_id, by=by, now=now)
    return claim


def _judge_anew(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    """Nobody is sent any more where the right hung on it; whoever is at the door stays."""
    order = table(Order).c
    mine = select(Order).where(order.person_id == person_id, order.status.in_(TO_COME))
    for one in session.scalars(mine).all():
        if at_the_door(session, one) or holds(session, one):
            continue
        if one.status is OrderStatus.BOOKED:
            want_again(session, one, one.start, by=by, now=now, reason="certificate withdrawn")
        stop(session, one, now=now)
