"""A button is hostile input: whatever bytes come back, they are a refusal, never an accident."""

from collections.abc import Iterator
from dataclasses import fields

import pytest
from hypothesis import given as tried
from hypothesis import settings
from hypothesis import strategies as st
from sqlmodel import Session
from telegram import Update

from handlers import routes
from handlers.counter import serve
from handlers.presses import codec
from handlers.ui.given import Given, Kind, given
from models.db import Database
from models.errors import NotAllowed
from models.operations import linking, talking
from models.operations.joining import open_account
from models.words import Scope
from tests import stage

CODES = sorted(codec._known)
assert routes.PRESSES
NUMBERS = ["--5", "-", "", "1.5", "٣", "1e3", "9" * 11, "2147483648", "-2147483649", " 1", "+1"]


@pytest.mark.parametrize("number", NUMBERS)
def test_what_is_no_number_of_a_row_is_unreadable(number: str) -> None:
    with pytest.raises(codec.Unreadable):
        codec.unpack(f"so:{number}")


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=30)
@tried(words=st.lists(st.text(max_size=12) | st.integers().map(str), max_size=5))
def test_every_press_reads_any_words_or_calls_them_unreadable(code: str, words: list[str]) -> None:
    try:
        press = codec.unpack(":".join([code, *words]))
    except codec.Unreadable:
        return
    for field in fields(press):
        value = getattr(press, field.name)
        assert isinstance(value, str) or abs(value) < 2**31


GROUP = {"id": -100, "type": "supergroup", "title": "村里的群"}
ANNA = {"id": 7, "is_bot": False, "first_name": "Anna"}
BOT = {"id": 1, "is_bot": True, "first_name": "点菜", "username": "diancai_bot"}


@pytest.mark.parametrize(
    "update",
    [
        {"message": {"message_id": 1, "date": 0, "chat": GROUP, "from": ANNA, "text": "救命"}},
        {
            "callback_query": {
                "id": "1",
                "from": ANNA,
                "chat_instance": "1",
                "data": "home",
                "message": {"message_id": 1, "date": 1, "chat": GROUP},
            }
        },
        {
            "my_chat_member": {
                "chat": GROUP,
                "from": ANNA,
                "date": 0,
                "old_chat_member": {"status": "left", "user": BOT},
                "new_chat_member": {"status": "member", "user": BOT},
            }
        },
    ],
)
def test_a_group_is_nobodys_private_chat(update: dict[str, object]) -> None:
    read = Update.de_json({"update_id": 1, **update})
    assert given(read) is None


def test_a_press_speaks_for_whoever_pressed() -> None:
    chat = {"id": 7, "type": "private", "first_name": "Anna"}
    query = {
        "id": "1",
        "from": ANNA,
        "chat_instance": "1",
        "data": "home",
        "message": {"message_id": 5, "date": 1, "chat": chat},
    }
    read = given(Update.de_json({"update_id": 1, "callback_query": query}))
    assert read is not None
    assert (read.chat_id, read.kind, read.message_id) == (7, Kind.PRESS, 5)


@pytest.fixture
def ordering(db: Database) -> Iterator[tuple[Session, int]]:
    """A resident who is asked for a time; the number of the question."""
    with db.begin() as session:
        stage.provider(session)
        stage.resident(session)
        _presses(session, "os:housekeeping")
        yield session, talking.recall(session, 1001).version


def _presses(session: Session, data: str) -> None:
    serve(session, Given(1001, Kind.PRESS, data, message_id=1), now=stage.NOON)
    session.flush()


@pytest.mark.parametrize("value", ["²", "d²", "d" + "9" * 9, "9" * 19, "9" * 5000, "٣", "d٣"])
def test_no_number_is_a_time_but_ours(ordering: tuple[Session, int], value: str) -> None:
    session, version = ordering
    _presses(session, f"a:{version}:{value}")
    assert "start" not in talking.recall(session, 1001).answers


def test_a_service_that_nobody_has_is_refused_as_a_stale_button(db: Database) -> None:
    with db.begin() as session:
        stage.resident(session)
        _presses(session, "os:moonlight")
        assert talking.recall(session, 1001).flow == ""


@pytest.mark.parametrize("number", [0, 999])
def test_a_number_for_nobodys_relative_is_refused(db: Database, number: int) -> None:
    with db.begin() as session:
        desk = stage.coordinator(session)
        with pytest.raises(NotAllowed):
            linking.give_code(session, number, Scope.ALL, by=desk.actor, now=stage.NOON)


def test_whoever_has_no_place_is_assisted_by_nobody(db: Database) -> None:
    with db.begin() as session:
        desk = stage.coordinator(session)
        newcomer = open_account(session, 1002, "Anna", now=stage.NOON)
        with pytest.raises(NotAllowed):
            linking.give_code(session, newcomer.person_id, Scope.ALL, by=desk.actor, now=stage.NOON)


def test_what_hides_in_a_press_is_left_out_like_in_words() -> None:
    hidden = {**ANNA, "first_name": "An\u202ena\x0b"}
    query = {"id": "1", "from": hidden, "chat_instance": "1", "data": "a:1:王\u200b\x0b大"}
    read = given(Update.de_json({"update_id": 1, "callback_query": query}))
    assert read is not None
    assert (read.name, read.text) == ("Anna", "a:1:王大")
