"""Words said into one field, everything that follows sent, and all of it undone again."""

import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, select
from sqlmodel import Session

from bot import reading
from bot.packing import FILES, complete, fields, plain
from bot.sandbox.api import method
from bot.sandbox.errors import ApiError
from bot.sandbox.messenger import Messenger
from bot.sandbox.spec import read_request
from bot.sheets_out import written
from handlers import counter, notices
from handlers.ui.given import given
from models import outbox
from models.base import Row, table
from models.db import Database, session_on
from models.operations import talking
from models.rules.plain import JOINER, quiet
from models.rules.plain import plain as plainly
from models.tables.attempts import Attempt
from models.tables.desk import Task
from tests.hostile.crowd import Crowd
from tests.hostile.fields import Field
from tests.hostile.reopening import faults_of
from tests.stage import NOON

TYPED, ANSWER, FIRST, NEWEST = "!", "=", "+", "newest task"


@dataclass
class Heard:
    """What came of all that was said. Every list is empty where all is well."""

    said: int = 0
    taken: int = 0
    """Words that were kept, and are the same words still."""
    messages: int = 0
    sheets: int = 0
    rejected: list[str] = field(default_factory=list)
    marked: list[str] = field(default_factory=list)
    """Messages in which the words became more than words."""
    hidden: list[str] = field(default_factory=list)
    bent: list[str] = field(default_factory=list)
    """Words that were kept otherwise than they were said."""
    sheet_faults: list[str] = field(default_factory=list)
    accidents: list[str] = field(default_factory=list)

    @property
    def faults(self) -> dict[str, list[str]]:
        named = ("rejected", "marked", "hidden", "bent", "sheet_faults", "accidents")
        return {name: found for name in named if (found := getattr(self, name))}


class Theatre:
    """One database with its crowd, and a messenger that looks at each message as Telegram does."""

    def __init__(self, database: Database) -> None:
        self.database, self.heard = database, Heard()
        with database.begin() as session:
            self.crowd = Crowd(session)
            session.flush()
            self.cases = set(session.scalars(select(table(Task).c.id)))
        self.messenger = Messenger(lambda: NOON)
        self.drawn: dict[int, list[str]] = {}
        self._said = self._kept_now = ""

    def say(self, name: str, one: Field, texts: Iterable[str]) -> None:
        """Each text into that field, from the same beginning."""
        with self.database.engine.connect() as connection, connection.begin():
            for step in one.way:
                self._do(connection, one.who, step)
            self._must_stand(connection, name, one)
            for text in texts:
                self.heard.said += 1
                self._said, self._kept_now = text, ""
                with _undone(connection):
                    try:
                        self._act_out(connection, one, text)
                    except Exception as error:  # noqa: BLE001 - an accident is what is looked for
                        told = f"{name}: {type(error).__name__} {error!s:.120} at {text[:40]!r}"
                        self.heard.accidents.append(told)
            connection.rollback()

    def _must_stand(self, connection: Connection, name: str, one: Field) -> None:
        """The way led to the question."""
        if "." in name:
            there = self._standing(connection, one.who)
            assert there == name.split(maxsplit=1)[0], f"{name}: the way leads to {there}"

    def _standing(self, connection: Connection, who: str) -> str:
        """The question that is open."""
        with session_on(connection) as session:
            talk = talking.recall(session, self.crowd.chats[who])
        return f"{talk.flow}.{talk.step}"

    def give(self, name: str, who: str, message: dict[str, Any], text: str) -> None:
        """A message of another kind that carries words: a picture, a file, a contact."""
        self.heard.said += 1
        self._said = text
        with self.database.engine.connect() as connection, connection.begin():
            try:
                self._serve(connection, who, message)
                self._do(connection, "coordinator", NEWEST)
            except Exception as error:  # noqa: BLE001
                self.heard.accidents.append(f"{name}: {error!r:.200} at {text[:40]!r}")
            connection.rollback()

    def _act_out(self, connection: Connection, one: Field, text: str) -> None:
        before, asked = self._kept(connection, one), self._standing(connection, one.who)
        self._do(connection, one.who, TYPED + text)
        for code in self.drawn.get(self.crowd.chats[one.who], []):
            if code.startswith("as:") and code.endswith(":0"):  # «this is my answer»
                self._press(connection, one.who, code)
                break
        if one.then and self._standing(connection, one.who) != asked:  # taken, not asked again
            for step in one.then:
                self._do(connection, one.who, step)
        self._compare(before, self._kept(connection, one), one, text)
        for who, step in one.seen:
            self._do(connection, who, step)

    def _kept(self, connection: Connection, one: Field) -> set[str]:
        if not one.kept:
            return set()
        name, column = one.kept.split(".")
        found = Row.metadata.tables[name].c[column]
        return {words for words in connection.scalars(select(found)) if words}

    def _compare(self, before: set[str], after: set[str], one: Field, text: str) -> None:
        """What was kept is what was said, without what hides in it and up to its length."""
        meant = _squeezed(plainly(whole(text)))
        for words in after - before:
            kept = _squeezed(words)
            self.heard.taken += 1
            self._kept_now = words
            cleaned = one.kept.startswith("relay")  # numbers and addresses are taken out
            if len(words) > one.most or not (cleaned or (kept and meant.startswith(kept))):
                self.heard.bent.append(f"{one.kept}: {words[:60]!r} of {text[:60]!r}")

    def _do(self, connection: Connection, who: str, step: str) -> None:
        chat_id = self.crowd.chats[who]
        if step.startswith(TYPED):
            text = step[1:] if step[1:] == self._said else self._filled(step[1:])
            self._serve(connection, who, {"text": text})
            return
        if step.startswith(ANSWER):
            with session_on(connection) as session:
                version = talking.recall(session, chat_id).version
            self._press(connection, who, f"a:{version}:{step[1:]}")
        elif step == FIRST:
            answers = [c for c in self.drawn.get(chat_id, []) if c.startswith("a:")]
            if answers:
                self._press(connection, who, answers[0])
        elif step == NEWEST or "{newest}" in step:
            wanted = f"ot:{self._newest(connection)}" if step == NEWEST else step
            self._press(connection, who, wanted.format(newest=self._newest(connection)))
        else:
            self._press(connection, who, self._filled(step))

    def _newest(self, connection: Connection) -> int:
        """A case that was not there at the beginning; else 0. Their numbers say nothing."""
        cases = set(connection.scalars(select(table(Task).c.id)))
        return max(cases - self.cases, default=0)

    def _filled(self, step: str) -> str:
        return step.format(**self.crowd.things, payload=self.crowd.payload)

    def _press(self, connection: Connection, who: str, data: str) -> None:
        chat, user = self._who(who)
        message = {"message_id": 1, "date": 1, "chat": chat}
        press = {"id": "1", "from": user, "chat_instance": "1", "data": data, "message": message}
        self._update(connection, {"callback_query": press})

    def _serve(self, connection: Connection, who: str, content: dict[str, Any]) -> None:
        chat, user = self._who(who)
        user |= content.pop("from", {})
        said = {"message_id": 1, "date": int(NOON.timestamp()), "chat": chat, "from": user}
        self._update(connection, {"message": said | content})

    def _who(self, who: str) -> tuple[dict[str, Any], dict[str, Any]]:
        chat_id = self.crowd.chats.get(who, 8001)
        chat = {"id": chat_id, "type": "private", "first_name": who}
        return chat, {"id": chat_id, "is_bot": False, "first_name": who}

    def _update(self, connection: Connection, update: dict[str, Any]) -> None:
        connection.execute(table(Attempt).delete())  # nobody is too fast here
        stored = reading.pack({"update_id": 1, **update})
        word = given(reading.unpack(stored, None, timedelta(0)))
        assert word is not None
        with session_on(connection) as session:
            counter.serve(session, word, now=NOON)
            session.flush()
            for row in session.info.get(outbox.POSTED, []):
                self._deliver(session, row)

    def _deliver(self, session: Session, row: outbox.Owed) -> None:
        screen = row.screen
        if screen is None and row.kind in notices.NOTICES:
            drawn = notices.draw(session, row, now=NOON)
            screen = drawn.pack() if drawn else None
        if screen is None:
            return
        self.drawn[row.chat_id] = [b["data"] for line in screen.get("inline", ()) for b in line
                                   if "data" in b]  # fmt: skip
        if "sheet" in screen:
            self.heard.sheets += 1
            self.heard.sheet_faults += faults_of(written(screen["sheet"]), screen["sheet"])
        if "document" in screen:
            self.heard.sheets += 1
            told = (outbox.paper(session, row.id) or b"").decode("utf-8-sig")
            if quiet(self._kept_now) not in told or any(map(_hides, told.split("\r\n"))):
                self.heard.sheet_faults.append(f"not in the copy: {self._kept_now!r:.60}")
        self._send(row.chat_id, {k: v for k, v in screen.items() if k not in FILES})

    def _send(self, chat_id: int, screen: dict[str, Any]) -> None:
        """As the channel sends it, to a messenger that checks it and marks what it finds."""
        self.heard.messages += 1
        self.messenger.phone(chat_id).person.started = True
        body = fields(chat_id, complete(plain(screen), "diancai_bot"))
        try:
            params = read_request("sendMessage", body)
            shown = method("sendMessage")(self.messenger, params)
        except ApiError as error:
            self.heard.rejected.append(f"{error.description}: {screen['text'][:80]!r}")
            return
        if shown.get("entities") and "link" not in screen:
            self.heard.marked.append(f"{shown['entities'][0]['type']}: {shown['text'][:120]!r}")
        told = [shown["text"], *(b["text"] for line in screen.get("inline", ()) for b in line)]
        if any(_hides(words) for words in told):
            self.heard.hidden.append(repr(told)[:120])


def _hides(text: str) -> bool:
    """Whether something is in it that nobody sees, but for the joiners of our own making."""
    kinds = {unicodedata.category(c) for c in text if c not in "\n\u200d" + JOINER}
    return not kinds.isdisjoint({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})


def whole(text: str) -> str:
    """As a database takes it: without NUL and half characters."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")


def _squeezed(text: str) -> str:
    return "".join(text.split())


@contextmanager
def _undone(connection: Connection) -> Iterator[None]:
    connection.exec_driver_sql("SAVEPOINT said")
    yield
    connection.exec_driver_sql("ROLLBACK TO SAVEPOINT said")
