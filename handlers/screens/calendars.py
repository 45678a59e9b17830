"""手机日历: one's own visits as a file, and as a link that stays up to date."""

from collections.abc import Iterable

from handlers.presses.calendars import CalendarFile, DropFeed, NewFeed
from handlers.screens.common import quietly, ways_out
from handlers.ui.calendar import Calendar, Event
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.calendars import Entry


def door(say: Say) -> tuple[Button, ...]:
    return (Button(say("calendar-file"), CalendarFile()),)


def calendar(say: Say, entries: Iterable[Entry]) -> Calendar:
    """No name, no door, no place: a telephone shows it to whoever looks at it."""
    return Calendar(say("calendar-name"), tuple(_event(say, entry) for entry in entries))


def _event(say: Say, entry: Entry) -> Event:
    title = say("calendar-title", service=quietly(say, entry.service), number=entry.number)
    return Event(
        entry.uid, entry.sequence, entry.held, entry.start, entry.end, title, entry.changed_at
    )


def file(say: Say, entries: list[Entry], *, feeds: bool, linked: bool) -> Screen:
    """The visits booked as a file; the way to a link, where this house gives any."""
    new = Button(say("feed-other" if linked else "feed-new"), NewFeed())
    drop = [Button(say("feed-drop"), DropFeed())] if linked else []
    rows = (*(listed([new, *drop]) if feeds else ()), ways_out(say))
    if not entries:
        return Screen(say("calendar-none"), rows=rows)
    return Screen(say("calendar-here"), rows=rows, calendar=calendar(say, entries))


def link(say: Say, secret: str) -> Screen:
    """Shown once: nobody can look it up afterwards."""
    other, drop = Button(say("feed-other"), NewFeed()), Button(say("feed-drop"), DropFeed())
    return Screen(say("feed-here"), rows=(*listed([other, drop]), ways_out(say)), feed=secret)
