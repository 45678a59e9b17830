"""Which paper, and where to; a photo sent anywhere; one group at a time."""

import pytest
from sqlmodel import Session

from handlers.presses.appealing import Why
from models.operations.declaring import declare
from models.tables.people import ClaimStatus, Person
from models.words import Group, TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import RESIDENT, bubble_with, ordered, someone, staged, tasks
from tests.journeys.test_cases import PNG
from tests.journeys.test_certifying import claim_of
from tests.journeys.test_coordinator import newcomer
from tests.stage import NOON


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Words and screens: one database is enough."""
    return sqlite_url


async def test_a_paper_is_asked_for_by_its_name_with_the_place_to_bring_it(town: Town) -> None:
    old, _, desk = await staged(town, newcomer)
    await ordered(town)
    for label in ("📂 打开", "还要材料", "要纸质材料"):
        await town.presses(desk, label)
    assert "身份证" in desk.last.buttons
    await town.says(desk, "户口本原件，二楼3号窗")
    news = bubble_with(old, "社区在核对").text
    for told in ("户口本原件，二楼3号窗", "社区服务中心", "地址", "时间", "☎️"):
        assert told in news
    assert "📄 送到了：在家养老的老人" in bubble_with(old, "社区在核对").buttons
    await town.presses(old, "送到了")
    assert "户口本原件" in old.last.text
    await town.presses(old, "已经送到社区了")
    assert town.look(claim_of).status is ClaimStatus.DECLARED


async def test_a_group_said_in_free_words_is_declared_and_its_photo_taken(town: Town) -> None:
    old, _, _ = await staged(town)
    await town.says(old, "我是低保户")
    await town.presses(old, "先不交")
    assert town.look(lambda s: claim_of(s, Group.LOW_INCOME)).status is ClaimStatus.DECLARED
    await town.says(old, "我要发证件照片")
    assert bubble_with(old, "直接发到这里")
    old.send_photo(PNG)
    await town.settle()
    await town.presses(old, "低保户的证件")
    assert town.look(lambda s: claim_of(s, Group.LOW_INCOME)).evidence
    card = bubble_with(old, "低保户：照片收到了，待核对")
    assert "📷 补材料：低保户" not in card.buttons


async def test_a_photo_of_something_else_still_goes_to_a_human_being(town: Town) -> None:
    old, _, _ = await staged(town, newcomer)
    old.send_photo(PNG)
    await town.settle()
    await town.presses(old, "不是证件")
    assert "已经交给工作人员" in old.last.text
    assert [bool(t.file_id) for t in tasks(town, TaskKind.MESSAGE)] == [True]


async def test_the_desk_decides_one_group_at_a_time_with_its_own_photo(town: Town) -> None:
    _, _, desk = await staged(town, newcomer)

    def two_more(session: Session) -> None:
        who = someone(session, RESIDENT)
        person = session.get_one(Person, who.person_id)
        for group in (Group.LOW_INCOME, Group.DISABLED):
            declare(session, person, group, by=who.actor, now=NOON)

    town.look(two_more)
    await town.later(seconds=1)
    await town.presses(desk, "📂 打开")
    yes = [b for b in desk.last.buttons if b.startswith("✅ 认证")]
    assert len(yes) == 1
    deciding = ("认证：", "不符合：", "另定日期", "还要材料")
    assert len([b for b in desk.last.buttons if any(word in b for word in deciding)]) == 4
    await town.presses(desk, "看这一类：残疾人")
    assert [b for b in desk.last.buttons if b.startswith("✅ 认证")] == ["✅ 认证：残疾人"]


async def test_why_a_group_was_refused_names_the_rule_its_source_and_its_day(town: Town) -> None:
    old, _, desk = await staged(town, newcomer)
    await ordered(town)
    for label in ("📂 打开", "不符合", "材料不全"):
        await town.presses(desk, label)
    old.press(
        bubble_with(old, "的「在家养老的老人」没有通过").id, Why("c", town.look(claim_of).id).pack()
    )
    await town.settle()
    for told in ("2026年11月23日", "依据：青海", "从 2017-01-01 起"):
        assert told in bubble_with(old, "没有核对通过").text
    before = bubble_with(old, "没有核对通过").text
    await town.presses(old, "我要申诉")
    assert before in [bubble.text for bubble in old.heard]
