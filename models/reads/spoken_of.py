"""Of which visit somebody speaks who complains: the one under way, due today, or just over."""

from datetime import datetime, time, timedelta

from sqlmodel import Session

from models.reads.cards import OrderCard, last_visits
from models.rules.hours import at, local, today
from models.rules.understanding.days import days_said
from models.rules.understanding.following import Asked
from models.rules.understanding.wording import fold
from models.tables.visits import VisitStatus

RECENT = timedelta(days=14)
"""A visit that is longer over is no longer «the last one» that somebody speaks of."""
_FRESH = timedelta(days=1)
"""A visit that began within it is spoken of before any older one."""
_DUE = (VisitStatus.BOOKED, VisitStatus.MISSED)


def spoken_of(
    session: Session, people: list[int], words: str, said: Asked, *, now: datetime
) -> list[OrderCard]:
    """The visits that a complaint may mean, the newest first; one where it is clear."""
    tonight = at(today(now) + timedelta(days=1), time())
    found = last_visits(session, people, since=now - RECENT, until=tonight)
    day = next((one for told in days_said(fold(words), today(now)) for one in told.days), None)
    if named := [card for card in found if today(card.start) == day]:
        return likeliest(named, said, now)
    begun = [card for card in found if card.start <= now]
    return begun[:1] if said.past else likeliest(found, said, now)


def likeliest(found: list[OrderCard], said: Asked, now: datetime) -> list[OrderCard]:
    """Nobody came: to one that is due. Anything else: of the one that is there, or was last."""
    begun = [card for card in found if card.start <= now]
    due = [c for c in found if c.visit_status in _DUE and today(c.start) == local(now).date()]
    if said.absent and due:
        return [card for card in due if card in begun] or due
    if there := [card for card in found if card.visit_status is VisitStatus.STARTED]:
        return there
    return [card for card in begun if now - card.start <= _FRESH] or begun
