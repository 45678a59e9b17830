"""📄 Papers that a colleague has shown: the certificate and the yearly background check."""

from datetime import date

from handlers.context import Desk
from handlers.manager.workers import file_of, see
from handlers.presses.manager import AskPaper, SeeWorker
from handlers.ui.form import Form, NotUnderstood, Step
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import papers
from models.rules.birth import read_birth
from models.rules.hours import today
from models.rules.shifts import read_day

PAPERS = ("certificate", "check")


def ask(press: AskPaper, desk: Desk) -> Screen:
    if press.paper not in PAPERS:
        raise Stale
    one = file_of(desk, press.worker_id)
    desk.begin("paper", worker=one.id, name=one.name, paper=press.paper)
    return FORM.go_on(desk)


def _ask(desk: Desk) -> Screen:
    told = desk.talk.answers
    return Screen(desk.say(f"ask-{told['paper']}", name=told["name"]))


def _take(desk: Desk, words: str) -> None:
    """A certificate is told by its last day, a check by the day it was made."""
    on = today(desk.now)
    ahead = desk.talk.answers["paper"] == "certificate"
    day = read_day(words, on) if ahead else read_birth(words, on) or read_day(words, on)
    if day is None:
        raise NotUnderstood("hint-day")
    desk.talk.answers["day"] = day.isoformat()


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    shown = papers.show_certificate if told["paper"] == "certificate" else papers.show_check
    day = date.fromisoformat(told["day"])
    shown(desk.session, told["worker"], day, by=desk.actor, now=desk.now)
    desk.end()
    return see(SeeWorker(told["worker"]), desk)


FORM = Form("paper", (Step("day", _ask, _take, typed=True),), _finish)
