"""Children and teenagers are answered in words for children."""

from handlers.context import YOUNG, Desk
from models.reads.cards import person_card
from models.rules.hours import age_on, today
from models.rules.understanding.young import GROWN, says_young


def listen(desk: Desk, words: str) -> None:
    """Whoever says to be a child is remembered as one for the day: the telephone may be another's
    tomorrow.
    """
    if says_young(words) and not _said_so(desk):
        desk.talk.answers[YOUNG] = today(desk.now).isoformat()
        desk.keep()


def _said_so(desk: Desk) -> bool:
    return bool(desk.talk.answers.get(YOUNG) == today(desk.now).isoformat())


def is_child(desk: Desk, words: str = "") -> bool:
    """By the date of birth of whoever writes, or because they say so, or said so today."""
    if says_young(words) or _said_so(desk):
        return True
    card = person_card(desk.session, desk.who.person_id) if desk.who.registered else None
    born = card.birth_date if card else None
    return born is not None and age_on(born, today(desk.now)) < GROWN


def for_child(desk: Desk, name: str, words: str = "") -> str:
    """The name of a text, or of its form for children."""
    return f"child-{name}" if is_child(desk, words) else name
