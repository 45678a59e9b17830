"""News for residents and for those who speak for them."""

from handlers.notices.reader import Draw, Reader, plain
from handlers.screens import appealing, emergency, gone, groups, recovering, relay, ruling
from handlers.screens.certifying import WITHDRAWN
from handlers.ui.screen import Screen
from models.operations.conversing import is_young, of_the_young
from models.reads.cards import orders_of
from models.reads.claims import claim_card
from models.reads.phones import phone_for
from models.reads.recoveries import recovery_card
from models.reads.relays import relay_card
from models.rules.understanding.danger import Alarm, Danger, told_kinds
from models.tables.catalogue import Entitlement
from models.tables.decisions import Appeal, AppealStatus, Decision
from models.tables.desk import Task, TaskStatus
from models.tables.orders import OPEN_ORDER
from models.tables.people import Person


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
    if row.exclusion_id is not None:
        return appealing.answered_stars(reader.say, changed=changed, answer=row.answer)
    goes_on = row.claim_id is not None or (decision and decision.order_id) is not None
    return appealing.answered(reader.say, changed=changed, answer=row.answer, goes_on=goes_on)


def _rule_changed(reader: Reader) -> Screen | None:
    row = reader.session.get(Entitlement, reader.object_id)
    return ruling.changed(reader.say, row) if row else None


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


def _relay(reader: Reader) -> Screen | None:
    card = relay_card(reader.session, reader.object_id)
    return relay.relay(reader.say, card) if card else None


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


def _nobody_yet(reader: Reader) -> Screen | None:
    """The promised moment has gone by: whom to telephone; nothing once somebody has it."""
    task = reader.session.get_one(Task, reader.object_id)
    if task.status is not TaskStatus.OPEN:
        return None
    alarm = Alarm(told_kinds(task.about) or (Danger.OTHER,), (task.about,), beside=False)
    child = is_young(reader.session, task, now=reader.now)
    return emergency.nobody_yet(reader.say, alarm, reader.now, reader.who.area_code, child=child)


def _task_taken(reader: Reader) -> Screen | None:
    """Somebody has their case; to a child in its own words, with its own numbers."""
    if not of_the_young(reader.session, reader.who, now=reader.now):
        return plain("news-task-taken")(reader)
    numbers = emergency.listed_lines(reader.say, ("110", "12355"), reader.now, reader.who.area_code)
    return Screen(reader.say("news-task-taken-child", numbers=numbers))


NOTICES: dict[str, Draw] = {
    "appeal-answered": _appeal_answered,
    "rule-changed": _rule_changed,
    "recovery-proposed": _proposed,
    "case-ended": _ended,
    "person-gone": _gone,
    "not-gone": _not_gone,
    "relay": _relay,
    "claim-certified": _claim("claim-certified", "certified"),
    "claim-refused": _claim_refused,
    "claim-not-renewed": _claim("claim-not-renewed", "certified", "ending"),
    "claim-asked": _claim("claim-asked", "asked", "renewing"),
    "claim-ends": _claim("claim-ends", "ending", "expired"),
    "apology": plain("broken"),
    "nobody-yet": _nobody_yet,
    "task-taken": _task_taken,
}
