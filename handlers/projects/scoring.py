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
from handlers.ui.form import Form, NotUnderstood, Step
from handlers.ui.screen import Screen
from models.errors import Refused, Stale
from models.operations import scoring
from models.reads.applications import SheetCard, own_sheets, sheet_card
from models.rules.reviewing import MOST, Criterion
from models.tables.tenders import ReviewStatus


def show(_press: Sheets | None, desk: Desk) -> Screen:
    return screens.several(desk.say, own_sheets(desk.session, desk.who.person_id))


def see(press: SeeSheet, desk: Desk) -> Screen:
    return _next(desk, _sheet(desk, press.review_id))


def ask_points(press: AskPoints, desk: Desk) -> Screen:
    sheet = _sheet(desk, press.review_id)
    if press.criterion not in set(Criterion) or sheet.status is not ReviewStatus.DRAWN:
        raise Stale(now=sheet.status)
    return _asked(desk, sheet, Criterion(press.criterion))


def give_points(press: GivePoints, desk: Desk) -> Screen:
    return _give(desk, press.review_id, press.criterion, press.points)


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


def _next(desk: Desk, sheet: SheetCard) -> Screen:
    """The first criterion without points; then the whole."""
    criterion = screens.lacking(sheet)
    return _asked(desk, sheet, criterion) if criterion else screens.one(desk.say, sheet)


def _asked(desk: Desk, sheet: SheetCard, criterion: Criterion) -> Screen:
    desk.begin(FORM.name, review=sheet.id, criterion=str(criterion))
    return FORM.go_on(desk)


def _give(desk: Desk, review_id: int, criterion: str, points: int) -> Screen:
    sheet = scoring.score(desk.session, review_id, criterion, points, by=desk.actor, now=desk.now)
    return _next(desk, sheet_card(desk.session, sheet))


def _sheet(desk: Desk, review_id: int) -> SheetCard:
    found = scoring.fresh_sheet(desk.session, review_id, by=desk.actor, now=desk.now)
    return sheet_card(desk.session, found)


def _ask(desk: Desk) -> Screen:
    """The open criterion; that its time is over, where the sheet was opened meanwhile."""
    told = desk.talk.answers
    try:
        sheet = _sheet(desk, told["review"])
    except Refused:
        return Screen(desk.say("sheet-over"))
    return screens.ask_points(desk.say, sheet, Criterion(told["criterion"]))


def _take(desk: Desk, words: str) -> None:
    points = read_points(words)
    if points is None:
        raise NotUnderstood("sheet-hint")
    desk.talk.answers["points"] = points


def read_points(words: str) -> int | None:
    """Whole points as they are written; None for anything but 0 to 20.

    >>> read_points("17"), read_points(" 20 分"), read_points("21"), read_points("1.5")
    (17, 20, None, None)
    """
    said = words.strip().removesuffix("分").strip()
    short = said.isascii() and said.isdecimal() and len(said) <= len(str(MOST))
    return int(said) if short and int(said) <= MOST else None


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    return _give(desk, told["review"], told["criterion"], told["points"])


def _leave(desk: Desk) -> Screen:
    desk.end()
    return show(None, desk)


FORM = Form(
    "sheet",
    (Step("points", _ask, _take, typed=True,
          fits=lambda _desk, words: read_points(words) is not None),),
    _finish,
    leave=_leave,
)  # fmt: skip
