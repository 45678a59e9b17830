"""三方合同 in the chat: offered, read, signed by three people; indicators, and what is owed."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.contracts import Sign
from models.base import add
from models.operations import volunteering
from models.operations.dispatching import find_worker
from models.reads.indicators import waiting
from models.rules.hours import at
from models.tables.contracts import Contract
from models.tables.orders import Offer
from models.tables.providers import Project
from models.tables.tenders import Application, Tender, TenderStatus
from models.words import Party
from tests import stage
from tests.contracted import Three, approved, in_force, three
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with, forge
from tests.journeys.test_roles import at_work
from tests.stage import NOON

DESK, HEAD, BOSS = 3001, 4001, 3009
HOURS = 60
DAY = 24


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    """The operations run on both databases in tests/operations."""
    return sqlite_url


def undertaken(session: Session) -> Project:
    project = approved(session)
    three(session, project)
    return project


async def begun(town: Town, build: Callable[[Session], Project]) -> Project:
    """The three take their telephones in hand."""
    project = town.look(build)
    for chat_id in (DESK, HEAD, BOSS):
        await at_work(town, chat_id)
    return project


async def at_project(town: Town, chat_id: int) -> Phone:
    """The card of the project."""
    phone = await at_work(town, chat_id)
    await town.presses(phone, "📊 项目")
    await town.presses(phone, "居家支持")
    return phone


async def at_contract(town: Town, chat_id: int) -> Phone:
    phone = await at_project(town, chat_id)
    await town.presses(phone, "📜 合同")
    return phone


async def offers(town: Town) -> Phone:
    """The purchaser answers what the project does not say."""
    desk = await at_contract(town, DESK)
    assert "还没有合同" in desk.last.text
    await town.presses(desk, "📜 起草合同")
    await town.says(desk, "东关大街 12 号二楼")
    await town.says(desk, "1000")
    await town.says(desk, "999999999999")
    assert bubble_with(desk, "最多 1,000,000 元")
    await town.says(desk, "很多")
    assert "多少元" in desk.last.text
    await town.says(desk, "6000元")
    for answer in ("不定这一项", "不定这一项", "80", "100", "12", "不定这一项"):
        if answer.isdecimal():
            await town.says(desk, answer)
        else:
            await town.presses(desk, answer)
    assert "招志愿者 80 人次；每名志愿者至少服务 100 小时；讲座 12 场" in desk.last.text
    assert "总价 50,000 元" in desk.last.text
    assert "预付总价的 50%；总价的 20% 留到终期评估合格以后再付" in desk.last.text
    await town.presses(desk, "✅ 交给三方签")
    assert "等三方签字" in desk.last.text
    return desk


async def test_whoever_sets_the_indicators_reads_what_the_organisation_applied_with(
    town: Town,
) -> None:
    project = await begun(town, undertaken)

    def applied(session: Session) -> None:
        days = {"opens_on": YEAR[0], "closes_on": YEAR[0], "scores_by": YEAR[1]}
        call = Tender(area_code="630102", fund_fen=1, source="x", seed="ab" * 32,
                      status=TenderStatus.DECIDED, changed_at=NOON, **days)  # fmt: skip
        call_id = add(session, call).id
        add(session, Application(project_id=project.id, tender_id=call_id, needs="x",
                                 goals="一年招 80 名志愿者"))  # fmt: skip

    town.look(applied)
    desk = await at_contract(town, DESK)
    await town.presses(desk, "📜 起草合同")
    for answer in ("东关大街 12 号二楼", "1000", "6000元"):
        await town.says(desk, answer)
    assert "说要做到：一年招 80 名志愿者\n指标：一共要上门多少次" in desk.last.text
    await town.presses(desk, "不定这一项")
    assert "说要做到：一年招 80 名志愿者" in desk.last.text


async def signs(town: Town, chat_id: int, party: str) -> Phone:
    phone = await at_contract(town, chat_id)
    assert "先看全文，再签" in phone.last.text
    assert not [label for label in phone.labels if "代表" in label]
    await town.presses(phone, "📎 看全文")
    await town.presses(phone, f"✍️ 我代表{party}签")
    return phone


async def test_an_approved_project_is_offered_read_signed_by_three_and_takes_its_first_order(
    town: Town,
) -> None:
    project = await begun(town, undertaken)
    await offers(town)
    head = await signs(town, HEAD, "承接方")
    assert "✅ 承接方：段*任 11月23日 周一" in head.last.text
    assert "⏳ 购买方" in head.last.text
    desk = await signs(town, DESK, "购买方")
    boss = await signs(town, BOSS, "监督方")
    assert "✅ 三方都签了" in boss.last.text
    for phone in (head, desk):
        assert "三方都签了，开始算数" in bubble_with(phone, "开始算数").text

    def first_order(session: Session) -> list[int]:
        stage.worker(session, project)
        order = stage.order_of(session, stage.resident(session))
        find_worker(session, order.id, now=NOON)
        return [offer.project_id for offer in session.scalars(select(Offer))]

    assert town.look(first_order) == [project.id]


async def test_the_whole_text_comes_as_a_file_before_the_button_that_signs_it(town: Town) -> None:
    await begun(town, undertaken)
    await offers(town)
    head = await at_contract(town, HEAD)
    await town.presses(head, "📎 看全文")
    text = town.look(lambda s: s.scalars(select(Contract)).one().text)
    sent = next(b.document for b in reversed(head.heard) if b.document)
    stored = town.messenger.files.get(sent)
    assert stored is not None
    content = stored.content.decode("utf-8-sig")
    assert content.replace("\r\n", "\n") == text
    assert "招志愿者 80 人次" in text
    assert "监督方从头看到尾" in text


async def test_nobody_signs_for_another_party_by_a_forged_button(town: Town) -> None:
    await begun(town, undertaken)
    await offers(town)
    contract = town.look(lambda s: s.scalars(select(Contract)).one())
    for chat_id, party in ((HEAD, Party.PURCHASER), (DESK, Party.SUPERVISOR), (BOSS, "all")):
        phone = await at_work(town, chat_id)
        await forge(town, phone, Sign(contract.id, party, contract.sha256[:16]).pack())
    head = await at_contract(town, HEAD)
    assert "✅" not in head.last.text


async def test_a_text_taken_back_is_signed_by_nobody_and_the_next_carries_no_signature(
    town: Town,
) -> None:
    await begun(town, undertaken)
    desk = await offers(town)
    head = await signs(town, HEAD, "承接方")
    boss = await at_contract(town, BOSS)
    await town.presses(boss, "📎 看全文")
    await town.presses(desk, "↩️ 收回")
    assert "收回了" in bubble_with(head, "收回了").text
    boss.press_label("✍️ 我代表监督方签")
    await town.settle()
    assert "还没有合同" in bubble_with(boss, "已经先按过了：↩️ 收回了。您这一下没有算").text
    desk = await offers(town)
    assert "第 2 版" in desk.last.text
    assert desk.last.text.count("⏳") == 3


async def test_a_remark_reaches_the_other_two_and_the_contract_is_signed_all_the_same(
    town: Town,
) -> None:
    await begun(town, undertaken)
    desk, boss = await offers(town), await at_work(town, BOSS)
    head = await at_contract(town, HEAD)
    await town.presses(head, "✏️ 有意见")
    await town.says(head, "场地太小，放不下轮椅")
    assert "✏️ 承接方：场地太小，放不下轮椅" in head.last.text
    for phone in (desk, boss):
        assert "场地太小" in bubble_with(phone, "有一方有意见").text
    assert "✅ 承接方" in (await signs(town, HEAD, "承接方")).last.text


async def test_a_late_month_of_wages_stands_on_the_card_and_climbs_until_it_has_come(
    town: Town,
) -> None:
    await begun(town, in_contract)
    await town.later(seconds=1)
    head, boss = await at_work(town, HEAD), await at_work(town, BOSS)
    await town.until(at(date(2026, 12, 4), time(10)))
    assert bubble_with(boss, "购买方：11月给工资，晚了")
    head = await at_project(town, HEAD)
    assert "⏰ 购买方：11月给工资，晚了 4 天" in head.last.text
    await town.presses(head, "📋 购买方该办的")
    await town.presses(head, "✅ 收到了：11月给工资")
    assert "11月给工资" not in head.last.text
    assert "12月给工资" in head.last.text


def in_contract(session: Session) -> Project:
    project = approved(session)
    in_force(session, three(session, project), project, volunteers=80, hours_each=100 * HOURS)
    return project


async def test_an_amended_price_is_signed_by_all_three_and_holds_from_its_first_day(
    town: Town,
) -> None:
    await begun(town, in_contract)
    desk = await at_contract(town, DESK)
    await town.presses(desk, "📝 改合同")
    await town.presses(desk, "上门一次")
    assert "上门一次的价格：现在 90 元。改成什么？" in desk.last.text
    await town.says(desk, "9999999")
    assert bubble_with(desk, "一次的钱比总数还多。最多")
    await town.says(desk, "95.5")
    assert "上门一次的价格：90 元 → 95.50 元" in desk.last.text
    await town.presses(desk, "✅ 就改这些")
    await town.presses(desk, "2026年12月1日")
    assert "从 2026年12月1日 起，上门一次 95.50 元" in desk.last.text
    await town.presses(desk, "✅ 交给三方签")
    for chat_id, party in ((DESK, "购买方"), (HEAD, "承接方"), (BOSS, "监督方")):
        phone = await signs(town, chat_id, party)
    assert "第 2 版" in phone.last.text
    assert "✅ 三方都签了" in phone.last.text


async def test_what_is_changed_is_told_to_the_three_line_by_line(town: Town) -> None:
    await begun(town, in_contract)
    desk = await at_contract(town, DESK)
    await town.presses(desk, "📝 改合同")
    for topic, answer in (("志愿者", "60"), ("最后一天", "2027年12月31日")):
        await town.presses(desk, topic)
        await town.says(desk, answer)
    await town.presses(desk, "讲座")
    await town.says(desk, "很多")
    assert "请写一个数" in bubble_with(desk, "请写一个数").text
    await town.presses(desk, "返回")
    await town.presses(desk, "地方")
    await town.presses(desk, "✅ 城东区")
    assert "至少选一个" in bubble_with(desk, "至少选一个").text
    await town.presses(desk, "▫️ 城东区 东关大街街道")
    await town.presses(desk, "✅ 选好了")
    await town.presses(desk, "✅ 就改这些")
    await town.presses(desk, "2027年1月1日")
    lines = (
        "➕ 地方：城东区 东关大街街道",
        "最后一天：2027年10月31日 → 2027年12月31日", "志愿者人数：80 人次 → 60 人次",
    )  # fmt: skip
    assert "九、和上一版不同：\n" + "\n".join(lines) in bubble_with(desk, "九、").text
    await town.presses(desk, "✅ 交给三方签")
    for chat_id in (HEAD, BOSS):
        phone = await at_contract(town, chat_id)
        assert "📝 和上一版不同：\n" + "\n".join(lines) in phone.last.text


async def test_volunteers_and_their_hours_are_entered_seen_and_told_to_everybody(
    town: Town,
) -> None:
    await begun(town, in_contract)
    head, desk = await at_project(town, HEAD), await at_work(town, DESK)
    await town.presses(head, "📈 指标")
    await town.presses(head, "🙋 志愿者")
    await town.presses(head, "➕ 新来的")
    assert "叫什么" in head.last.text
    await town.says(head, "王芳\n马明")
    await town.presses(head, "📆 今天")
    await town.presses(head, "⏱ 记小时")
    await town.says(head, "王芳 3\n马明 2.5小时\n李四 8")
    await town.says(head, "后天")
    assert "今天以前" in bubble_with(head, "今天以前").text
    await town.presses(head, "📆 今天")
    assert "李四" in bubble_with(head, "没有记上").text
    assert "王芳（2026年11月23日来的）0 小时" in head.last.text
    assert "2 条" in bubble_with(desk, "请您核对").text
    await town.presses(desk, "👀 核对")
    assert "4. 11月23日 马明 2.5 小时" in desk.last.text
    await town.presses(desk, "✖️ 第 3 条不算")
    await town.presses(desk, "✅ 这 3 条都对")
    assert "都核对完了" in desk.last.text
    assert "王芳 3 小时" in bubble_with(head, "购买方说不算").text
    boss = await at_project(town, BOSS)
    await town.presses(boss, "📈 指标")
    assert "志愿者人数：2 / 80" in boss.last.text
    assert "最少的 0 小时" in boss.last.text
    assert "王芳" not in boss.last.text


async def test_lectures_are_counted_by_hand(town: Town) -> None:
    def build(session: Session) -> Project:
        project = approved(session)
        in_force(session, three(session, project), project, lectures=12)
        return project

    await begun(town, build)
    head = await at_project(town, HEAD)
    await town.presses(head, "📈 指标")
    await town.presses(head, "➕ 讲座")
    await town.says(head, "-1")
    assert bubble_with(head, "请写一个数，1 到 100")
    await town.says(head, "0")
    assert "1 到 100" in bubble_with(head, "1 到 100").text
    await town.says(head, "2")
    await town.says(head, "2026年11月20日")
    assert "讲座场数：0 / 12" in head.last.text
    assert "1 条等购买方核对" in head.last.text


YEAR = date(2026, 7, 1), date(2027, 6, 30)
HALF_WAY = date(2026, 12, 29)
"""The 182nd of 365 days."""


def wudang(session: Session) -> Project:
    """The contract of Wudang, half-way: 80 volunteers in a year, each at least 100 hours. 43 have
    come, all on the first day; twelve of them have given less than half of their hours so far.
    """
    project = approved(session, YEAR)
    who = three(session, project)
    in_force(session, who, project, volunteers=80, hours_each=100 * HOURS)
    names = [f"志愿者{n}号" for n in range(1, 44)]
    now = at(HALF_WAY, time(10))
    joined = volunteering.recruit(session, project.id, names, YEAR[0], by=who.head.actor, now=now)
    for hours, some in ((38, joined[:12]), (55, joined[12:40]), (101, joined[40:])):
        give(session, project, who, {one.id: hours for one in some})
    return project


def give(session: Session, project: Project, who: Three, hours: dict[int, int]) -> None:
    """So many hours each, a day at a time, and all of it seen."""
    now = at(HALF_WAY, time(10))
    for n in range(0, max(hours.values()), DAY):
        minutes = {one: min(DAY, whole - n) * HOURS for one, whole in hours.items()}
        day = YEAR[0] + timedelta(days=n // DAY)
        volunteering.note_hours(session, project.id, minutes, day, by=who.head.actor, now=now)
    while shown := waiting(session, project.id):
        volunteering.see(session, project.id, shown[-1].id, by=who.desk.actor, now=now)


async def test_the_contract_of_wudang_half_way(town: Town) -> None:
    await begun(town, wudang)
    await town.until(at(HALF_WAY, time(11)))
    for chat_id in (HEAD, DESK, BOSS):
        phone = await at_project(town, chat_id)
        await town.presses(phone, "📈 指标")
        assert "✅ 志愿者人数：43 / 80（按这样到期 86）" in phone.last.text
        assert "⚠️ 每人满 100 小时：最少的 38 小时，3 人满了，12 人落后" in phone.last.text


def imported(session: Session) -> Project:
    project = stage.provider(session)
    three(session, project)
    return project


async def test_a_contract_that_came_by_a_list_tells_what_is_known_of_it(town: Town) -> None:
    project = await begun(town, imported)
    desk = await at_work(town, DESK)
    await town.presses(desk, "📊 项目")
    await town.presses(desk, project.name)
    told = await town.presses(desk, "📜 合同")
    assert "还没有合同" not in told
    assert "总价 100,000 元" in told
    assert "每月 500 次" in told
    assert "没有在这里签字" in told


async def test_an_advance_that_is_due_is_told_wherever_it_is_asked_for(town: Town) -> None:
    await begun(town, in_contract)
    head = await at_project(town, HEAD)
    owed = await town.presses(head, "📋 购买方该办的")
    assert "购买方：付预付款" in owed
    assert not any("付预付款" in label for label in head.labels)
    head = await at_project(town, HEAD)
    assert "该付的预付 25,000" in await town.presses(head, "💰 钱")


def still_to_begin(session: Session) -> Project:
    project = approved(session, (date(2027, 1, 1), date(2027, 12, 31)))
    in_force(session, three(session, project), project)
    return project


async def test_a_contract_that_is_signed_and_has_not_begun_says_so(town: Town) -> None:
    await begun(town, still_to_begin)
    head = await at_project(town, HEAD)
    assert "合同签好了，还没开始 · 2027年1月1日到" in head.last.text
    assert "合同在执行" not in head.last.text
