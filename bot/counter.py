"""The real counter, as the house wants it: functions of the floors below under one roof."""

from datetime import datetime
from functools import partial
from typing import Any

from sqlmodel import Session

from bot.desk import Counter
from bot.importing import Clerk
from handlers import commands, counter, notices, sheets, spoken, subscribed
from handlers.screens import emergency
from handlers.ui.say import voice
from models.operations import falling_due, helping, poison, unreachable
from models.outbox import COMMANDS, Owed
from models.rules.understanding import danger
from models.words import Language, TaskKind


def real_counter(language: Language = Language.ZH, *, feeds: bool = False) -> Counter:
    """What serves people, wired for `House`; `language` is that of people who chose none, `feeds`
    whether telephones reach this house to read a calendar.
    """
    return Counter(
        serve=lambda session, word, now: counter.serve(
            session, word, now=now, language=language, feeds=feeds
        ),
        draw=lambda session, row, now: _draw(session, row, now, language),
        sweep=lambda session, now, limit: falling_due.sweep(session, now=now, limit=limit),
        lost=_lost,
        bury=lambda session, seq, now, why: poison.report(session, seq, now=now, accident=why),
        alarmed=lambda words: danger.spot(words) is not None,
        numbers=lambda: {"text": emergency.numbers(language)},
        farewell=lambda: {"text": voice(language)("group-farewell")},
        patient=False,
        transcribed=lambda session, note, words, now: spoken.transcribed(
            session, note, words, now=now, language=language
        ),
        feed=partial(_feed, language) if feeds else None,
        clerk=_clerk(language),
    )


def _clerk(language: Language) -> Clerk:
    return Clerk(
        weighed=lambda session, upload, found, faults, now, edit: sheets.weighed(
            session, upload, found, faults, now=now, language=language, edit=edit
        ),
        taken=lambda session, upload, count, now, edit: sheets.taken(
            session, upload, count, now=now, language=language, edit=edit
        ),
        failed=lambda session, upload, code, now: sheets.failed(
            session, upload, code, now=now, language=language
        ),
        progress=lambda done, total: sheets.progress(language, done, total).pack(),
    )


def _draw(session: Session, row: Owed, now: datetime, language: Language) -> dict[str, Any] | None:
    if row.kind == COMMANDS:
        return {"commands": commands.of_chat(session, row.chat_id, language)}
    screen = notices.draw(session, row, now=now, language=language)
    return None if screen is None else screen.pack()


def _feed(
    language: Language, session: Session, secret: str, now: datetime
) -> dict[str, Any] | None:
    told = subscribed.feed(session, secret, now=now, language=language)
    return None if told is None else told.pack()


def _lost(session: Session, chat_id: int, now: datetime, reason: str) -> None:
    """Blocked: phone them. Refused by the messenger: our own fault, somebody must look."""
    if reason == "unreachable":
        unreachable.mark(session, chat_id, now=now, reason=reason)
    else:
        helping.open_task(session, TaskKind.ACCIDENT, now=now, about="a message was refused")
