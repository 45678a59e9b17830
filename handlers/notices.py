"""Notices: facts that were owed, drawn in their reader's language at the moment of sending."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session

from handlers.screens import (
    appealing,
    caring,
    common,
    coordinator,
    groups,
    inviting,
    relay,
    resident,
    ruling,
    staff,
    worker,
)
from handlers.screens.appealing import plain_reasons
from handlers.screens.minors import CASE, reasons
from handlers.ui.say import Say, voice
from handlers.ui.screen import Key, Screen
from models.access import kept_from
from models.operations.entitling import month_is_full
from models.operations.explaining import latest, recompute
from models.operations.minors import BY_ITSELF, wants_reason
from models.outbox import Owed
from models.reads.appointments import invitation
from models.reads.cards import OrderCard, order_card, order_of_visit, phone_for
from models.reads.caring import care_card
from models.reads.claims import claim_card
from models.reads.queues import task_line
from models.reads.relays import relay_card
from models.reads.slots import is_minor
from models.reads.standing import Standing, may_speak_for, standing
from models.reads.workbench import offer_card, visit_card
from models.rules.hours import today
from models.tables.catalogue import Entitlement
from models.tables.decisions import Appeal, AppealStatus, Decision
from models.tables.desk import Task, TaskStatus
from models.tables.orders import OPEN_ORDER, OfferStatus, Order, OrderStatus
from models.tables.people import CareStatus, Person
from models.tables.roles import Grant
from models.tables.visits import VisitStatus
from models.words import Language, Scope


@dataclass(frozen=True, slots=True)
class Reader:
    """Whoever will read it, and what it is about."""

    session: Session
    who: Standing
    say: Say
    object_id: int
    now: datetime


Draw = Callable[[Reader], Screen | None]


def draw(
    session: Session, row: Owed, *, now: datetime, language: Language = Language.ZH
) -> Screen | None:
    """The notice as a screen; None when what it told is no longer so."""
    who = standing(session, row.chat_id)
    if who is None:
        return None
    say = voice(who.language or language)
    return NOTICES[row.kind](Reader(session, who, say, row.object_id or 0, now))


def _order(reader: Reader, *statuses: OrderStatus) -> OrderCard | None:
    card = order_card(reader.session, reader.object_id)
    return card if card and (not statuses or card.status in statuses) else None


def _visit(reader: Reader, *statuses: VisitStatus) -> OrderCard | None:
    """The order of a visit, if that visit still stands so."""
    card = order_of_visit(reader.session, reader.object_id)
    return card if card and card.visit_status in statuses else None


def _about_order(name: str, *statuses: OrderStatus) -> Draw:
    def drawn(reader: Reader) -> Screen | None:
        card = _order(reader, *statuses)
        return None if card is None else _headed(reader, name, card)

    return drawn


def _about_visit(name: str, *statuses: VisitStatus) -> Draw:
    def drawn(reader: Reader) -> Screen | None:
        card = _visit(reader, *statuses)
        held = card is not None and card.status is OrderStatus.SUBMITTED  # told as «order-held»
        return None if card is None or held else _headed(reader, name, card)

    return drawn


def _headed(reader: Reader, name: str, card: OrderCard) -> Screen:
    """One sentence of news over the order's card, with the buttons that answer it."""
    news = reader.say(
        f"news-{name}",
        worker=card.worker,
        when=reader.say.when(card.start),
        service=reader.say.word("service", card.service),
    )
    screen = resident.order_card(reader.say, card)
    phone = phone_for(reader.session, reader.who.area_code)
    line = reader.say("phone-line", phone=phone)
    return Screen(f"{news}\n\n{screen.text}\n\n{line}", rows=screen.rows)


def _stopped(reader: Reader, name: str, *statuses: OrderStatus) -> Screen | None:
    """News of an order that rests or ended, with every reason over its card."""
    decision = latest(reader.session, reader.object_id)
    card = _order(reader, *statuses)
    if card is None:
        return None
    screen = _headed(reader, name, card)
    if decision is None or decision.entitled:
        return screen
    reasons = plain_reasons(reader.say, recompute(reader.session, decision))
    return Screen(f"{reasons}\n\n{screen.text}", rows=screen.rows)


def _waiting(reader: Reader) -> Screen | None:
    """Nobody is free; or the month's visits are used up, which is another thing."""
    card = _order(reader, OrderStatus.WAITING)
    if card is None:
        return None
    order = reader.session.get_one(Order, card.id)
    full = month_is_full(reader.session, order)
    return _headed(reader, "full" if full else "waiting", card)


def _claim_refused(reader: Reader) -> Screen | None:
    """The refusal of a group with its reason; another look at it is one tap away."""
    screen = _claim("claim-refused", "refused")(reader)
    if screen is None:
        return None
    why = appealing.why_button(reader.say, "c", reader.object_id)
    return Screen(screen.text, rows=(why, *screen.rows))


def _appeal_answered(reader: Reader) -> Screen | None:
    row = reader.session.get(Appeal, reader.object_id)
    if row is None or row.status is AppealStatus.OPEN:
        return None
    decision = reader.session.get(Decision, row.decision_id) if row.decision_id else None
    changed = row.status is AppealStatus.CHANGED
    goes_on = row.claim_id is not None or (decision and decision.order_id) is not None
    return appealing.answered(reader.say, changed=changed, answer=row.answer, goes_on=goes_on)


def _rule_changed(reader: Reader) -> Screen | None:
    row = reader.session.get(Entitlement, reader.object_id)
    return ruling.changed(reader.say, row) if row else None


def _rate(reader: Reader) -> Screen | None:
    card = _visit(reader, VisitStatus.DONE)
    if card is None or card.rated or not _may_rate(reader, card):
        return None
    return resident.rate_ask(reader.say, card, card.start, elder=reader.who.elder_mode)


def _may_rate(reader: Reader, card: OrderCard) -> bool:
    me = reader.who.person_id
    return may_speak_for(reader.session, me, card.person_id, reader.now, Scope.RATE)


def _plain(name: str) -> Draw:
    def drawn(reader: Reader) -> Screen | None:
        phone = phone_for(reader.session, reader.who.area_code)
        return common.plain(reader.say, name, phone=phone)

    return drawn


def _claim(name: str, *stages: str) -> Draw:
    """News of a group that still stands so. Of a stigmatising one nothing is ever written."""

    def drawn(reader: Reader) -> Screen | None:
        card = claim_card(reader.session, reader.object_id, now=reader.now)
        if card is None or card.quiet or card.stage not in stages:
            return None
        told = f"{name}-over" if card.stage == "expired" else name
        phone = phone_for(reader.session, reader.who.area_code)
        return groups.news(reader.say, told, card, phone)

    return drawn


def _offer(reader: Reader) -> Screen | None:
    card = offer_card(reader.session, reader.object_id)
    if card is None or card.status is not OfferStatus.OPEN:
        return None
    return worker.offer(reader.say, card)


def _offer_gone(reader: Reader) -> Screen | None:
    card = offer_card(reader.session, reader.object_id)
    return worker.offer_over(reader.say, card) if card else None


def _work(name: str) -> Draw:
    """News of a visit that still stands, with everything for the door."""

    def drawn(reader: Reader) -> Screen | None:
        card = visit_card(reader.session, reader.object_id, now=reader.now)
        if card is None or card.status is not VisitStatus.BOOKED:
            return None
        return worker.visit(reader.say, card, reader.say(name))

    return drawn


def _lost(reader: Reader) -> Screen | None:
    card = visit_card(reader.session, reader.object_id, now=reader.now)
    if card is None or card.status not in (VisitStatus.MISSED, VisitStatus.CANCELLED):
        return None
    return worker.lost(reader.say, card)


def _relay(reader: Reader) -> Screen | None:
    card = relay_card(reader.session, reader.object_id)
    return relay.relay(reader.say, card) if card else None


def _task(reader: Reader) -> Screen | None:
    line = task_line(reader.session, reader.object_id)
    if line is None or line.status is TaskStatus.CLOSED:
        return None
    task = reader.session.get_one(Task, line.id)
    if kept_from(reader.session, reader.who.actor, task):
        return None
    screen = coordinator.notice(reader.say, line, reader.now)
    if task.kind in BY_ITSELF or not _wants_reason(reader, task):
        return screen
    return replace(screen, rows=(*reasons(reader.say, CASE, task.id), *screen.rows[1:]))


def _wants_reason(reader: Reader, task: Task) -> bool:
    """In place of «open» stand the reasons, so that a child's case is one tap away too."""
    return wants_reason(reader.session, task.person_id, by=reader.who.actor, now=reader.now)


def _invitation_opened(reader: Reader) -> Screen | None:
    opened = invitation(reader.session, reader.object_id, now=reader.now)
    return inviting.opened(reader.say, opened) if opened and opened.name else None


def _role_given(reader: Reader) -> Screen | None:
    room = staff.home(reader.say, reader.who)
    return replace(room, text=f"{reader.say('role-given')}\n{room.text}")


def _role_ended(reader: Reader) -> Screen | None:
    """The keys of it are taken away with the news."""
    ended = reader.session.get_one(Grant, reader.object_id)
    keys: tuple[tuple[Key, ...], ...] = ()
    if staff.has_room(reader.who.actor):
        keys = staff.keyboard(reader.say, reader.who)
    elif reader.who.registered:
        keys = resident.keyboard(reader.say)
    text = reader.say("role-ended", role=reader.say.word("role", ended.role))
    return Screen(text, keyboard=keys)


def _care(name: str, *statuses: CareStatus) -> Draw:
    """News of who speaks for whom, as long as it is so."""

    def drawn(reader: Reader) -> Screen | None:
        card = care_card(reader.session, reader.object_id)
        if card is None or card.status not in statuses:
            return None
        return caring.told(reader.say, name, card, reader.who.person_id)

    return drawn


def _care_asked(reader: Reader) -> Screen | None:
    card = care_card(reader.session, reader.object_id)
    if card is None or card.status is not CareStatus.ASKED:
        return None
    return caring.asked(reader.say, card)


def _ordered_for(reader: Reader) -> Screen | None:
    card = _order(reader, *OPEN_ORDER)
    if card is None:
        return None
    born = reader.session.get_one(Person, card.person_id).birth_date
    minor, me = is_minor(born, today(reader.now)), reader.who.person_id
    return caring.ordered_for(reader.say, card, me, minor=minor)


LOOKING = (OrderStatus.PLACING, OrderStatus.WAITING)

NOTICES: dict[str, Draw] = {
    # residents and their proxies
    "order-waiting": _waiting,
    "order-refused": lambda reader: _stopped(reader, "refused", OrderStatus.REFUSED),
    "order-stopped": lambda reader: _stopped(reader, "stopped", OrderStatus.SUBMITTED),
    "appeal-answered": _appeal_answered,
    "rule-changed": _rule_changed,
    "order-cancelled": _about_order("cancelled", OrderStatus.CANCELLED),
    "still-looking": _about_order("still-looking", *LOOKING),
    "visit-booked": _about_visit("booked", VisitStatus.BOOKED),
    "visit-started": _about_visit("started", VisitStatus.STARTED),
    "visit-missed": _about_visit("missed", VisitStatus.MISSED),
    "visit-cancelled": _about_visit("visit-cancelled", VisitStatus.CANCELLED),
    "visit-rate": _rate,
    "relay": _relay,
    "remind-eve": _about_visit("eve", VisitStatus.BOOKED),
    "remind-soon": _about_visit("soon", VisitStatus.BOOKED),
    "not-at-home": _about_visit("not-at-home", VisitStatus.BOOKED, VisitStatus.STARTED),
    "order-held": _about_order("held", OrderStatus.SUBMITTED),
    "claim-certified": _claim("claim-certified", "certified"),
    "claim-refused": _claim_refused,
    "claim-not-renewed": _claim("claim-not-renewed", "certified", "ending"),
    "claim-asked": _claim("claim-asked", "asked", "renewing"),
    "claim-ends": _claim("claim-ends", "ending", "expired"),
    "apology": _plain("broken"),
    "task-taken": _plain("news-task-taken"),
    # between those who speak and those they speak for
    "care-asked": _care_asked,
    "care-held": _care("care-held", CareStatus.HELD),
    "care-declined": _care("care-declined", CareStatus.DECLINED),
    "care-ends": _care("care-ends", CareStatus.HELD),
    "care-ended": _care("care-ended", CareStatus.ENDED),
    "order-for-you": _ordered_for,
    # social workers
    "offer": _offer,
    "offer-gone": _offer_gone,
    "visit-yours": _work("worker-yours"),
    "visit-lost": _lost,
    "remind-eve-worker": _work("worker-eve"),
    "remind-soon-worker": _work("worker-soon"),
    "visit-nudge": _work("worker-nudge"),
    # whoever is on call
    "task": _task,
    # posts
    "invitation-opened": _invitation_opened,
    "invitation-denied": _plain("invitation-denied"),
    "role-given": _role_given,
    "role-ended": _role_ended,
}
