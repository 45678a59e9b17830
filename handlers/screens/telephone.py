"""What the desk may do to an order for whoever phones (代录): the resident's own buttons."""

from datetime import datetime

from handlers.presses.assisting import DoneFor, RateFor
from handlers.presses.plans import SeeDates
from handlers.presses.resident import AskCancel, ChangeTime
from handlers.screens.plans import rest_acts
from handlers.screens.resident import CHANGEABLE
from handlers.ui.say import Say
from handlers.ui.screen import Button
from models.reads.cards import OrderCard
from models.tables.orders import OrderStatus
from models.tables.visits import VisitStatus


def rows(say: Say, card: OrderCard, now: datetime) -> list[tuple[Button, ...]]:
    """Another time, not wanted, done, how it was: whatever still makes sense."""
    if card.visit_id and card.visit_status is VisitStatus.DONE and not card.rated:
        service = say.word("service", card.service)
        return [(Button(say("desk-rate-for", service=service), RateFor(card.visit_id)),)]
    found: list[tuple[Button, ...]] = []
    if _over(card, now):
        done = DoneFor(card.visit_id or 0, card.visit_version)
        found.append((Button(say("desk-done-for"), done),))
    if card.status is OrderStatus.RESTING:
        found += rest_acts(say, card)
    if card.status in CHANGEABLE and card.visit_status is not VisitStatus.STARTED:
        change = Button(say("desk-time-for"), ChangeTime(card.id))
        found.append((change, Button(say("desk-cancel-for"), AskCancel(card.id))))
        if card.plan is not None:
            found.append((Button(say("dates-button"), SeeDates(card.id)),))
    return found


def _over(card: OrderCard, now: datetime) -> bool:
    """Whether the visit may be over though nobody told so."""
    begun = card.visit_status is VisitStatus.BOOKED and card.visit_start is not None
    late = begun and card.visit_start is not None and card.visit_start <= now
    return card.visit_status is VisitStatus.STARTED or late
