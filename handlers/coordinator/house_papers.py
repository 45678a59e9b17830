"""A supervisor looks at what an organisation shows: it is true, it is not, or no longer."""

from handlers.context import Desk
from handlers.presses.house_papers import AcceptPaper, LookAtPaper, TurnDownPaper
from handlers.screens import house_papers as screens
from handlers.ui.screen import Screen
from models.operations import house_papers
from models.reads.qualifying import paper_card
from models.tables.providers import Qualification


def look(press: LookAtPaper, desk: Desk) -> Screen:
    paper = house_papers.fresh_paper(desk.session, press.paper_id, by=desk.actor, now=desk.now)
    return _card(desk, paper)


def accept(press: AcceptPaper, desk: Desk) -> Screen:
    return _card(desk, house_papers.accept(
        desk.session, press.paper_id, seen=press.version, by=desk.actor, now=desk.now
    ))  # fmt: skip


def turn_down(press: TurnDownPaper, desk: Desk) -> Screen:
    return _card(desk, house_papers.turn_down(
        desk.session, press.paper_id, press.why, seen=press.version, by=desk.actor, now=desk.now
    ))  # fmt: skip


def _card(desk: Desk, paper: Qualification) -> Screen:
    return screens.look(desk.say, paper_card(desk.session, paper))
