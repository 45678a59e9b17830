"""A refusal in words: every reason, how things stand now, and the way to a human being."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from handlers.context import Desk
from handlers.coordinator import cases, excluding, queues
from handlers.coordinator import orders as desk_orders
from handlers.presses import codec
from handlers.presses.codec import Press
from handlers.presses.common import Answer, Back
from handlers.presses.contracts import SeeContract
from handlers.presses.coordinator import OpenOrder, OpenTask
from handlers.presses.evaluations import SeeEvaluation
from handlers.presses.money import SeePayment, SeeReversal
from handlers.presses.satisfaction import SeeExclusion
from handlers.presses.tenders import SeeSheet, SeeTender
from handlers.presses.worker import SeeVisit
from handlers.projects import contracts, evaluating, payments, reversals, scoring, tenders
from handlers.resident import orders, why
from handlers.screens import common, dispatching, minors, resident, staff, worker
from handlers.screens.privacy import ask_one
from handlers.ui.form import Form
from handlers.ui.given import Kind
from handlers.ui.screen import Screen
from handlers.worker import offers, visits
from models.errors import NotAllowed, NotEntitled, Refused, Stale
from models.operations.agreeing import NeedsConsent
from models.operations.minors import NeedsReason
from models.reads.cards import order_card
from models.reads.history import last_step
from models.reads.phones import phone_for
from models.reads.standing import may_speak_for
from models.tables.contracts import Contract
from models.words import Purpose


def refusal(desk: Desk, no: Refused, form: Form | None, *, at_once: bool) -> Screen:
    """What the person sees in the midst of this form. Never whether what is not theirs exists."""
    phone = phone_for(desk.session, desk.who.area_code)
    if isinstance(no, NotEntitled):
        return why.not_entitled(desk, no)
    if isinstance(no, NeedsConsent):
        return ask_one(desk.say, Purpose(str(no.facts["purpose"])), int(str(no.facts["person"])))
    if isinstance(no, NeedsReason):
        return _why_open(desk, no)
    if isinstance(no, Stale):
        return _as_it_stands(desk, form, at_once=at_once)
    name = no.code if desk.say.has(no.code) else "refused"
    return common.plain(desk.say, name, phone=phone)


def _why_open(desk: Desk, no: NeedsReason) -> Screen:
    """A minor's file: what was to be opened, with the reasons it opens for."""
    told = no.facts
    what = next((w for w in ("task_id", "order_id") if w in told), "object_id")
    kind = {"task_id": minors.CASE, "order_id": minors.ORDER}.get(what, minors.PERSON)
    return minors.ask(desk.say, kind, int(str(told[what])))


def _as_it_stands(desk: Desk, form: Form | None, *, at_once: bool) -> Screen:
    """The same thing, drawn anew: the order behind the button, the open question, or home."""
    press = _press(desk)
    if at_once and not _of_before(desk, press):
        return _gone_meanwhile(desk)
    order_id = getattr(press, "order_id", 0)
    card = order_card(desk.session, order_id) if order_id else None
    if card and may_speak_for(desk.session, desk.who.person_id, card.person_id, desk.now):
        return resident.order_card(desk.say, card, elder=desk.who.elder_mode)
    if (screen := _at_work(desk, press) or _of_a_project(desk, press)) is not None:
        return screen
    if form is not None:
        return form.again(desk)
    if staff.has_room(desk.actor):
        return _room(desk) if isinstance(press, Answer) else _told(desk, "stale", _home(desk))
    screen = orders.my_orders(desk)  # a second tap: the card with the order's number stays
    return screen.anew() if isinstance(press, Answer) else screen


def _of_before(desk: Desk, press: Press | None) -> bool:
    """A button of an earlier question: the open one is none the worse for it."""
    return isinstance(press, Answer | Back) and press.version != desk.talk.version


def _gone_meanwhile(desk: Desk) -> Screen:
    """What was being written about cannot be acted upon any more: the case as it is now."""
    number = desk.talk.answers.get("task", 0)
    desk.end()
    desk.spare.append(Screen(desk.say("laid-aside")))
    with suppress(Refused):
        return cases.open_one(OpenTask(number), desk).anew()
    return _room(desk)


def _room(desk: Desk) -> Screen:
    """That a step is over, and what there is to do now, for whoever works here."""
    at_desk = staff.room(desk.who) == "desk"
    screen = queues.show(None, desk) if at_desk else _home(desk)
    return _told(desk, "step-over", screen).anew()


def _home(desk: Desk) -> Screen:
    return staff.home(desk.say, desk.who)


def _told(desk: Desk, name: str, screen: Screen, **told: str) -> Screen:
    return replace(screen, text=f"{desk.say(name, **told)}\n\n{screen.text}")


def _at_work(desk: Desk, press: Press | None) -> Screen | None:
    """The case, offer or visit behind a button of those who work here, if it is theirs."""
    for field, see in VIEWS.items():
        number = getattr(press, field, 0)
        if number and staff.has_room(desk.actor):
            with suppress(Refused):
                return replace(see(desk, number), toast=desk.say("stale"))
    return None


def _of_a_project(desk: Desk, press: Press | None) -> Screen | None:
    """A contract, a payment and the like, as it stands; who was first, and what they did."""
    for field, see in OF_PROJECTS.items():
        number = getattr(press, field, 0)
        if number and staff.has_room(desk.actor):
            with suppress(Refused):
                return _who_was_first(desk, field.removesuffix("_id"), number, see(desk, number))
    return None


def _who_was_first(desk: Desk, kind: str, number: int, screen: Screen) -> Screen:
    step = last_step(desk.session, kind, number)
    what = dispatching.step_told(desk.say, step) if step else ""
    if step is None or not what:
        return _told(desk, "stale", screen)
    if step.who_id == desk.who.person_id:
        return _told(desk, "stale-yours", screen, what=what)
    who = step.who or desk.say("history-house")
    return _told(desk, "stale-theirs", screen, who=who, what=what)


def _press(desk: Desk) -> Press | None:
    if desk.given.kind is not Kind.PRESS:
        return None
    try:
        return codec.unpack(desk.given.text)
    except codec.Unreadable:
        return None


def _call(desk: Desk, number: int) -> Screen:
    return tenders.see(SeeTender(number), desk)


def _sheet(desk: Desk, number: int) -> Screen:
    return scoring.see(SeeSheet(number), desk)


def _contract(desk: Desk, number: int) -> Screen:
    """The version that lies there now, which may be another."""
    row = desk.session.get(Contract, number)
    if row is None:
        raise NotAllowed
    return contracts.see(SeeContract(row.project_id), desk)


def _excluded(desk: Desk, number: int) -> Screen:
    return excluding.see(SeeExclusion(number), desk)


OF_PROJECTS: dict[str, Callable[[Desk, int], Screen]] = {
    "payment_id": lambda desk, number: payments.see(SeePayment(number), desk),
    "reversal_id": lambda desk, number: reversals.see(SeeReversal(number), desk),
    "exclusion_id": _excluded,
    "evaluation_id": lambda desk, number: evaluating.see(SeeEvaluation(number), desk),
    "contract_id": _contract,
}
"""What several hands act upon, by the field of the button that names it."""
VIEWS: dict[str, Callable[[Desk, int], Screen]] = {
    "tender_id": _call,
    "review_id": _sheet,
    "task_id": lambda desk, number: cases.open_one(OpenTask(number), desk),
    "offer_id": lambda desk, number: worker.offer(desk.say, offers.card_of(desk, number)),
    "visit_id": lambda desk, number: visits.see(SeeVisit(number), desk),
    "order_id": lambda desk, number: desk_orders.open_one(OpenOrder(number), desk),
}
"""How a thing is drawn anew, by the field of the button that names it."""
