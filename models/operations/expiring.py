"""A certificate that ends is announced in time; another term asked for never interrupts one."""

from datetime import datetime, time, timedelta

from sqlalchemy import exists, select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.lifecycle import move
from models.operations.helping import open_task
from models.outbox import post
from models.reads.audience import chats_of, side_of_claim
from models.reads.catalogue import figures
from models.reads.claims import stage_of
from models.reads.standing import HOUSE, Actor
from models.rules.hours import at, awake, today
from models.tables.messaging import Due, DueStatus
from models.tables.people import ClaimStatus, GroupClaim, Person
from models.words import TaskKind

ANNOUNCED = ("expiry_notice_days", "expiry_last_days")
HOUR = time(9)
LOOKED_AHEAD = 60
"""Days: well before the first announcement."""
AT_ONCE = 2_000
"""In one night's transaction; the rest follows in the nights after."""

_claim, _due = table(GroupClaim).c, table(Due).c


def plan_the_end(session: Session, claim: GroupClaim, *, now: datetime) -> None:
    """Twice before the last day, and in the night after it. Dates of an earlier term are void."""
    agenda.drop(session, {DueKind.CERTIFICATE_ENDS}, claim.id)
    if claim.valid_until is None:
        return
    figure = figures(session, today(now))
    moments = [at(claim.valid_until - timedelta(days=figure[n]), HOUR) for n in ANNOUNCED]
    for moment in (*moments, at(claim.valid_until + timedelta(days=1), time())):
        if moment > now:
            agenda.plan(session, DueKind.CERTIFICATE_ENDS, claim.id, moment)


def plan_ends(session: Session, *, now: datetime) -> int:
    """At night: the ends of certificates that came in by a list, or from before there were dates;
    how many.
    """
    ahead = timedelta(days=LOOKED_AHEAD)
    planned = exists().where(
        _due.kind == DueKind.CERTIFICATE_ENDS,
        _due.object_id == _claim.id,
        _due.status == DueStatus.OPEN,
    )
    ending = _claim.valid_until.between(today(now), today(now) + ahead)
    found = select(GroupClaim).where(_claim.status == ClaimStatus.CERTIFIED, ending, ~planned)
    claims = session.scalars(found.limit(AT_ONCE)).all()
    for claim in claims:
        plan_the_end(session, claim, now=now)
    return len(claims)


def announce_end(session: Session, claim_id: int, *, now: datetime) -> None:
    """To the resident's side and the desk; a term that was asked for in time and is over now waits
    for its certificate like a new one, so that nobody is refused for the desk's delay.
    """
    claim = session.get(GroupClaim, claim_id)
    if claim is None or claim.status is not ClaimStatus.CERTIFIED or claim.valid_until is None:
        return
    if session.get_one(Person, claim.person_id).registered_at is None:  # forgotten meanwhile
        return
    over = claim.valid_until < today(now)
    if claim.renewing and over:
        told = {"valid_until": None, "renewing": False}
        move(session, claim, ClaimStatus.DECLARED, by=HOUSE, now=now, reason="term over", **told)
    elif not claim.renewing and stage_of(session, claim, now) != "certified":
        tell(session, claim, "claim-ends", by=HOUSE, now=now)
    if not over:
        person_id = claim.person_id
        open_task(session, TaskKind.CERTIFY, now=now, person_id=person_id, about="certificate ends")


def tell(session: Session, claim: GroupClaim, notice: str, *, by: Actor, now: datetime) -> None:
    """The person and whoever speaks for them, but for whoever acted."""
    people = side_of_claim(session, claim, now=now) - {by.person_id}
    for chat in chats_of(session, people):
        post(session, chat, notice, claim.id, now=awake(now))
