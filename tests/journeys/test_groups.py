"""A group is no place for anybody's matters: one neutral line, and the bot is gone."""

import asyncio
from collections.abc import Callable

from sqlalchemy import func, select
from sqlmodel import Session, SQLModel

from bot.sandbox.faults import Kind
from models.tables.reckoned import Reckoned
from tests.journeys.conftest import Town

GROUP = -1001234567890


def rows(session: Session) -> dict[str, int]:
    """How many rows each table has; without what the house reckons for itself meanwhile."""
    tables = [t for t in SQLModel.metadata.sorted_tables if t.name != Reckoned.__tablename__]
    return {t.name: session.scalar(select(func.count()).select_from(t)) or 0 for t in tables}


async def until(ready: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not ready():  # noqa: ASYNC110 - nothing tells of a group
            await asyncio.sleep(0.01)


async def test_added_to_a_group_the_bot_says_one_line_leaves_and_keeps_nothing(town: Town) -> None:
    before = town.look(rows)
    someone = town.phone(7, "路人")
    group = someone.add_to_group(GROUP, "村里的群")
    someone.write_in(group, "杨大珍摔倒了，救命")
    await until(lambda: not town.messenger.groups)
    await town.settle()
    said = [post.content["text"] for post in group.posts.values() if post.from_bot]
    assert len(said) == 1
    assert "私聊" in said[0]
    assert town.look(rows) == before
    assert someone.heard == []


async def test_a_group_that_could_not_be_left_is_left_at_its_next_word(town: Town) -> None:
    someone = town.phone(7, "路人")
    town.messenger.faults.add("leaveChat", Kind.ERROR)
    group = someone.add_to_group(GROUP, "村里的群")
    await until(lambda: town.messenger.requests["leaveChat"] >= 1)
    await town.settle()
    assert town.messenger.groups
    someone.write_in(group, "在吗")
    await until(lambda: not town.messenger.groups)
