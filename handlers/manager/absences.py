"""🏖 请假: from which day to which. Others are asked at once for what was booked."""

from datetime import date, timedelta

from handlers.context import Desk
from handlers.manager.workers import file_of, see
from handlers.presses.manager import AskAbsent, Present, SeeWorker
from handlers.screens.away import counted
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.screen import Button, Screen
from models.operations import staffing
from models.rules.hours import today
from models.rules.shifts import read_day

FIRST_DAYS = 3
"""Today, tomorrow, the day after."""
LENGTHS = (1, 2, 3, 7, 14, 30)
"""Days."""


def ask(press: AskAbsent, desk: Desk) -> Screen:
    one = file_of(desk, press.worker_id)
    desk.begin("absence", worker=one.id, name=one.name)
    return FORM.go_on(desk)


def present(press: Present, desk: Desk) -> Screen:
    worker_id = staffing.present(desk.session, press.absence_id, by=desk.actor, now=desk.now)
    return see(SeeWorker(worker_id), desk)


def _ask_since(desk: Desk) -> Screen:
    days = [today(desk.now) + timedelta(days=n) for n in range(FIRST_DAYS)]
    buttons = [choice(desk, desk.say.day(day), day.isoformat()) for day in days]
    return Screen(desk.say("ask-away-since", name=desk.talk.answers["name"]), rows=listed(buttons))


def _ask_until(desk: Desk) -> Screen:
    since = date.fromisoformat(desk.talk.answers["since"])
    buttons = [_for(desk, since, days) for days in LENGTHS]
    text = desk.say("ask-away-until", first=desk.say.day(since))
    return Screen(text, rows=listed(buttons, 2))


def _for(desk: Desk, since: date, days: int) -> Button:
    last = since + timedelta(days=days - 1)
    label = desk.say("away-days", days=days, last=desk.say.day(last))
    return choice(desk, label, last.isoformat())


def _take(key: str) -> Step:
    def take(desk: Desk, words: str) -> None:
        day = read_day(words, today(desk.now))
        if day is None:
            raise NotUnderstood("hint-day")
        desk.talk.answers[key] = day.isoformat()

    return Step(key, _ask_since if key == "since" else _ask_until, take, typed=True)


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    since, until = (date.fromisoformat(told[key]) for key in ("since", "until"))
    saved = staffing.absent(desk.session, told["worker"], since, until, by=desk.actor, now=desk.now)
    desk.end()
    desk.spare.append(
        Screen(f"{desk.say('away-noted')}\n{counted(desk.say, saved.total, saved.saved)}".strip())
    )
    return see(SeeWorker(told["worker"]), desk).anew()


FORM = Form("absence", (_take("since"), _take("until")), _finish)
