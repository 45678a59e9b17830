"""Numbers that could be guessed: each dies of wrong ones, and so does each chat's patience."""

from datetime import datetime

from sqlmodel import Session

from models.errors import Refused
from models.operations.pacing import kept, too_fast
from models.reads.standing import Standing
from models.rules.pace import Deed, draw


class TooManyGuesses(Refused):
    """Too many wrong numbers from this chat in an hour, whoever's they were."""

    code = "too-many-guesses"


def may_guess(session: Session, who: Standing, *, now: datetime) -> None:
    """Asked before a number is looked at. Raises TooManyGuesses."""
    if draw(kept(session, who.chat_id, Deed.GUESSING, now=now), Deed.GUESSING, now).over:
        raise TooManyGuesses(act="guess", object_type="person", object_id=who.person_id)


def guessed_wrong(session: Session, who: Standing, *, now: datetime) -> None:
    """It was nobody's number."""
    too_fast(session, who, Deed.GUESSING, now=now)
