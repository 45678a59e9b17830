"""The manager's room: colleagues, their papers, hours and absences; the organisation's day."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.manager import (
    AskAbsent,
    AskPaper,
    AskTimes,
    Hours,
    Places,
    Present,
    SeeWorker,
    SetDay,
    SetPlace,
    SetSkill,
    Skills,
)
from models.base import table
from models.operations.staffing import absent
from models.tables.orders import Order, OrderStatus
from models.tables.providers import Absence, Worker, WorkerArea, WorkerHours
from models.tables.visits import VisitStatus
from models.words import Role
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    RESIDENT,
    WORKER,
    acts,
    booked,
    bubble_with,
    forge,
    ordered,
    someone,
    staged,
    visit_now,
)
from tests.journeys.test_roles import HEAD, ladder, post
from tests.stage import NOON, TUESDAY_TEN

TUESDAY = date(2026, 11, 24)


async def opened(town: Town) -> Phone:
    """The manager has the one colleague's card before them."""
    await staged(town, ladder)
    head = town.phone(HEAD)
    await town.says(head, "/start")
    await town.presses(head, "👥 社工")
    await town.presses(head, "聂师傅")
    return head


def worker_now(town: Town) -> Worker:
    return town.look(lambda session: session.get_one(Worker, 1))


def asked(town: Town, order: Order) -> bool:
    """Whether somebody has a card for it."""
    return town.look(lambda session: stage.open_offer(session, order)) is not None


async def test_a_colleague_s_card_tells_everything_that_decides_what_they_are_asked_for(
    town: Town,
) -> None:
    head = await opened(town)
    assert head.keys == [
        "🗺 今天的人", "📅 今天上门", "👥 社工", "📥 单子", "📊 项目", "✉️ 邀请",
        "🙋 找人帮忙",
    ]  # fmt: skip
    for told in ("会做 17 项", "到 2028-01-01", "到 2027-09-01", "周一", "9:00–17:00", "都去"):
        assert told in head.last.text


async def test_a_skill_taken_away_changes_who_is_asked(town: Town) -> None:
    head = await opened(town)
    await town.presses(head, "🧰 会做什么")
    await town.presses(head, "✅ 家政保洁")
    assert "▫️ 家政保洁" in head.buttons
    order = await ordered(town)
    assert not asked(town, order)
    await town.presses(head, "▫️ 家政保洁")
    await town.later(days=1)
    assert asked(town, order)


async def test_hours_changed_change_who_is_asked(town: Town) -> None:
    head = await opened(town)
    await town.presses(head, "🕐 上班时间")
    await town.presses(head, "✅ 周二")
    assert not asked(town, await ordered(town))
    await town.presses(head, "▫️ 周二")
    await town.presses(head, "几点到几点")
    assert "8:30-17:30" in await town.says(head, "下午")
    await town.says(head, "13:00到18点半")
    assert "13:00–18:30" in head.last.text
    assert not asked(town, await ordered(town))
    assert asked(town, await ordered(town, start=TUESDAY_TEN + timedelta(hours=4)))


async def test_whoever_goes_to_some_places_only_is_asked_for_no_other(town: Town) -> None:
    head = await opened(town)
    await town.presses(head, "📍 去哪里")
    first = next(label for label in head.buttons if label.startswith("▫️"))
    await town.presses(head, first)
    assert goes(town) == [stage.PLACE[:9]]
    assert asked(town, await ordered(town))
    await town.presses(head, first.replace("▫️", "✅"))
    assert goes(town) == []
    await town.presses(head, next(label for label in head.buttons[1:] if label.startswith("▫️")))
    assert not asked(town, await ordered(town, start=TUESDAY_TEN + timedelta(hours=3)))


def goes(town: Town) -> list[str]:
    """The places chosen for the one worker."""
    return town.look(lambda s: [row.area_code for row in s.scalars(select(WorkerArea))])


async def test_an_absence_gives_what_is_booked_to_others_and_closes_the_days(town: Town) -> None:
    head = await opened(town)
    visit = await booked(town)
    later = await ordered(town, start=TUESDAY_TEN + timedelta(hours=3))
    await town.presses(head, "👥 社工")
    await town.presses(head, "聂师傅")
    await town.presses(head, "🏖 请假")
    await town.presses(head, "11月24日")
    await town.presses(head, "2 天")
    assert bubble_with(head, "1 次上门：换好 0 次，在找 1 次")
    assert bubble_with(head, "11月24日 周二 到 11月25日 周三 请假")
    assert visit_now(town, visit.id).status is VisitStatus.CANCELLED
    assert not asked(town, later)
    assert bubble_with(town.phone(WORKER), "不用去了")
    assert bubble_with(town.phone(RESIDENT), "还没有人有空")
    assert asked(town, await ordered(town, start=TUESDAY_TEN + timedelta(days=2)))
    await town.until(TUESDAY_TEN)
    await town.presses(head, "👥 社工")
    assert "🏖 聂师傅 · 请假到 11月25日 周三" in head.labels


async def test_an_absence_taken_back_opens_the_days_again(town: Town) -> None:
    head = await opened(town)
    by = town.look(lambda s: someone(s, HEAD)).actor
    town.look(lambda s: absent(s, 1, TUESDAY, TUESDAY, by=by, now=NOON))
    assert not asked(town, await ordered(town))
    await town.presses(head, "👥 社工")
    await town.presses(head, "聂师傅")
    await town.presses(head, "↩️ 不请了")
    assert not [label for label in head.buttons if "不请了" in label]
    assert asked(town, await ordered(town, start=TUESDAY_TEN + timedelta(hours=3)))


async def test_days_that_cannot_be_are_refused_kindly(town: Town) -> None:
    head = await opened(town)
    await town.presses(head, "🏖 请假")
    await town.says(head, "11月30日")
    assert "日子不对" in await town.says(head, "11月25日")
    assert town.look(lambda s: list(s.scalars(select(Absence)))) == []


async def test_papers_are_told_by_their_dates(town: Town) -> None:
    head = await opened(town)
    await town.presses(head, "📄 社工证")
    await town.says(head, "有的")
    assert bubble_with(head, "请写一个日子")
    await town.says(head, "2029年9月1日")
    assert worker_now(town).certificate_until == date(2029, 9, 1)
    await town.presses(head, "🔎 从业查询")
    await town.says(head, "2026年9月1日")
    assert worker_now(town).background_check_until == date(2027, 9, 1)
    await town.presses(head, "🔎 从业查询")
    assert "日子不对" in await town.says(head, "2025年9月1日")
    assert worker_now(town).background_check_until == date(2027, 9, 1)


async def test_a_paper_that_ends_within_a_month_is_marked(town: Town) -> None:
    def soon(session: Session) -> None:
        ladder(session)
        workers = table(Worker)
        session.connection().execute(workers.update().values(certificate_until=date(2026, 12, 20)))

    await staged(town, soon)
    head = town.phone(HEAD)
    await town.says(head, "/team")
    await town.presses(head, "⚠️ 聂师傅")
    assert "社工证：⚠️ 到 2026-12-20" in head.last.text


async def test_the_organisation_s_day_shows_masked_names_and_no_door(town: Town) -> None:
    await staged(town, ladder)
    await booked(town)
    await ordered(town, start=TUESDAY_TEN + timedelta(hours=3))
    head = town.phone(HEAD)
    await town.says(head, "/start")
    await town.presses(head, "📥 单子")
    assert "等社工回答的：1 张" in head.last.text
    assert "聂师傅" in head.last.text
    await town.until(TUESDAY_TEN - timedelta(hours=1))
    await town.presses(head, "📅 今天上门")
    assert "杨*珍" in head.last.text
    assert "还没到" in head.last.text
    said = "".join(bubble.text for bubble in head.heard)
    for hidden in ("杨大珍", "3号楼", "4827", "老人"):
        assert hidden not in said


async def test_what_nobody_can_take_is_counted_by_service(town: Town) -> None:
    head = await opened(town)
    town.look(lambda s: s.connection().execute(table(WorkerHours).delete()))
    order = await ordered(town)
    assert town.look(lambda s: s.get_one(Order, order.id)).status is OrderStatus.WAITING
    await town.presses(head, "📥 单子")
    assert "排队等候：家政保洁 1" in head.last.text


EVERY_PRESS = (
    SeeWorker(1),
    Skills(1),
    SetSkill(1, "housekeeping", 0),
    Hours(1),
    SetDay(1, 0, 0),
    AskTimes(1),
    Places(1, 0),
    SetPlace(1, "630102001", 1, 0),
    AskAbsent(1),
    Present(1),
    AskPaper(1, "check"),
)


@pytest.mark.parametrize("who", [WORKER, 3001, 4009])
async def test_nobody_else_has_a_hand_in_the_organisation(town: Town, who: int) -> None:
    def two_houses(session: Session) -> None:
        ladder(session)
        by = someone(session, HEAD).actor
        absent(session, 1, TUESDAY, TUESDAY, by=by, now=NOON)
        stage.provider(session, "FERN")
        post(session, Role.MANAGER, 4009, provider_id=2)

    await staged(town, two_houses)
    phone = town.phone(who)
    await town.says(phone, "/start")
    before = len(acts(town))
    for press in EVERY_PRESS:
        assert "办不了" in await forge(town, phone, press.pack())
    assert set(acts(town)[before:]) == {"refused:not-allowed"}
