"""Groups declared, shown, asked about, renewed and refused, through the Bot API."""

from datetime import date, time, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.operations.declaring import declare_at_the_desk
from models.operations.expiring import plan_the_end
from models.rules.hours import at, today
from models.tables.messaging import Outbox
from models.tables.orders import Order, OrderStatus
from models.tables.people import ClaimStatus, GroupClaim, Person
from models.words import STIGMATISING, Group, Rhythm, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    DESK,
    RESIDENT,
    bubble_with,
    ordered,
    someone,
    staged,
    tasks,
)
from tests.journeys.test_cases import PNG
from tests.journeys.test_coordinator import newcomer
from tests.stage import NOON

ENDS = date(2027, 1, 20)


def ending(session: Session) -> None:
    """Everybody, and a resident whose certificate ends in two months."""
    stage.worker(session, stage.provider(session))
    stage.resident(session)
    stage.coordinator(session)
    claims = table(GroupClaim)
    session.connection().execute(claims.update().values(valid_until=ENDS))
    plan_the_end(session, claim_of(session), now=NOON)


def claim_of(session: Session, group: Group = Group.ELDERLY_AT_HOME) -> GroupClaim:
    return session.scalars(select(GroupClaim).where(table(GroupClaim).c.group == group)).one()


def heard(phone: object) -> str:
    return "\n".join(b.text for b in phone.heard)  # type: ignore[attr-defined]


async def test_a_second_group_is_declared_with_a_photo_that_stands_on_the_case(
    town: Town,
) -> None:
    old, _, desk = await staged(town)
    await town.presses(old, "设置")
    await town.presses(old, "👤 杨大珍")
    await town.presses(old, "身份")
    assert "在家养老的老人：已核对，到 2027年6月1日" in old.last.text
    await town.presses(old, "再加一类")
    assert "在家养老的老人" not in old.buttons
    await town.presses(old, "残疾人")
    await town.presses(old, "✅ 同意")  # health is a consent of its own
    old.send_photo(PNG)
    await town.settle()
    assert "残疾人：照片收到了，待核对" in old.last.text
    claim = town.look(lambda s: claim_of(s, Group.DISABLED))
    await town.presses(desk, "📂 打开")
    assert desk.last.photo
    assert claim.evidence
    await town.presses(desk, "认证：残疾人")
    news = bubble_with(old, "核对好了").text
    assert "杨大珍的「残疾人」" in news
    assert "2027年11月23日" in news


async def test_whoever_registers_is_offered_to_show_the_certificate(town: Town) -> None:
    await staged(town)
    new = town.phone(1002)
    for words in ("/start", "中文", "同意", "我自己"):
        await (town.says if words == "/start" else town.presses)(new, words)
    for words in ("李有德", "1950年1月1日", "北关"):
        await town.says(new, words)
    await town.presses(new, "北关社区")
    await town.says(new, "1号楼")
    await town.presses(new, "残疾人")
    await town.presses(new, "选好了")
    await town.presses(new, "✅ 同意")
    await town.presses(new, "交证件照片")
    await town.presses(new, "补材料：残疾人")
    new.send_photo(PNG)
    await town.settle()
    assert town.look(lambda s: claim_of(s, Group.DISABLED)).evidence


async def test_a_refusal_says_which_group_why_what_to_do_and_whom_to_ask(town: Town) -> None:
    old, _, desk = await staged(town, newcomer)
    await ordered(town)
    for label in ("📂 打开", "不符合", "材料不全"):
        await town.presses(desk, label)
    news = bubble_with(old, "没有通过")
    for told in ("「在家养老的老人」", "原因：材料不全", "把证件拍照发来"):
        assert told in news.text
    assert "🙋 找人帮忙" in old.labels
    await town.presses(old, "再登记一次")
    old.send_photo(PNG)
    await town.settle()
    claim = town.look(claim_of)
    assert (claim.status, claim.refused_for) == (ClaimStatus.DECLARED, "")
    assert [t.status for t in tasks(town, TaskKind.CERTIFY)] == ["closed", "open"]


async def test_a_date_of_ones_own_is_kept_and_a_past_one_is_not(town: Town) -> None:
    old, _, desk = await staged(town, newcomer)
    await ordered(town)
    for label in ("📂 打开", "另定日期", "写日期"):
        await town.presses(desk, label)
    await town.says(desk, "2020年1月1日")
    assert town.look(claim_of).status is ClaimStatus.DECLARED
    await town.says(desk, "2027年3月8日")
    assert town.look(claim_of).valid_until == date(2027, 3, 8)
    assert "2027年3月8日" in bubble_with(old, "核对好了").text


async def test_three_months_are_three_taps_from_the_notice(town: Town) -> None:
    _, _, desk = await staged(town, newcomer)
    await ordered(town)
    before = desk.taps
    for label in ("📂 打开", "另定日期", "3 个月"):
        await town.presses(desk, label)
    assert desk.taps - before == 3
    assert town.look(claim_of).valid_until == date(2027, 2, 23)


async def test_what_was_asked_for_is_sent_and_brings_the_case_back(town: Town) -> None:
    old, _, desk = await staged(town, newcomer)
    order = await ordered(town)
    for label in ("📂 打开", "还要材料", "要证件照片"):
        await town.presses(desk, label)
    assert town.look(claim_of).status is ClaimStatus.ASKED
    assert "请把证件拍一张照片" in bubble_with(old, "社区在核对").text
    calm = len(desk.heard)
    await town.later(days=2)
    assert len(desk.heard) == calm
    old.send_photo(PNG)  # no button pressed: the picture is the answer
    await town.settle()
    claim = town.look(claim_of)
    assert (claim.status, claim.wanted) == (ClaimStatus.DECLARED, None)
    assert "待认证" in desk.last.text
    await town.presses(desk, "📂 打开")
    assert desk.last.photo
    await town.presses(desk, "认证：")
    assert town.look(lambda s: s.get_one(Order, order.id)).status is not OrderStatus.SUBMITTED


async def test_a_visit_at_home_is_agreed_on_and_the_desk_is_reminded_that_day(
    town: Town,
) -> None:
    old, _, desk = await staged(town, newcomer)
    await ordered(town)
    for label in ("📂 打开", "还要材料", "约上门看"):
        await town.presses(desk, label)
    await town.presses(old, "补材料")
    await town.presses(old, "11月26日")
    assert town.look(claim_of).comes_on == date(2026, 11, 26)
    before = len(desk.heard)
    await town.until(at(date(2026, 11, 26), time(10)))
    assert len(desk.heard) > before
    await town.presses(desk, "📂 打开")
    assert "约好 11月26日 周四 上门看" in desk.last.text


async def test_paper_brought_to_the_centre_is_told_with_one_tap(town: Town) -> None:
    old, _, desk = await staged(town, newcomer)
    await ordered(town)
    for label in ("📂 打开", "还要材料", "要纸质材料", "户口本"):
        await town.presses(desk, label)
    await town.presses(old, "送到了")
    await town.presses(old, "已经送到社区了")
    assert town.look(claim_of).status is ClaimStatus.DECLARED


async def test_an_end_is_announced_twice_and_renewed_without_a_gap(town: Town) -> None:
    old, _, desk = await staged(town, ending)
    await town.until(at(date(2026, 12, 22), time(10)))
    assert "2027年1月20日 到期" in bubble_with(old, "到期").text
    assert "待认证" in desk.last.text
    await town.until(at(date(2027, 1, 14), time(10)))
    assert sum("到期。" in bubble.text for bubble in old.heard) == 2
    await town.presses(old, "续期：在家养老的老人")
    await town.presses(old, "先不交")
    claim = town.look(claim_of)
    assert (claim.status, claim.renewing) == (ClaimStatus.CERTIFIED, True)
    await town.until(at(ENDS + timedelta(days=1), time(9)))
    assert town.look(claim_of).status is ClaimStatus.DECLARED
    await town.presses(old, "点菜")
    assert "家政保洁" in "".join(old.buttons)
    await town.says(desk, "/queue")
    for label in ("待认证", "杨*珍", "认证："):
        await town.presses(desk, label)
    claim = town.look(claim_of)
    assert (claim.status, claim.renewing) == (ClaimStatus.CERTIFIED, False)
    assert claim.valid_until == today(town.clock.now()) + timedelta(days=365)


async def test_no_message_names_a_stigmatising_group(town: Town) -> None:
    def watched(session: Session) -> None:
        newcomer(session)
        known = session.get_one(Person, someone(session, RESIDENT).person_id)
        desk = someone(session, DESK)
        for group in STIGMATISING:
            declare_at_the_desk(session, known, group, by=desk.actor, now=NOON)

    old, _, desk = await staged(town, watched)
    await ordered(town, "counselling")
    await town.says(desk, "/queue")
    await town.presses(desk, "待认证")
    await town.presses(desk, "杨*珍")
    one_by_one = ("看这一类：专项甲", "认证：专项甲", "看这一类：专项乙", "认证：专项乙")
    for label in (*one_by_one, "看这一类：专项丙", "不符合：专项丙", "不属于"):
        await town.presses(desk, label)
    await town.presses(old, "设置")
    await town.presses(old, "👤 杨大珍")
    await town.presses(old, "身份")
    assert "专项" not in heard(old)
    await town.later(days=1)
    told = town.look(lambda s: list(s.scalars(select(Outbox))))
    words = "".join(f"{row.kind} {row.screen}" for row in told) + heard(old) + heard(desk)
    for secret in ("社区矫正", "行为偏差", "受虐待", *STIGMATISING):
        assert secret not in words
    assert "专项" not in heard(old)


async def test_an_order_in_need_goes_ahead_in_a_named_coordinators_name_and_stops_in_time(
    town: Town,
) -> None:
    old, worker, desk = await staged(town, newcomer)
    order = await ordered(town, rhythm=Rhythm.WEEKLY)
    for label in ("📂 打开", "在等的单", "急，先办"):
        await town.presses(desk, label)
    assert "由您（张未）担保先办，14 天为限" in desk.last.text
    await town.presses(desk, "我担保")
    mark = "暂由协调员 张未 担保，到 12月7日 周一"
    await town.later(seconds=1)
    assert mark in desk.last.text
    assert mark in bubble_with(worker, "新任务").text
    await town.presses(worker, "接单")
    await town.later(seconds=1)
    assert mark in bubble_with(old, "约好了").text
    assert mark in bubble_with(worker, "3号楼2单元501").text
    await town.until(at(date(2026, 12, 8), time(9)))
    stopped = town.look(lambda s: s.get_one(Order, order.id))
    assert (stopped.status, stopped.vouched_until) == (OrderStatus.SUBMITTED, None)
    assert "这一单先停一下" in heard(old)
    assert "待认证" in desk.last.text
    await town.presses(desk, "📂 打开")
    await town.presses(desk, "认证：")
    assert town.look(lambda s: s.get_one(Order, order.id)).status is not OrderStatus.SUBMITTED


async def test_what_can_wait_is_not_vouched_for(town: Town) -> None:
    _, _, desk = await staged(town, newcomer)
    await ordered(town, start=at(date(2026, 11, 27), time(10)))
    for label in ("📂 打开", "在等的单", "急，先办", "我担保"):
        await town.presses(desk, label)
    assert "这一单等得起" in desk.last.text


async def test_the_desk_enters_a_group_and_certifies_it_in_one_more_tap(town: Town) -> None:
    old, _, desk = await staged(town)
    await town.presses(old, "找人帮忙")
    for label in ("📂 打开", "登记一类身份", "专项丙", "认证：专项丙"):
        await town.presses(desk, label)
    claim = town.look(lambda s: claim_of(s, Group.ABUSED_MINOR))
    assert claim.status is ClaimStatus.CERTIFIED
    assert "专项" not in heard(old)
    assert "身份" not in heard(old)


async def test_a_group_that_touches_health_is_not_written_down_without_a_yes(town: Town) -> None:
    old, _, _ = await staged(town)
    for label in ("设置", "👤 杨大珍", "身份", "再加一类", "残疾人", "不同意"):
        await town.presses(old, label)
    assert "残疾人" not in old.last.text
    groups = town.look(lambda s: [claim.group for claim in s.scalars(select(GroupClaim))])
    assert groups == [Group.ELDERLY_AT_HOME]
