"""Files that the house made: to the reader byte for byte, and kept no longer than that."""

from datetime import datetime

import pytest
from sqlalchemy import func, select
from sqlmodel import Session

from bot import delivery
from bot.sandbox.faults import Kind as Fault
from handlers.ui.given import Given
from handlers.ui.screen import Button, Document, Screen
from models import outbox
from models.db import Database
from models.tables.messaging import OutboxStatus
from models.tables.papers import Paper
from tests.bot.houses import counter, echo, outbox_rows, sandbox_house, settled, until
from tests.sandbox.pictures import PNG

CONTENT = bytes(range(256)) * 300
LIST = Document('居民名单 "1".xlsx', "application/x-list", CONTENT)


def clerk(session: Session, word: Given, now: datetime) -> None:
    """Asked for something, hands it over; a file is answered with its name and size."""
    asked = {
        "list": Screen("名单", document=LIST),
        "picture": Screen("图", document=Document("a.png", "image/png", PNG, shown=True)),
        "broken": Screen("图", document=Document("a.png", "image/png", b"no", shown=True)),
        "card": Screen("卡", qr="home_1", link="home_1", rows=((Button("开", start="home_2"),),)),
    }
    if word.file_name:
        told = Screen(f"{word.file_name} {word.file_bytes}", file=word.file_id)
        outbox.post_screen(session, word.chat_id, told.pack(), now=now)
    elif word.text in asked:
        outbox.post_screen(session, word.chat_id, asked[word.text].pack(), now=now)
    else:
        echo(session, word, now)


def papers(url: str) -> int:
    database = Database(url)
    with database.begin() as session:
        count = session.scalar(select(func.count()).select_from(Paper))
    database.close()
    return int(count or 0)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delivery, "BACKOFF_MOST", 0.02)


async def test_a_file_arrives_byte_for_byte_under_its_own_name_and_is_not_kept(
    database_url: str,
) -> None:
    async with sandbox_house(database_url, parts=counter(serve=clerk)) as (house, messenger):
        anna = messenger.phone(5, "Anna")
        messenger.faults.add("sendDocument", Fault.GATEWAY)
        anna.send("list")
        await settled(house, messenger)
        await until(lambda: anna.last.document is not None)
        await house.delivery.stop()

        assert anna.last.content["document"]["file_name"] == LIST.name
        stored = messenger.files.get(anna.last.document or "")
        assert stored is not None
        assert (stored.content, stored.mime) == (CONTENT, LIST.mime)
        assert [bubble.text for bubble in anna.heard] == ["名单"]
        assert papers(database_url) == 0


async def test_what_the_messenger_would_not_show_leaves_its_words(sqlite_url: str) -> None:
    async with sandbox_house(sqlite_url, parts=counter(serve=clerk)) as (house, messenger):
        anna = messenger.phone(5, "Anna")
        anna.send("broken")
        await settled(house, messenger)
        assert (anna.last.text, anna.last.photo) == ("图", None)
        assert papers(sqlite_url) == 0
        assert {v.description for v in messenger.violations} == {
            "Bad Request: IMAGE_PROCESS_FAILED"
        }
        messenger.violations.clear()

        anna.send("picture")
        await settled(house, messenger)
        assert anna.last.photo is not None


async def test_a_message_whose_file_is_gone_says_its_words(sqlite_url: str) -> None:
    async with sandbox_house(sqlite_url, parts=counter(serve=clerk)) as (house, messenger):
        now = house.clock.now()

        def lose(session: Session) -> None:
            row = outbox.post_screen(session, 5, Screen("名单", document=LIST).pack(), now=now)
            session.connection().execute(Paper.__table__.delete())  # type: ignore[attr-defined]
            assert outbox.paper(session, row.id) is None

        anna = messenger.phone(5, "Anna")
        anna.send("hello")
        await house.writer.run(lose)
        await settled(house, messenger)
        assert (anna.last.text, anna.last.document) == ("名单", None)
        assert {row.status for row in outbox_rows(sqlite_url)} == {OutboxStatus.SENT}


async def test_a_file_that_somebody_sends_is_told_by_name_size_and_id(sqlite_url: str) -> None:
    async with sandbox_house(sqlite_url, parts=counter(serve=clerk)) as (house, messenger):
        anna = messenger.phone(5, "Anna")
        anna.send_document(b"PK12", "居民.xlsx", "application/x")
        await settled(house, messenger)
        assert anna.last.text == "居民.xlsx 4"
        stored = messenger.files.get(anna.last.document or "")
        assert stored is not None
        assert stored.content == await house.api.download(stored.id) == b"PK12"


async def test_a_card_shows_the_link_to_this_bot_as_picture_words_and_button(
    sqlite_url: str,
) -> None:
    async with sandbox_house(sqlite_url, parts=counter(serve=clerk)) as (house, messenger):
        anna = messenger.phone(5, "Anna")
        anna.send("card")
        await settled(house, messenger)
        here = f"https://t.me/{messenger.username}?start="
        assert anna.last.photo is not None
        assert anna.last.text == f"卡\n\n{here}home_1"
        assert anna.last.inline[0][0]["url"] == f"{here}home_2"


@pytest.mark.parametrize("payload", ["", "a b", "字", "x" * 65, "a&b"])
def test_only_what_may_follow_start_becomes_a_link(payload: str) -> None:
    with pytest.raises(ValueError, match="payload"):
        Screen("x", link=payload).pack()
