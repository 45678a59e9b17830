"""Words reach whom they were written for, or nobody: a look elsewhere ends what was being written,
and the reader is named before and after.
"""

import pytest
from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from models.base import table
from models.operations import talking
from models.operations.casework import close_case
from models.tables.desk import Task, TaskStatus
from models.tables.people import Person
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import RESIDENT, cast, forge, someone, staged
from tests.stage import NOON

SECOND, COLLEAGUE = 1002, 3002


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


def two_residents(session: Session) -> None:
    cast(session)
    stage.resident(session, "贺生明", chat_id=SECOND)
    stage.coordinator(session, "李同", chat_id=COLLEAGUE)


async def both_ask(town: Town) -> tuple[Phone, Phone, Phone]:
    """Two residents want a human being; the desk has both cases."""
    first, _, desk = await staged(town, two_residents)
    second = town.phone(SECOND)
    await town.says(second, "/start")
    for phone in (first, second):
        await town.presses(phone, "找人帮忙")
    return first, second, desk


def case_of(town: Town, name: str) -> Task:
    """The case of the resident of that name."""

    def read(session: Session) -> Task:
        whose = select(table(Person).c.id).where(table(Person).c.name == name)
        return session.scalars(select(Task).where(table(Task).c.person_id.in_(whose))).one()

    return town.look(read)


def dialogue(town: Town) -> str:
    """The form in which the first resident stands."""
    return town.look(lambda s: talking.recall(s, RESIDENT)).flow


def heard_by(phone: Phone) -> str:
    return "\n".join(bubble.text for bubble in phone.heard)


@pytest.mark.parametrize("elsewhere", ["qu", "card", "/queue", "/help", "🙋 找人帮忙", "贺*明"])
async def test_words_written_after_a_look_elsewhere_reach_nobody(
    town: Town, elsewhere: str
) -> None:
    first, second, desk = await both_ask(town)
    await forge(town, desk, f"4o:{case_of(town, '杨大珍').id}")
    if elsewhere == "card":
        await forge(town, desk, f"ot:{case_of(town, '贺生明').id}")
    elif elsewhere == "qu":
        await forge(town, desk, elsewhere)
    else:
        await town.says(desk, elsewhere)
    await town.says(desk, "给您换了小马")
    assert "小马" not in heard_by(first) + heard_by(second)


async def test_even_a_press_that_is_refused_ends_what_was_being_written(town: Town) -> None:
    first, _, desk = await both_ask(town)
    await forge(town, desk, f"4o:{case_of(town, '杨大珍').id}")
    await forge(town, desk, "ot:9999")
    await town.says(desk, "给您换了小马")
    assert "小马" not in heard_by(first)


async def test_the_reader_is_named_before_and_after(town: Town) -> None:
    _, second, desk = await both_ask(town)
    await forge(town, desk, f"4o:{case_of(town, '贺生明').id}")
    assert "写给 贺*明：" in desk.last.text
    await town.presses(desk, "材料收到了")
    assert "写给 贺*明：" in desk.last.text
    assert "✅ 发给 贺*明 了" in await town.says(desk, "明天上午来")
    assert "明天上午来" in second.last.text


async def test_only_whoever_had_begun_hears_that_it_was_put_aside(town: Town) -> None:
    _, _, desk = await both_ask(town)
    mine, other = (case_of(town, name).id for name in ("杨大珍", "贺生明"))
    await forge(town, desk, f"4o:{mine}")
    await forge(town, desk, f"ot:{other}")
    assert "先放下了" not in heard_by(desk)
    await forge(town, desk, f"4o:{mine}")
    await town.presses(desk, "材料收到了")
    await forge(town, desk, f"ot:{other}")
    assert "没发出去的话先放下了" in heard_by(desk)


async def test_a_note_about_one_case_is_not_kept_with_it_after_a_look_at_another(
    town: Town,
) -> None:
    _, _, desk = await both_ask(town)
    mine, other = (case_of(town, name).id for name in ("杨大珍", "贺生明"))
    await forge(town, desk, f"cl:{mine}")
    await forge(town, desk, f"ot:{other}")
    await town.says(desk, "*")
    assert case_of(town, "杨大珍").status is not TaskStatus.CLOSED


async def test_an_old_button_of_a_form_that_is_over_speaks_to_staff_as_staff(town: Town) -> None:
    _, _, desk = await both_ask(town)
    await forge(town, desk, f"cl:{case_of(town, '杨大珍').id}")
    await town.presses(desk, "打过电话")
    await forge(town, desk, "a:1:no")
    assert "要点菜吗" not in heard_by(desk)
    assert "这一步已经过去了" in desk.last.text
    assert "💬 等回话 1" in desk.buttons


async def test_words_about_a_case_that_a_colleague_closed_meanwhile_show_it_closed(
    town: Town,
) -> None:
    first, _, desk = await both_ask(town)
    number = case_of(town, "杨大珍").id
    await forge(town, desk, f"4o:{number}")

    def closed(session: Session) -> None:
        by = someone(session, COLLEAGUE).actor
        close_case(session, number, reason="phoned", by=by, now=NOON)

    town.look(closed)
    await town.says(desk, "给您换了小马")
    assert "小马" not in heard_by(first)
    assert "没发出去的话先放下了" in heard_by(desk)
    assert "写给" not in desk.last.text
    await town.says(desk, "再说一遍")
    assert "再说一遍" not in heard_by(first)


async def test_what_a_resident_was_ordering_outlives_a_look_at_something_else(town: Town) -> None:
    first, _, _ = await both_ask(town)
    await forge(town, first, "os:housekeeping")
    asked = dialogue(town)
    await forge(town, first, "mo")
    assert dialogue(town) == asked == "order"
