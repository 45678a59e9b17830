"""📝 评审: an evaluator gives points to an application without its name, and seals the sheet."""

from handlers.context import Desk
from handlers.presses.tenders import (
    AskNotMe,
    AskPoints,
    GivePoints,
    NotMe,
    SealSheet,
    SeeSheet,
    Sheets,
)
from handlers.screens import sheets as screens
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import scoring
from models.reads.applications import SheetCard, own_sheets, sheet_card
from models.rules.reviewing import Criterion


def show(_press: Sheets | None, desk: Desk) -> Screen:
    return screens.several(desk.say, own_sheets(desk.session, desk.who.person_id))


def see(press: SeeSheet, desk: Desk) -> Screen:
    return screens.one(desk.say, _sheet(desk, press.review_id))


def ask_points(press: AskPoints, desk: Desk) -> Screen:
    sheet = _sheet(desk, press.review_id)
    if press.criterion not in set(Criterion):
        raise Stale
    return screens.ask_points(desk.say, sheet, Criterion(press.criterion))


def give_points(press: GivePoints, desk: Desk) -> Screen:
    sheet = scoring.score(
        desk.session, press.review_id, press.criterion, press.points, by=desk.actor, now=desk.now
    )
    return screens.one(desk.say, sheet_card(desk.session, sheet))


def seal(press: SealSheet, desk: Desk) -> Screen:
    mark = scoring.seal(
        desk.session, press.review_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return screens.sealed(desk.say, _sheet(desk, press.review_id), mark)


def ask_not_me(press: AskNotMe, desk: Desk) -> Screen:
    return screens.ask_not_me(desk.say, _sheet(desk, press.review_id))


def not_me(press: NotMe, desk: Desk) -> Screen:
    """The next in the order of the draw takes the place."""
    scoring.decline(desk.session, press.review_id, seen=press.version, by=desk.actor, now=desk.now)
    desk.spare.append(Screen(desk.say("not-me-done")))
    return show(None, desk)


def _sheet(desk: Desk, review_id: int) -> SheetCard:
    found = scoring.fresh_sheet(desk.session, review_id, by=desk.actor, now=desk.now)
    return sheet_card(desk.session, found)
