"""Notices: facts that were owed, drawn in their reader's language at the moment of sending."""

from datetime import datetime

from sqlmodel import Session

from handlers.notices import (
    along,
    cares,
    casefiles,
    contracts,
    desk,
    growing,
    managers,
    money,
    openness,
    orders,
    projects,
    rehoming,
    reminders,
    residents,
    satisfaction,
    surveys,
    visits,
    workers,
)
from handlers.notices.reader import Draw, Reader
from handlers.ui.say import voice
from handlers.ui.screen import Screen
from models.outbox import Owed
from models.reads.standing import standing
from models.words import Language

NOTICES: dict[str, Draw] = {
    **orders.NOTICES,
    **visits.NOTICES,
    **residents.NOTICES,
    **along.NOTICES,
    **cares.NOTICES,
    **rehoming.NOTICES,
    **workers.NOTICES,
    **reminders.NOTICES,
    **desk.NOTICES,
    **managers.NOTICES,
    **casefiles.NOTICES,
    **projects.NOTICES,
    **satisfaction.NOTICES,
    **money.NOTICES,
    **surveys.NOTICES,
    **openness.NOTICES,
    **growing.NOTICES,
    **contracts.NOTICES,
}


def draw(
    session: Session, row: Owed, *, now: datetime, language: Language = Language.ZH
) -> Screen | None:
    """The notice as a screen; None when what it told is no longer so."""
    who = standing(session, row.chat_id)
    if who is None:
        return None
    say = voice(who.language or language)
    return NOTICES[row.kind](Reader(session, who, say, row.object_id or 0, now))
