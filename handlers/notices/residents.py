"""News for residents and for those who speak for them."""

from handlers.notices.reader import (
    Draw,
    Reader,
    about_order,
    about_visit,
    headed,
    order,
    plain,
    visit,
)
from handlers.screens import (
    answers,
    appealing,
    checks,
    days_off,
    gone,
    groups,
    plans,
    proofs,
    recovering,
    relay,
    ruling,
    wished,
)
from handlers.screens.appealing import plain_reasons
from handlers.screens.certifying import WITHDRAWN
from handlers.screens.common import ways_out
from handlers.ui.screen import Screen
from models.operations.calling_back import call_of
from models.operations.entitling import month_is_full
from models.operations.explaining import latest, recompute
from models.operations.wishing import in_the_way
from models.reads.answers import rating_of
from models.reads.cards import OrderCard, orders_of
from models.reads.catalogue import figures
from models.reads.checks import check_card
from models.reads.claims import claim_card
from models.reads.holds import proof_card
from models.reads.phones import phone_for
from models.reads.recoveries import recovery_card
from models.reads.rehoming import lost_its_house
from models.reads.relays import relay_card
from models.reads.rescues import fallen_out, rescued
from models.reads.standing import may_speak_for
from models.reads.vetoes import vetoed
from models.reads.worked_days import day_off_of, newest_off, put_off
from models.rules.hours import today
from models.tables.catalogue import Entitlement
from models.tables.checks import CheckStatus
from models.tables.days_off import DayOff
from models.tables.decisions import Appeal, AppealStatus, Decision
from models.tables.desk import TaskStatus
from models.tables.orders import LOOKING, OPEN_ORDER, Order, OrderStatus
from models.tables.people import Person
from models.tables.rescues import AS_WISHED, HOUSE_OVER
from models.tables.visits import Visit, VisitStatus
from models.words import Scope


def _stopped(reader: Reader, name: str, *statuses: OrderStatus) -> Screen | None:
    """News of an order that rests or ended, with every reason over its card."""
    decision = latest(reader.session, reader.object_id)
    card = order(reader, *statuses)
    if card is None:
        return None
    screen = headed(reader, name, card)
    if decision is None or decision.entitled:
        return screen
    reasons = plain_reasons(reader.say, recompute(reader.session, decision))
    return Screen(f"{reasons}\n\n{screen.text}", rows=screen.rows)


def _waiting(reader: Reader) -> Screen | None:
    """Nobody is free; or the month's visits are used up, which is another thing."""
    card = order(reader, OrderStatus.WAITING)
    if card is None:
        return None
    full = month_is_full(reader.session, reader.session.get_one(Order, card.id))
    sex = None if full else in_the_way(reader.session, card.id, now=reader.now)
    was = fallen_out(reader.session, card.id)
    name = "full" if full else "waiting-lost" if was else "waiting"
    screen = headed(reader, name, card, was=was)
    return wished.in_the_way(reader.say, screen, card.person_id, sex)


def _ahead(reader: Reader) -> Screen | None:
    """Further up on the waiting list: how many are left, or that it is their turn."""
    card = order(reader, OrderStatus.WAITING)
    if card is None:
        return None
    return headed(reader, "ahead" if card.ahead else "ahead-none", card, count=str(card.ahead))


def _given_up(reader: Reader) -> Screen | None:
    """Nobody comes this time; the next is booked as ever, or still looked for."""
    card = order(reader, *LOOKING, OrderStatus.BOOKED)
    if card is None:
        return None
    name = "given-up" if card.status is OrderStatus.BOOKED else "given-up-looking"
    return headed(reader, name, card)


def _claim_refused(reader: Reader) -> Screen | None:
    """A group refused, or taken back, with its reason; another look at it is one tap away."""
    card = claim_card(reader.session, reader.object_id, now=reader.now)
    withdrawn = card is not None and card.refused_for in WITHDRAWN
    name = "claim-withdrawn" if withdrawn else "claim-refused"
    screen = _claim(name, "refused")(reader)
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


def _started(reader: Reader) -> Screen | None:
    """At the door; where the place told is far from the home, only that they say so."""
    card = visit(reader, VisitStatus.STARTED)
    return headed(reader, "started-far" if card.far else "started", card) if card else None


def _rate(reader: Reader, *, again: bool = False) -> Screen | None:
    card = visit(reader, VisitStatus.DONE)
    if card is None or card.rated or not _may_rate(reader, card):
        return None
    if card.said is not None:
        return answers.rate_ask(reader.say, card, elder=reader.who.elder_mode)
    return answers.done_ask(reader.say, card, again=again)


def _rated_for(reader: Reader) -> Screen | None:
    """The stars that the desk wrote down for them, and a human being if it was not so."""
    rating, card = rating_of(reader.session, reader.object_id), visit(reader, VisitStatus.CLOSED)
    if rating is None or card is None:
        return None
    by = reader.session.get_one(Person, rating.rated_by).name
    return answers.rated_for(reader.say, card, rating.stars, by)


def _proposed(reader: Reader) -> Screen | None:
    card = recovery_card(reader.session, reader.object_id)
    if card is None or card.status is not TaskStatus.ANSWERED:
        return None
    return recovering.proposed(reader.say, card)


def _ended(reader: Reader) -> Screen | None:
    card = recovery_card(reader.session, reader.object_id)
    if card is None or card.status is not TaskStatus.CLOSED:
        return None
    return recovering.ended(reader.say, card)


def _may_rate(reader: Reader, card: OrderCard) -> bool:
    me = reader.who.person_id
    return may_speak_for(reader.session, me, card.person_id, reader.now, Scope.RATE)


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


def _cancelled(reader: Reader) -> Screen | None:
    """By a no of the person served: then it is no use to order it again for them."""
    card = order(reader, OrderStatus.CANCELLED)
    if card is None or not vetoed(
        reader.session, card.person_id, card.service, by=reader.who.actor, now=reader.now
    ):
        return about_order("cancelled", OrderStatus.CANCELLED)(reader)
    text = reader.say(
        "news-vetoed",
        person=card.person,
        service=reader.say.word("service", card.service),
        when=reader.say.when(card.start),
        days=figures(reader.session, today(reader.now))["veto_days"],
        phone=phone_for(reader.session, reader.who.area_code),
    )
    return Screen(text, rows=(ways_out(reader.say, card.id),))


def _relay(reader: Reader) -> Screen | None:
    card = relay_card(reader.session, reader.object_id)
    return relay.relay(reader.say, card) if card else None


def _spot_check(reader: Reader) -> Screen | None:
    """Three questions, as long as nobody has answered them."""
    card = check_card(reader.session, reader.object_id)
    if card is None or card.status is not CheckStatus.ASKED:
        return None
    return checks.asked(reader.say, card)


def _call_back(reader: Reader) -> Screen | None:
    call = call_of(reader.session, reader.object_id)
    if call is None or not call.waits or call.said is not None:
        return None
    visit = reader.session.get_one(Visit, reader.object_id)
    return proofs.call_back(reader.say, call, proof_card(reader.session, visit))


def _resting(reader: Reader) -> Screen | None:
    card = order(reader, OrderStatus.RESTING)
    own = card is not None and card.person_id == reader.who.person_id
    return plans.well_again(reader.say, card, own=own) if card else None


def _gone(reader: Reader) -> Screen | None:
    person = reader.session.get(Person, reader.object_id)
    if person is None or person.gone_at is None:
        return None
    phone = phone_for(reader.session, reader.who.area_code)
    return Screen(reader.say("person-gone", name=person.name, phone=phone))


def _not_gone(reader: Reader) -> Screen | None:
    """It was a mistake: sorry, and what is to come as before."""
    person = reader.session.get(Person, reader.object_id)
    if person is None or person.gone_at is not None:
        return None
    cards = [one for one in orders_of(reader.session, [person.id]) if one.status in OPEN_ORDER]
    own = person.id == reader.who.person_id
    return gone.mistaken(reader.say, person.name, cards, own=own)


def _last_soon(reader: Reader) -> Screen | None:
    card = order(reader, *OPEN_ORDER)
    until = card.plan.until if card and card.plan else None
    return plans.last_soon(reader.say, card, until) if card and until else None


def _booked(reader: Reader) -> Screen | None:
    """Who comes and when; instead of whom, where somebody fell out."""
    if (day := put_off(reader.session, reader.object_id)) is not None:
        return _put_off(reader, "put-off", day, VisitStatus.BOOKED)
    card, lost = visit(reader, VisitStatus.BOOKED), rescued(reader.session, reader.object_id)
    if card is None or lost is None or lost.worker == card.worker:
        return about_visit("booked", VisitStatus.BOOKED)(reader)
    name = "replaced" if lost.start == card.start else "replaced-moved"
    name += "-wished" if lost.why == AS_WISHED else ""
    name += "-house" if lost.why == HOUSE_OVER else ""
    return headed(reader, name, card, was=lost.worker)


def _put_off(reader: Reader, name: str, day: DayOff, status: VisitStatus) -> Screen | None:
    """A day off has moved it: which, why, and where it is now."""
    card = visit(reader, status)
    return headed(reader, name, card, off=days_off.off(reader.say, day)) if card else None


def _day_off(reader: Reader) -> Screen | None:
    """Nobody was booked yet for a day on which nobody comes."""
    card = order(reader, *LOOKING, OrderStatus.SUBMITTED)
    where = reader.session.get_one(Order, reader.object_id).area_code
    day = newest_off(reader.session, where)
    if card is None or day is None:
        return None
    return headed(reader, "wish-put-off", card, off=days_off.off(reader.say, day))


def _called_off(reader: Reader) -> Screen | None:
    """Only while somebody is looked for; what became of it otherwise is told by itself."""
    if (day := day_off_of(reader.session, reader.object_id)) is not None:
        card = visit(reader, VisitStatus.CANCELLED)
        looking = card is not None and card.status is OrderStatus.PLACING
        return _put_off(reader, "day-off-looking", day, VisitStatus.CANCELLED) if looking else None
    if lost_its_house(reader.session, reader.object_id):  # told as «rehomed»
        return None
    card = visit(reader, VisitStatus.CANCELLED)
    looking = card is not None and card.status is OrderStatus.PLACING
    if card is None or not looking:
        return None
    was = fallen_out(reader.session, card.id)
    return headed(reader, "visit-lost" if was else "visit-cancelled", card, was=was)


NOTICES: dict[str, Draw] = {
    "call-back": _call_back,
    "spot-check": _spot_check,
    "order-waiting": _waiting,
    "order-ahead": _ahead,
    "order-refused": lambda reader: _stopped(reader, "refused", OrderStatus.REFUSED),
    "order-stopped": lambda reader: _stopped(reader, "stopped", OrderStatus.SUBMITTED),
    "appeal-answered": _appeal_answered,
    "rule-changed": _rule_changed,
    "order-cancelled": _cancelled,
    "order-day-off": _day_off,
    "order-moved": about_order("moved", *OPEN_ORDER),
    "rated-for-you": _rated_for,
    "recovery-proposed": _proposed,
    "case-ended": _ended,
    "order-resting": _resting,
    "person-gone": _gone,
    "not-gone": _not_gone,
    "plan-ends": _last_soon,
    "still-looking": about_order("still-looking", *LOOKING),
    "visit-given-up": _given_up,
    "visit-booked": _booked,
    "visit-started": _started,
    "visit-missed": about_visit("missed", VisitStatus.MISSED),
    "visit-cancelled": _called_off,
    "visit-rate": _rate,
    "visit-rate-again": lambda reader: _rate(reader, again=True),
    "relay": _relay,
    "order-held": about_order("held", OrderStatus.SUBMITTED),
    "claim-certified": _claim("claim-certified", "certified"),
    "claim-refused": _claim_refused,
    "claim-not-renewed": _claim("claim-not-renewed", "certified", "ending"),
    "claim-asked": _claim("claim-asked", "asked", "renewing"),
    "claim-ends": _claim("claim-ends", "ending", "expired"),
    "apology": plain("broken"),
    "task-taken": plain("news-task-taken"),
}
