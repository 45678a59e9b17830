"""A child, and a teenager, come by themselves: their rules, help at once, and nobody at home."""

import pytest
from sqlalchemy import func, select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.certifying import DeclareGroup
from handlers.presses.young import GrownUp
from models.base import add, table
from models.operations.joining import open_account
from models.tables.people import Account, Consent
from models.tables.roles import Grant
from models.words import Doubt, Purpose, Role, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import acts, forge, tasks
from tests.stage import LONG_AGO

GRANNY, CHILD, DESK, ABOVE = 1001, 5001, 3001, 4001


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One database is enough: tests/operations/test_whom.py asks the rules behind on both."""
    return sqlite_url


def cast(session: Session) -> None:
    """A grandmother who coordinates the place, a colleague of hers, and whoever is above."""
    granny = stage.resident(session, chat_id=GRANNY)
    stage.child_of(session, granny)
    add(session, Grant(person_id=granny.person_id, role=Role.COORDINATOR, area_code="630102",
                       granted_at=LONG_AGO))  # fmt: skip
    stage.coordinator(session, chat_id=DESK)
    stage.coordinator(session, "省上", chat_id=ABOVE, place="63")


def guardian_who_is_not_served(session: Session) -> int:
    """A grandmother entered for the child's sake alone; the child's number."""
    who = open_account(session, CHILD, "赵奶奶", now=LONG_AGO)
    granny = stage.Someone(who.person_id, CHILD, who.actor)
    return stage.child_of(session, granny).person_id


async def nine_years_old(town: Town) -> tuple[Phone, Phone]:
    """The grandmother's telephone, and one that nobody knows."""
    town.look(cast)
    granny, child = town.phone(GRANNY), town.phone(CHILD, "小飞机")
    for phone in (granny, town.phone(DESK), town.phone(ABOVE)):
        await town.says(phone, "/start")
    await town.says(child, "我今年9岁")
    return granny, child


def heard(phone: Phone) -> str:
    return "\n".join(bubble.text for bubble in phone.heard)


async def test_a_child_of_nine_sees_its_rules_first_and_what_it_understood_is_written_down(
    town: Town,
) -> None:
    _, child = await nine_years_old(town)
    for line in ("谁都不可以打你", "说「不」没有错", "110", "12355", "得有照顾你的大人同意"):
        assert line in heard(child)
    assert "您" not in heard(child)
    await town.presses(child, "看懂了")
    assert town.look(lambda s: s.get_one(Account, CHILD)).understood_at is not None
    assert acts(town).count("understood") == 1
    await town.says(child, "/start")
    await town.presses(child, "我的规则")
    assert "谁都不可以打你" in child.last.text
    for way in ("📄 我的规则", "/help"):
        await town.says(child, "你好")
        await town.says(child, way)
        assert "谁都不可以打你" in child.last.text


@pytest.mark.parametrize(
    ("words", "kind"),
    [("没人管我", None), ("他打我", TaskKind.EMERGENCY), ("我想找人说说话", TaskKind.MESSAGE)],
)
async def test_a_child_who_asks_for_help_gets_numbers_and_a_human_being_and_the_guardian_nothing(
    town: Town, words: str, kind: TaskKind | None
) -> None:
    granny, child = await nine_years_old(town)
    seen = len(granny.messages)
    told = await town.says(child, words)
    assert "110" in told
    assert "大人" in told
    found = tasks(town)
    assert {task.could_be for task in found} == {Doubt.CHILD}
    assert kind is None or kind in {task.kind for task in found}
    await town.later(minutes=40)
    assert len(granny.messages) == seen
    assert any("请在" in b.text for who in (DESK, ABOVE) for b in town.phone(who).heard)
    assert "现在没有要办的事" in await town.says(granny, "/queue")


async def test_one_tap_tells_of_harm_and_nobody_at_home_is_asked_for_anything_after_it(
    town: Town,
) -> None:
    granny, child = await nine_years_old(town)
    await town.presses(child, "想请人来帮忙")
    assert "要我们去问吗" in child.last.text
    await town.says(child, "/start")
    await town.presses(child, "有人伤害我")
    assert "110" in child.last.text
    assert {TaskKind.EMERGENCY, TaskKind.REPORT} <= {task.kind for task in tasks(town)}
    await town.says(child, "/start")
    await town.presses(child, "看懂了")
    await town.presses(child, "想请人来帮忙")
    assert "家里我们什么都不问" in child.last.text
    assert "去问" not in str(child.last.inline)
    assert "孩子" not in heard(granny)


async def test_a_guardian_is_asked_only_by_a_human_being_and_only_after_the_child_said_yes(
    town: Town,
) -> None:
    granny, child = await nine_years_old(town)
    seen = len(granny.messages)
    await town.presses(child, "看懂了")
    await town.presses(child, "想请人来帮忙")
    assert tasks(town) == []
    await town.presses(child, "行，去问吧")
    assert "先来找你" in await town.says(child, "奶奶，139")
    (task,) = tasks(town, TaskKind.MESSAGE)
    assert task.about == "guardian wanted: 奶奶，139"
    assert len(granny.messages) == seen


async def test_a_child_is_not_registered_alone_and_not_turned_away(town: Town) -> None:
    town.look(cast)
    child = town.phone(CHILD, "小飞机")
    await town.says(child, "/start")
    for pressed in ("中文", "同意", "我自己"):
        await town.presses(child, pressed)
    await town.says(child, "小飞")
    assert "一个人也可以找我们帮忙" in await town.says(child, "2017年3月1日")
    await town.presses(child, "找大人帮忙")
    assert tasks(town, TaskKind.MESSAGE)


async def test_a_teenager_of_fifteen_agrees_alone_and_is_served(town: Town) -> None:
    town.look(cast)
    town.look(lambda s: stage.worker(s, stage.provider(s)))
    teen = town.phone(CHILD, "阿强")
    await town.says(teen, "我15岁，上初三")
    assert "你自己同意就行" in heard(teen)
    await town.presses(teen, "看懂了")
    assert "你满 14 岁了" in await town.presses(teen, "想请人来帮忙")
    for pressed in ("同意", "我自己"):
        await town.presses(teen, pressed)
    assert "你叫什么名字" in teen.last.text
    for said in ("马强", "2011年3月1日", "北关社区"):
        await town.says(teen, said)
    if "哪一个" in teen.last.text:
        await town.presses(teen, "北关社区")
    await town.says(teen, "3号楼2单元501")
    await town.presses(teen, "留守儿童")
    await town.presses(teen, "选好了")
    given = table(Consent).c
    own = select(func.count()).where(given.person_id == given.given_by)
    own = own.where(given.purpose == Purpose.SERVICE, given.given_at > LONG_AGO)
    assert town.look(lambda s: s.scalar(own)) == 1
    await town.says(teen, "想找心理老师疏导 明天上午十点")
    await town.presses(teen, "就这样")
    assert "下单了" in teen.last.text
    assert tasks(town, TaskKind.CERTIFY)


async def test_a_grown_up_who_gets_the_telephone_goes_on_as_one(town: Town) -> None:
    _, child = await nine_years_old(town)
    await town.presses(child, "看懂了")
    await town.presses(child, "我是大人")
    assert "请选语言" in child.last.text
    await town.presses(child, "中文")
    assert "政府掏钱" in child.last.text


async def test_a_grown_up_in_the_middle_of_a_question_is_answered_and_stays_in_their_case(
    town: Town,
) -> None:
    child_id = town.look(guardian_who_is_not_served)
    phone = town.phone(CHILD)
    for begun in (DeclareGroup(child_id, "").pack(), "我摔倒了起不来"):
        await town.says(phone, "/start")
        await (forge(town, phone, begun) if ":" in begun else town.says(phone, begun))
        await forge(town, phone, GrownUp().pack())
        assert "出了点毛病" not in await town.says(phone, "我是孩子的奶奶")
    assert "我是孩子的奶奶" in tasks(town, TaskKind.EMERGENCY)[0].about
    assert tasks(town, TaskKind.ACCIDENT) == []


async def test_a_child_to_whom_nobody_came_is_given_the_numbers_gently(town: Town) -> None:
    granny, child = await nine_years_old(town)
    before = len(granny.messages)
    await town.says(child, "他打我")
    await town.later(minutes=3)
    for words in ("对不起，让你等着了", "110", "12355"):
        assert words in child.last.text
    assert "您" not in child.last.text
    assert len(granny.messages) == before
