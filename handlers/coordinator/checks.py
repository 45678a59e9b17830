"""🔍 抽查: a supervisor telephones those who did not answer in the chat, or have none."""

from handlers.context import Desk
from handlers.presses.checks import Checks, NobodyAnswers
from handlers.screens import checks as screens
from handlers.ui.screen import Screen
from models import audit
from models.operations import checking
from models.reads.checks import to_call
from models.tables.visits import Visit


def show(_press: Checks | None, desk: Desk) -> Screen:
    """Who waits longest; that the number was shown is written down."""
    waiting = to_call(desk.session, desk.actor)
    if not waiting:
        return screens.nobody_to_call(desk.say)
    first = waiting[0]
    visit = desk.session.get_one(Visit, first.visit_id)
    audit.record(desk.session, "check_read", visit, by=desk.actor.person_id, now=desk.now)
    return screens.script(desk.say, first)


def nobody(press: NobodyAnswers, desk: Desk) -> Screen:
    checking.nobody_answers(
        desk.session, press.check_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return show(None, desk)
