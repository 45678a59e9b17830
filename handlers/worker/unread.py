"""What a worker writes outside any form: the act that it means, or whom it is for; never lost."""

from datetime import timedelta

from handlers.context import SAID, Desk
from handlers.presses.relay import CarryWords, TellHome
from handlers.screens import along
from handlers.screens import relay as relay_screens
from handlers.screens import unread as screens
from handlers.screens import worker as worker_screens
from handlers.ui.screen import Screen
from handlers.worker import relay, words
from models.operations.relaying import Said as Passed
from models.operations.relaying import tell_home
from models.reads.workbench import VisitCard, visits_ahead, visits_at_the_door
from models.rules.along import MINUTES
from models.rules.hours import today
from models.rules.understanding.underway import Said, Word, underway
from models.tables.visits import VisitStatus
from models.words import Role

SOON = timedelta(days=1)
"""Of a home visited today or tomorrow words may be meant."""


def listens(desk: Desk) -> bool:
    """Whether somebody acts as a worker, outside any form."""
    return desk.who.acting is Role.WORKER and desk.talk.flow in ("", SAID)


def heard(desk: Desk, said: str) -> Screen | None:
    """The act that is meant, one tap away; beside it, where more was said, whom that is for."""
    word = underway(said) if listens(desk) else None
    act = _act(desk, word) if word else None
    if word is None or act is None or word.whole:
        return act
    desk.spare.append(act)
    return for_whom(desk, said)


def for_whom(desk: Desk, said: str) -> Screen | None:
    """Words of any kind: for a home visited today or tomorrow, or for the desk? None where no
    visit is so near.
    """
    until = today(desk.now) + SOON
    ahead = visits_ahead(desk.session, desk.who.person_id, now=desk.now)
    near = [card for card in ahead if today(card.start) <= until]
    if not near:
        return None
    desk.remember(said)
    return screens.for_whom(desk.say, near)


def carry(press: CarryWords, desk: Desk) -> Screen:
    """The words that wait go to the home; where none do, they are asked for."""
    if not (said := desk.remembered):
        return relay.begin(TellHome(press.visit_id), desk)
    desk.end()
    passed = tell_home(desk.session, press.visit_id, Passed(said), by=desk.actor, now=desk.now)
    return relay_screens.passed(desk.say, passed.kind, passed.words)


def _act(desk: Desk, word: Word) -> Screen | None:
    """The screen on which one tap does it; None where no visit is near."""
    if word.said is Said.ARRIVED:
        doors = visits_at_the_door(desk.session, desk.who.person_id, now=desk.now)
        return words.how_to(None, desk) if doors else words.nothing_now(desk)
    ahead = visits_ahead(desk.session, desk.who.person_id, now=desk.now)
    here = [card for card in ahead if card.near or card.status is VisitStatus.STARTED]
    if word.said is not Said.NOBODY:
        here = [card for card in here if card.status is VisitStatus.BOOKED]
    if not here:
        return None
    if word.said is Said.LATE:
        return _late(desk, here[0], word.minutes)
    told = word.said is Said.ON_WAY and here[0].set_out
    name = "set-out-done" if told else f"unread-{word.said}"
    return worker_screens.visit(desk.say, here[0], desk.say(name))


def _late(desk: Desk, card: VisitCard, minutes: int) -> Screen:
    """So many minutes, or the next more that there is a button for; else by how much?"""
    fits = [one for one in MINUTES if one >= minutes]
    if not minutes or not fits or card.late_minutes:
        return along.ask_late(desk.say, card)
    return screens.late(desk.say, card, fits[0])
