"""What an organisation has to give back: the advance of a contract that failed, what it never
earned, and what was paid for visits that proved false.
"""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from models import ledger
from models.ledger import Entry, Pot, pots_of
from models.lifecycle import begin
from models.operations import paying
from models.reads.payments import advance_paid, came_back, final_paid
from models.reads.standing import HOUSE, Actor
from models.tables.payments import Payment, PaymentKind, PaymentStatus
from models.tables.providers import Project, ProjectStatus
from models.tables.visits import Visit
from models.words import DutyStep


def recall(
    session: Session, project: Project, evaluation_id: int, *, by: Actor, now: datetime
) -> Payment | None:
    """An evaluation was failed: nothing more is paid, and the whole advance is owed back, earned or
    not (Qinghai pilot plan, 2017: 收回先期预付资金). None where none was paid, or it came back.
    """
    for payment in paying.under_way(session, project.id):
        paying.drop(session, payment, by=by, now=now, reason="failed")
    advance, pots = advance_paid(session, project.id), pots_of(session, project.id)
    _owe_overpaid(session, project, now=now)
    if advance is None or came_back(session, advance):
        return None
    left = pots[Pot.ADVANCE]
    parts = {Pot.ADVANCE: left, Pot.SETTLED: min(advance.fen - left, pots[Pot.SETTLED])}
    asked = Payment(
        **_new(project, now),
        made_by=by.person_id,
        reverses_id=advance.id,
        evaluation_id=evaluation_id,
    )
    return _owe_back(session, asked, parts, by=by, now=now)


def give_back(session: Session, project: Project, *, now: datetime) -> None:
    """No sheet is to come against which anything could be set: what was never earned of the
    advance is owed, and what was paid for nothing.
    """
    if _sheet_to_come(session, project):
        return
    left, advance = pots_of(session, project.id)[Pot.ADVANCE], advance_paid(session, project.id)
    if left and advance is not None:
        asked = Payment(**_new(project, now), reverses_id=advance.id)
        _owe_back(session, asked, {Pot.ADVANCE: left}, by=HOUSE, now=now)
    _owe_overpaid(session, project, now=now)


def take_back(
    session: Session, visit: Visit, project: Project, *, by: Actor, now: datetime
) -> None:
    """A visit that was paid does not count, line by line: its price is free for another, what the
    advance covered is advance again, and what was paid is set against what is due next, or owed.
    """
    free = Pot.RETURNED if project.status is ProjectStatus.CLOSED else Pot.FREE
    paid, ahead = ledger.settled_for(session, visit), ledger.ahead_for(session, visit)
    back = min(ahead, ledger.reclaimed(session, project.id))
    ahead = ahead if _sheet_to_come(session, project) else back
    both = f"project:{project.id}:{visit.id}"
    for why, out, into, fen in (
        (f"void:visit:{visit.id}", Pot.SPENT, free, paid),
        (f"cover:{both}", Pot.FUND, Pot.SETTLED, back),  # it came back with the whole advance
        (f"unearn:visit:{visit.id}", Pot.SETTLED, Pot.ADVANCE, ahead),
        (f"uncover:{both}", Pot.ADVANCE, Pot.FUND, back),
        (f"unpay:visit:{visit.id}", Pot.SETTLED, Pot.OVERPAID, paid - ahead),
    ):
        if fen:
            ledger.post(session, Entry(why, project.id, out, into, fen), by=by.person_id, now=now)
    if back:
        _again_anew(session, project, now=now)
    give_back(session, project, now=now)


def pay_again(session: Session, project: Project, *, now: datetime) -> None:
    """What came back with an advance though it had been earned waits for the purchaser. What had
    not been earned does not: the visits still to be paid are paid with new money.
    """
    advance, fen = advance_paid(session, project.id), ledger.reclaimed(session, project.id)
    back = came_back(session, advance) if advance else None
    if back is not None and fen:
        told = _new(project, now) | {"kind": PaymentKind.AGAIN, "status": PaymentStatus.PREPARED}
        paying.prepare(session, Payment(**told, fen=fen, reverses_id=back.id), now=now)


def _again_anew(session: Session, project: Project, *, now: datetime) -> None:
    """What waits to be paid again is less by a visit."""
    for payment in paying.under_way(session, project.id):
        if payment.kind is PaymentKind.AGAIN:
            paying.drop(session, payment, by=HOUSE, now=now, reason="not_counted")
            pay_again(session, project, now=now)


def _sheet_to_come(session: Session, project: Project) -> bool:
    """Whether a sheet is to come, or on its way, that takes from what was paid ahead."""
    on_the_way = any(one.from_advance for one in paying.under_way(session, project.id))
    running = project.status in paying.SETTLING and not final_paid(session, project.id)
    return running or on_the_way


def _owe_overpaid(session: Session, project: Project, *, now: datetime) -> None:
    if over := pots_of(session, project.id)[Pot.OVERPAID]:
        _owe_back(session, Payment(**_new(project, now)), {Pot.OVERPAID: over}, by=HOUSE, now=now)


def _owe_back(
    session: Session, recovery: Payment, parts: dict[Pot, int], *, by: Actor, now: datetime
) -> Payment:
    """So much out of these pots is to come back; a supervisor approves it next."""
    recovery.fen = sum(parts.values())
    begin(session, recovery, by=by, now=now)
    for pot, fen in parts.items():
        if fen:
            name = f"{paying.BACK[pot]}:payment:{recovery.id}"
            entry = Entry(name, recovery.project_id, pot, Pot.OWED_BACK, fen)
            ledger.post(session, entry, by=by.person_id, now=now)
    paying.owe(session, recovery, DutyStep.APPROVE, "approve_days", now=now)
    return recovery


def _new(project: Project, now: datetime) -> dict[str, Any]:
    return {
        "project_id": project.id,
        "kind": PaymentKind.RECOVERY,
        "status": PaymentStatus.MADE,
        "changed_at": now,
    }
