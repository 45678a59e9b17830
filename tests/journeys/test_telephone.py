"""Whoever has no app telephones: the desk changes, skips, cancels, confirms and rates for them."""

from datetime import timedelta

from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.assisting import DoneFor
from handlers.presses.coordinator import OpenOrder
from handlers.presses.resident import AskCancel, CancelOrder, ChangeTime, SeeOrder
from models.base import table
from models.tables.orders import Order, OrderStatus
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import How, Rhythm
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import booked as book
from tests.journeys.scenes import bubble_with, forge, ordered, staged
from tests.journeys.test_proxies import tap
from tests.stage import TUESDAY_TEN


def order_now(town: Town) -> Order:
    return town.look(lambda session: session.scalars(select(Order)).one())


def visits(town: Town) -> list[VisitStatus]:
    c = table(Visit).c
    return town.look(lambda s: list(s.scalars(select(c.status).order_by(c.id))))


async def at_the_desk(desk: Phone, town: Town) -> None:
    """From the person's file to the order."""
    await town.says(desk, "/resident")
    assert "👤 杨大珍" in await town.says(desk, "杨大珍 1948年3月1日")
    desk.person.taps = 0
    await tap(town, desk, "家政保洁")


async def test_the_desk_changes_the_time_in_three_taps_and_the_resident_is_told_by_whom(
    town: Town,
) -> None:
    resident, _, desk = await staged(town)
    await book(town)
    await at_the_desk(desk, town)
    await tap(town, desk, "替住户换时间")
    answer = await tap(town, desk, "周三")
    assert "改好了" in answer
    assert "改动代录：张未（社区）" in answer
    assert desk.taps == 3
    order = order_now(town)
    assert order.start > TUESDAY_TEN
    assert order.handled_by is not None
    assert visits(town) == [VisitStatus.CANCELLED]
    told = bubble_with(resident, "按您电话里说的换了时间")
    assert "改动代录：张未（社区）" in told.text
    assert "电话代录（张未）" in await tap_history(town, desk)


async def tap_history(town: Town, desk: Phone) -> str:
    await tap(town, desk, "看这一单")
    return await tap(town, desk, "经过")


async def test_the_desk_skips_one_visit_of_a_plan_or_ends_it_all(town: Town) -> None:
    resident, _, desk = await staged(town)
    await ordered(town, rhythm=Rhythm.WEEKLY)
    first = order_now(town).start
    await at_the_desk(desk, town)
    await tap(town, desk, "替住户取消")
    assert "下一次是" in await tap(town, desk, "只取消这一次")
    after = order_now(town)
    assert (after.status, (after.start - first).days) == (OrderStatus.PLACING, 7)
    await tap(town, desk, "看这一单")
    await tap(town, desk, "替住户取消")
    assert "取消好了" in await tap(town, desk, "以后都不要了")
    assert order_now(town).status is OrderStatus.CANCELLED
    assert "改动代录：张未（社区）" in bubble_with(resident, "这一单取消了").text


async def test_whoever_changes_it_again_themselves_is_not_shown_as_the_desk(town: Town) -> None:
    resident, _, desk = await staged(town)
    order = await book(town)
    await forge(town, desk, CancelOrder(order.order_id, 0).pack())  # no plan: nothing to skip
    assert order_now(town).handled_by is None
    await at_the_desk(desk, town)
    await tap(town, desk, "替住户换时间")
    await tap(town, desk, "周三")
    await forge(town, resident, ChangeTime(order.order_id).pack())
    assert "改好了" in await town.presses(resident, "下午1:30")
    assert order_now(town).handled_by is None


async def test_a_visit_that_nobody_ended_is_done_and_rated_by_telephone(town: Town) -> None:
    resident, _, desk = await staged(town)
    visit = await book(town)
    await forge(town, desk, OpenOrder(visit.order_id).pack())
    assert not [label for label in desk.labels if "做完了" in label]
    await forge(town, desk, DoneFor(visit.id, visit.version).pack())
    assert visits(town) == [VisitStatus.BOOKED]
    await town.until(visit.start + timedelta(minutes=5))
    await at_the_desk(desk, town)
    await tap(town, desk, "住户说做完了")
    await tap(town, desk, "⭐⭐⭐⭐⭐")
    assert desk.taps == 3
    rating = town.look(lambda session: session.scalars(select(Rating)).one())
    assert (rating.how, rating.stars) == (How.ASSISTED, 5)
    assert visits(town) == [VisitStatus.CLOSED]
    assert "5 星" in bubble_with(resident, "张未（社区）替 杨大珍").text


async def test_the_desk_reaches_no_card_of_the_residents_own_and_no_order_elsewhere(
    town: Town,
) -> None:
    def far(session: Session) -> None:
        stage.worker(session, stage.provider(session))
        stage.resident(session)
        stage.coordinator(session, place="630103")
        stage.coordinator(session, chat_id=3005)

    _, _, desk = await staged(town, far)
    order = await ordered(town)
    for press in (ChangeTime(order.id), AskCancel(order.id), CancelOrder(order.id, 1)):
        assert "办不了" in await forge(town, desk, press.pack())
    assert order_now(town).status is OrderStatus.PLACING
    near = town.phone(3005)
    await town.says(near, "/start")
    assert "办不了" in await forge(town, near, SeeOrder(order.id).pack())
