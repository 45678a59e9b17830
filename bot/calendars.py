"""Visits as telephones read them: RFC 5545, in the time of Asia/Shanghai."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from icalendar import Calendar, Event, Timezone, vDuration

from models.rules.hours import local

NAME, MIME = "diancai.ics", "text/calendar"
ZONE = "Asia/Shanghai"
SINCE = date(1992, 1, 1)
"""China has had no summer time since."""
ANEW = timedelta(hours=1)
"""How often a subscribed telephone is asked to look (RFC 7986, REFRESH-INTERVAL)."""


def written(calendar: Mapping[str, Any]) -> bytes:
    """A packed `handlers.ui.calendar.Calendar`. The same entries are the same bytes."""
    made = Calendar()
    made.add("prodid", "-//Diancai//Visits//ZH")
    made.add("version", "2.0")
    made.add("name", calendar["name"])
    made.add("x-wr-calname", calendar["name"])
    made.add("x-wr-timezone", ZONE)
    made.add("refresh-interval", ANEW, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", vDuration(ANEW))
    made.add_component(_zone())
    for event in calendar["events"]:
        made.add_component(_event(event))
    return bytes(made.to_ical())


def file(calendar: Mapping[str, Any]) -> tuple[str, str, bytes]:
    """Name, MIME type and content."""
    return NAME, MIME, written(calendar)


@cache
def _zone() -> Timezone:
    return Timezone.from_tzid(ZONE, first_date=SINCE)


def _event(told: Mapping[str, Any]) -> Event:
    changed = datetime.fromisoformat(told["changed_at"])
    event = Event()
    event.add("uid", told["uid"])
    event.add("sequence", told["sequence"])
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("dtstart", local(datetime.fromisoformat(told["start"])))
    event.add("dtend", local(datetime.fromisoformat(told["end"])))
    event.add("summary", told["title"])
    event.add("status", told["status"].upper())
    event.add("class", "PRIVATE")
    return event
