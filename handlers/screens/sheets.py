"""📝 评审 on the screen: one application under a letter, five rows of points, a seal."""

from handlers.presses.common import Home
from handlers.presses.tenders import (
    AskNotMe,
    AskPoints,
    GivePoints,
    NotMe,
    SealSheet,
    SeeSheet,
    Sheets,
)
from handlers.screens.applying import content, letter
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.applications import ApplicationCard, SheetCard
from models.rules.reviewing import Criterion, total
from models.tables.tenders import ReviewStatus

OFFERED = (0, 5, 8, 10, 12, 14, 16, 18, 20)


def several(say: Say, sheets: list[SheetCard]) -> Screen:
    buttons = [
        Button(say(f"sheet-line-{one.status}", letter=letter(say, one.application.letter)),
               SeeSheet(one.id))
        for one in sheets
    ]  # fmt: skip
    left = sum(one.status is ReviewStatus.DRAWN for one in sheets)
    text = say("sheets", left=left, count=len(sheets)) if sheets else say("sheets-none")
    return Screen(text, rows=(*listed(buttons), (Button(say("home"), Home()),)))


def one(say: Say, sheet: SheetCard) -> Screen:
    """The application without its organisation, and all its points: sealed, or to be."""
    lines = [*_shown(say, sheet.application), *_points(say, sheet)]
    if sheet.status is not ReviewStatus.DRAWN:
        return Screen("\n".join([*lines, say("sheet-sealed")]), rows=(_out(say),))
    return _whole(say, sheet, lines)


def lacking(sheet: SheetCard) -> Criterion | None:
    """The first that has no points yet; none for a sheet that takes none any more."""
    left = (each for each in Criterion if each not in sheet.scores)
    return next(left, None) if sheet.status is ReviewStatus.DRAWN else None


def ask_points(say: Say, sheet: SheetCard, criterion: Criterion) -> Screen:
    """The points so far and one question: a tap for the usual answers, any number by typing."""
    ask = say("sheet-ask", criterion=say.word("criterion", criterion))
    lines = [*_shown(say, sheet.application), *_points(say, sheet), ask]
    near = Button(say("not-me"), AskNotMe(sheet.id))
    return Screen("\n".join(lines), rows=(*_offer(sheet, criterion), (near,)))


def sealed(say: Say, sheet: SheetCard, mark: str) -> Screen:
    lines = [*_shown(say, sheet.application), *_points(say, sheet), say("sheet-sealed")]
    return Screen("\n".join([*lines, say("sheet-mark", mark=mark[:16])]), rows=(_out(say),))


def ask_not_me(say: Say, sheet: SheetCard) -> Screen:
    yes = Button(say("not-me-yes"), NotMe(sheet.id, sheet.version))
    no = Button(say("not-me-no"), SeeSheet(sheet.id))
    text = say("not-me-ask", letter=letter(say, sheet.application.letter))
    return Screen(text, rows=((yes,), (no,)))


def drawn(say: Say, count: int) -> Screen:
    """To an evaluator: something waits."""
    return Screen(say("sheets-wait", count=count), rows=((Button(say("key-sheets"), Sheets()),),))


def _whole(say: Say, sheet: SheetCard, lines: list[str]) -> Screen:
    change = [
        Button(f"✏️ {say.word('criterion', each)}", AskPoints(sheet.id, each)) for each in Criterion
    ]
    lines.append(say("sheet-whole", total=total(sheet.scores)))
    seal = Button(say("sheet-seal"), SealSheet(sheet.id, sheet.version))
    return Screen("\n".join(lines), rows=((seal,), *listed(change, 2), *_doors(say, sheet)))


def _shown(say: Say, card: ApplicationCard) -> list[str]:
    """Nothing of it tells which organisation it is, as far as its own words do not."""
    house = say("sheet-house", letter=letter(say, card.letter))
    return [house, *content(say, card, card.house, say("sheet-this-house"))]


def _points(say: Say, sheet: SheetCard) -> list[str]:
    told = [each for each in Criterion if each in sheet.scores]
    return [
        say("sheet-points", criterion=say.word("criterion", each), points=sheet.scores[each])
        for each in told
    ]


def _offer(sheet: SheetCard, criterion: Criterion) -> tuple[tuple[Button, ...], ...]:
    return listed([Button(str(n), GivePoints(sheet.id, criterion, n)) for n in OFFERED], 3)


def _doors(say: Say, sheet: SheetCard) -> tuple[tuple[Button, ...], ...]:
    return ((Button(say("not-me"), AskNotMe(sheet.id)),), _out(say))


def _out(say: Say) -> tuple[Button, ...]:
    return (Button(say("sheets-back"), Sheets()), Button(say("home"), Home()))
