"""违法违规: one supervisor enters it, another agrees; then it takes the clean record away."""

from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models.access import Act, allow
from models.base import table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import begin, move
from models.operations.growing import fresh_house
from models.reads.standing import Actor
from models.rules.hours import today
from models.tables.growing import Violation, ViolationStatus
from models.tables.providers import Provider

WHAT = 160
OLDEST = timedelta(days=365 * 10)
_violation = table(Violation).c


class NeedsAnother(Refused):
    """Whoever entered it does not agree to it as well."""

    code = "needs-another"


def note(
    session: Session, provider_id: int, on: date, what: str, *, by: Actor, now: datetime
) -> Violation:
    """It counts once another supervisor agrees. Raises Stale for a day to come or long ago."""
    fresh_house(session, provider_id, by=by, now=now)
    day = today(now)
    if not (day - OLDEST <= on <= day and what.strip()):
        raise Stale
    row = Violation(provider_id=provider_id, on=on, what=what.strip()[:WHAT],
                    entered_by=by.person_id or 0, changed_at=now)  # fmt: skip
    return begin(session, row, by=by, now=now)


def decide(
    session: Session, violation_id: int, to: ViolationStatus, *, seen: int, by: Actor, now: datetime
) -> Violation:
    """Agreed, declined, or, once on record, lifted: by another than who entered it. Raises Stale,
    NeedsAnother.
    """
    row = fresh_violation(session, violation_id, by=by, now=now)
    waits = row.status is ViolationStatus.NOTED
    possible = (
        (ViolationStatus.AGREED, ViolationStatus.DECLINED) if waits else (ViolationStatus.LIFTED,)
    )
    if row.version != seen or to not in possible:
        raise Stale(now=row.status)
    settled = {row.entered_by} if waits else {row.agreed_by}
    if by.person_id in settled:
        raise NeedsAnother
    agreed = by.person_id if waits and to is ViolationStatus.AGREED else row.agreed_by
    move(session, row, to, by=by, now=now, agreed_by=agreed)
    return row


def fresh_violation(session: Session, violation_id: int, *, by: Actor, now: datetime) -> Violation:
    row = session.get(Violation, violation_id)
    if row is None:
        raise NotAllowed(act=str(Act.BRING_UP), object_type="violation", object_id=violation_id)
    allow(session, Act.BRING_UP, session.get_one(Provider, row.provider_id), by=by, now=now)
    return row


def of_house(session: Session, provider_id: int) -> list[Violation]:
    """Newest first, those that were declined left out."""
    told = _violation.status != ViolationStatus.DECLINED
    rows = select(Violation).where(_violation.provider_id == provider_id, told)
    return list(session.scalars(rows.order_by(_violation.on.desc(), _violation.id.desc())))
