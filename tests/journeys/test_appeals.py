"""«为什么?» beside each refusal, and 申诉 answered by somebody else, through the Bot API."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select, text
from sqlmodel import Session

from models.base import table
from models.operations.certifying import refuse
from models.operations.dispatching import find_worker
from models.tables.decisions import Appeal, Decision
from models.tables.orders import Order, OrderStatus
from models.tables.people import Account, ClaimStatus, GroupClaim
from models.words import Group, Rhythm, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    DESK,
    RESIDENT,
    arrived,
    booked,
    bubble_with,
    cast,
    forge,
    ordered,
    someone,
    staged,
    tasks,
)
from tests.stage import NOON, TUESDAY_TEN

ABOVE = 3009
SOURCE = "青海试点实施方案 2017"


def unemployed(session: Session) -> None:
    """Everybody; the resident belongs to a group that social work is not for."""
    stage.worker(session, stage.provider(session))
    stage.resident(session, group=Group.UNEMPLOYED)
    stage.coordinator(session)


def outside(session: Session) -> None:
    """Everybody; the resident lives where nothing has been opened."""
    stage.worker(session, stage.provider(session))
    old = stage.resident(session)
    session.connection().execute(
        text("UPDATE person SET area_code = NULL WHERE id = :id"), {"id": old.person_id}
    )
    stage.coordinator(session, place="")


def declared(session: Session) -> None:
    """Two coordinators; the group waits for one of them."""
    stage.worker(session, stage.provider(session))
    stage.resident(session, certified=False)
    stage.coordinator(session)
    stage.coordinator(session, "州上", chat_id=ABOVE, place="6301")


async def test_a_dish_that_is_not_for_somebody_says_why_with_the_rule_and_its_date(
    town: Town,
) -> None:
    old, _, _ = await staged(town, unemployed)
    await town.says(old, "心理疏导")
    assert "现在点不了" in old.last.text
    await town.presses(old, "为什么？")
    assert "不是给您登记的这一类人" in old.last.text
    assert f"依据：{SOURCE}，从 2017-01-01 起" in old.last.text
    assert "残疾人" in old.last.text
    assert "社区矫正" not in old.last.text  # stigmatising, so in no message
    assert {"✋ 不对，我要申诉", "🙋 找人帮忙"} <= set(old.labels)


async def test_a_menu_without_any_dish_says_why(town: Town) -> None:
    old, _, _ = await staged(town, outside)
    await town.presses(old, "点菜")
    assert "没有您能点的服务" in old.last.text
    await town.presses(old, "为什么？")
    assert "还没有开通" in old.last.text


async def test_the_rest_of_a_menu_is_explained_with_its_rule(town: Town) -> None:
    old, _, _ = await staged(town, unemployed)
    await town.presses(old, "点菜")
    await town.presses(old, "社区便民服务")
    await town.presses(old, "其他的为什么点不了")
    assert SOURCE in old.last.text
    assert old.last.text.count("依据") == 1  # eight dishes, one reason


@pytest.mark.parametrize("words", ["我不同意你们处理的结果，我要申诉", "我要申诉，你们不公平"])
async def test_an_appeal_in_a_sentence_finds_what_was_refused(town: Town, words: str) -> None:
    old, _, _ = await staged(town, unemployed)
    await town.says(old, "心理疏导")
    told = await town.says(old, words)
    assert "心理疏导" in told
    assert "✋ 不对，我要申诉" in old.labels


async def test_an_appeal_where_nothing_was_refused_reaches_a_human_being(town: Town) -> None:
    old, _, _ = await staged(town)
    await booked(town)
    await town.says(old, "我要申诉，你们不公平")
    assert [task.about for task in tasks(town, TaskKind.MESSAGE)] == ["said: 我要申诉，你们不公平"]


async def refused_order(town: Town) -> Order:
    """An order whose right ended before anybody was asked."""

    def end(session: Session) -> Order:
        order = stage.order_of(session, someone(session, RESIDENT))
        over = "UPDATE entitlement SET valid_until = '2026-11-23' WHERE \"group\" = :group"
        session.connection().execute(text(over), {"group": Group.ELDERLY_AT_HOME})
        find_worker(session, order.id, now=NOON)
        return order

    order = town.look(end)
    await town.later(seconds=1)
    return order


async def test_a_refused_order_is_appealed_by_voice_answered_and_goes_on(town: Town) -> None:
    old, worker, desk = await staged(town)
    order = await refused_order(town)
    assert "没有批准" in old.last.text
    assert "不是给您登记的这一类人" in old.last.text
    await town.presses(old, "为什么？")
    await town.presses(old, "我要申诉")
    assert "哪里不对" in old.last.text
    old.send_voice(b"OggS" + bytes(60), 4)
    await town.settle()
    assert "换一个人来看" in old.last.text
    assert "11月30日" in old.last.text  # a deadline that the resident knows

    await town.presses(desk, "打开")
    assert "⚖️" in desk.last.text
    assert SOURCE in desk.last.text
    assert desk.last.voice
    await town.presses(desk, "改过来")
    await town.says(desk, "老人一直符合，接着办。")
    assert "已经告诉对方" in desk.last.text

    assert "老人一直符合" in bubble_with(old, "申诉，换了").text
    assert town.look(lambda s: s.get_one(Order, order.id)).status is OrderStatus.PLACING
    await town.later(seconds=1)
    assert "新任务" in worker.last.text


async def test_a_refused_group_is_looked_at_by_somebody_else_even_through_a_second_chat(
    town: Town,
) -> None:
    old, _, desk = await staged(town, declared)
    above = town.phone(ABOVE)
    await town.says(above, "/start")
    order = await ordered(town)

    def turn_down(session: Session) -> None:
        claim = session.scalars(select(GroupClaim)).one()
        first = someone(session, DESK)
        refuse(session, claim.id, seen=claim.version, reason="papers", by=first.actor, now=NOON)
        second = Account(
            chat_id=3003, person_id=first.person_id, opened_at=stage.LONG_AGO, language="zh",
            consented_at=stage.LONG_AGO,
        )  # fmt: skip
        session.add(second)

    town.look(turn_down)
    await town.later(seconds=1)
    await town.says(town.phone(3003), "/start")
    before = [len(desk.heard), len(town.phone(3003).heard)]
    bubble_with(old, "没有通过")
    await forge(town, old, "2w:c:1")
    assert "材料不全" in old.last.text
    await town.presses(old, "我要申诉")
    await town.says(old, "材料上个月就交了")
    assert [len(desk.heard), len(town.phone(3003).heard)] == before

    appeal = town.look(lambda s: s.scalars(select(Appeal)).one())
    for phone in (desk, town.phone(3003)):
        await forge(town, phone, f"2u:{appeal.id}:{appeal.version}:1")
        assert "办不了" in phone.last.text
    assert "申诉" in above.last.text
    await town.presses(above, "打开")
    assert "材料上个月就交了" in above.last.text
    assert "材料不全" in above.last.text
    await town.presses(above, "改过来")
    await town.says(above, "找到了，材料是齐的。")
    assert town.look(lambda s: s.scalars(select(GroupClaim)).one()).status is ClaimStatus.CERTIFIED
    assert "材料是齐的" in bubble_with(old, "申诉，换了").text
    assert town.look(lambda s: s.get_one(Order, order.id)).status is OrderStatus.PLACING


async def test_a_certificate_that_ran_out_stops_the_next_visit_and_says_why(town: Town) -> None:
    old, worker, desk = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    claim = table(GroupClaim)
    over = claim.update().values(valid_until=date(2026, 11, 24))
    town.look(lambda session: session.execute(over))
    await arrived(town, worker)
    await town.presses(worker, "都做完了")
    await town.until(TUESDAY_TEN + timedelta(days=1))
    stopped = bubble_with(old, "先停一停")
    assert "核对到 2026 年 11月24日" in stopped.text
    assert "不用再点" in stopped.text
    assert town.look(lambda s: s.get_one(Order, visit.order_id)).status is OrderStatus.SUBMITTED
    await town.presses(desk, "打开")
    await town.presses(desk, "认证：")
    await town.later(seconds=1)
    assert town.look(lambda s: s.get_one(Order, visit.order_id)).status is OrderStatus.PLACING


@pytest.mark.parametrize("press", ["2w:d:1", "2a:d:1", "2w:o:1", "2a:o:1", "2w:z:1", "2w:c:1"])
async def test_nobody_reads_or_appeals_the_decision_of_another(town: Town, press: str) -> None:
    await staged(town, cast)
    await refused_order(town)
    town.look(lambda session: stage.resident(session, "邻居", chat_id=1009))
    other = town.phone(1009)
    await town.says(other, "/start")
    await forge(town, other, press)
    assert "办不了" in other.last.text
    assert tasks(town, TaskKind.APPEAL) == []
    kept = town.look(lambda s: s.scalars(select(Decision)).all())
    assert len(kept) == 2
