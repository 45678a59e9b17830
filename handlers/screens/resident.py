"""Orders as residents and their proxies see them. A frozen card in, a Screen out."""

from handlers.presses.codec import Press
from handlers.presses.picking import ChooseWorker
from handlers.presses.plans import SeeDates
from handlers.presses.relay import TellWorker
from handlers.presses.resident import AskCancel, CancelOrder, ChangeTime, OrderThis, SeeOrder
from handlers.screens import answers
from handlers.screens.appealing import why_button
from handlers.screens.caring import hands
from handlers.screens.common import vouched, ways_out
from handlers.screens.plans import days_ahead, days_told, rest_acts, rests
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.cards import OrderCard
from models.tables.orders import LOOKING, OrderStatus
from models.tables.visits import VisitStatus
from models.words import Closing, Rhythm

CHANGEABLE = (OrderStatus.PLACING, OrderStatus.WAITING, OrderStatus.BOOKED, OrderStatus.SUBMITTED)


def order_list(say: Say, orders: list[OrderCard]) -> Screen:
    if not orders:
        return Screen(say("orders-none"), rows=(ways_out(say),))
    buttons = [Button(_line(say, order), SeeOrder(order.id)) for order in orders]
    return Screen(say("orders-title"), rows=(*listed(buttons), ways_out(say)))


def _line(say: Say, order: OrderCard) -> str:
    marks = {
        OrderStatus.BOOKED: "✅",
        OrderStatus.PLACING: "🔎",
        OrderStatus.WAITING: "⏳",
        OrderStatus.SUBMITTED: "📄",
        OrderStatus.RESTING: "⏸",
        OrderStatus.CLOSED: "☑️",
        OrderStatus.CANCELLED: "✖️",
        OrderStatus.REFUSED: "✖️",
    }
    words = say(
        "order-line", service=say.word("service", order.service), when=say.when(order.start)
    )
    missed = order.status in CHANGEABLE and order.visit_status is VisitStatus.MISSED
    return f"{'❗' if missed else marks[order.status]} {words}"


def order_card(say: Say, order: OrderCard, *, elder: bool = False) -> Screen:
    """State, who comes and when, what happens next."""
    text = say(
        "order-card",
        service=say.word("service", order.service),
        person=order.person,
        number=order.number,
        status=say.word("order-status", _stage(order)),
        when=say.when(order.start),
        rhythm=days_told(say, order.plan) + days_ahead(say, order.plan),
    )
    text += hands(say, order) + vouched(say, order.vouch) + "\n\n" + _what_next(say, order)
    return Screen(text, rows=(*_acts(say, order, elder=elder), ways_out(say, order.id)))


def _stage(order: OrderCard) -> str:
    """The order's status, or how far its visit has come; asked in vain is no answer."""
    if order.status is OrderStatus.CLOSED and order.closing is Closing.TIMEOUT:
        return "unanswered"
    if order.status is OrderStatus.BOOKED and order.visit_status in (
        VisitStatus.STARTED,
        VisitStatus.DONE,
    ):
        return str(order.visit_status)
    return str(order.status)


def _what_next(say: Say, order: OrderCard) -> str:
    stage = _stage(order)
    far = stage == "started" and order.far
    told = say(
        "order-next-far" if far else f"order-next-{stage}",
        worker=order.worker,
        provider=order.provider,
        code=order.code,
    )
    if order.expected:
        told += "\n" + say("order-expected", clock=say.clock(order.expected))
    if order.noted:
        told += "\n" + say("noted-by-worker", worker=order.worker)
    if order.ahead:
        told += "\n" + say("order-ahead", count=order.ahead)
    if stage == "booked" and order.provider_phone:
        told += "\n" + say("order-phone", phone=order.provider_phone)
    return told


def _acts(say: Say, order: OrderCard, *, elder: bool) -> tuple[tuple[Button, ...], ...]:
    if order.visit_status is VisitStatus.DONE and order.visit_id and not order.rated:
        return answers.next_question(say, order, elder=elder)
    if order.status is OrderStatus.REFUSED:
        return (why_button(say, "o", order.id),)
    if order.status is OrderStatus.RESTING:
        return rest_acts(say, order)
    if order.status in CHANGEABLE and order.visit_status is not VisitStatus.STARTED:
        change = (
            Button(say("order-change-time"), ChangeTime(order.id)),
            Button(say("order-cancel"), AskCancel(order.id)),
        )
        rows: list[tuple[Button, ...]] = [change]
        if order.status in LOOKING:
            rows.insert(0, (Button(say("pick-open"), ChooseWorker(order.id)),))
        if order.plan is not None:
            rows.append((Button(say("dates-button"), SeeDates(order.id)),))
        if order.visit_status is VisitStatus.BOOKED:
            rows.append((Button(say("relay-to-worker"), TellWorker(order.visit_id or 0)),))
        return tuple(rows)
    if order.status in (OrderStatus.CLOSED, OrderStatus.CANCELLED):
        again = (Button(say("order-again"), OrderThis(order.service)),)
        return (again, *answers.picture(say, order))
    return ()


def cancel_ask(say: Say, order: OrderCard, back: Press) -> Screen:
    """`back` leads to where it was asked from: the resident's own card, or the desk."""
    keep = Button(say("cancel-no"), back)
    if order.rhythm is Rhythm.ONCE:
        buttons = [Button(say("cancel-yes"), CancelOrder(order.id, 1)), keep]
    else:
        buttons = [
            Button(say("cancel-one"), CancelOrder(order.id, 0)),
            *rests(say, order.id),
            Button(say("cancel-all"), CancelOrder(order.id, 1)),
            keep,
        ]
    service, when = say.word("service", order.service), say.when(order.start)
    return Screen(say("cancel-ask", service=service, when=when), rows=listed(buttons))
