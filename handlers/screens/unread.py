"""A worker's own words: whom they are for, and how late that makes them."""

from handlers.presses.along import AskLate, Late
from handlers.presses.common import AskHuman
from handlers.presses.relay import CarryWords
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.workbench import VisitCard


def for_whom(say: Say, cards: list[VisitCard]) -> Screen:
    """The homes of today and tomorrow, soonest first, and the desk."""
    homes = [_home(say, card) for card in cards]
    desk = Button(say("unread-desk"), AskHuman(0))
    return Screen(say("unread-for-whom"), rows=(*listed(homes), (desk,), ways_out(say)))


def late(say: Say, card: VisitCard, minutes: int) -> Screen:
    """«20 minutes, right?»: one tap tells the home."""
    yes = Button(say("unread-late-yes"), Late(card.id, card.late_minutes, minutes))
    other = Button(say("unread-late-other"), AskLate(card.id))
    text = say("unread-late", minutes=minutes, person=card.person, clock=say.clock(card.start))
    return Screen(text, rows=((yes,), (other,), ways_out(say)))


def _home(say: Say, card: VisitCard) -> Button:
    label = say("unread-home", person=card.person, when=say.when(card.start))
    return Button(label, CarryWords(card.id))
