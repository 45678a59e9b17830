"""⚖️ 违法违规: one supervisor enters it, another looks and agrees."""

from datetime import date

from handlers.context import Desk
from handlers.coordinator.growing import show
from handlers.presses.growing import DecideViolation, Growing, NoteViolation, SeeViolation
from handlers.screens import growing as screens
from handlers.ui.form import Form, NotUnderstood, Step
from handlers.ui.questions import asks, in_words
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import growing, violations
from models.rules.birth import read_birth
from models.rules.hours import today
from models.rules.shifts import read_day
from models.tables.growing import Violation, ViolationStatus
from models.tables.providers import Provider


def begin(press: NoteViolation, desk: Desk) -> Screen:
    """On which day, and what?"""
    growing.fresh_house(desk.session, press.provider_id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, house=press.provider_id)
    return FORM.go_on(desk)


def see(press: SeeViolation, desk: Desk) -> Screen:
    row = violations.fresh_violation(desk.session, press.violation_id, by=desk.actor, now=desk.now)
    return _card(desk, row)


def decide(press: DecideViolation, desk: Desk) -> Screen:
    if press.to not in set(ViolationStatus):
        raise Stale
    row = violations.decide(
        desk.session,
        press.violation_id,
        ViolationStatus(press.to),
        seen=press.version,
        by=desk.actor,
        now=desk.now,
    )
    return _card(desk, row)


def _card(desk: Desk, row: Violation) -> Screen:
    house = desk.session.get_one(Provider, row.provider_id).name
    settled = row.entered_by if row.status is ViolationStatus.NOTED else row.agreed_by
    return screens.violation(desk.say, row, house, decides=settled != desk.who.person_id)


def _take_day(desk: Desk, words: str) -> None:
    """A past day, written in full, or «今天»."""
    on = today(desk.now)
    day = read_birth(words, on)
    if day is None and read_day(words, on) == on:
        day = on
    if day is None or day < on - violations.OLDEST:
        raise NotUnderstood("paper-day-hint")
    desk.talk.answers["day"] = day.isoformat()


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    day = date.fromisoformat(told["day"])
    violations.note(desk.session, told["house"], day, told["what"], by=desk.actor, now=desk.now)
    desk.end()
    desk.spare.append(Screen(desk.say("violation-entered")))
    return show(Growing(told["house"]), desk).anew()


FORM = Form("violation", (
    Step("day", asks("violation-ask-day"), _take_day, typed=True),
    in_words("what", "violation-ask-what"),
), _finish)  # fmt: skip
