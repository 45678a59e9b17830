"""评估 in the chat: who is heard, what is missing, what is put right, what becomes of people."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from models.agenda import DueKind, plan
from models.base import add, change, table
from models.operations.booking import book
from models.operations.paying import under_way
from models.reads.standing import HOUSE
from models.reads.tenders import barred_years
from models.rules.hours import at
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.evaluations import Evaluation, EvaluationStatus
from models.tables.payments import PaymentKind
from models.tables.providers import Project, ProjectStatus
from models.tables.visits import Visit
from models.words import Came
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with, forge
from tests.operations.bench import Bench, done
from tests.stage import NOON

COUNTY, ABOVE, HIGHER, DESK, HEAD = 3009, 3010, 3011, 3001, 4001
HOME, OTHER_HOUSE, JUDGE = 1001, 2009, 5001
EVERYBODY = (COUNTY, ABOVE, HIGHER, DESK, HEAD, HOME, OTHER_HOUSE)
THURSDAY = datetime(2026, 11, 26, 2, 0, tzinfo=UTC)
"""Behind the day by which everything should be put right."""


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    """The rules run on both databases in tests/operations."""
    return sqlite_url


def contract(answered: int, visits: int = 100, *, stars: int = 5) -> object:
    """A contract under which so many visits took place; another organisation next door."""

    def build(session: Session) -> None:
        bench = Bench(session)
        done(session, bench, visits, answered, stars=stars)
        next_door = stage.provider(session, "FERN")
        change(session, Project, table(Project).c.id == next_door.id, name="邻家帮手")
        stage.worker(session, next_door, "马师傅", chat_id=OTHER_HOUSE)
        who = stage.resident(session, chat_id=HOME)
        order = stage.order_of(session, who, start=THURSDAY)
        book(session, order, (bench.worker.worker_id, bench.project.id), by=HOUSE, now=NOON)

    return build


async def at_work(town: Town, chat: int) -> Phone:
    phone = town.phone(chat)
    await town.says(phone, "/start")
    return phone


async def evaluation(town: Town, build: object) -> dict[int, Phone]:
    """Everybody is there, and the county has begun the mid-term evaluation."""
    town.look(build)  # type: ignore[arg-type]
    phones = {chat: await at_work(town, chat) for chat in EVERYBODY}
    county = phones[COUNTY]
    await town.presses(county, "📊 项目")
    await town.presses(county, "日常支持 2026")
    await town.presses(county, "📊 评估")
    await town.presses(county, "开始中期评估")
    return phones


async def opens(town: Town, phone: Phone, number: int = 1) -> str:
    return await forge(town, phone, f"9fb:{number}")


async def everybody_says_yes(town: Town, phones: dict[int, Phone]) -> None:
    for chat, voice in ((COUNTY, "县民政局"), (ABOVE, "市（州）民政局"), (DESK, "居委会")):
        await opens(town, phones[chat])
        await town.presses(phones[chat], f"✅ {voice}：同意")


def standing(town: Town) -> tuple[EvaluationStatus, ProjectStatus]:
    return town.look(lambda s: (s.get_one(Evaluation, 1).status, s.get_one(Project, 1).status))


def one_more_answers(session: Session) -> None:
    visit, check = table(Visit).c, table(SpotCheck).c
    unasked = select(visit.id).where(visit.id.not_in(select(check.visit_id)), visit.end < NOON)
    told = {"status": CheckStatus.ANSWERED, "came": Came.YES, "stars": 5, "changed_at": NOON}
    add(session, SpotCheck(visit_id=session.scalars(unasked).first(), **told))


async def test_at_29_9_percent_the_mid_term_is_refused_and_at_30_it_passes(town: Town) -> None:
    phones = await evaluation(town, contract(299, 1000))
    await everybody_says_yes(town, phones)
    county = phones[COUNTY]
    await opens(town, county)
    told = await town.presses(county, "✅ 通过")
    assert "抽查只有 29.9%，还差 1 次" in told
    assert standing(town)[0] is EvaluationStatus.OPEN
    town.look(one_more_answers)
    assert "抽查问到 300 次（30.0%）" in await opens(town, county)
    assert "通过了" in await town.presses(county, "✅ 通过")
    assert "通过了" in bubble_with(phones[HEAD], "✅ 通过了").text
    assert standing(town) == (EvaluationStatus.PASSED, ProjectStatus.IN_CONTRACT)


async def test_whoever_has_not_spoken_is_named(town: Town) -> None:
    phones = await evaluation(town, contract(40))
    county = phones[COUNTY]
    await opens(town, county)
    await town.presses(county, "✅ 县民政局：同意")
    told = await town.presses(county, "✅ 通过")
    assert "还没有居委会的意见" in told
    assert "还没有市（州）民政局的意见" in told
    assert "县民政局的意见" not in told
    assert "✅ 县民政局：同意" in await opens(town, county)


async def to_rectify(town: Town) -> dict[int, Phone]:
    """The committee says no, and the county names two points."""
    phones = await evaluation(town, contract(40))
    await everybody_says_yes(town, phones)
    desk, county = phones[DESK], phones[COUNTY]
    await opens(town, desk)
    await town.presses(desk, "✖️ 居委会：不同意")
    await town.says(desk, "老人说常常晚到")
    await opens(town, county)
    assert "不能直接通过" in await town.presses(county, "✅ 通过")
    await town.presses(county, "🛠 整改")
    await town.says(county, "上门常晚到")
    await town.says(county, "没有换人电话")
    await town.presses(county, "就这些")
    assert "2026年12月23日" in str(county.last.buttons)  # thirty days, where nobody says otherwise
    assert "11月24日前改好" in await town.says(county, "明天")
    await town.presses(county, "📨 发给机构")
    return phones


async def test_what_is_put_right_in_time_goes_on(town: Town) -> None:
    phones = await to_rectify(town)
    head = phones[HEAD]
    told = bubble_with(head, "要整改，2026年11月24日前改好").text
    assert "1. 上门常晚到" in told
    assert "老人说常常晚到" in told
    await opens(town, head)
    for n in (1, 2):
        await town.presses(head, f"第 {n} 点改好了")
    for chat in (COUNTY, DESK):
        await opens(town, phones[chat])
        for n in (1, 2):
            await town.presses(phones[chat], f"✅ 第 {n} 点改好了")
    assert standing(town) == (EvaluationStatus.PASSED, ProjectStatus.IN_CONTRACT)
    await town.until(at(date(2026, 11, 25), NOON.time()))
    assert standing(town) == (EvaluationStatus.PASSED, ProjectStatus.IN_CONTRACT)


async def not_put_right(town: Town) -> dict[int, Phone]:
    """The day goes by, and nothing was put right."""
    phones = await to_rectify(town)
    await town.until(at(date(2026, 11, 25), time(8, 30)))
    assert standing(town) == (EvaluationStatus.FAILED, ProjectStatus.TERMINATED)
    return phones


async def test_without_effect_it_fails_and_every_resident_is_told_and_moved(town: Town) -> None:
    phones = await not_put_right(town)
    assert "✖️ 不合格" in bubble_with(phones[HEAD], "✖️ 不合格").text
    told = bubble_with(phones[HOME], "以后不来了").text
    assert "LAN服务社 以后不来了。这不是您的问题" in told
    assert "11月26日" in told
    assert "您不用再点" in told
    assert not [one for one in phones[HOME].heard if "有变动" in one.text]
    county = phones[COUNTY]
    assert "换一家：1 户，换好 0 户" in await opens(town, county)
    await town.presses(phones[OTHER_HOUSE], "接单")
    assert "换 马师傅 来" in bubble_with(phones[HOME], "那家机构以后不来了").text
    assert "换一家：1 户，换好 1 户" in await opens(town, county)


async def test_whoever_comes_at_once_is_the_one_message(town: Town) -> None:
    phones = await to_rectify(town)
    other = phones[OTHER_HOUSE]
    await town.until(at(date(2026, 11, 25), time(8, 1)))
    await town.presses(other, "接单")
    await town.later(minutes=30)
    about = [one for one in phones[HOME].heard if "不是您的问题" in one.text]
    assert len(about) == 1
    assert "换 马师傅 来" in about[0].text


async def test_a_hearing_by_somebody_without_a_seat_turns_it(town: Town) -> None:
    phones = await not_put_right(town)
    head, above, higher = phones[HEAD], phones[ABOVE], phones[HIGHER]
    await opens(town, head)
    await town.presses(head, "✋ 申诉")
    assert "上级会请您去说" in await town.says(head, "两点早改好了，没有人来看")
    await opens(town, above)
    assert not [label for label in above.last.buttons if "改判" in label]
    assert "等人听" in bubble_with(higher, "两点早改好了").text
    await opens(town, higher)
    await town.presses(higher, "⚖️ 改判")
    await town.says(higher, "看了照片和名册")
    await town.says(higher, "确实改好了，改判通过")
    assert "✅ 通过了" in bubble_with(higher, "改判通过").text
    assert "确实改好了" in bubble_with(head, "改判").text
    assert "正在评" in bubble_with(head, "终期评估").text
    assert standing(town) == (EvaluationStatus.PASSED, ProjectStatus.ENDED)


def at_its_end(session: Session) -> None:
    """The term was over yesterday; one evaluator has nothing to do with the organisation."""
    contract(40)(session)  # type: ignore[operator]
    stage.evaluator(session, chat_id=JUDGE)
    over = {"ends_on": date(2026, 11, 22)}
    change(session, Project, table(Project).c.id == 1, **over)


async def final(town: Town) -> dict[int, Phone]:
    """The county begins it, and the third party is drawn."""
    town.look(at_its_end)
    phones = {chat: await at_work(town, chat) for chat in (*EVERYBODY, JUDGE)}
    county = phones[COUNTY]
    await town.presses(county, "📊 项目")
    await town.presses(county, "日常支持 2026")
    await town.presses(county, "📊 评估")
    await town.presses(county, "开始终期评估")
    assert "终期评估" in phones[JUDGE].last.text
    return phones


async def test_a_third_party_that_agrees_makes_the_rest_due_at_once(town: Town) -> None:
    phones = await final(town)
    assert "通过了" in await town.presses(phones[JUDGE], "✅ 第三方：同意")
    assert "通过了" in bubble_with(phones[HEAD], "终期评估").text
    kinds = town.look(lambda s: [one.kind for one in under_way(s, 1)])
    assert kinds == [PaymentKind.FINAL]


async def test_a_final_evaluation_failed_bars_the_house_next_year_and_moves_everybody(
    town: Town,
) -> None:
    phones = await final(town)
    judge = phones[JUDGE]
    await town.presses(judge, "✖️ 第三方：不同意")
    assert "不合格" in await town.says(judge, "记录对不上，老人不认识来的人")
    assert "明年不能申请" in bubble_with(phones[HEAD], "✖️ 不合格").text
    assert standing(town) == (EvaluationStatus.FAILED, ProjectStatus.TERMINATED)
    assert town.look(lambda s: barred_years(s, 1)) == {2027}
    await town.later(minutes=20)
    assert "以后不来了" in bubble_with(phones[HOME], "不是您的问题").text


async def test_an_evaluator_who_has_to_do_with_the_house_steps_down(town: Town) -> None:
    phones = await final(town)
    assert "换一位来评" in await town.presses(phones[JUDGE], "我和这家有关系")
    await opens(town, phones[COUNTY])
    assert "现在没有可以抽的评估员" in await town.presses(phones[COUNTY], "抽第三方")


async def test_at_the_end_of_the_term_the_judges_read_what_the_open_mid_term_found(
    town: Town,
) -> None:
    phones = await evaluation(town, contract(40))
    desk = phones[DESK]
    await opens(town, desk)
    await town.presses(desk, "✖️ 居委会：不同意")
    await town.says(desk, "老人说常常晚到")

    def tomorrow_it_is_over(session: Session) -> None:
        stage.evaluator(session, chat_id=JUDGE)
        project = session.get_one(Project, 1)
        change(session, Project, table(Project).c.id == 1, ends_on=NOON.date())
        plan(session, DueKind.TERM_DAY, project.id, at(NOON.date() + timedelta(days=1), time(9)))

    town.look(tomorrow_it_is_over)
    await town.until(at(NOON.date() + timedelta(days=1), time(10)))
    judge = await at_work(town, JUDGE)
    told = await opens(town, judge, 2)
    assert "⌛ 中期评估" in told
    assert "✖️ 居委会：「老人说常常晚到」" in told
    assert standing(town) == (EvaluationStatus.LAPSED, ProjectStatus.ENDED)
