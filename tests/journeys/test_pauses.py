"""In hospital nobody comes, nobody is asked for stars; one word brings the same worker back."""

from datetime import timedelta

import pytest

from bot.sandbox.phone import Phone
from models.tables.orders import Order, OrderStatus
from models.tables.visits import VisitStatus
from models.words import Rhythm
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import booked, ordered, someone, staged, visit_now
from tests.stage import TUESDAY_TEN


async def resting(town: Town) -> tuple[Phone, Order]:
    """Asked by one sentence, and nobody knows how long."""
    resident, _, _ = await staged(town)
    visit = await booked(town, rhythm=Rhythm.WEEKLY)
    await town.says(resident, "住院了，先停一停")
    assert "没人来" in await town.presses(resident, "说不准")
    assert visit_now(town, visit.id).status is VisitStatus.CANCELLED
    return resident, order_now(town, visit.order_id)


def order_now(town: Town, order_id: int) -> Order:
    return town.look(lambda session: session.get_one(Order, order_id))


async def test_after_a_month_they_are_asked_and_not_yet_is_an_answer(town: Town) -> None:
    resident, order = await resting(town)
    heard = len(resident.heard)
    await town.later(days=29)
    assert len(resident.heard) == heard  # no reminder, no stars, nothing
    await town.later(days=2)
    assert "您好些了吗" in resident.last.text
    await town.presses(resident, "再等等")
    assert order_now(town, order.id).status is OrderStatus.RESTING


async def test_well_again_in_one_word_and_the_same_worker_comes(town: Town) -> None:
    resident, order = await resting(town)
    await town.later(days=10)
    assert "可以来了吗" in await town.says(resident, "出院了")
    assert "下一次：12月8日" in await town.presses(resident, "可以来了")
    assert order_now(town, order.id).start == TUESDAY_TEN + timedelta(days=14)
    await town.presses(resident, "我的订单")
    assert "聂师傅" in await town.presses(resident, "家政保洁")


async def test_the_card_of_a_resting_order_says_so_and_lets_it_go_on_or_end(town: Town) -> None:
    resident, order = await resting(town)
    await town.presses(resident, "我的订单")
    assert "先停着" in await town.presses(resident, "⏸")
    await town.presses(resident, "不用来了")
    assert order_now(town, order.id).status is OrderStatus.CANCELLED


async def test_a_daughter_is_asked_by_the_name_of_her_mother(town: Town) -> None:
    _, order = await resting(town)
    town.look(lambda s: stage.cared_for(s, stage.resident(s, "马莲", chat_id=1003),
                                        someone(s, 1001)))  # fmt: skip
    daughter = town.phone(1003)
    await town.says(daughter, "/start")
    await town.later(days=31)
    assert "杨大珍好些了吗" in daughter.last.text
    await town.presses(daughter, "可以来了")
    assert order_now(town, order.id).status is OrderStatus.BOOKED


async def both_kinds(town: Town) -> tuple[Phone, Order, Order]:
    """A standing order with its worker, and a visit of once."""
    resident, _, _ = await staged(town)
    weekly = await booked(town, rhythm=Rhythm.WEEKLY)
    once = await ordered(town, "daily_care", start=TUESDAY_TEN + timedelta(days=2))
    return resident, order_now(town, weekly.order_id), once


@pytest.mark.parametrize("words", ["住院了，先停一停", "都停了吧，一个都不要来"])
async def test_of_several_orders_one_tap_lets_all_rest_and_calls_off_the_visit_of_once(
    town: Town, words: str
) -> None:
    resident, weekly, once = await both_kinds(town)
    assert "哪一单" in await town.says(resident, words)
    assert resident.labels[0] == "⏸ 全部先停"
    told = await town.presses(resident, "全部先停")
    assert "只约一次的取消了：生活照料" in told
    assert "别的照常来" not in told
    assert order_now(town, weekly.id).status is OrderStatus.RESTING
    assert order_now(town, once.id).status is OrderStatus.CANCELLED


@pytest.mark.parametrize("how_long", ["说不准", "停一周"])
async def test_whoever_stops_one_order_is_told_what_still_comes(town: Town, how_long: str) -> None:
    resident, weekly, once = await both_kinds(town)
    await town.says(resident, "住院了，先停一停")
    await town.presses(resident, "家政保洁")
    told = await town.presses(resident, how_long)
    assert "没人来" not in told
    assert "别的照常来：生活照料" in told
    assert (
        order_now(town, weekly.id).start > TUESDAY_TEN
        or order_now(town, weekly.id).status is OrderStatus.RESTING
    )
    assert order_now(town, once.id).status is not OrderStatus.CANCELLED


async def test_everything_ends_with_one_tap(town: Town) -> None:
    resident, weekly, once = await both_kinds(town)
    await town.says(resident, "全部取消")
    await town.presses(resident, "全部都不要来了")
    assert {order_now(town, one.id).status for one in (weekly, once)} == {OrderStatus.CANCELLED}
