"""Public money counted again from the first line: what the lines, the pots and the chain tell of it
must be the same.
"""

import json
from collections import Counter, defaultdict
from typing import Any, NamedTuple

from sqlalchemy import Row, func, or_, select
from sqlmodel import Session

from models.base import table
from models.ledger import ACT
from models.letters import Letters
from models.tables.payments import Payment, PaymentKind, PaymentLine, PaymentStatus
from models.tables.records import Balance, LedgerLine
from models.tables.reversals import Reversal, ReversalStatus

_line, _balance = table(LedgerLine).c, table(Balance).c
_payment, _paid, _reversal = table(Payment).c, table(PaymentLine).c, table(Reversal).c
BY_PAYMENT = {
    PaymentKind.ADVANCE: "advance",
    PaymentKind.RECOVERY: "back",
    PaymentKind.AGAIN: "again",
}
"""Entries that a payment makes as a whole; all others are made visit by visit."""
OF_VISITS = {
    "earn": "earn", "offset": "earn", "pay": "pay",
    "void": "void", "unearn": "unpay", "unpay": "unpay",
}  # fmt: skip
"""Entries of a visit that was paid, and of one that was taken back, by the sum they are part of."""
_LINES = Letters(
    "ledgerline",
    words=("entry", "account"),
    numbers=("project_id", "fen", "visit_id"),
    order="id",
)
_TOLD = Letters(f"audit WHERE act = '{ACT}'", words=("facts",), numbers=("object_id",), order="seq")


class Line(NamedTuple):
    """One side of an entry, letter for letter."""

    project_id: int
    account: bytes
    fen: int
    visit_id: int | None
    at: bytes


def first_difference(session: Session) -> str | None:
    """The first entry whose lines are not what the chain tells of it, either way; else the first
    pot that is not what its lines add up to; else the first entry that is not what the payments
    say was paid. None where all is the same.

    It says nothing of the chain itself: `audit.first_broken` does. Holds all lines in memory.
    """
    return _entry_that_differs(session) or _pot_that_differs(session) or _paid_that_differs(session)


def replayed(session: Session) -> dict[tuple[int, str], int]:
    """Every pot of every project as its lines add up, besides those that come to nothing."""
    rows = session.execute(
        select(_line.project_id, _line.account, func.sum(_line.fen)).group_by(
            _line.project_id, _line.account
        )
    )
    return {(project, account): int(fen) for project, account, fen in rows if fen}


def _pot_that_differs(session: Session) -> str | None:
    lines = replayed(session)
    rows = session.execute(select(_balance.project_id, _balance.account, _balance.fen))
    pots = {(project, account): fen for project, account, fen in rows if fen}
    wrong = sorted(key for key in lines.keys() | pots.keys() if lines.get(key) != pots.get(key))
    return f"{wrong[0][1]}:project:{wrong[0][0]}" if wrong else None


def _paid_that_differs(session: Session) -> str | None:
    """Payments, and visits that were taken back, against the entries that they make, both ways."""
    should = Counter[str]()
    done = select(_payment.id, _payment.kind, _payment.fen).where(
        _payment.status == PaymentStatus.PAID
    )
    for one in session.execute(done):
        if one.kind in BY_PAYMENT:
            should[f"{BY_PAYMENT[one.kind]}:payment:{one.id}"] = one.fen
    lines = select(_paid.visit_id, _paid.fen, _paid.from_advance).join(
        table(Payment), (_payment.id == _paid.payment_id) & (_payment.status == PaymentStatus.PAID)
    )
    for visit, fen, ahead in session.execute(lines):
        should[f"earn:visit:{visit}"], should[f"pay:visit:{visit}"] = ahead, fen - ahead
    taken = select(_reversal.visit_id, _reversal.fen).where(
        _reversal.status == ReversalStatus.AGREED
    )
    for visit, fen in session.execute(taken):
        should[f"void:visit:{visit}"] = should[f"unpay:visit:{visit}"] = fen
    made = or_(*(_line.entry.startswith(f"{why}:") for why in (*BY_PAYMENT.values(), *OF_VISITS)))
    rows = session.execute(select(_line.entry, _line.fen).where(made, _line.fen > 0))
    found = Counter[str]()
    for entry, fen in rows:
        why, _, of = entry.partition(":")
        found[f"{OF_VISITS.get(why, why)}:{of}"] += fen
    wrong = sorted(name for name in found | should if should[name] != found[name])
    return wrong[0] if wrong else None


def _entry_that_differs(session: Session) -> str | None:
    lines: dict[Any, Counter[Line]] = defaultdict(Counter)
    with _LINES.read(session) as rows:
        for row in rows:
            line = Line(row.project_id, row.account, row.fen, row.visit_id, row.at)
            lines[row.entry][line] += 1
    with _TOLD.read(session) as rows:
        for row in rows:
            entry, told = _told(row)
            if lines.pop(entry, None) != told:
                return (entry or row.facts or b"?").decode("utf-8", "replace")
    return next((str(entry or b"?", "utf-8", "replace") for entry in lines), None)


def _told(row: Row[Any]) -> tuple[bytes | None, Counter[Line]]:
    """The entry that a row of the chain tells of, and the lines that it should have."""
    try:
        facts = json.loads(row.facts)
        entry, pots, fen = facts["entry"], facts["pots"], facts["fen"]
        visit_id = int(entry.split(":")[2]) if ":visit:" in entry else None
        sides = zip(pots, (-fen, fen), strict=True)
        return entry.encode(), Counter(
            Line(row.object_id, pot.encode(), amount, visit_id, row.at) for pot, amount in sides
        )
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        return None, Counter()
