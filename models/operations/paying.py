"""What becomes payable: prepared by the house, with a day for each."""

from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import exists, func, select
from sqlmodel import Session

from models import agenda, ledger
from models.agenda import DueKind
from models.base import delete, table
from models.ledger import Entry, Pot
from models.lifecycle import begin, move
from models.operations import duties
from models.reads.catalogue import figures
from models.reads.money import first_ended, settlement_of
from models.reads.standing import HOUSE, Actor
from models.rules.hours import at, today
from models.rules.settling import advance_of
from models.tables.messaging import Due, DueStatus
from models.tables.payments import Payment, PaymentKind, PaymentLine, PaymentStatus
from models.tables.providers import Project, ProjectStatus
from models.words import DutyStep, Party

_payment, _line, _project, _due = (table(t).c for t in (Payment, PaymentLine, Project, Due))
MORNING = time(8)
SETTLING = (ProjectStatus.IN_CONTRACT, ProjectStatus.SUSPENDED, ProjectStatus.ENDED)
"""While a project is in these states each month of it is settled."""
BACK = {Pot.ADVANCE: "recall", Pot.SETTLED: "reclaim", Pot.OVERPAID: "overpaid"}
"""By the pot that it comes from: what is owed back."""
OVER = (PaymentStatus.PAID, PaymentStatus.REFUSED)


def plan_month(session: Session, project_id: int, *, now: datetime) -> None:
    """On the first of the next month what is due is put together."""
    first = (today(now).replace(day=1) + timedelta(days=32)).replace(day=1)
    agenda.plan(session, DueKind.SETTLE, project_id, at(first, MORNING))


def plan_all_months(session: Session, *, now: datetime) -> int:
    """At night: of contracts from before there were settlements; how many."""
    planned = exists().where(
        _due.kind == DueKind.SETTLE, _due.object_id == _project.id, _due.status == DueStatus.OPEN
    )
    in_force = _project.status.in_(SETTLING)
    found = session.scalars(select(_project.id).where(in_force, ~planned)).all()
    for project_id in found:
        plan_month(session, project_id, now=now)
    return len(found)


def owe_advance(session: Session, project: Project, *, now: datetime) -> None:
    """The contract is in force: its advance is owed, and from now on each month is settled."""
    plan_month(session, project.id, now=now)
    known = (_payment.project_id == project.id) & (_payment.kind == PaymentKind.ADVANCE)
    if session.scalar(select(exists().where(known, _payment.status != PaymentStatus.REFUSED))):
        return
    fen = advance_of(project.budget_fen, figures(session, today(now))["advance_percent"])
    if fen:
        prepare(session, Payment(**_new(project.id, PaymentKind.ADVANCE, now), fen=fen), now=now)


def prepare_month(session: Session, project_id: int, *, now: datetime) -> None:
    """The month is over: its sheet is there, and the purchaser owes it by a day. A month without a
    visit to pay has none; its days are looked into with those of the next.
    """
    project = session.get(Project, project_id)
    if project is None or project.status not in SETTLING:
        return
    plan_month(session, project_id, now=now)
    until = today(now).replace(day=1) - timedelta(days=1)
    known = (_payment.project_id == project_id) & (_payment.kind == PaymentKind.PERIOD)
    standing = known & (_payment.status != PaymentStatus.REFUSED)
    before = session.scalar(select(func.max(_payment.until)).where(standing))
    if before is not None and before >= until:
        return
    first = first_ended(session, project_id, after=before)
    since = min(first or until, until).replace(day=1)
    month = Payment(**_new(project_id, PaymentKind.PERIOD, now), since=since, until=until)
    if settlement_of(session, month, until).shares:
        prepare(session, month, now=now)


def prepare_final(session: Session, project: Project, *, now: datetime) -> Payment:
    """The last evaluation was passed: what was kept is due, and all that no month has paid yet.
    What was to come back after an earlier verdict, and has not, is the organisation's again.
    """
    for payment in under_way(session, project.id):
        waits = payment.kind is PaymentKind.PERIOD and payment.status is PaymentStatus.PREPARED
        if waits or payment.kind in (PaymentKind.RECOVERY, PaymentKind.ADVANCE):
            drop(session, payment, by=HOUSE, now=now, reason="final")
    told = _new(project.id, PaymentKind.FINAL, now)
    final = Payment(**told, since=project.starts_on, until=today(now))
    return prepare(session, final, now=now)


def prepare(session: Session, payment: Payment, *, now: datetime) -> Payment:
    """It waits for the purchaser, who owes it by a day."""
    begin(session, payment, by=HOUSE, now=now)
    step, thing_id = duty_of(payment)
    owe(session, payment, step, "settle_days", thing_id=thing_id, now=now)
    return payment


def drop(session: Session, payment: Payment, *, by: Actor, now: datetime, reason: str) -> None:
    """It comes to nothing: its visits are free for another, what was owed back is left where it
    came from, and nobody owes anything of it.
    """
    if payment.kind is PaymentKind.RECOVERY:
        _leave(session, payment, now=now)
    delete(session, PaymentLine, _line.payment_id == payment.id)
    move(session, payment, PaymentStatus.REFUSED, by=by, now=now, reason=reason)
    step, thing_id = duty_of(payment)
    hands = (DutyStep.APPROVE, DutyStep.PAY, DutyStep.RECEIVE)
    for one, thing in ((step, thing_id), *((hand, payment.id) for hand in hands)):
        duties.drop(session, payment.project_id, one, thing_id=thing, by=by, now=now)


def under_way(session: Session, project_id: int) -> list[Payment]:
    """What is neither paid nor refused."""
    mine = (_payment.project_id == project_id) & _payment.status.not_in(OVER)
    return [*session.scalars(select(Payment).where(mine).order_by(_payment.id))]


def duty_of(payment: Payment) -> tuple[DutyStep, int]:
    """What the purchaser owes of it, and for which month (202611)."""
    if payment.kind is PaymentKind.ADVANCE:
        return DutyStep.ADVANCE, 0
    if payment.kind is PaymentKind.AGAIN:
        return DutyStep.AGAIN, payment.id
    monthly = payment.kind is PaymentKind.PERIOD and payment.until is not None
    month = payment.until.year * 100 + payment.until.month if monthly and payment.until else 0
    return DutyStep.SETTLE, month


def owe(
    session: Session,
    payment: Payment,
    step: DutyStep,
    days: str,
    *,
    now: datetime,
    thing_id: int | None = None,
    party: Party | None = None,
) -> None:
    """A step of a payment is owed within so many days, by the name of the figure."""
    due_on = today(now) + timedelta(days=figures(session, today(now))[days])
    thing = payment.id if thing_id is None else thing_id
    duties.owe(
        session, payment.project_id, step, due_on=due_on, thing_id=thing, party=party, now=now
    )


def _leave(session: Session, recovery: Payment, *, now: datetime) -> None:
    """What was owed back goes where it came from."""
    ahead = recovery.reverses_id is not None
    earned = min(ledger.reclaimed(session, recovery.project_id), recovery.fen) if ahead else 0
    rest = Pot.ADVANCE if ahead else Pot.OVERPAID
    for pot, part in ((Pot.SETTLED, earned), (rest, recovery.fen - earned)):
        if part:
            name = f"leave-{BACK[pot]}:payment:{recovery.id}"
            entry = Entry(name, recovery.project_id, Pot.OWED_BACK, pot, part)
            ledger.post(session, entry, now=now)


def _new(project_id: int, kind: PaymentKind, now: datetime) -> dict[str, Any]:
    return {"project_id": project_id, "kind": kind, "changed_at": now}
