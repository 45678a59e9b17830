"""不合理诉求: stars that are no word on the visit are left out of the share that decides, by two
people who have no part in it. The raw share stays beside it.
"""

import hashlib
from datetime import datetime
from typing import ClassVar

from sqlmodel import Session

from models import audit
from models.access import Act, hand_of
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import begin, move
from models.reads.exclusions import asked_about, deciders, grounds, judges, outsiders
from models.reads.standing import Actor
from models.rules.plain import plain
from models.rules.satisfaction import GOOD_STARS
from models.tables.exclusions import Exclusion, ExclusionStatus
from models.tables.people import Person
from models.tables.visits import Rating, Visit
from models.words import Role, Unreasonable

LEAST, WORDS = 10, 300
"""Letters of what a proposal rests on."""


class Declined(Refused):
    """A supervisor said no: the stars count, whatever else is brought forward."""

    code: ClassVar[str] = "exclusion-no-again"


class TooBrief(Refused):
    """So few letters are no reason."""

    code: ClassVar[str] = "exclude-too-brief"


def excludable(session: Session, rating_id: int, *, by: Actor) -> Rating:
    """Unhappy stars that count, for a coordinator who has no part in them. Raises Stale where
    somebody is already deciding or has agreed, Declined after a no.
    """
    rating = session.get(Rating, rating_id)
    if rating is None or by.person_id not in outsiders(
        session, session.get_one(Visit, rating.visit_id), Role.COORDINATOR
    ):
        raise NotAllowed(act="exclude", object_type="rating", object_id=rating_id)
    before = asked_about(session, rating_id)
    if any(one.status is ExclusionStatus.DECLINED for one in before):
        raise Declined
    if not rating.live or rating.stars >= GOOD_STARS or before:
        raise Stale
    return rating


def groundable(session: Session, rating_id: int, reason: str, *, by: Actor) -> Rating:
    """The same, on a ground that these stars can have. Raises NotAllowed for another."""
    rating = excludable(session, rating_id, by=by)
    if reason not in grounds(session, rating) or by.person_id is None:
        raise NotAllowed(act="exclude", object_type="rating", object_id=rating_id)
    return rating


def ask(
    session: Session, rating_id: int, reason: str, words: str, *, by: Actor, now: datetime
) -> Exclusion:
    """A coordinator says why, in words too; the supervisors of the place are told."""
    rating = groundable(session, rating_id, reason, by=by)
    told = plain(words).strip()[:WORDS]
    if len(told) < LEAST:
        raise TooBrief
    row = Exclusion(
        rating_id=rating.id,
        reason=Unreasonable(reason),
        words=told,
        asked_by=by.person_id or 0,
        changed_at=now,
    )
    begin(session, row, by=by, now=now)
    mark = hashlib.sha256(told.encode()).hexdigest()
    audit.record(session, "exclude-reason", row, by=by.person_id, now=now, sha256=mark)
    return row


def decidable(session: Session, exclusion_id: int, *, by: Actor) -> Exclusion:
    """For a supervisor of the place who has no part in it and did not ask."""
    row = session.get(Exclusion, exclusion_id)
    if row is None or by.person_id not in deciders(session, row):
        raise NotAllowed(act="exclude", object_type="exclusion", object_id=exclusion_id)
    return row


def decide(
    session: Session, exclusion_id: int, *, agreed: bool, seen: int, by: Actor, now: datetime
) -> Exclusion:
    """The second word. Whoever asked is told."""
    row = decidable(session, exclusion_id, by=by)
    if row.version != seen or row.status is not ExclusionStatus.ASKED:
        raise Stale(now=row.status)
    to = ExclusionStatus.AGREED if agreed else ExclusionStatus.DECLINED
    since = now if agreed else None
    move(session, row, to, by=by, now=now, decided_by=by.person_id, agreed_at=since)
    return row


def left_out(session: Session, exclusion_id: int, *, by: Actor, now: datetime) -> Exclusion:
    """Stars that are left out, for whoever may speak about them. Raises NotAllowed, Stale."""
    row = session.get(Exclusion, exclusion_id)
    if row is None:
        raise NotAllowed(act="appeal", object_type="exclusion", object_id=exclusion_id)
    visit = session.get_one(Visit, session.get_one(Rating, row.rating_id).visit_id)
    hand_of(session, Act.RATE_FOR, session.get_one(Person, visit.person_id), by=by, now=now)
    if row.status is not ExclusionStatus.AGREED:
        raise Stale(now=row.status)
    return row


def lift(session: Session, exclusion_id: int, *, by: Actor, now: datetime) -> Exclusion:
    """An objection was right: the stars count again, and are never asked about any more. For
    somebody who had no part in it, neither in the visit.
    """
    row = session.get_one(Exclusion, exclusion_id)
    if by.person_id not in judges(session, row):
        raise NotAllowed(act="lift", object_type="exclusion", object_id=exclusion_id)
    if row.status is ExclusionStatus.AGREED:
        move(session, row, ExclusionStatus.LIFTED, by=by, now=now)
    return row
