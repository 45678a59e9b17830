"""Every button that a town drew, pressed by everybody who was never given it.

By default a sample of them, the same in every run; with DIANCAI_REPLAY=all each button by each
other person of its town and by somebody whom nobody knows:

    DIANCAI_REPLAY=all .venv/bin/pytest tests/journeys
"""

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import islice, product
from zlib import crc32

from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.errors import Json
from bot.sandbox.messenger import Messenger
from bot.sandbox.records import Person, Post
from handlers.counter import serve
from handlers.presses import codec
from handlers.presses.codec import Press
from handlers.ui.given import Given, Kind
from models import audit
from models.base import table
from models.db import Database
from models.operations.joining import open_account
from models.rules.hours import today
from models.tables.attempts import Attempt
from models.tables.people import Account
from models.tables.records import AuditRow
from tests.replay.effects import TALK, everything, written
from tests.replay.oracle import Oracle
from tests.tally import counted

STRANGER = 9_999_999
"""A chat that no story uses."""
SAMPLE = 8
"""Presses replayed in one town, unless all are."""
ALL = os.environ.get("DIANCAI_REPLAY") == "all"


class Remembering(Messenger):
    """A messenger that knows which chats were ever shown which button."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__(clock)
        self.drawn: dict[str, set[int]] = {}

    def message(self, person: Person, post: Post, *, nested: bool = False) -> Json:
        for button in (button for row in post.inline if post.from_bot for button in row):
            if "callback_data" in button:
                self.drawn.setdefault(button["callback_data"], set()).add(person.id)
        return super().message(person, post, nested=nested)


def replay(database: Database, messenger: Remembering, now: datetime) -> list[str]:
    """Press them all, undo it all; returns what was not as it must be."""
    drawn = messenger.drawn
    counted["buttons"] += len(drawn)
    if not drawn or not (ALL or database.is_sqlite):
        return []  # the same rules; one database is enough for a sample
    faults: list[str] = []
    with database.engine.connect() as connection, Session(connection, autoflush=False) as session:
        open_account(session, STRANGER, "路人", now=now)
        session.execute(table(Attempt).delete())  # nobody is too fast here
        for chat_id, button in islice(_replays(session, drawn, now), None if ALL else SAMPLE):
            counted["replayed"] += 1
            if fault := _pressed(session, chat_id, button, now):
                faults.append(f"{button} by {chat_id}: {fault}")
        session.rollback()
    return faults


def _replays(
    session: Session, drawn: dict[str, set[int]], now: datetime
) -> Iterator[tuple[int, str]]:
    """Each button with each chat of a person who never got it and has no business with it."""
    person_of = {row.chat_id: row.person_id for row in session.execute(select(table(Account)))}
    oracle = Oracle(session, today(now))
    for chat_id, button in sorted(product(person_of, drawn), key=_lot):
        got = {person_of[chat] for chat in drawn[button] if chat in person_of}
        press = _read(button)
        if press is None or person_of[chat_id] in got:
            continue
        if oracle.may(person_of[chat_id], press, got):
            counted["shared"] += 1
        else:
            yield chat_id, button


def _lot(pair: tuple[int, str]) -> int:
    """A fixed order, another in every test, so that samples of like towns differ."""
    return crc32(f"{os.environ.get('PYTEST_CURRENT_TEST')} {pair}".encode())


def _read(button: str) -> Press | None:
    try:
        return codec.unpack(button)
    except codec.Unreadable:  # a story with an older form of a button
        return None


def _pressed(session: Session, chat_id: int, button: str, now: datetime) -> str:
    """What went wrong when that chat pressed it; nothing of it stays."""
    here = session.connection().begin_nested()
    before = audit.seal(session).seq
    try:
        with written(session) as tables:
            serve(session, Given(chat_id, Kind.PRESS, button, message_id=1), now=now)
            session.flush()
        after = everything(session) if tables - TALK else None
        refused = _refused(session, before)
    finally:
        here.rollback()
        session.expire_all()
        session.info.clear()
    if after is not None and after != everything(session):
        return f"changed {sorted(tables - TALK)}"
    return "" if refused else "not refused, or not written down"


def _refused(session: Session, before: int) -> bool:
    rows = table(AuditRow).c
    acts = session.scalars(select(rows.act).where(rows.seq > before)).all()
    return any(act.startswith("refused:") for act in acts)
