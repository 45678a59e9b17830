"""Every button upon something real, pressed by everybody who could hold it in their hand.

`permissions.csv` says who may; it is written by hand, from what is promised to people, and never
from the rules themselves.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlmodel import Session

from bot.sluice import Sluice
from handlers import routes
from handlers.counter import serve
from handlers.ui.given import Given, Kind
from models.base import table
from models.db import Database
from models.reads.standing import standing
from models.tables.attempts import Attempt
from models.tables.records import AuditRow
from tests.journeys.conftest import Town
from tests.journeys.conftest import town as town  # noqa: PLC0414 - the fixture
from tests.matrix.cast import CHATS, STANDERS
from tests.matrix.world import World
from tests.replay.effects import everything
from tests.stage import NOON

TABLE = Path(__file__).with_name("permissions.csv")


@dataclass(frozen=True)
class Cell:
    button: str
    who: str
    may: bool


def cells() -> Iterator[Cell]:
    with TABLE.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            button = row.pop("button")
            yield from (Cell(button, who, said == "yes") for who, said in row.items())


def told(found: list[Cell]) -> str:
    return " | ".join(f"{cell.button} {cell.who}" for cell in found)


def refusals(session: Session) -> Counter[int]:
    """How often each person was told that it is not theirs to press."""
    rows = table(AuditRow).c
    refused = select(rows.actor_id, func.count()).where(rows.act == "refused:not-allowed")
    return Counter(dict(session.execute(refused.group_by(rows.actor_id)).all()))


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    """One database is enough here: the rules are the same, and both run every other test."""
    return sqlite_url


def test_every_button_that_exists_is_in_the_table() -> None:
    known = {kind.code for kind in routes.PRESSES}
    assert known - {cell.button.partition(":")[0] for cell in cells()} == set()


def test_the_table_asks_everybody() -> None:
    asked = list(cells())
    assert {cell.who for cell in asked} == set(STANDERS)
    assert len(asked) > 1000


async def test_who_may_not_is_refused_through_the_bot_and_changes_nothing(town: Town) -> None:
    world = town.look(World)
    phones = {who: town.phone(CHATS[who]) for who in STANDERS}
    for phone in phones.values():
        await town.says(phone, "/start")
    before = town.look(everything)
    slipped = []
    for button, refused in groupby((c for c in cells() if not c.may), key=lambda c: c.button):
        town.look(lambda s: s.execute(table(Attempt).delete()))  # nobody is too fast here,
        town.house.intake._sluice = Sluice()  # on however quick a machine
        seen = town.look(refusals)
        row = list(refused)
        for cell in row:  # side by side: each in a chat of their own
            phone = phones[cell.who]
            phone.press(phone.last.id, button.format(**world.things), stale=True)
        await town.settle()
        new = town.look(refusals) - seen
        slipped += [cell for cell in row if new[world.people[cell.who].person_id] != 1]
    assert not slipped, told(slipped)
    assert town.look(everything) == before


def test_who_may_is_not_refused(db: Database) -> None:
    stopped = []
    with db.begin() as session:
        world = World(session)
        for cell in (cell for cell in cells() if cell.may):
            here = session.connection().begin_nested()
            person = world.people[cell.who].person_id
            seen = refusals(session)[person]
            pressed = cell.button.format(**world.things)
            serve(session, Given(CHATS[cell.who], Kind.PRESS, pressed, message_id=1), now=NOON)
            session.flush()
            if refusals(session)[person] != seen:
                stopped.append(cell)
            here.rollback()
            session.expire_all()
    assert not stopped, told(stopped)


def test_everybody_stands_where_the_table_says(db: Database) -> None:
    with db.begin() as session:
        World(session)
        assert all(standing(session, chat) for chat in CHATS.values())
