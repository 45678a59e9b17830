"""News for social workers."""

from dataclasses import replace

from handlers.notices.reader import Draw, Reader
from handlers.screens import common, days_off, proofs, ratings, suspending, worker
from handlers.ui.screen import Screen
from models.operations.proving import may_be_paid
from models.operations.substituting import SAY_NO
from models.reads.colleagues import worker_file
from models.reads.holds import proof_card
from models.reads.moved import moved, offered_anew
from models.reads.rescues import rescued
from models.reads.spots import way_to
from models.reads.workbench import offer_card, visit_card
from models.reads.worked_days import day_off_of
from models.rules.hours import today
from models.tables.disputes import Dispute
from models.tables.orders import OfferStatus, Order
from models.tables.visits import Visit, VisitStatus


def _offer(reader: Reader) -> Screen | None:
    card = offer_card(reader.session, reader.object_id)
    if card is None or card.status is not OfferStatus.OPEN:
        return None
    return worker.offer(reader.say, card, offered_anew(reader.session, card.id))


def _offer_gone(reader: Reader) -> Screen | None:
    card = offer_card(reader.session, reader.object_id)
    return worker.offer_over(reader.say, card) if card else None


def work(name: str) -> Draw:
    """News of a visit that still stands, with everything for the door."""

    def drawn(reader: Reader) -> Screen | None:
        card = visit_card(reader.session, reader.object_id, now=reader.now)
        if card is None or card.status is not VisitStatus.BOOKED:
            return None
        return worker.visit(reader.say, card, reader.say(name))

    return drawn


def _on_map(reader: Reader) -> Screen | None:
    """The home, if it is still to be shown, and to this reader."""
    home = way_to(reader.session, reader.object_id, now=reader.now)
    visit = reader.session.get(Visit, reader.object_id)
    card = visit_card(reader.session, reader.object_id, now=reader.now)
    if home is None or visit is None or visit.carer_id != reader.who.person_id or card is None:
        return None
    return worker.on_map(reader.say, card, (home.latitude or 0.0, home.longitude or 0.0))


def _lost(reader: Reader) -> Screen | None:
    card = visit_card(reader.session, reader.object_id, now=reader.now)
    if card is None or card.status not in (VisitStatus.MISSED, VisitStatus.CANCELLED):
        return None
    if (to := moved(reader.session, card.id)) is not None:
        return worker.moved(reader.say, card, to)
    told = worker.lost(reader.say, card)
    if (day := day_off_of(reader.session, reader.object_id)) is None:
        return told
    return replace(told, text=f"📅 {days_off.off(reader.say, day)}\n{told.text}")


def _held(reader: Reader) -> Screen | None:
    """This visit is looked at, while it still is; later, what came of it."""
    visit = reader.session.get_one(Visit, reader.object_id)
    card = proof_card(reader.session, visit)
    return proofs.held(reader.say, card, _service(reader, visit)) if card.held else None


def _reviewed(reader: Reader) -> Screen | None:
    visit = reader.session.get_one(Visit, reader.object_id)
    card, real = proof_card(reader.session, visit), may_be_paid(reader.session, visit)
    if card.held:
        return None
    return proofs.reviewed(reader.say, card, _service(reader, visit), real=real)


def _service(reader: Reader, visit: Visit) -> str:
    return reader.session.get_one(Order, visit.order_id).service_code


def _yours(reader: Reader) -> Screen | None:
    """A visit that is theirs without an offer; sent instead of a colleague, they may say no."""
    card = visit_card(reader.session, reader.object_id, now=reader.now)
    lost = rescued(reader.session, reader.object_id)
    if card is None or card.status is not VisitStatus.BOOKED or lost is None:
        return work("worker-yours")(reader)
    return worker.sent_instead(reader.say, card, lost.saved_at + SAY_NO)


def _suspended(reader: Reader) -> Screen | None:
    """Sent to nobody for now, and why, for as long as it is so."""
    one = worker_file(reader.session, reader.object_id, today(reader.now))
    return suspending.told(reader.say, one) if one.suspended else None


def _resumed(reader: Reader) -> Screen | None:
    one = worker_file(reader.session, reader.object_id, today(reader.now))
    return None if one.suspended else common.plain(reader.say, "news-resumed")


def _dispute_answered(reader: Reader) -> Screen | None:
    row = reader.session.get(Dispute, reader.object_id)
    return ratings.answered(reader.say, row) if row and row.answer else None


NOTICES: dict[str, Draw] = {
    "dispute-answered": _dispute_answered,
    "offer": _offer,
    "offer-gone": _offer_gone,
    "visit-yours": _yours,
    "visit-lost": _lost,
    "suspended": _suspended,
    "resumed": _resumed,
    "visit-nudge": work("worker-nudge"),
    "home-on-map": _on_map,
    # visits that are looked at
    "visit-held": _held,
    "visit-reviewed": _reviewed,
}
