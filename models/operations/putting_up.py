"""Three hands upon one payment: the purchaser puts it up, a supervisor approves, another pays."""

import re
from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from models import ledger
from models.access import Act, allow
from models.base import add
from models.errors import NotAllowed, Refused, Stale
from models.ledger import Entry, Pot, pots_of
from models.lifecycle import move
from models.operations import duties, paying, recalling
from models.reads.money import lines_of, settlement_of, sheet_of, still_spent
from models.reads.payments import all_settled, final_paid
from models.reads.standing import HOUSE, Actor
from models.reads.verified import unsettled
from models.rules.hours import today
from models.tables.payments import Payment, PaymentKind, PaymentLine, PaymentStatus, RefusedFor
from models.tables.providers import Project, ProjectStatus
from models.words import DutyStep, Party

RECEIPT = re.compile(r"[0-9A-Za-z-]{4,40}")
"""The number of a bank's voucher."""
WHOLE = (PaymentKind.ADVANCE, PaymentKind.AGAIN)
"""Of one sum, which is no sum of visits."""
OPEN_TO_DOUBT = (PaymentStatus.MADE, PaymentStatus.APPROVED)


class TooFewChecks(Refused):
    """Of the visits of those days too few were answered for; `missing` says how many."""

    code = "too-few-checks"


class NowDisputed(Refused):
    """Since it was put up something about some of its visits has become open."""

    code = "now-disputed"


class NothingToPay(Refused):
    """Nothing is due for those days yet."""

    code = "nothing-to-pay"


class SamePerson(NotAllowed):
    """Who puts it up, who approves it and who pays it are three."""

    code = "same-person"


def make(
    session: Session, payment_id: int, *, seen: int, fen: int, by: Actor, now: datetime
) -> Payment:
    """The purchaser puts it up, at the sum that was read. Raises TooFewChecks, NothingToPay."""
    payment = fresh(session, payment_id, Act.PURCHASE, by=by, now=now)
    ledger.hold(session, payment.project_id)
    sheet = sheet_of(session, payment, today(now))
    prepared = payment.status is PaymentStatus.PREPARED
    if not prepared or (payment.version, sheet.cash) != (seen, fen):
        raise Stale(now=payment.status)
    if sheet.missing:
        raise TooFewChecks(missing=sheet.missing)
    if payment.kind is PaymentKind.PERIOD and not sheet.visits:
        raise NothingToPay
    for share in settlement_of(session, payment, today(now)).shares:
        add(session, PaymentLine(payment_id=payment.id, **share._asdict()))
    move(
        session,
        payment,
        PaymentStatus.MADE,
        by=by,
        now=now,
        made_by=by.person_id,
        fen=fen,
        from_advance=sheet.from_advance,
    )
    step, thing_id = paying.duty_of(payment)
    duties.done(session, payment.project_id, step, thing_id=thing_id, by=by, now=now)
    paying.owe(session, payment, DutyStep.APPROVE, "approve_days", now=now)
    return payment


def approve(
    session: Session, payment_id: int, *, seen: int, fen: int, by: Actor, now: datetime
) -> Payment:
    """A supervisor has looked. Where the advance covers everything, nobody has to pay any more.

    Raises SamePerson, NowDisputed.
    """
    payment = _as_read(session, payment_id, PaymentStatus.MADE, (seen, fen), by=by, now=now)
    move(session, payment, PaymentStatus.APPROVED, by=by, now=now, approved_by=by.person_id)
    duties.done(session, payment.project_id, DutyStep.APPROVE, thing_id=payment.id, by=by, now=now)
    if payment.fen:
        party = Party.PROVIDER if payment.kind is PaymentKind.RECOVERY else None
        paying.owe(session, payment, DutyStep.PAY, "pay_days", party=party, now=now)
    else:
        _settle(session, payment, by=HOUSE, now=now)
    return payment


def pay(
    session: Session,
    payment_id: int,
    receipt: str,
    *,
    seen: int,
    fen: int,
    by: Actor,
    now: datetime,
) -> Payment:
    """A third has paid it, by a voucher of that number; of a recovery: it came in.

    Raises SamePerson, NowDisputed; NotAllowed for what is no number of a voucher.
    """
    payment = payable(session, payment_id, seen=seen, fen=fen, by=by, now=now)
    if not RECEIPT.fullmatch(receipt):
        raise NotAllowed(act="pay", object_type="payment", object_id=payment.id)
    _settle(session, payment, by=by, now=now, receipt=receipt)
    for step in (DutyStep.PAY, DutyStep.RECEIVE):
        duties.done(session, payment.project_id, step, thing_id=payment.id, by=by, now=now)
    return payment


def payable(
    session: Session, payment_id: int, *, seen: int, fen: int, by: Actor, now: datetime
) -> Payment:
    """An approved payment as it was read, for whoever may pay it."""
    return _as_read(session, payment_id, PaymentStatus.APPROVED, (seen, fen), by=by, now=now)


def refuse(
    session: Session, payment_id: int, why: RefusedFor, *, seen: int, by: Actor, now: datetime
) -> Payment:
    """It goes back: the purchaser puts it up anew. A recovery stands by its evaluation."""
    payment = refusable(session, payment_id, by=by, now=now)
    if payment.version != seen:
        raise Stale(now=payment.status)
    paying.drop(session, payment, by=by, now=now, reason=why)
    again = Payment(
        project_id=payment.project_id,
        kind=payment.kind,
        fen=payment.fen if payment.kind in WHOLE else 0,
        reverses_id=payment.reverses_id,
        since=payment.since,
        until=payment.until,
        changed_at=now,
    )
    return paying.prepare(session, again, now=now)


def refusable(session: Session, payment_id: int, *, by: Actor, now: datetime) -> Payment:
    """A payment that this supervisor may send back, as it stands."""
    payment = fresh(session, payment_id, Act.SUPERVISE, by=by, now=now)
    if payment.kind is PaymentKind.RECOVERY or payment.made_by == by.person_id:
        raise NotAllowed(act="refuse", object_type="payment", object_id=payment.id)
    if payment.status not in OPEN_TO_DOUBT:
        raise Stale(now=payment.status)
    return payment


def seen_payment(session: Session, payment_id: int, *, by: Actor, now: datetime) -> Payment:
    """A payment for whoever may see its contract."""
    return fresh(session, payment_id, Act.SEE_PROJECT, by=by, now=now)


def fresh(session: Session, payment_id: int, act: Act, *, by: Actor, now: datetime) -> Payment:
    """Raises NotAllowed where this person may not do `act` to its project."""
    payment = session.get(Payment, payment_id)
    if payment is None:
        raise NotAllowed
    allow(session, act, session.get_one(Project, payment.project_id), by=by, now=now)
    return payment


def _as_read(
    session: Session,
    payment_id: int,
    status: PaymentStatus,
    read: tuple[int, int],
    *,
    by: Actor,
    now: datetime,
) -> Payment:
    """A payment at the version and the sum that were read, for the next of the three."""
    payment = fresh(session, payment_id, Act.SUPERVISE, by=by, now=now)
    if by.person_id in (payment.made_by, payment.approved_by):
        raise SamePerson(act=str(status), object_type="payment", object_id=payment.id)
    if payment.status is not status or (payment.version, payment.fen) != read:
        raise Stale(now=payment.status)
    ledger.hold(session, payment.project_id)
    visits = [one.visit_id for one in lines_of(session, payment.id)]
    if unsettled(session, visits) or not still_spent(session, payment.id):
        raise NowDisputed
    return payment


def _settle(
    session: Session, payment: Payment, *, by: Actor, now: datetime, receipt: str = ""
) -> None:
    """Its money has moved: so do the pots, visit by visit."""
    move(
        session,
        payment,
        PaymentStatus.PAID,
        by=by,
        now=now,
        paid_by=by.person_id,
        receipt=receipt,
    )
    for entry in _entries(session, payment):
        if entry.fen:
            ledger.post(session, entry, by=by.person_id, now=now)
    project = session.get_one(Project, payment.project_id)
    recalling.give_back(session, project, now=now)
    _close(session, project, now=now)


def _entries(session: Session, payment: Payment) -> Iterator[Entry]:
    project, of_it = payment.project_id, f"payment:{payment.id}"
    if payment.kind is PaymentKind.ADVANCE:
        yield Entry(f"advance:{of_it}", project, Pot.FUND, Pot.ADVANCE, payment.fen)
    if payment.kind is PaymentKind.RECOVERY:
        yield Entry(f"back:{of_it}", project, Pot.OWED_BACK, Pot.FUND, payment.fen)
    if payment.kind is PaymentKind.AGAIN:
        yield Entry(f"again:{of_it}", project, Pot.FUND, Pot.SETTLED, payment.fen)
    over = pots_of(session, project)[Pot.OVERPAID]
    for visit, fen, ahead in lines_of(session, payment.id):
        offset = min(over, ahead)
        over -= offset
        yield Entry(f"offset:visit:{visit}", project, Pot.OVERPAID, Pot.SETTLED, offset)
        yield Entry(f"earn:visit:{visit}", project, Pot.ADVANCE, Pot.SETTLED, ahead - offset)
        yield Entry(f"pay:visit:{visit}", project, Pot.FUND, Pot.SETTLED, fen - ahead)


def _close(session: Session, project: Project, *, now: datetime) -> None:
    """Evaluated, paid, and nothing in doubt: what nobody needed goes back to the fund."""
    evaluated = project.status is ProjectStatus.ENDED and final_paid(session, project.id)
    waits = paying.under_way(session, project.id)
    if not evaluated or waits or not all_settled(session, project):
        return
    if free := pots_of(session, project.id)[Pot.FREE]:
        name = f"return:project:{project.id}"
        ledger.post(session, Entry(name, project.id, Pot.FREE, Pot.RETURNED, free), now=now)
    move(session, project, ProjectStatus.CLOSED, by=HOUSE, now=now)
