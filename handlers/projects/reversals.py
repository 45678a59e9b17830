"""⚠️ 不该付的上门: paid visits that proved false, the organisation's word, and the second hand."""

from handlers.context import Desk
from handlers.presses.money import (
    AskDoubt,
    AskSpeak,
    DecideReversal,
    Doubt,
    Reversals,
    SeeReversal,
)
from handlers.projects.money import spoken
from handlers.screens import reversals as screens
from handlers.ui.form import Form
from handlers.ui.questions import in_words
from handlers.ui.screen import Screen
from models.ledger import pots_of
from models.operations import reversing
from models.operations.projects import fresh_project
from models.reads.reversals import reversal_card, reversals_of
from models.rules.hours import today
from models.tables.providers import Project
from models.tables.reversals import Reversal


def show(press: Reversals, desk: Desk) -> Screen:
    project = fresh_project(desk.session, press.project_id, by=desk.actor, now=desk.now)
    found = reversals_of(desk.session, project.id)
    cards = [reversal_card(desk.session, one) for one in found]
    pots = pots_of(desk.session, project.id)
    return screens.several(desk.say, project.id, cards, pots, max(press.page, 0))


def see(press: SeeReversal, desk: Desk) -> Screen:
    row = reversing.seen_reversal(desk.session, press.reversal_id, by=desk.actor, now=desk.now)
    return _card(desk, row)


def ask_doubt(press: AskDoubt, desk: Desk) -> Screen:
    reversing.doubtable(desk.session, press.visit_id, by=desk.actor)
    return screens.why(desk.say, press.payment_id, press.visit_id, reversing.GROUNDS)


def doubt(press: Doubt, desk: Desk) -> Screen:
    row = reversing.doubt(desk.session, press.visit_id, press.why, by=desk.actor, now=desk.now)
    return _card(desk, row)


def decide(press: DecideReversal, desk: Desk) -> Screen:
    row = reversing.decide(
        desk.session,
        press.reversal_id,
        agreed=press.agreed == 1,
        read=(press.version, press.fen),
        by=desk.actor,
        now=desk.now,
    )
    return _card(desk, row)


def begin(press: AskSpeak, desk: Desk) -> Screen:
    row = reversing.speakable(desk.session, press.reversal_id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, reversal=row.id)
    return FORM.go_on(desk)


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    row = reversing.speak(
        desk.session, told["reversal"], told["words"], by=desk.actor, now=desk.now
    )
    desk.spare.append(Screen(desk.say("reversal-spoken")))
    return _card(desk, row)


def _card(desk: Desk, row: Reversal) -> Screen:
    sees = spoken(desk, desk.session.get_one(Project, row.project_id))
    proposed = row.proposed_by == desk.actor.person_id
    card = reversal_card(desk.session, row)
    return screens.card(desk.say, card, sees, today(desk.now), proposed=proposed)


FORM = Form("reversal", (in_words("words", "reversal-speak-ask", reversing.WORDS),), _finish)
