"""«病了,明天去不了»: one line and one tap, and others go."""

from datetime import date

from handlers.context import SAID, Desk
from handlers.presses.day import AskAway, Away
from handlers.screens import away as screens
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import staffing
from models.reads.days import booked_between
from models.rules.hours import today
from models.rules.understanding.absence import absence_in
from models.words import Role


def heard(desk: Desk, words: str) -> Screen | None:
    """Days off told outside any form; None for the rest."""
    return told(desk, words) if desk.talk.flow in ("", SAID) else None


def told(desk: Desk, words: str) -> Screen | None:
    """Days off told in words by whoever acts as a worker; None for the rest."""
    mine = desk.who.acting is Role.WORKER
    said = absence_in(words, today(desk.now)) if mine else None
    return _ask(desk, *said) if said else None


def ask(press: AskAway, desk: Desk) -> Screen:
    if not press.since:
        return screens.ask_day(desk.say, today(desk.now))
    return _ask(desk, day_of(press.since), day_of(press.until))


def take(press: Away, desk: Desk) -> Screen:
    """Somebody else for everything on these days, at once."""
    since, until = day_of(press.since), day_of(press.until)
    saved = staffing.absent_self(desk.session, since, until, by=desk.actor, now=desk.now)
    return screens.done(desk.say, saved)


def _ask(desk: Desk, since: date, until: date) -> Screen:
    count = booked_between(desk.session, desk.who.person_id, since, until)
    return screens.ask(desk.say, since, until, count)


def day_of(number: int) -> date:
    try:
        return date.fromordinal(number)
    except (ValueError, OverflowError) as forged:
        raise Stale from forged
