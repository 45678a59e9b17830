"""抽查: what the home says of a visit that was drawn; a supervisor writes it down by telephone."""

from handlers.context import Desk
from handlers.presses.checks import SayCheck
from handlers.screens import checks as screens
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import checking
from models.reads.checks import check_card
from models.words import How


def answer(press: SayCheck, desk: Desk) -> Screen:
    check = checking.say(
        desk.session, press.check_id, press.word, seen=press.version, by=desk.actor, now=desk.now
    )
    card = check_card(desk.session, check.id, now=desk.now)
    if card is None:
        raise Stale
    draw = screens.script if check.how is How.ASSISTED else screens.asked
    return draw(desk.say, card)
