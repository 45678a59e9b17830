"""📒 个案: notes that nobody else reads, and an end in the person's own words."""

import pytest

from bot.sandbox.phone import Phone
from handlers.presses.casefiles import ReadNotes
from handlers.presses.privacy import TakeCopy
from models.tables.casefiles import CaseFile, CaseStatus
from tests.journeys.conftest import Town
from tests.journeys.scenes import RESIDENT, acts, arrived, booked, forge, someone, staged
from tests.journeys.test_my_data import copy_of

NOTE = "鹬蚌心里话"


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


async def under_way(town: Town) -> tuple[Phone, Phone, Phone]:
    """The worker has proposed a goal at the visit, and the resident said yes."""
    old, worker, desk = await staged(town)
    await booked(town, "counselling")
    await arrived(town, worker)
    await town.presses(worker, "📒 个案")
    await town.says(worker, "自己会量血压")
    assert "愿意一起做吗" in old.last.text
    await town.presses(old, "👌 好")
    assert "住户说好" in worker.last.text
    return old, worker, desk


def case_now(town: Town) -> CaseFile:
    return town.look(lambda session: session.get_one(CaseFile, 1))


async def test_notes_of_a_case_are_read_by_nobody_but_the_case_worker_not_even_in_a_copy(
    town: Town,
) -> None:
    old, worker, desk = await under_way(town)
    await town.presses(worker, "✏️ 记一笔")
    await town.says(worker, NOTE)
    await town.presses(worker, "📖 看笔记")
    assert NOTE in worker.last.text
    assert acts(town).count("read_notes") == 1
    for phone in (old, desk):
        await forge(town, phone, ReadNotes(1).pack())
        assert NOTE not in phone.last.text
    me = town.look(lambda session: someone(session, RESIDENT))
    await forge(town, old, TakeCopy(me.person_id).pack())
    assert "自己会量血压" in copy_of(old)
    assert NOTE not in copy_of(old)
    assert acts(town).count("read_notes") == 1


async def test_a_case_closes_with_the_person_s_own_words(town: Town) -> None:
    old, worker, _ = await under_way(town)
    await town.presses(worker, "➕ 加一步")
    await town.says(worker, "先学会开机")
    await town.presses(worker, "▫️ 先学会开机")
    assert "☑️ 先学会开机" in worker.last.text
    await town.says(old, "/orders")
    await town.presses(old, "📒 和")
    assert "☑️ 先学会开机" in old.last.text
    await town.presses(worker, "🏁 结案")
    await town.presses(worker, "✅ 做到了")
    assert "过得怎么样" in old.last.text
    await town.presses(old, "💬 说一句")
    await town.says(old, "心里亮堂多了")
    assert "谢谢您这一句" in old.last.text
    assert "心里亮堂多了" in worker.last.text
    now = case_now(town)
    assert (now.status, now.closing_words) == (CaseStatus.CLOSED, "心里亮堂多了")


async def test_no_is_an_answer_and_is_respected(town: Town) -> None:
    old, worker, _ = await staged(town)
    await booked(town, "counselling")
    await arrived(town, worker)
    await town.presses(worker, "📒 个案")
    await town.says(worker, "自己会量血压")
    await town.presses(old, "不用了")
    assert "先不做" in worker.last.text
    assert case_now(town).status is CaseStatus.DECLINED
