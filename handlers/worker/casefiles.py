"""📒 个案, for whoever works on it: begun at a visit, steps, notes, and its end."""

from collections.abc import Callable

from handlers.context import Desk
from handlers.presses.casefiles import (
    AddStep,
    AskEnd,
    AskOver,
    CaseAt,
    EndCase,
    KeepCase,
    ReadNotes,
    Tick,
    WriteNote,
)
from handlers.screens import casefiles as screens
from handlers.screens import common
from handlers.ui.form import Form
from handlers.ui.questions import freely
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import casefiles
from models.operations.arriving import fresh_visit
from models.reads.casefiles import case_card, live_case
from models.tables.casefiles import CaseFile, CaseStatus, Reached


def at(press: CaseAt, desk: Desk) -> Screen:
    """The case of whoever is visited, as far as it is theirs."""
    visit = fresh_visit(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    case = live_case(desk.session, visit.person_id)
    if case is None:
        desk.begin(GOAL.name, visit=visit.id)
        return GOAL.go_on(desk).anew()
    if case.carer_id == desk.who.person_id:
        return _drawn(desk, case).anew()
    return screens.elsewhere(desk.say, visit.id, mine=case.status is CaseStatus.OPEN).anew()


def keep(press: KeepCase, desk: Desk) -> Screen:
    case = casefiles.kept_case(desk.session, press.case_id, by=desk.actor, now=desk.now)
    return _drawn(desk, case)


def tick(press: Tick, desk: Desk) -> Screen:
    return _drawn(desk, casefiles.tick(desk.session, press.step_id, by=desk.actor, now=desk.now))


def ask_step(press: AddStep, desk: Desk) -> Screen:
    return _begin(desk, STEP, press.case_id)


def ask_note(press: WriteNote, desk: Desk) -> Screen:
    return _begin(desk, NOTE, press.case_id)


def read_notes(press: ReadNotes, desk: Desk) -> Screen:
    """Written down each time."""
    written = casefiles.read_notes(desk.session, press.case_id, by=desk.actor, now=desk.now)
    case = casefiles.kept_case(desk.session, press.case_id, by=desk.actor, now=desk.now)
    return screens.notes(desk.say, case_card(desk.session, case), written)


def ask_end(press: AskEnd, desk: Desk) -> Screen:
    case = casefiles.kept_case(desk.session, press.case_id, by=desk.actor, now=desk.now)
    return screens.end_ask(desk.say, case_card(desk.session, case))


def end(press: EndCase, desk: Desk) -> Screen:
    if press.reached not in set(Reached):
        raise Stale
    case = casefiles.end(
        desk.session,
        press.case_id,
        seen=press.version,
        reached=Reached(press.reached),
        by=desk.actor,
        now=desk.now,
    )
    return _drawn(desk, case)


def ask_over(press: AskOver, desk: Desk) -> Screen:
    casefiles.ask_over(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    return common.plain(desk.say, "case-over-asked")


def _begin(desk: Desk, form: Form, case_id: int) -> Screen:
    case = casefiles.kept_case(desk.session, case_id, by=desk.actor, now=desk.now)
    if case.status is not CaseStatus.OPEN:
        raise Stale
    desk.begin(form.name, case=case_id)
    return form.go_on(desk).anew()


def _drawn(desk: Desk, case: CaseFile) -> Screen:
    return screens.kept(desk.say, case_card(desk.session, case))


def _kept(deed: Callable[..., CaseFile], thing: str) -> Callable[[Desk], Screen]:
    """What was typed goes into the case, by this operation."""

    def finish(desk: Desk) -> Screen:
        told = desk.talk.answers
        case = deed(desk.session, told[thing], told["words"], by=desk.actor, now=desk.now)
        desk.end()
        return _drawn(desk, case)

    return finish


GOAL = Form("case-goal", (freely("words", "case-ask-goal"),), _kept(casefiles.open_file, "visit"))
STEP = Form("case-step", (freely("words", "case-ask-step"),), _kept(casefiles.add_step, "case"))
NOTE = Form("case-note", (freely("words", "case-ask-note"),), _kept(casefiles.write, "case"))
