"""The coordinator's desk, through the Bot API: told when needed, and everything to settle it."""

from datetime import timedelta

from sqlalchemy import select
from sqlmodel import Session

from handlers.presses.coordinator import Certify, OpenTask, TakeTask
from handlers.presses.worker import TakeOffer
from models.base import table
from models.operations.declaring import declare_at_the_desk
from models.operations.inviting import invite
from models.tables.desk import TaskStatus
from models.tables.orders import Order, OrderStatus
from models.tables.people import ClaimStatus, GroupClaim, Person
from models.tables.roles import Grant
from models.words import Group, Role
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    DESK,
    RESIDENT,
    acts,
    bubble_with,
    forge,
    ordered,
    someone,
    staged,
    tasks,
)
from tests.stage import NOON, TUESDAY_TEN


def newcomer(session: Session) -> None:
    """Everybody, and a resident whose group has not been looked at."""
    stage.worker(session, stage.provider(session))
    stage.resident(session, certified=False)
    stage.coordinator(session)


def claim_of(session: Session) -> GroupClaim:
    return session.scalars(select(GroupClaim)).one()


async def test_a_coordinator_joins_by_invitation_and_sees_what_waits(town: Town) -> None:
    town.look(stage.resident)
    link = town.look(lambda s: invite(s, Role.COORDINATOR, None, "630102", now=NOON))
    desk = town.phone(3005, "banana")
    await town.says(desk, f"/start {link}")
    await town.presses(desk, "中文")
    assert "星辉，您好" in await town.says(desk, "星辉")
    assert desk.keys == ["📥 待办", "🔎 查单", "📊 项目", "✉️ 邀请", "🙋 找人帮忙"]
    assert "没有要办的事" in await town.says(desk, "/queue")

    await town.says(town.phone(RESIDENT), "/start")
    await town.presses(town.phone(RESIDENT), "找人帮忙")
    assert "💬 等回话" in desk.last.text
    await town.says(desk, "/queue")
    assert "1 件" in desk.last.text
    assert "💬 等回话 1" in desk.buttons


async def test_certification_is_two_taps_from_the_notice_and_the_order_goes_on(
    town: Town,
) -> None:
    old, worker, desk = await staged(town, newcomer)
    await ordered(town)
    assert "待认证" in desk.last.text
    before = desk.taps
    await town.presses(desk, "打开")
    assert "在家养老的老人" in desk.last.text
    await town.presses(desk, "认证：")
    assert desk.taps - before == 2

    assert town.look(claim_of).status is ClaimStatus.CERTIFIED
    assert "已经办结" in desk.last.text
    assert "核对好了" in bubble_with(old, "核对好了").text
    await town.later(seconds=1)
    assert "新任务" in worker.last.text


async def test_a_claim_is_refused_with_a_reason_of_one_tap_more(town: Town) -> None:
    old, _, desk = await staged(town, newcomer)
    order = await ordered(town)
    await town.presses(desk, "打开")
    await town.presses(desk, "不符合")
    await town.presses(desk, "材料不全")
    assert town.look(claim_of).status is ClaimStatus.REFUSED
    assert "没有通过" in "".join(b.text for b in old.heard)
    assert town.look(lambda s: s.get_one(Order, order.id)).status is OrderStatus.REFUSED
    await town.presses(desk, "看这一单" if "📋 看这一单" in desk.buttons else "经过")
    assert "材料不全" in desk.last.text


async def test_a_list_masks_names_and_the_opened_case_tells_all(town: Town) -> None:
    _, _, desk = await staged(town, newcomer)
    await ordered(town)
    assert "杨*珍" in desk.last.text
    assert "杨大珍" not in desk.last.text
    await town.says(desk, "/queue")
    await town.presses(desk, "全部")
    assert any("杨*珍" in label for label in desk.buttons)
    assert "杨大珍" not in desk.last.text + "".join(desk.buttons)
    await town.presses(desk, "杨*珍")
    for needed in ("杨大珍", "3号楼2单元501", "在家养老的老人", "1948年3月1日"):
        assert needed in desk.last.text


async def test_a_stigmatising_group_is_shown_to_coordinators_only(town: Town) -> None:
    def watched(session: Session) -> None:
        newcomer(session)
        person = someone(session, RESIDENT)
        session.connection().execute(table(GroupClaim).delete())
        known = session.get_one(Person, person.person_id)
        desk = someone(session, DESK)
        declare_at_the_desk(session, known, Group.COMMUNITY_CORRECTION, by=desk.actor, now=NOON)
        boss = stage.coordinator(session, "沈监督", chat_id=3002)
        role = table(Grant).update().where(table(Grant).c.person_id == boss.person_id)
        session.connection().execute(role.values(role=Role.SUPERVISOR))

    _, worker, desk = await staged(town, watched)
    boss = town.phone(3002)
    await town.says(boss, "/start")
    await ordered(town, "counselling")
    secret = "专项乙"
    assert secret not in desk.last.text
    (task,) = tasks(town)
    await town.says(desk, "/queue")
    await town.presses(desk, "待认证")
    await town.presses(desk, "杨*珍")
    assert secret in desk.last.text
    await town.says(boss, "/queue")
    assert "杨大珍" in await forge(town, boss, OpenTask(task.id).pack())
    assert secret not in boss.last.text + "".join(boss.buttons)
    await town.presses(desk, "认证：")
    await town.later(seconds=1)
    assert secret not in "".join(b.text for b in worker.heard)


async def test_only_whoever_answers_for_the_place_can_press(town: Town) -> None:
    def abroad(session: Session) -> None:
        newcomer(session)
        stage.coordinator(session, "外区", chat_id=3002, place="630103")

    old, worker, _ = await staged(town, abroad)
    outsider = town.phone(3002)
    await town.says(outsider, "/start")
    await ordered(town)
    (task,) = tasks(town)
    claim = town.look(claim_of)
    forged = (OpenTask(task.id), TakeTask(task.id, 1), Certify(claim.id, 1, task.id))
    for phone in (old, worker, outsider):
        for press in forged:
            assert "办不了" in await forge(town, phone, press.pack())
    assert acts(town).count("refused:not-allowed") == 9
    assert town.look(claim_of).status is ClaimStatus.DECLARED
    assert tasks(town)[0].status is TaskStatus.OPEN
    assert "没有要办的事" in await town.says(outsider, "/queue")
    assert "办不了" in await town.says(old, "/queue")
    assert "办不了" in await town.says(worker, "📥 待办")


async def test_every_reading_of_a_file_is_written_down(town: Town) -> None:
    _, worker, desk = await staged(town)
    child = town.look(lambda s: stage.child_of(s, someone(s, RESIDENT)))
    order = await ordered(town, person_id=child.person_id)
    old = await ordered(town, start=TUESDAY_TEN + timedelta(hours=3))
    await town.says(desk, old.number)
    assert acts(town).count("read_file") == 1
    await town.says(desk, order.number)
    told = await town.presses(desk, "安排上门")
    assert acts(town).count("read_file") == 2
    assert "杨大珍（监护人）" in told
    first = worker.heard[1]
    assert "小宝" not in first.text
    worker.press(first.id, TakeOffer(1, 1).pack())
    await town.settle()
    assert "小宝" in worker.message(first.id).text
    assert acts(town).count("read_file") == 3
