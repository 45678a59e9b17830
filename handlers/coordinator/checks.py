"""🔍 抽查: a supervisor telephones those who did not answer in the chat, or have none."""

from handlers.context import Desk
from handlers.presses.checks import Checks, NobodyAnswers, TellCheck
from handlers.screens import checks as screens
from handlers.ui.screen import Screen
from models import audit
from models.errors import Stale
from models.operations import checking
from models.reads.checks import CheckCard, check_card, to_call
from models.tables.visits import Visit
from models.words import Came


def show(press: Checks, desk: Desk) -> Screen:
    """Who waits longest; that the number was shown is written down."""
    waiting = to_call(desk.session, desk.actor, press.project_id, now=desk.now)
    if not waiting:
        return screens.nobody_to_call(desk.say, press.project_id)
    first = waiting[0]
    visit = desk.session.get_one(Visit, first.visit_id)
    audit.record(desk.session, "check_read", visit, by=desk.actor.person_id, now=desk.now)
    return screens.script(desk.say, first, press.project_id)


def nobody(press: NobodyAnswers, desk: Desk) -> Screen:
    checking.nobody_answers(
        desk.session, press.check_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return show(Checks(press.project_id), desk)


def tell(press: TellCheck, desk: Desk) -> Screen:
    """That nobody came opens a case against somebody: it is asked once before it counts."""
    number, seen, by = press.check_id, press.version, desk.actor
    checking.on_the_line(desk.session, number, seen=seen, by=by, now=desk.now)
    if press.word == Came.NO:
        return screens.sure(desk.say, _card(desk, number), press.project_id)
    word = Came.NO if press.word == screens.SURE else press.word
    checking.say(desk.session, number, word, seen=seen, by=by, now=desk.now)
    return screens.script(desk.say, _card(desk, number), press.project_id)


def _card(desk: Desk, check_id: int) -> CheckCard:
    card = check_card(desk.session, check_id, now=desk.now)
    if card is None:
        raise Stale
    return card
