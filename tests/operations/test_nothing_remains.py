"""Somebody goes: of every column of every table it is known whether anything still stands there."""

import json
from typing import Any

import pytest
from sqlalchemy import JSON, Date, Float, LargeBinary, String, Text
from sqlmodel import AutoString, Session, SQLModel

from models.base import Spelled, add
from models.db import Database
from models.operations.forgetting import NOBODY, forget, forget_me
from models.reads.standing import Actor
from models.rules.remaining import IMPERSONAL, KEPT
from models.tables.messaging import Dialogue, Inbox, Outbox
from models.tables.people import GroupClaim
from models.words import Group
from tests import stage
from tests.operations.everything import (
    GIVEN,
    Everything,
    plant_everything,
    planted_word,
    told,
    whole,
    worded,
)
from tests.stage import NOON

SPEAKING = (AutoString, String, Text, JSON, LargeBinary, Date, Float, Spelled)
"""Types of columns that can tell something of somebody."""
EMPTY: tuple[Any, ...] = (None, "", {}, [], NOBODY)
KNOWN = {f"{name}.{column}" for name, (columns, _) in KEPT.items() for column in columns.split()}


def speaking(name: str) -> list[str]:
    plain = SQLModel.metadata.tables[name]
    return [c.name for c in plain.columns if isinstance(c.type, SPEAKING) and not c.foreign_keys]


def gone(session: Session) -> Everything:
    world = plant_everything(session)
    forget(session, world.person_id, by=Actor(world.person_id), now=NOON)
    return world


def test_every_column_is_empty_when_somebody_is_gone_or_says_why_it_stays(db: Database) -> None:
    with db.begin() as session:
        world = gone(session)
        remaining = {
            f"{plain.name}.{name}"
            for plain in world.tables()
            for name in speaking(plain.name)
            if plain.name not in IMPERSONAL and (row := world.now(plain)) and row[name] not in EMPTY
        }

    assert remaining == KNOWN


def test_no_planted_word_stands_anywhere_but_where_it_is_known_to_stay(db: Database) -> None:
    with db.begin() as session:
        gone(session)
        everywhere = whole(session)

    words = {planted_word(c): c for c in worded() if c.table.name not in IMPERSONAL}
    left = {
        told(column): where
        for word, column in words.items()
        for where, text in everywhere.items()
        if word in text
    }
    assert set(left) == set(left.values()) <= KNOWN


def test_every_table_with_words_is_erased_kept_with_a_reason_or_about_nobody() -> None:
    assert not set(KEPT) & set(IMPERSONAL)
    assert set(GIVEN) <= set(IMPERSONAL)
    assert {name for name in IMPERSONAL if not speaking(name)} == set()


@pytest.mark.parametrize("name", list(KEPT))
def test_what_stays_says_whether_the_law_or_the_house_wants_it(name: str) -> None:
    why = KEPT[name][1]
    assert why.startswith(("law: ", "house: "))
    assert "art. " in why or why.startswith("house: ")


def test_a_stigmatising_group_goes_with_its_person_and_another_stays(db: Database) -> None:
    with db.begin() as session:
        who = stage.resident(session)
        quiet = Group.COMMUNITY_CORRECTION
        add(session, GroupClaim(person_id=who.person_id, group=quiet, changed_at=NOON))
        forget_me(session, who.person_id, by=who.actor, now=NOON)
        left = [claim.group for claim in stage.claims(session, who.person_id)]
    assert left == [Group.ELDERLY_AT_HOME]


def test_a_name_goes_also_from_what_others_sent_got_or_are_typing(db: Database) -> None:
    with db.begin() as session:
        who = stage.resident(session)
        for n, word in enumerate(("杨大珍", "3号楼2单元501", "别的话")):
            body = json.dumps({"text": word})
            add(session, Inbox(update_id=n, chat_id=9, body=body, status="done", arrived_at=NOON))
            sent = {"kind": "screen", "status": "sent", "due_at": NOON}
            add(session, Outbox(chat_id=9, screen={"text": word}, **sent))
            talk = {"flow": "care", "step": "number", "changed_at": NOON}
            add(session, Dialogue(chat_id=n, answers={"name": word}, **talk))
        forget_me(session, who.person_id, by=who.actor, now=NOON)
        left = whole(session)

    for column in ("inbox.body", "outbox.screen", "dialogue.answers"):
        assert [left[column].count(spelled("别的话")), left[column].count("别的话")] in (
            [1, 0],
            [0, 1],
        )
        for word in ("杨大珍", "3号楼2单元501"):
            assert word not in left[column]
            assert spelled(word) not in left[column]


def spelled(word: str) -> str:
    """As JSON writes it."""
    return json.dumps(word)[1:-1]
