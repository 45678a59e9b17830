"""The copy of one's own data: every table that leads to a person is in it, or says why not."""

from datetime import date

import pytest
from sqlalchemy import Table
from sqlmodel import Session, SQLModel

from handlers.screens.mycopy import copy
from handlers.ui.say import voice
from models import audit
from models.db import Database
from models.operations.copying import take_copy
from models.reads.left_out import COLUMNS, TABLES
from models.reads.standing import Actor
from models.tables.people import Person
from models.words import Language
from tests import stage
from tests.operations.everything import (
    GIVEN,
    OURSELVES,
    Everything,
    plant_everything,
    planted_word,
    told,
    worded,
)
from tests.stage import NOON


def personal() -> set[str]:
    """Tables with a column that names a person or a chat, or that lean on one that has."""
    found: set[str] = set()

    def names_somebody(plain: Table) -> bool:
        return any(
            column.name in OURSELVES or any(key.column.table.name in found
                                            for key in column.foreign_keys)
            for column in plain.columns
        )  # fmt: skip

    for plain in SQLModel.metadata.sorted_tables:
        if plain.name == "person" or names_somebody(plain):
            found.add(plain.name)
    return found - set(GIVEN)


def written(session: Session, person_id: int, reader_id: int = 0) -> str:
    """The copy as the person opens it, but for the row that it leaves in the chain itself."""
    with session.begin_nested() as aside:
        mine = take_copy(session, person_id, by=Actor(reader_id or person_id), now=NOON)
        screen = copy(voice(Language.ZH), mine, "某地")
        aside.rollback()
    assert screen.document is not None
    return screen.document.content.decode("utf-8-sig")


def test_every_table_that_leads_to_a_person_changes_the_copy_or_says_why_not(db: Database) -> None:
    silent: set[str] = set()
    with db.begin() as session:
        world, before = Everything(session), ""
        for plain in world.tables():
            world.plant(plain)
            after = written(session, world.person_id) if world.person_id else ""
            if after == before:
                silent.add(plain.name)
            before = after
        spoken = {told(c).split(".")[0] for c in worded() if planted_word(c) in before}

    assert personal() & silent - spoken == set(TABLES)


def test_every_word_about_a_person_is_in_the_copy_or_says_why_not(db: Database) -> None:
    with db.begin() as session:
        world = plant_everything(session)
        mine = written(session, world.person_id)

    asked = [c for c in worded() if c.table.name in personal() - set(TABLES)]
    assert {told(c) for c in asked if planted_word(c) not in mine} == set(COLUMNS)


@pytest.mark.parametrize("reasons", [TABLES, COLUMNS])
def test_what_is_left_out_says_why_in_a_sentence(reasons: dict[str, str]) -> None:
    assert all(len(why) > 20 for why in reasons.values())


def test_a_decision_is_told_with_its_reason_and_its_rule(db: Database) -> None:
    with db.begin() as session:
        mine = written(session, plant_everything(session).person_id)
    assert "不能点。由工作人员决定。" in mine
    assert "这项服务不是给您登记的这一类人的" in mine
    assert "依据：青海试点实施方案 2017" in mine


SEEN_BY_A_PROXY = {"person", "care", "consent", "groupclaim", "order", "plan", "visit", "rating",
                   "answer"}  # fmt: skip
"""What stands on the screens of whoever speaks for somebody, with or without a copy."""


def test_the_copy_of_a_proxy_is_the_same_whatever_the_person_said_or_who_looked(
    db: Database,
) -> None:
    with db.begin() as session:
        proxy = stage.resident(session)
        world, before, changed = Everything(session), "", set()
        for plain in world.tables():
            world.plant(plain)
            if plain.name == "person":
                stage.cared_for(session, proxy, stage.Someone(world.person_id, 0, proxy.actor))
            after = written(session, world.person_id, proxy.person_id)
            if after != before:
                changed.add(plain.name)
            before = after

    assert changed == SEEN_BY_A_PROXY


def test_a_minor_is_not_told_who_looked_on_a_telephone_that_others_may_hold(db: Database) -> None:
    with db.begin() as session:
        told = [stage.resident(session, chat_id=n, born=born) for n, born in
                ((1, date(2011, 5, 1)), (2, date(1948, 5, 1)))]  # fmt: skip
        for who in told:
            person = session.get_one(Person, who.person_id)
            audit.record(session, "read_file", person, by=None, now=NOON)
        young, old = (written(session, who.person_id) for who in told)
    assert "👀" not in young
    assert "协调员 · 11月23日" in old
