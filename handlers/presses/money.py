"""Buttons of a contract's money: its pots, its payments, and the three hands upon each."""

from handlers.presses.codec import Press, press


@press("9da")
class Money(Press):
    project_id: int


@press("9db")
class Behind(Press):
    """The visits whose money lies in a pot."""

    project_id: int
    pot: str
    page: int


@press("9dc")
class SeePayment(Press):
    payment_id: int


@press("9dd")
class Make(Press):
    payment_id: int
    version: int
    fen: int


@press("9de")
class Approve(Press):
    payment_id: int
    version: int
    fen: int


@press("9df")
class AskRefuse(Press):
    payment_id: int


@press("9dg")
class Refuse(Press):
    payment_id: int
    version: int
    why: str


@press("9dh")
class Pay(Press):
    payment_id: int
    version: int
    fen: int


@press("9dj")
class Reversals(Press):
    """Visits of a project that were paid and proved false."""

    project_id: int
    page: int


@press("9dk")
class SeeReversal(Press):
    reversal_id: int


@press("9dl")
class DecideReversal(Press):
    reversal_id: int
    version: int
    fen: int
    agreed: int


@press("9dm")
class AskSpeak(Press):
    """The organisation's word before it is decided."""

    reversal_id: int


@press("9dn")
class SayReturned(Press):
    payment_id: int
    version: int


@press("9do")
class NotReceived(Press):
    payment_id: int
    version: int


@press("9di")
class PaidVisits(Press):
    """The visits that a payment is for."""

    payment_id: int
    page: int


@press("9dp")
class OpenPaid(Press):
    """One of them."""

    payment_id: int
    visit_id: int


@press("9dq")
class AskDoubt(Press):
    """That a paid visit does not count; why is asked first."""

    payment_id: int
    visit_id: int


@press("9dr")
class Doubt(Press):
    payment_id: int
    visit_id: int
    why: str
