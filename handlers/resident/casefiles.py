"""📒 个案, for the person: a yes before it stands, their own words at its end."""

from collections.abc import Iterable

from handlers.context import Desk
from handlers.presses.casefiles import AgreeCase, LastWords, LetGoOn, SeeCase
from handlers.screens import casefiles as screens
from handlers.screens import common
from handlers.ui.form import Form
from handlers.ui.questions import freely
from handlers.ui.screen import Button, Screen
from models.errors import Stale
from models.operations import casefiles
from models.reads.casefiles import case_card, live_case
from models.tables.casefiles import CaseFile, CaseStatus


def see(press: SeeCase, desk: Desk) -> Screen:
    case = casefiles.seen_case(desk.session, press.case_id, by=desk.actor, now=desk.now)
    return _drawn(desk, case)


def agree(press: AgreeCase, desk: Desk) -> Screen:
    case = casefiles.agree(
        desk.session,
        press.case_id,
        seen=press.version,
        yes=bool(press.yes),
        by=desk.actor,
        now=desk.now,
    )
    return _drawn(desk, case)


def let_go_on(press: LetGoOn, desk: Desk) -> Screen:
    casefiles.hand_over(
        desk.session,
        press.case_id,
        seen=press.version,
        notes=bool(press.notes),
        by=desk.actor,
        now=desk.now,
    )
    return common.plain(desk.say, "case-gone-over")


def ask_words(press: LastWords, desk: Desk) -> Screen:
    case = casefiles.seen_case(desk.session, press.case_id, by=desk.actor, now=desk.now)
    if case.status is not CaseStatus.ENDING:
        raise Stale(now=case.status)
    desk.begin(FORM.name, case=case.id)
    return FORM.go_on(desk).anew()


def rows(desk: Desk, people: Iterable[int]) -> tuple[tuple[Button, ...], ...]:
    """The cases of these people, to stand among their orders."""
    cases = [case for one in people if (case := live_case(desk.session, one)) is not None]
    return tuple((screens.button(desk.say, case_card(desk.session, case)),) for case in cases)


def _drawn(desk: Desk, case: CaseFile) -> Screen:
    return screens.seen(desk.say, case_card(desk.session, case))


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    casefiles.close(desk.session, told["case"], told["words"], by=desk.actor, now=desk.now)
    desk.end()
    return common.plain(desk.say, "case-thanks")


FORM = Form("case-words", (
    freely("words", "case-how-was-it"),
), _finish)  # fmt: skip
