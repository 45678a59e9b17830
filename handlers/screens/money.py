"""A contract's money: what lies where, and the visits behind each figure."""

from collections.abc import Callable
from datetime import date

from handlers.presses.codec import Press
from handlers.presses.money import (
    AskDoubt,
    Behind,
    Money,
    OpenPaid,
    PaidVisits,
    Reversals,
    SeePayment,
    SeeReversal,
)
from handlers.presses.projects import SeeProject
from handlers.screens import payments, projects
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from handlers.ui.yuan import yuan
from models.ledger import Pot
from models.reads.behind import OF_VISITS, Entry, Page
from models.tables.duties import Duty
from models.tables.payments import Payment, PaymentKind, PaymentStatus
from models.words import DutyStep

STEPS = (
    DutyStep.ADVANCE,
    DutyStep.SETTLE,
    DutyStep.AGAIN,
    DutyStep.APPROVE,
    DutyStep.PAY,
    DutyStep.RECEIVE,
    DutyStep.REVERSE,
)
"""The clock of the money."""
WAITS = (PaymentStatus.PREPARED, PaymentStatus.MADE, PaymentStatus.APPROVED)
"""Neither paid nor refused."""
PAGE = 10
"""Visits on one screen."""
SHOWN = 8
"""Payments on the card, the newest."""


def card(
    say: Say,
    about: tuple[int, str],
    pots: dict[Pot, int],
    found: tuple[list[Payment], int],
    clock: tuple[list[Duty], date],
) -> Screen:
    """Every sum opens into what it is made of, and so do the visits that proved false, which are
    counted beside the payments; below them whose turn it is.
    """
    all_payments, false = found
    project_id, name = about
    owed = [one for one in clock[0] if one.step in STEPS]
    ahead = [
        one.fen for one in all_payments if one.kind is PaymentKind.ADVANCE and one.status in WAITS
    ]
    due = [say("money-advance-due", fen=yuan(fen)) for fen in ahead]
    lines = [*_sums(say, name, pots), *due, *projects.duties(say, owed, clock[1])]
    buttons = [
        Button(say.word("money-see", pot), Behind(project_id, pot, 0))
        for pot in OF_VISITS
        if pots[pot]
    ]
    if false:
        buttons.append(Button(say("reversals-door", count=false), Reversals(project_id, 0)))
    sheets = [
        Button(f"{payments.title(say, one)} · {payments.state(say, one)}", SeePayment(one.id))
        for one in all_payments[:SHOWN]
    ]
    back = (Button(say("project-back"), SeeProject(project_id)),)
    return Screen("\n".join(lines), rows=(*listed(buttons, 2), *listed(sheets), back))


def _sums(say: Say, name: str, pots: dict[Pot, int]) -> list[str]:
    told = {str(pot): yuan(fen) for pot, fen in pots.items()}
    told |= {"name": name, "sum": yuan(-pots[Pot.BUDGET]), "paid": yuan(-pots[Pot.FUND])}
    unpaid = max(pots[Pot.SPENT] - pots[Pot.SETTLED], 0)
    ahead = min(unpaid, max(pots[Pot.ADVANCE], 0))
    lines = [say("money", **told, due=yuan(unpaid - ahead))]
    if ahead:
        lines.append(say("money-from-advance", fen=yuan(ahead)))
    rest = [pot for pot in (Pot.ADVANCE, Pot.OVERPAID, Pot.OWED_BACK, Pot.RETURNED) if pots[pot]]
    return [*lines, *(say(f"money-{pot.replace('_', '-')}", fen=yuan(pots[pot])) for pot in rest)]


def in_pot(say: Say, project_id: int, pot: Pot, found: Page, page: int) -> Screen:
    head = say("behind", what=say.word("money-see", pot), count=found.count, fen=yuan(found.fen))
    turn = _turn(say, found, page, lambda n: Behind(project_id, pot, n))
    return _pages(say, head, found, (turn, (Button(say("money-back"), Money(project_id)),)))


def in_payment(say: Say, payment: Payment, found: Page, page: int) -> Screen:
    head = say("behind", what=payments.title(say, payment), count=found.count, fen=yuan(found.fen))
    each = [Button(_told(say, one), OpenPaid(payment.id, one.visit_id)) for one in found.entries]
    turn = _turn(say, found, page, lambda n: PaidVisits(payment.id, n))
    back = (Button(say("back"), SeePayment(payment.id)),)
    return Screen(head, rows=tuple(row for row in (*listed(each), turn, back) if row))


def paid_visit(
    say: Say, payment: Payment, one: Entry, against: int | None, *, may_doubt: bool
) -> Screen:
    """One visit of a payment: what stands against it, or the way to say that it does not count."""
    text = f"{payments.title(say, payment)}（{payments.state(say, payment)}）\n{_told(say, one)}"
    rows = []
    if against is not None:
        rows.append((Button(say("reversal-open"), SeeReversal(against)),))
        text += f"\n{say('paid-doubted')}"
    elif may_doubt:
        rows.append((Button(say("paid-doubt"), AskDoubt(payment.id, one.visit_id)),))
    return Screen(text, rows=(*rows, (Button(say("back"), PaidVisits(payment.id, 0)),)))


def _pages(say: Say, head: str, found: Page, rows: tuple[tuple[Button, ...], ...]) -> Screen:
    text = "\n".join([head, *(f"· {_told(say, one)}" for one in found.entries)])
    return Screen(text, rows=tuple(row for row in rows if row))


def _told(say: Say, one: Entry) -> str:
    service = say.word("service", one.service)
    line = say("behind-line", day=say.short_day(one.on), number=one.number, service=service,
               fen=yuan(one.fen))  # fmt: skip
    stars = f" ⭐{one.stars}" if one.stars else ""
    return line + stars + (f" · {say('behind-checked')}" if one.checked else "")


def _turn(say: Say, found: Page, page: int, leads: Callable[[int], Press]) -> tuple[Button, ...]:
    before = (Button(say("page-back"), leads(page - 1)),) if page else ()
    more = found.count > (page + 1) * PAGE
    return (*before, Button(say("page-on"), leads(page + 1))) if more else before
