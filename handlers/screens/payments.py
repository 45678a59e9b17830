"""One payment before whoever has a part in it, and the hand that is next."""

from handlers.presses.checks import Checks
from handlers.presses.money import (
    Approve,
    AskRefuse,
    Make,
    Money,
    NotReceived,
    PaidVisits,
    Pay,
    Refuse,
    SayReturned,
    SeePayment,
)
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from handlers.ui.yuan import yuan
from models.reads.money import FOR_VISITS, Sheet
from models.tables.payments import Payment, PaymentKind, PaymentStatus, RefusedFor
from models.words import Party


def title(say: Say, payment: Payment) -> str:
    """«11月结算», «预付»."""
    month = payment.until.month if payment.until else 0
    if payment.kind is PaymentKind.RECOVERY and payment.reverses_id is None:
        return say("payment-overpaid")
    return say(f"payment-{payment.kind}", month=month)


def state(say: Say, payment: Payment) -> str:
    coming_back = payment.kind is PaymentKind.RECOVERY and payment.status is PaymentStatus.PAID
    return say("payment-came-in") if coming_back else say.word("payment-to", payment.status)


def sheet(
    say: Say, found: Sheet, sees: frozenset[Party], next_hand: list[Button], reader: int
) -> Screen:
    """One payment, and what this reader may do with it."""
    payment = found.payment
    lines = [say("sheet", title=title(say, payment), state=state(say, payment))]
    back = (Button(say("money-back"), Money(payment.project_id)),)
    if payment.status is PaymentStatus.REFUSED:
        return Screen(lines[0], rows=(back,))
    if payment.kind in FOR_VISITS:
        lines += _for_visits(say, found, sees)
    lines.append(say(_sum(payment), fen=yuan(found.cash)))
    if payment.receipt:
        lines.append(say("sheet-receipt", receipt=payment.receipt))
    if found.returned:
        lines.append(say("sheet-returned"))
    if Party.SUPERVISOR in sees:
        lines += _not_you(say, payment, reader)
    put_up = payment.kind in FOR_VISITS and payment.status is not PaymentStatus.PREPARED
    visits = [Button(say("sheet-visits"), PaidVisits(payment.id, 0))] if put_up else []
    return Screen("\n".join(lines), rows=(*listed(next_hand), *listed(visits), back))


def _sum(payment: Payment) -> str:
    back = payment.kind is PaymentKind.RECOVERY
    if payment.status is PaymentStatus.PAID:
        return "sheet-came-back" if back else "sheet-paid"
    return "sheet-comes-back" if back else "sheet-sum"


def _not_you(say: Say, payment: Payment, reader: int) -> list[str]:
    """Why a supervisor who had a hand in it is offered no second one, and whose turn it is."""
    mine = reader in (payment.made_by, payment.approved_by)
    if not mine or payment.status not in (PaymentStatus.MADE, PaymentStatus.APPROVED):
        return []
    pays = reader == payment.approved_by and payment.kind is not PaymentKind.RECOVERY
    return [say("sheet-another-pays" if pays else "sheet-another")]


def _for_visits(say: Say, found: Sheet, sees: frozenset[Party]) -> list[str]:
    visits, fen = found.visits, yuan(found.fen)
    lines = [say("sheet-done", visits=visits, fen=fen, ahead=yuan(found.from_advance))]
    office = bool(sees & {Party.PURCHASER, Party.SUPERVISOR})
    if found.missing:
        lines.append(say("sheet-unchecked" if office else "sheet-unchecked-house",
                         share=_share(found), missing=found.missing))  # fmt: skip
    elif office and found.completed:
        lines.append(say("sheet-checked", answered=found.answered, share=_share(found)))
    if found.disputed:
        lines.append(say("sheet-disputed", visits=found.disputed))
    if found.waiting:
        lines.append(say("sheet-waiting", visits=found.waiting))
    return lines


def _share(found: Sheet) -> str:
    """Percent with one place, never rounded up: 29.9 stays below 30."""
    whole, rest = divmod(1000 * found.answered // max(found.completed, 1), 10)
    return f"{whole}.{rest}"


def hands(say: Say, found: Sheet, sees: frozenset[Party], reader: int) -> list[Button]:
    """What comes next, for whoever may do it and has had no hand in it yet."""
    payment = found.payment
    read = (payment.id, payment.version, found.cash)
    if payment.status is PaymentStatus.PREPARED:
        ready = not found.missing and (found.visits or payment.kind is not PaymentKind.PERIOD)
        if found.missing and Party.SUPERVISOR in sees:
            return [Button(say("sheet-check"), Checks(payment.project_id))]
        return [Button(say("sheet-make"), Make(*read))] if ready and Party.PURCHASER in sees else []
    if payment.kind is PaymentKind.RECOVERY and payment.status is PaymentStatus.APPROVED:
        return _coming_back(say, found, sees, reader)
    mine = reader in (payment.made_by, payment.approved_by)
    forward = {
        PaymentStatus.MADE: Button(say("sheet-approve"), Approve(*read)),
        PaymentStatus.APPROVED: Button(say("sheet-pay"), Pay(*read)),
    }
    if Party.SUPERVISOR not in sees or mine or payment.status not in forward:
        return []
    if payment.kind is PaymentKind.RECOVERY:
        return [Button(say("sheet-approve-back"), Approve(*read))]
    return [forward[payment.status], Button(say("sheet-refuse"), AskRefuse(payment.id))]


def _coming_back(say: Say, found: Sheet, sees: frozenset[Party], reader: int) -> list[Button]:
    """The organisation gives it back and says so; another than who approved it looks."""
    payment = found.payment
    here = (payment.id, payment.version)
    if Party.PROVIDER in sees:
        return [] if found.returned else [Button(say("sheet-say-returned"), SayReturned(*here))]
    if Party.SUPERVISOR not in sees:
        return []
    late = [Button(say("sheet-not-received"), NotReceived(*here))] if found.returned else []
    if reader in (payment.approved_by, payment.made_by):
        return late
    return [Button(say("sheet-pay-back"), Pay(*here, found.cash)), *late]


def ask_why(say: Say, payment: Payment) -> Screen:
    buttons = [
        Button(say.word("why", why), Refuse(payment.id, payment.version, why)) for why in RefusedFor
    ]
    back = (Button(say("back"), SeePayment(payment.id)),)
    return Screen(say("sheet-refuse-ask", title=title(say, payment)), rows=(*listed(buttons), back))


def ask_receipt(say: Say, payment: Payment) -> Screen:
    coming_back = payment.kind is PaymentKind.RECOVERY
    return Screen(say("receipt-ask-back" if coming_back else "receipt-ask", fen=yuan(payment.fen)))


def paid(say: Say, payment: Payment, project: str) -> Screen:
    """To whoever runs the organisation."""
    name = "paid-back" if payment.kind is PaymentKind.RECOVERY else "paid"
    told = {"fen": yuan(payment.fen), "ahead": yuan(payment.from_advance)}
    if not payment.fen:
        name = "paid-ahead"
    text = say(name, title=title(say, payment), name=project, receipt=payment.receipt, **told)
    return Screen(text, rows=((Button(say("sheet-open"), SeePayment(payment.id)),),))
