"""A resident with no app at all: found, ordered for, rated for at the desk; the proxy is told."""

import pytest
from sqlalchemy import select, update
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.assisting import OrderFor, RateFor
from handlers.presses.coordinator import OpenPerson
from models.base import table
from models.reads.record import scores
from models.tables.orders import Order
from models.tables.people import Person
from models.tables.visits import Rating
from models.words import Bond, How
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import DESK, WORKER, acts, arrived, booked, bubble_with, forge, staged
from tests.journeys.test_proxies import NIECE, relative, tap

PHONE = "13900000001"


def village(session: Session) -> None:
    """An elder without a telephone of hers that could run anything; a cadre speaks for her too."""
    stage.worker(session, stage.provider(session))
    stage.coordinator(session)
    old = stage.resident(session, chat_id=None)
    people = table(Person)
    session.execute(update(people).where(people.c.id == old.person_id).values(phone=PHONE))
    stage.cared_for(session, relative(session, "村主任"), old, Bond.CADRE)


async def found(town: Town, desk: Phone, words: str) -> str:
    await town.says(desk, "/resident")
    return await town.says(desk, words)


async def test_the_desk_orders_and_rates_for_somebody_without_any_app_and_every_row_says_so(
    town: Town,
) -> None:
    town.look(village)
    desk, worker, cadre = town.phone(DESK), town.phone(WORKER), town.phone(NIECE)
    for phone in (desk, worker, cadre):
        await town.says(phone, "/start")

    await found(town, desk, "杨大珍")
    assert "没看懂" in desk.heard[-2].text
    assert "👤 杨大珍（1948年3月1日）" in await town.says(desk, "杨大珍 1948年3月1日")
    await tap(town, desk, "替住户点菜")
    await tap(town, desk, "家政保洁")
    assert "代录：张未（社区）" in await tap(town, desk, "周")
    assert "单号 261123-0001-" in await tap(town, desk, "就这样")
    told = bubble_with(cadre, "张未 给 杨大珍 点了家政保洁")
    assert "单号 261123-0001-" in told.text
    assert "🏠 家里的卡" in told.buttons
    assert "代录：张未（社区）" in await tap(town, desk, "看这一单")
    placed = town.look(lambda s: s.scalars(select(Order)).one())
    assert placed.how is How.ASSISTED

    await town.presses(worker, "接单")
    assert "约好了" in cadre.last.text
    await town.until(placed.start)
    await town.says(worker, "4827")
    await town.presses(worker, "都做完了")
    assert "👤 杨大珍" in await found(town, desk, PHONE)
    await tap(town, desk, "替住户评价")
    await tap(town, desk, "⭐⭐⭐⭐⭐")
    rating = town.look(lambda s: s.scalars(select(Rating)).one())
    assert (rating.how, rating.stars) == (How.ASSISTED, 5)
    assert town.look(lambda s: scores(s, {1})[1]) == 0.5
    assert "open_file" in acts(town)


async def test_the_desk_finds_one_person_exactly_and_nobody_of_another_place(town: Town) -> None:
    def two_places(session: Session) -> None:
        stage.coordinator(session)
        stage.resident(session, "马明", chat_id=None)
        stage.resident(session, "马明", chat_id=None)
        stage.resident(session, "王远", chat_id=None, place="630103001003")
        stage.coordinator(session, chat_id=3003, place="630103")
        desk = stage.coordinator(session, "祁未", chat_id=3002)
        stage.cared_for(session, desk, stage.resident(session, "祁母", chat_id=None))

    town.look(two_places)
    desk, kin = town.phone(DESK), town.phone(3002)
    for phone, words in (
        (desk, "马明 1948-03-01"),
        (desk, "王远 1948-03-01"),
        (desk, "无名 1948-03-01"),
        (desk, "13911111111"),
        (desk, "4800112237"),
        (kin, "祁母 1948-03-01"),
    ):
        assert "没找到这个人" in await found(town, phone, words), words
    far = town.look(lambda s: s.scalars(select(Person).where(Person.name == "王远")).one())
    for press in (OpenPerson(far.id), OrderFor(far.id)):
        assert "办不了" in await forge(town, desk, press.pack())


@pytest.mark.parametrize("chat_id", [WORKER, NIECE])
async def test_whoever_does_not_coordinate_finds_and_enters_nothing(
    town: Town, chat_id: int
) -> None:
    town.look(village)
    phone = town.phone(chat_id)
    await town.says(phone, "/start")
    assert "办不了" in await town.says(phone, "/resident")
    for press in (OpenPerson(3), OrderFor(3), RateFor(1)):
        assert "办不了" in await forge(town, phone, press.pack())
    assert town.look(lambda s: s.scalars(select(Order)).all()) == []


async def test_whoever_rates_for_somebody_is_asked_how_content_they_are(town: Town) -> None:
    _, worker, desk = await staged(town)
    visit = await booked(town)
    await arrived(town, worker)
    await town.presses(worker, "都做完了")
    await town.later(minutes=1)
    told = await forge(town, desk, RateFor(visit.id).pack())
    assert "杨大珍 满意吗" in told
    assert "您满意吗" not in told
