"""A refusal in words: every reason, how things stand now, and the way to a human being."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from handlers.context import Desk
from handlers.coordinator import cases
from handlers.coordinator import orders as desk_orders
from handlers.presses import codec
from handlers.presses.codec import Press
from handlers.presses.common import Answer
from handlers.presses.coordinator import OpenOrder, OpenTask
from handlers.presses.worker import SeeVisit
from handlers.resident import orders, why
from handlers.screens import common, minors, resident, staff, worker
from handlers.screens.privacy import ask_one
from handlers.ui.form import Form
from handlers.ui.given import Kind
from handlers.ui.screen import Screen
from handlers.worker import offers, visits
from models.errors import NotEntitled, Refused, Stale
from models.operations.agreeing import NeedsConsent
from models.operations.minors import NeedsReason
from models.reads.cards import order_card, phone_for
from models.reads.standing import may_speak_for
from models.words import Purpose


def refusal(desk: Desk, no: Refused, forms: dict[str, Form] | None = None) -> Screen:
    """What the person sees. Never whether a thing that is not theirs exists."""
    phone = phone_for(desk.session, desk.who.area_code)
    if isinstance(no, NotEntitled):
        return why.not_entitled(desk, no)
    if isinstance(no, NeedsConsent):
        return ask_one(desk.say, Purpose(str(no.facts["purpose"])), int(str(no.facts["person"])))
    if isinstance(no, NeedsReason):
        return _why_open(desk, no)
    if isinstance(no, Stale):
        return _as_it_stands(desk, forms or {})
    name = no.code if desk.say.has(no.code) else "refused"
    return common.plain(desk.say, name, phone=phone)


def _why_open(desk: Desk, no: NeedsReason) -> Screen:
    """A minor's file: what was to be opened, with the reasons it opens for."""
    told = no.facts
    what = next((w for w in ("task_id", "order_id") if w in told), "object_id")
    kind = {"task_id": minors.CASE, "order_id": minors.ORDER}.get(what, minors.PERSON)
    return minors.ask(desk.say, kind, int(str(told[what])))


def _as_it_stands(desk: Desk, forms: dict[str, Form]) -> Screen:
    """The same thing, drawn anew: the order behind the button, the open question, or home."""
    press = _press(desk)
    order_id = getattr(press, "order_id", 0)
    card = order_card(desk.session, order_id) if order_id else None
    if card and may_speak_for(desk.session, desk.who.person_id, card.person_id, desk.now):
        return resident.order_card(desk.say, card, elder=desk.who.elder_mode)
    if (screen := _at_work(desk, press)) is not None:
        return replace(screen, toast=desk.say("stale"))
    if desk.talk.flow in forms:
        return forms[desk.talk.flow].again(desk)
    if isinstance(press, Answer):  # a second tap: the card with the order's number stays
        return orders.my_orders(None, desk).anew()
    if staff.has_room(desk.actor):
        return staff.home(desk.say, desk.who)
    return orders.my_orders(None, desk)


def _at_work(desk: Desk, press: Press | None) -> Screen | None:
    """The case, offer or visit behind a button of those who work here, if it is theirs."""
    for field, see in VIEWS.items():
        number = getattr(press, field, 0)
        if number and staff.has_room(desk.actor):
            with suppress(Refused):
                return see(desk, number)
    return None


def _press(desk: Desk) -> Press | None:
    if desk.given.kind is not Kind.PRESS:
        return None
    try:
        return codec.unpack(desk.given.text)
    except codec.Unreadable:
        return None


VIEWS: dict[str, Callable[[Desk, int], Screen]] = {
    "task_id": lambda desk, number: cases.open_one(OpenTask(number), desk),
    "offer_id": lambda desk, number: worker.offer(desk.say, offers.card_of(desk, number)),
    "visit_id": lambda desk, number: visits.see(SeeVisit(number), desk),
    "order_id": lambda desk, number: desk_orders.open_one(OpenOrder(number), desk),
}
"""How a thing is drawn anew, by the field of the button that names it."""
