"""A telephone asks for somebody's calendar by its secret: their own visits, in their language."""

from datetime import datetime

from sqlmodel import Session

from handlers.screens.calendars import calendar
from handlers.ui.calendar import Calendar
from handlers.ui.say import voice
from models.operations.subscribing import subscriber
from models.reads.calendars import entries, language_of, planned
from models.words import Language


def feed(
    session: Session, secret: str, *, now: datetime, language: Language = Language.ZH
) -> Calendar | None:
    """What is booked, and the days of plans to come; None for whatever opens nothing."""
    person_id = subscriber(session, secret)
    if person_id is None:
        return None
    say = voice(language_of(session, person_id) or language)
    told = [*entries(session, person_id, now=now), *planned(session, person_id, now=now)]
    return calendar(say, told)
