"""Whatever happens, a person's words reach those who need them, and no log, figure or stranger."""

import io
import logging
import re
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import pytest
import structlog
from prometheus_client import generate_latest
from sqlmodel import Session

from bot import logs
from bot.sandbox.errors import Json
from bot.sandbox.records import Person, Post
from handlers.presses.privacy import TakeCopy
from handlers.ui.given import Given, Kind
from models.base import Row, table
from models.reads.standing import standing
from models.tables.attempts import Attempt
from tests.hostile.canaries import CANARIES, CODES, EVERYBODY, NOBODYS, columns
from tests.hostile.town import COMMANDS, lived, overheard
from tests.journeys import conftest
from tests.journeys.conftest import Town
from tests.journeys.conftest import town as town  # noqa: PLC0414 - the fixture
from tests.replay import replaying
from tests.replay.replaying import Remembering

SECRETS = ("SANDBOX-sandbox",)
"""Of the token: nobody at all may see it."""


class Listening(Remembering):
    """A messenger that keeps every word that the bot ever showed to each chat."""

    heard: dict[int, list[str]]

    def message(self, person: Person, post: Post, *, nested: bool = False) -> Json:
        if post.from_bot:
            heard = self.__dict__.setdefault("heard", {}).setdefault(person.id, [])
            heard.append(f"{post.content} {post.markup}")
            if stored := self.files.get(post.content.get("document", {}).get("file_id", "")):
                heard.append(_told(stored.content))
        return super().message(person, post, nested=nested)


def _told(content: bytes) -> str:
    """A file as whoever opens it reads it."""
    if not content.startswith(b"PK"):
        return content.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return "\n".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.fixture(autouse=True)
def listening(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(conftest, "Remembering", Listening)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """Everything on stderr, our own logs at their most talkative."""
    root, before = logging.getLogger(), logging.getLogger().handlers[:]
    levels = {n: logging.getLogger(n).level for n in (*logs.SILENT, "", "apscheduler")}
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    logs.set_up(logging.DEBUG)
    yield stream
    root.handlers[:] = before
    for name, level in levels.items():
        logging.getLogger(name or None).setLevel(level)
    structlog.reset_defaults()


def hits(text: str) -> set[str]:
    """The canaries in a text; four figures inside a hash or a time of day are none."""
    words = {word for canary in CANARIES for word in (canary.word, canary.stored) if word}
    return {word for word in words.union(SECRETS) if re.search(_alone(word), text)}


def _alone(word: str) -> str:
    return rf"(?<![\da-f.]){word}(?![\da-f])" if word.isdecimal() else re.escape(word)


def test_a_short_number_is_heard_in_a_sentence_and_not_in_a_hash() -> None:
    assert hits("门码7391,直接进") == {"7391"}
    assert hits("sha a7391f, at 08:00:00.739123, took 0.7391") == set()


def leaked(chat: int, text: str) -> list[str]:
    """What was shown there and is not for that reader."""
    mine = {word for one in CANARIES if chat in one.readers for word in (one.word, one.stored)}
    return [f"{EVERYBODY[chat]}: {word}" for word in sorted(hits(text) - mine)]


def asked(town: Town) -> Iterator[Given]:
    """Every command, the file of oneself, and buttons that others were given, in every hand."""
    drawn = sorted(town.messenger.__dict__["drawn"])
    for chat in EVERYBODY:
        yield from (Given(chat, Kind.TEXT, command) for command in COMMANDS)
        standing_ = town.look(lambda s, chat=chat: standing(s, chat))
        assert standing_ is not None
        copy = TakeCopy(standing_.person_id).pack()
        for button in {copy, *drawn}:
            if replaying.ALL or button == copy or crc32(f"{button}{chat}".encode()) % 16 == 0:
                yield Given(chat, Kind.PRESS, button, message_id=1)


def missing(session: Session) -> set[str]:
    """Canaries that never came to their column: the story has a hole."""
    found = set()
    for canary in CANARIES:
        if not canary.column:
            continue
        name, _, column = canary.column.partition(".")
        held = session.execute(Row.metadata.tables[name].select()).mappings()
        if not any((canary.stored or canary.word) in str(row[column]) for row in held):
            found.add(f"{canary.column}: {canary.word}")
    return found


def test_every_column_that_could_hold_words_has_a_canary_or_says_why_not() -> None:
    nobodys = {name for names in NOBODYS for name in names.split()}
    seeded = {canary.column for canary in CANARIES}
    bare = {c for c in columns() if c.partition(".")[0] not in nobodys}
    assert bare - seeded - CODES == set()
    assert bare >= CODES


async def test_words_reach_only_those_who_need_them(
    town: Town, written: io.StringIO, tmp_path: Path
) -> None:
    await lived(town)
    assert town.look(missing) == set()
    found = [
        leak
        for chat, said in town.messenger.__dict__["heard"].items()
        for leak in leaked(chat, "\n".join(said))
    ]
    now, givens = town.clock.now(), list(asked(town))

    def pry(session: Session) -> list[str]:
        session.execute(table(Attempt).delete())  # nobody is too fast here
        told = ((one, overheard(session, one.chat_id, one, now)) for one in givens)
        return [f"{one.text} {leak}" for one, text in told for leak in leaked(one.chat_id, text)]

    assert found + town.look(pry) == []
    assert hits(written.getvalue()) == set()
    assert hits(generate_latest().decode()) == set()
    audit = Row.metadata.tables["audit"]
    assert hits(str(town.look(lambda s: s.execute(audit.select()).all()))) == set()
    assert [path for path in (tmp_path / "temporary").rglob("*") if path.is_file()] == []
