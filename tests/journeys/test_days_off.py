"""The calendar in the chat: a year, a day that is entered, and a day on which all stops."""

from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.days_off import SetDay, UnsetDay
from models.rules.workdays import CLOSED
from models.tables.days_off import DayOff
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import booked, bubble_with, cast, forge, ordered, staged
from tests.stage import TUESDAY_TEN

BOSS = 3009


def with_boss(session: Session) -> None:
    cast(session)
    stage.supervisor(session, chat_id=BOSS)


async def everybody(town: Town) -> tuple[Phone, Phone, Phone]:
    """The resident, the worker and the supervisor of the county."""
    old, worker, _ = await staged(town, with_boss)
    boss = town.phone(BOSS)
    await town.says(boss, "/start")
    return old, worker, boss


async def stopped(town: Town, boss: Phone) -> str:
    """«Tuesday all stops»: what is said before the last tap."""
    await town.says(boss, "/calendar")
    await town.presses(boss, "全停一天")
    await town.presses(boss, "城东区")
    await town.presses(boss, "11月24日")
    asked = await town.presses(boss, "暴雪大风")
    await town.presses(boss, "就这样")
    await town.later(seconds=1)
    return asked


def days(town: Town) -> list[DayOff]:
    return town.look(lambda session: list(session.scalars(select(DayOff))))


async def test_a_storm_moves_the_visit_and_both_sides_hear_why_once(town: Town) -> None:
    old, worker, boss = await everybody(town)
    await booked(town)
    before = len(old.heard), len(worker.heard)
    asked = await stopped(town, boss)
    assert "1 次上门会改到别的日子" in asked
    await town.later(minutes=40)

    told = [bubble.text for bubble in old.heard[before[0] :]]
    assert len([text for text in told if "全停（暴雪大风）" in text]) == 1
    moved = bubble_with(old, "全停（暴雪大风）").text
    assert "11月25日 周三 上午10:00，聂师傅 来" in moved
    lost = [b.text for b in worker.heard[before[1] :] if "全停（暴雪大风）" in b.text]
    assert len(lost) == 1
    assert "不用去了" in lost[0]
    assert not [text for text in told if "有变动" in text]
    await town.until(TUESDAY_TEN)
    assert "今天 聂师傅" not in "".join(bubble.text for bubble in old.heard)


async def test_an_order_that_still_waits_is_told_too_and_not_asked_for_again(town: Town) -> None:
    old, _, boss = await everybody(town)
    await ordered(town)
    await stopped(town, boss)
    told = [b.text for b in old.heard if "全停（暴雪大风）" in b.text]
    assert len(told) == 1
    assert "您不用再点" in told[0]
    assert "11月25日" in told[0]


async def test_a_resident_is_offered_no_hour_of_a_day_on_which_all_stops(town: Town) -> None:
    old, _, boss = await everybody(town)
    await stopped(town, boss)
    await town.says(old, "想找人打扫卫生")
    labels = " ".join(old.buttons)
    assert "11月24日" not in labels
    assert "11月25日" in labels


async def test_a_year_is_read_corrected_and_taken_back(town: Town) -> None:
    _, _, boss = await everybody(town)
    year = await town.says(boss, "/calendar")
    assert "2026 年的日子" in year
    assert "10月1日到10月7日" in year
    assert "10月10日" in year
    assert "调休待国务院公布" in await town.presses(boss, "2027 ›")
    await town.presses(boss, "改一天")
    await town.presses(boss, "城东区")
    await town.says(boss, "2027年2月20日")
    await town.presses(boss, "照周三")
    await town.says(boss, "国办发明电〔2026〕7号")
    year = await town.presses(boss, "就这样")
    assert "2027 年的日子" in year
    assert "周末上班：2月20日" in year
    assert "国办发明电〔2026〕7号" in year
    assert "调休待国务院公布" not in year
    await town.presses(boss, "取消 2月20日")
    assert days(town) == []


async def test_nobody_but_the_supervisor_of_the_place_sees_or_sets_it(town: Town) -> None:
    old, worker, boss = await everybody(town)
    await stopped(town, boss)
    (row,) = days(town)
    assert (row.area_code, row.hours_row) == ("630102", CLOSED)
    for phone in (old, worker, town.phone(3001)):
        await town.says(phone, "/calendar")
        assert "的日子" not in phone.last.text
        await forge(town, phone, SetDay(1).pack())
        await forge(town, phone, UnsetDay(row.id).pack())
    assert len(days(town)) == 1


async def test_taken_back_the_day_is_as_ever_for_whoever_orders_next(town: Town) -> None:
    old, _, boss = await everybody(town)
    await stopped(town, boss)
    await town.says(boss, "/calendar")
    assert "没有另外定的日子" in await town.presses(boss, "取消 11月24日")
    assert "那天照常" in bubble_with(boss, "取消了").text
    await town.says(old, "想找人打扫卫生")
    assert "11月24日" in " ".join(old.buttons)


async def test_who_answers_for_everywhere_stops_one_county_and_its_desk_is_told(
    town: Town,
) -> None:
    def build(session: Session) -> None:
        cast(session)
        stage.manager(session, session.get_one(stage.Project, 1))
        stage.supervisor(session, chat_id=BOSS, place="")

    await staged(town, build)
    boss, head = town.phone(BOSS), town.phone(4001)
    for phone in (boss, head):
        await town.says(phone, "/start")
    await town.says(boss, "/calendar")
    await town.presses(boss, "全停一天")
    for place in ("青海", "西宁", "城东区", "11月24日", "暴雪大风", "就这样"):
        await town.presses(boss, place)
    await town.later(seconds=1)
    assert [one.area_code for one in days(town)] == ["630102"]
    for phone in (town.phone(3001), head):
        assert "城东区" in bubble_with(phone, "那天的上门都自动改期").text


async def test_the_whole_of_a_province_is_still_one_place(town: Town) -> None:
    def build(session: Session) -> None:
        cast(session)
        stage.supervisor(session, chat_id=BOSS, place="")

    await staged(town, build)
    boss = town.phone(BOSS)
    await town.says(boss, "/start")
    await town.says(boss, "/calendar")
    await town.presses(boss, "全停一天")
    for place in ("青海", "青海", "11月24日", "暴雪大风", "就这样"):
        await town.presses(boss, place)
    assert [one.area_code for one in days(town)] == ["63"]
