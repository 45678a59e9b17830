"""News from the way to a visit, for both sides; nothing once the worker is there."""

from handlers.notices.reader import Draw, Reader, headed, visit
from handlers.notices.workers import work
from handlers.screens import along
from handlers.ui.screen import Screen
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


def _nobody_opens(reader: Reader) -> Screen | None:
    """Under way already, they need not say that they are at home."""
    card = visit(reader, VisitStatus.BOOKED, VisitStatus.STARTED)
    if card is None:
        return None
    screen = headed(reader, "not-at-home", card)
    waits = card.visit_status is VisitStatus.BOOKED
    return along.opens(reader.say, screen, card.visit_id or 0) if waits else screen


NOTICES: dict[str, Draw] = {
    "set-out": _on_the_way("set-out"),
    "late": _on_the_way("late"),
    "late-asked": _asked,
    "home-waits": work("home-waits"),
    "home-opens": work("home-opens"),
    "not-at-home": _nobody_opens,
}
