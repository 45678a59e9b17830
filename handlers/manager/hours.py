"""🕐 上班时间: which weekdays, and from when to when."""

from handlers.context import Desk
from handlers.manager.workers import file_of, tell
from handlers.presses.manager import AskTimes, Hours, SetDay
from handlers.screens import manager as screens
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.screen import Screen
from models.operations import staffing
from models.rules.shifts import read_times

READY = ("8:00-12:00", "9:00-17:00", "8:30-18:00", "14:00-20:00")


def show(press: Hours, desk: Desk) -> Screen:
    return screens.hours(desk.say, file_of(desk, press.worker_id))


def set_day(press: SetDay, desk: Desk) -> Screen:
    saved = staffing.set_day(
        desk.session,
        press.worker_id,
        press.weekday,
        on=bool(press.on),
        by=desk.actor,
        now=desk.now,
    )
    tell(desk, saved)
    return show(Hours(press.worker_id), desk)


def ask_times(press: AskTimes, desk: Desk) -> Screen:
    one = file_of(desk, press.worker_id)
    desk.begin("times", worker=one.id, name=one.name)
    return FORM.go_on(desk)


def _ask(desk: Desk) -> Screen:
    buttons = [choice(desk, told, told.replace(":", ".")) for told in READY]
    return Screen(desk.say("ask-times", name=desk.talk.answers["name"]), rows=listed(buttons, 2))


def _take(desk: Desk, words: str) -> None:
    """A colon cannot stand in a button, so that it comes back as a full stop."""
    times = read_times(words.replace(".", ":"))
    if times is None:
        raise NotUnderstood("hint-times")
    desk.talk.answers["times"] = times


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    opens, closes = told["times"]
    saved = staffing.set_times(
        desk.session, told["worker"], opens, closes, by=desk.actor, now=desk.now
    )
    desk.end()
    tell(desk, saved)
    return show(Hours(told["worker"]), desk)


FORM = Form("times", (Step("times", _ask, _take, typed=True),), _finish)
