"""退钱: an organisation says that it has given back what is owed, and a supervisor looks for it."""

from datetime import datetime

from sqlmodel import Session

from models.access import Act
from models.errors import Stale
from models.lifecycle import amend
from models.operations import duties, paying
from models.operations.putting_up import fresh
from models.reads.payments import said_returned
from models.reads.standing import Actor
from models.tables.payments import Payment, PaymentKind, PaymentStatus
from models.words import DutyStep, Party


def say_returned(
    session: Session, payment_id: int, *, seen: int, by: Actor, now: datetime
) -> Payment:
    """我们退了: from now on it is for a supervisor to look whether it has come in."""
    payment = _to_come(session, payment_id, Act.REPRESENT, seen, returned=False, by=by, now=now)
    amend(session, payment, by=by, now=now, why="returned")
    duties.done(session, payment.project_id, DutyStep.PAY, thing_id=payment.id, by=by, now=now)
    paying.owe(session, payment, DutyStep.RECEIVE, "approve_days", now=now)
    return payment


def not_received(
    session: Session, payment_id: int, *, seen: int, by: Actor, now: datetime
) -> Payment:
    """还没到: a supervisor has looked, and it is the organisation's turn again."""
    payment = _to_come(session, payment_id, Act.SUPERVISE, seen, returned=True, by=by, now=now)
    amend(session, payment, by=by, now=now, why="not_received")
    step = DutyStep.RECEIVE
    duties.drop(session, payment.project_id, step, thing_id=payment.id, by=by, now=now)
    paying.owe(session, payment, DutyStep.PAY, "approve_days", party=Party.PROVIDER, now=now)
    return payment


def _to_come(
    session: Session,
    payment_id: int,
    act: Act,
    seen: int,
    *,
    returned: bool,
    by: Actor,
    now: datetime,
) -> Payment:
    """An approved recovery as it was read, of which the organisation has said so or not."""
    payment = fresh(session, payment_id, act, by=by, now=now)
    coming = payment.kind is PaymentKind.RECOVERY and payment.status is PaymentStatus.APPROVED
    if not coming or payment.version != seen or said_returned(session, payment) is not returned:
        raise Stale(now=payment.status)
    return payment
