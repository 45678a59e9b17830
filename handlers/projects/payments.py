"""One payment: put up, approved, paid with the number of the bank's voucher, or sent back."""

from collections.abc import Callable

from handlers.context import Desk
from handlers.presses.money import (
    Approve,
    AskRefuse,
    Make,
    NotReceived,
    Pay,
    Refuse,
    SayReturned,
    SeePayment,
)
from handlers.projects.money import spoken
from handlers.screens import payments as screens
from handlers.ui.form import Form, NotUnderstood, Step
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import putting_up, returning
from models.operations.putting_up import RECEIPT, seen_payment
from models.reads.money import sheet_of
from models.rules.hours import today
from models.tables.payments import Payment, RefusedFor
from models.tables.providers import Project


def see(press: SeePayment, desk: Desk) -> Screen:
    payment = seen_payment(desk.session, press.payment_id, by=desk.actor, now=desk.now)
    return _sheet(desk, payment)


def make(press: Make, desk: Desk) -> Screen:
    return _sheet(desk, _as_read(putting_up.make, press, desk))


def approve(press: Approve, desk: Desk) -> Screen:
    return _sheet(desk, _as_read(putting_up.approve, press, desk))


def _as_read(deed: Callable[..., Payment], press: Make | Approve | Pay, desk: Desk) -> Payment:
    """Of the version and the sum that were on the screen, and of no other."""
    return deed(
        desk.session,
        press.payment_id,
        seen=press.version,
        fen=press.fen,
        by=desk.actor,
        now=desk.now,
    )


def ask_refuse(press: AskRefuse, desk: Desk) -> Screen:
    payment = putting_up.refusable(desk.session, press.payment_id, by=desk.actor, now=desk.now)
    return screens.ask_why(desk.say, payment)


def refuse(press: Refuse, desk: Desk) -> Screen:
    if press.why not in {*RefusedFor}:
        raise Stale
    again = putting_up.refuse(
        desk.session,
        press.payment_id,
        RefusedFor(press.why),
        seen=press.version,
        by=desk.actor,
        now=desk.now,
    )
    return _sheet(desk, again)


def say_returned(press: SayReturned, desk: Desk) -> Screen:
    payment = returning.say_returned(
        desk.session, press.payment_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return _sheet(desk, payment)


def not_received(press: NotReceived, desk: Desk) -> Screen:
    payment = returning.not_received(
        desk.session, press.payment_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return _sheet(desk, payment)


def begin_pay(press: Pay, desk: Desk) -> Screen:
    _as_read(putting_up.payable, press, desk)
    desk.begin(FORM.name, payment=press.payment_id, seen=press.version, fen=press.fen)
    return FORM.go_on(desk)


def _ask(desk: Desk) -> Screen:
    payment = desk.session.get_one(Payment, desk.talk.answers["payment"])
    return screens.ask_receipt(desk.say, payment)


def _take(desk: Desk, words: str) -> None:
    if not RECEIPT.fullmatch(words.strip()):
        raise NotUnderstood("receipt-hint")
    desk.talk.answers["receipt"] = words.strip()


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    paid = putting_up.pay(
        desk.session,
        told["payment"],
        told["receipt"],
        seen=told["seen"],
        fen=told["fen"],
        by=desk.actor,
        now=desk.now,
    )
    desk.end()
    return _sheet(desk, paid)


def _sheet(desk: Desk, payment: Payment) -> Screen:
    sees = spoken(desk, desk.session.get_one(Project, payment.project_id))
    found = sheet_of(desk.session, payment, today(desk.now))
    reader = desk.actor.person_id or 0
    hands = screens.hands(desk.say, found, sees, reader)
    return screens.sheet(desk.say, found, sees, hands, reader)


FORM = Form("pay", (Step("receipt", _ask, _take, typed=True),), _finish)
