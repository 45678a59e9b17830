"""From a call to the answer in the chat: an application, blind and sealed scores, the decision."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from models.base import add, change, table
from models.operations import tendering
from models.rules.hours import at, today
from models.tables.people import Account
from models.tables.providers import Provider
from models.tables.roles import Grant
from models.tables.tenders import Application, Barring, Review, ReviewStatus
from models.words import Role
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with, forge, tasks
from tests.stage import LONG_AGO, NOON

BOSS, HEADS, JUDGES = 3009, (4001, 4002), (6001, 6002, 6003, 6004)
ON = today(NOON)
CLOSED = at(ON + timedelta(days=15), tendering.HOUR)
"""The morning after the last day of a call that is open for two weeks."""


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    """The rules run on both databases in tests/operations."""
    return sqlite_url


def cast(session: Session) -> None:
    """A supervisor; organisations of 3A and 2A with a manager each; four evaluators, of whom one
    works for the first.
    """
    stage.supervisor(session, chat_id=BOSS)
    for chat, code, rating in ((HEADS[0], "LAN", 3), (HEADS[1], "ZWEI", 2)):
        project = stage.provider(session, code)
        change(session, Provider, table(Provider).c.id == project.provider_id, rating=rating)
        stage.manager(session, project, f"{code}主任", chat_id=chat)
    judges = [stage.evaluator(session, f"评审{chat}", chat_id=chat) for chat in JUDGES]
    add(session, Grant(person_id=judges[-1].person_id, role=Role.WORKER, provider_id=1,
                       granted_at=LONG_AGO, revoked_at=NOON - timedelta(days=400)))  # fmt: skip


async def opened(town: Town) -> tuple[Phone, Phone, Phone]:
    """The supervisor calls for projects; both organisations hear of it."""
    town.look(cast)
    phones = [town.phone(chat) for chat in (BOSS, *HEADS)]
    for phone in phones:
        await town.says(phone, "/start")
    boss = phones[0]
    for label in ("📊 项目", "📢 征集", "📢 新的征集"):
        await town.presses(boss, label)
    await town.says(boss, "50万")
    assert "收申请到哪一天" in boss.last.text
    await town.presses(boss, "2026年12月7日")
    await town.presses(boss, "2026年12月17日")
    await town.says(boss, "东财社〔2026〕12号")
    assert "500,000 元" in boss.last.text
    assert "正在收申请" in await town.presses(boss, "✅ 发出去")
    return boss, phones[1], phones[2]


async def applies(town: Town, phone: Phone, name: str, *sums: str) -> None:
    """A whole application, one question at a time, up to its card; sums above the cap, with the
    right one last, are told to be so at once.
    """
    assert "有新的项目征集" in bubble_with(phone, "有新的项目征集").text
    await town.presses(phone, "📢 打开看")
    await town.presses(phone, "：写申请")
    await town.says(phone, name)
    for over in sums[:-1]:
        await town.says(phone, over)
        assert "您这个等级最多" in bubble_with(phone, "太多了").text
    await money(town, phone, sums[-1])
    for several in (("家政保洁", "生活照料"), ("城东区",), ("在家养老", "残疾人")):
        assert "✅ 选好了" not in phone.last.buttons
        assert "至少选一个" in phone.last.text
        assert {"⬅️ 回到申请", "回首页"} <= set(phone.last.buttons)
        for label in several:
            await town.presses(phone, label)
        if several[-1] != "残疾人":
            await town.presses(phone, "✅ 选好了")
    assert "为什么要这个" in await town.presses(phone, "✅ 选好了")
    await town.says(phone, "问了 60 户老人，42 户没人打扫，12 户摔倒了起不来")
    assert "一年招 80 名志愿者" in phone.last.text
    await town.says(phone, "200 户，每户每月 1 次")
    assert "要做到：200 户，每户每月 1 次" in phone.last.text
    assert not tasks(town)  # what a place needs is no cry for help


async def money(town: Town, phone: Phone, sums: str) -> None:
    await town.says(phone, sums)
    for price, said in (
        ("400000", "一次的钱比总数还多。最多"),
        ("0", "要比 0 元多"),
        ("便宜点", "看不懂"),
    ):
        await town.says(phone, price)
        assert bubble_with(phone, said)
    await town.presses(phone, "80 元")
    await town.says(phone, "200")
    await town.presses(phone, "2027年1月1日")
    await town.presses(phone, "2027年12月31日")


async def test_a_3a_house_is_told_the_cap_at_300001_and_taken_at_300000(town: Town) -> None:
    _, head, _ = await opened(town)
    await applies(town, head, "居家老人日常支持", "300001", "30万")
    assert "最多 300,000 元" in bubble_with(head, "要多少钱").text
    assert "300,000 元" in head.last.text
    await town.presses(head, "📨 交上去")
    assert "交上去了" in bubble_with(head, "评审完了就告诉您").text


async def test_one_sum_is_changed_by_a_tap_for_everything_else_and_nothing_written_is_lost(
    town: Town,
) -> None:
    _, head, _ = await opened(town)
    await applies(town, head, "居家老人日常支持", "30万")
    assert "最多用 192,000 元，还有 108,000 元用不上" in head.last.text
    before = head.last.text
    await town.presses(head, "✏️ 名字、钱、日子")
    await town.presses(head, "不变：居家老人日常支持")
    await town.presses(head, "不变：300,000 元")
    await town.says(head, "125")
    for label in ("不变：200", "不变：2027年1月1日", "不变：2027年12月31日"):
        await town.presses(head, label)
    wanted = [line.replace("一次 80 元", "一次 125 元") for line in before.splitlines()
              if "用不上" not in line]  # fmt: skip
    assert head.last.text.splitlines() == wanted


async def test_visits_that_cost_more_than_the_sum_are_told_at_once_and_not_taken(
    town: Town,
) -> None:
    _, head, _ = await opened(town)
    await applies(town, head, "居家老人日常支持", "150000")
    assert "最多要花 192,000 元，比 150,000 元多" in bubble_with(head, "比 150,000 元多").text
    told = await town.presses(head, "📨 交上去")
    assert "要花 192,000 元，超过了要的 150,000 元" in told


async def test_a_price_of_120_yuan_is_no_cry_for_help(town: Town) -> None:
    _, head, _ = await opened(town)
    await town.presses(head, "📢 打开看")
    await town.presses(head, "：写申请")
    for told in ("居家老人日常支持", "200000", "120"):
        await town.says(head, told)
    assert "每月" in head.last.text
    assert tasks(town) == []
    await town.says(head, "有人摔倒了起不来，快打 120")
    assert "120" in bubble_with(head, "已经告诉值班的工作人员").text


async def test_a_2a_house_stops_at_200000(town: Town) -> None:
    _, _, head = await opened(town)
    await applies(town, head, "残疾人上门", "200001", "200000")
    assert "最多 200,000 元" in bubble_with(head, "要多少钱").text
    await town.presses(head, "📨 交上去")
    assert bubble_with(head, "评审完了就告诉您")


async def test_who_failed_the_year_before_is_refused_with_every_other_reason(town: Town) -> None:
    _, head, _ = await opened(town)
    town.look(lambda s: add(s, Barring(provider_id=1, year=ON.year, why="final_failed",
                                       at=LONG_AGO)))  # fmt: skip
    await applies(town, head, "残疾人上门", "300000")
    lower = table(Provider).c.id == 1
    town.look(lambda s: change(s, Provider, lower, rating=2))  # meanwhile
    told = await town.presses(head, "📨 交上去")
    assert "2025 年的项目没有通过，2026 年不能申请（到 2026 年 12 月 31 日）" in told
    assert "要的 300,000 元超过了 200,000 元" in told
    assert "残疾人上门" in await town.presses(head, "⬅️ 回到申请")


LAN, ZWEI = 3, 4
"""The projects that are applied for; 1 and 2 are in contract."""


def sheets(town: Town, project: int, *statuses: ReviewStatus) -> dict[int, int]:
    """The numbers of its sheets by the chats of those who were drawn."""
    review, account = table(Review).c, table(Account).c
    wanted = (
        select(account.chat_id, review.id)
        .join_from(table(Review), table(Account), account.person_id == review.evaluator_id)
        .where(review.project_id == project, review.status.in_(statuses or tuple(ReviewStatus)))
    )
    return {row.chat_id: row.id for row in town.look(lambda s: s.execute(wanted).all())}


def letter(town: Town, project: int) -> str:
    return "甲乙"[town.look(lambda s: s.get_one(Application, project).letter) or 0]


async def scores(town: Town, judge: Phone, project: int, points: int) -> None:
    """One sheet under its letter: five criteria, and the seal."""
    await town.presses(judge, "📝 评审")
    await town.presses(judge, f"📝 机构{letter(town, project)}")
    for _ in range(5):
        await town.presses(judge, str(points))
    assert f"一共 {5 * points} 分" in judge.last.text
    assert "封好了" in await town.presses(judge, "🔏 封好")


async def in_review(town: Town) -> tuple[Phone, Phone, Phone, dict[int, Phone]]:
    """Both have handed something in, the call is over, the evaluators have their telephones."""
    boss, lan, zwei = await opened(town)
    judges = {chat: town.phone(chat) for chat in JUDGES}
    for judge in judges.values():
        await town.says(judge, "/start")
    for head, name, sums in ((lan, "居家老人日常支持", "300000"), (zwei, "残疾人上门", "200000")):
        await applies(town, head, name, sums)
        await town.presses(head, "📨 交上去")
    await town.until(CLOSED)
    return boss, lan, zwei, judges


async def test_scores_are_blind_and_sealed_opened_together_and_decided_within_the_fund(
    town: Town,
) -> None:
    boss, lan, zwei, judges = await in_review(town)
    assert set(sheets(town, LAN)) == set(JUDGES[:3])  # the fourth has worked there
    assert bubble_with(boss, "评估员抽好了")
    for project, points in ((LAN, 18), (ZWEI, 10)):
        for chat in sheets(town, project):
            await scores(town, judges[chat], project, points)
        if project == LAN:
            await town.presses(boss, "📢 打开看")
            assert "还没交：评审" in boss.last.text
            assert "日子也没到" in await town.presses(boss, "📬 打开分数")
    seen = [bubble.text for judge in judges.values() for bubble in judge.heard]
    assert not [text for text in seen if "LAN" in text or "ZWEI" in text]

    bubble_with(boss, "评审表都交齐了")
    await town.presses(boss, "📢 打开看")
    told = await town.presses(boss, "📬 打开分数")
    assert "1. 居家老人日常支持（LAN服务社）90.0 分 · 300,000 元 ✅" in told
    assert "2. 残疾人上门（ZWEI服务社）50.0 分 · 200,000 元 ✖️ 分数不够" in told
    await town.presses(boss, "✅ 就这样定")
    assert bubble_with(boss, "定下来了")
    assert bubble_with(boss, "购买方：起草合同")  # nobody buys there: the supervisor hears

    assert "批准了" in bubble_with(lan, "居家老人日常支持」批准了").text
    answer = bubble_with(zwei, "没有批准：分数不够")
    assert "平均 50.0 分（满分 100），3 位评估员，排第 2" in answer.text
    assert "现实需求紧迫：30/60" in answer.text
    assert "🙋" in "".join(answer.buttons)


async def test_whoever_says_they_are_near_is_replaced_by_the_next(town: Town) -> None:
    _, _, _, judges = await in_review(town)
    before = sheets(town, ZWEI)
    chat = next(iter(before))
    judge = judges[chat]
    await town.presses(judge, "📝 评审")
    await town.presses(judge, f"📝 机构{letter(town, ZWEI)}")
    await town.presses(judge, "🙅 我和这家有关系")
    await town.presses(judge, "🙅 有关系，换人")
    assert bubble_with(judge, "换了别人来评")
    assert f"机构{letter(town, ZWEI)}" not in "".join(judge.last.buttons)
    live = sheets(town, ZWEI, ReviewStatus.DRAWN)
    assert set(live) == set(JUDGES) - {chat}
    (newer,) = set(live) - set(before)
    assert "请您打分" in bubble_with(judges[newer], "请您打分").text


async def test_points_are_typed_too_and_anything_else_is_asked_for_again(town: Town) -> None:
    _, _, _, judges = await in_review(town)
    chat, number = next(iter(sheets(town, LAN).items()))
    judge = judges[chat]
    await town.presses(judge, "📝 评审")
    await town.presses(judge, f"📝 机构{letter(town, LAN)}")
    await town.says(judge, "17")
    assert "现实需求紧迫：17 分" in judge.last.text
    for wrong in ("21", "很好", "1.5"):
        await town.says(judge, wrong)
        assert bubble_with(judge, "0 到 20，比如 17")
        assert "「居民生活急需」给几分" in judge.last.text
    await town.says(judge, "3分")
    for points in ("0", "20", "9"):
        await town.says(judge, points)
    assert "一共 49 分" in judge.last.text
    given = town.look(lambda s: s.get_one(Review, number).scores)
    assert list(given.values()) == [17, 3, 0, 20, 9]
    await town.presses(judge, "✏️ 居民生活急需")
    await town.says(judge, "4")
    assert "一共 50 分" in judge.last.text
    await town.presses(judge, "✏️ 居民生活急需")
    assert "还有" in await town.presses(judge, "‹ 返回")
    await town.presses(judge, f"📝 机构{letter(town, LAN)}")
    assert "封好了" in await town.presses(judge, "🔏 封好")


async def test_nobody_reads_or_scores_the_sheet_of_another(town: Town) -> None:
    boss, lan, _, judges = await in_review(town)
    number = sheets(town, LAN)[JUDGES[0]]
    for phone in (judges[JUDGES[1]], boss, lan):
        for pressed in (f"9bq:{number}", f"9br:{number}:design:20", f"9bs:{number}:1"):
            assert "机构" not in await forge(town, phone, pressed)
    assert town.look(lambda s: s.get_one(Review, number).scores) == {}
