"""News of a visit: who comes and when, that it falls out, and how it was."""

from handlers.notices.reader import Draw, Reader, about_visit, headed, visit
from handlers.screens import answers, checks, days_off, proofs
from handlers.ui.screen import Screen
from models.operations.calling_back import call_of
from models.reads.answers import rating_of
from models.reads.cards import OrderCard
from models.reads.checks import check_card
from models.reads.holds import proof_card
from models.reads.rehoming import lost_its_house
from models.reads.rescues import fallen_out, rescued
from models.reads.standing import may_speak_for
from models.reads.worked_days import day_off_of, put_off
from models.tables.checks import CheckStatus
from models.tables.days_off import DayOff
from models.tables.orders import OrderStatus
from models.tables.people import Person
from models.tables.rescues import AS_WISHED, HOUSE_OVER
from models.tables.visits import Visit, VisitStatus
from models.words import Scope


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


def _may_rate(reader: Reader, card: OrderCard) -> bool:
    me = reader.who.person_id
    return may_speak_for(reader.session, me, card.person_id, reader.now, Scope.RATE)


def _rated_for(reader: Reader) -> Screen | None:
    """The stars that the desk wrote down for them, and a human being if it was not so."""
    rating, card = rating_of(reader.session, reader.object_id), visit(reader, VisitStatus.CLOSED)
    if rating is None or card is None:
        return None
    by = reader.session.get_one(Person, rating.rated_by).name
    return answers.rated_for(reader.say, card, rating.stars, by)


def _spot_check(reader: Reader) -> Screen | None:
    """Three questions, as long as nobody has answered them."""
    card = check_card(reader.session, reader.object_id, now=reader.now)
    if card is None or card.status is not CheckStatus.ASKED:
        return None
    return checks.asked(reader.say, card)


def _call_back(reader: Reader) -> Screen | None:
    call = call_of(reader.session, reader.object_id)
    if call is None or not call.waits or call.said is not None:
        return None
    visit = reader.session.get_one(Visit, reader.object_id)
    return proofs.call_back(reader.say, call, proof_card(reader.session, visit))


NOTICES: dict[str, Draw] = {
    "visit-booked": _booked,
    "visit-started": _started,
    "visit-missed": about_visit("missed", VisitStatus.MISSED),
    "visit-cancelled": _called_off,
    "visit-rate": _rate,
    "visit-rate-again": lambda reader: _rate(reader, again=True),
    "rated-for-you": _rated_for,
    "call-back": _call_back,
    "spot-check": _spot_check,
}
