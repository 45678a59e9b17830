"""News for social workers."""

from handlers.notices.reader import Draw, Reader
from handlers.screens import worker
from handlers.ui.screen import Screen
from models.reads.workbench import offer_card, visit_card
from models.tables.orders import OfferStatus
from models.tables.visits import VisitStatus


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


NOTICES: dict[str, Draw] = {
    "offer": _offer,
    "offer-gone": _offer_gone,
    "visit-yours": _work("worker-yours"),
    "visit-lost": _lost,
    "remind-eve-worker": _work("worker-eve"),
    "remind-soon-worker": _work("worker-soon"),
    "visit-nudge": _work("worker-nudge"),
}
