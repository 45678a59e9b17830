"""News from the way to a visit, for both sides; nothing once the worker is there."""

from handlers.notices.reader import Draw, Reader, headed, visit
from handlers.screens import along, worker
from handlers.ui.screen import Screen
from models.reads.workbench import visit_card
from models.tables.visits import VisitStatus


def _on_the_way(name: str) -> Draw:
    """When they will be there, as it stands when it is read."""

    def drawn(reader: Reader) -> Screen | None:
        card = visit(reader, VisitStatus.BOOKED)
        if card is None or card.expected is None:
            return None
        clock = reader.say.clock(card.expected)
        return headed(reader, name, card, clock=clock, minutes=str(card.late_minutes))

    return drawn


def _asked(reader: Reader) -> Screen | None:
    card, screen = visit(reader, VisitStatus.BOOKED), _on_the_way("late-asked")(reader)
    return along.waits(reader.say, screen, card) if card and screen else None


def _waits(reader: Reader) -> Screen | None:
    card = visit_card(reader.session, reader.object_id, now=reader.now)
    if card is None or card.status is not VisitStatus.BOOKED:
        return None
    return worker.visit(reader.say, card, reader.say("home-waits"))


NOTICES: dict[str, Draw] = {
    "set-out": _on_the_way("set-out"),
    "late": _on_the_way("late"),
    "late-asked": _asked,
    "home-waits": _waits,
}
