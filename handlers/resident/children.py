"""Children and teenagers are answered in words for children."""

from handlers.context import YOUNG, Desk
from handlers.screens.staff import has_room
from models.reads.people import person_card
from models.rules.eligibility import CHILD_AGE
from models.rules.hours import age_on, today
from models.rules.understanding.young import GROWN, calls_itself_young, own_age, says_young
from models.words import Doubt


def listen(desk: Desk, words: str) -> bool:
    """Whoever says to be a child is remembered as one for the day, with their age: the telephone
    may be another's tomorrow. Whether it was said for the first time.
    """
    if not _says_so(desk, words) or _said_so(desk):
        return False
    age = own_age(words)
    desk.talk.answers[YOUNG] = f"{today(desk.now).isoformat()} {'' if age is None else age}"
    desk.keep()
    return True


def _says_so(desk: Desk, words: str) -> bool:
    """Where somebody else is entered or put right an age is theirs."""
    told = desk.talk.answers
    of_another = told.get("bond") or told.get("person", desk.who.person_id) != desk.who.person_id
    return calls_itself_young(words) if of_another else says_young(words)


def _said_so(desk: Desk) -> bool:
    day, _, _age = str(desk.talk.answers.get(YOUNG, "")).partition(" ")
    return day == today(desk.now).isoformat()


def is_child(desk: Desk, words: str = "") -> bool:
    """By the date of birth of whoever writes, or because they say so, said so today, or took a
    child's rules as their own.
    """
    if _says_so(desk, words) or _said_so(desk):
        return True
    if not desk.who.registered:
        return desk.who.understood
    age = _age(desk)
    return age is not None and age < GROWN


def grown_up_here(desk: Desk) -> bool:
    """Whether the telephone is known to be a grown-up's: a child's own screens are not for it."""
    age = _age(desk)
    return has_room(desk.actor) or (desk.who.registered and (age is None or age >= GROWN))


def may_agree(desk: Desk) -> bool:
    """Whether their own yes is enough: from 14 on (Personal Information Protection Law art. 31)."""
    age = _age(desk)
    if age is None and _said_so(desk):
        told = str(desk.talk.answers[YOUNG]).partition(" ")[2]
        age = int(told) if told else None
    return age is not None and age >= CHILD_AGE


def _age(desk: Desk) -> int | None:
    """By the date of birth in the file."""
    card = person_card(desk.session, desk.who.person_id) if desk.who.registered else None
    born = card.birth_date if card else None
    return age_on(born, today(desk.now)) if born else None


def told_young(desk: Desk) -> Doubt | None:
    """A child says it at a telephone that is not known to be its own: which child, nobody knows."""
    return (
        Doubt.CHILD if _said_so(desk) or (desk.who.understood and not desk.who.registered) else None
    )


def for_child(desk: Desk, name: str, words: str = "") -> str:
    """The name of a text, or of its form for children."""
    return f"child-{name}" if is_child(desk, words) else name


def own_question(desk: Desk, name: str) -> str:
    """A question about oneself, in words for children where a child answers it."""
    return name if desk.talk.answers.get("bond") else for_child(desk, name)
