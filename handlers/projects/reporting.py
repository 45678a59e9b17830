"""📎 报告: a supervisor or an evaluator has a report made, in the chat."""

from handlers.context import Desk
from handlers.presses.openness import MakeReport, Reports
from handlers.screens import reports as screens
from handlers.ui.report import PICTURE, SHEET, Wanted
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations.reporting import ask_from, may_report
from models.reads.projects import told
from models.rules.hours import today


def kinds(press: Reports, desk: Desk) -> Screen:
    project = may_report(desk.session, press.project_id, by=desk.actor, now=desk.now)
    return screens.kinds(desk.say, told(desk.session, project, today(desk.now)))


def make(press: MakeReport, desk: Desk) -> Screen:
    """It is read and written when it is sent, beside whoever orders meanwhile."""
    if press.kind not in screens.KINDS or press.form not in (SHEET, PICTURE):
        raise Stale
    project = may_report(desk.session, press.project_id, by=desk.actor, now=desk.now)
    asked = ask_from(desk.session, project, press.kind, by=desk.actor, now=desk.now)
    return screens.made(desk.say, Wanted(asked, press.form, desk.say.language))
