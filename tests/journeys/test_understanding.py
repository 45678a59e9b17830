"""People say it in their own words; the house understands, asks, or calls a human being."""

from sqlalchemy import select

from bot.sandbox.phone import Phone
from models.reads.corrections import corrections
from models.tables.corrections import Correction
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import DESK, acts, forge, ordered, staged

STAIRS = "想找人扶我妈去做康复,她腿脚不好,自己走不了路"


async def opened(town: Town, desk: Phone, queue: str) -> str:
    await town.presses(desk, "待办")
    await town.presses(desk, queue)
    return await town.presses(desk, "•")


async def test_a_coordinator_corrects_what_was_heard_in_an_order(town: Town) -> None:
    _, _, desk = await staged(town)
    order = await ordered(town, note=STAIRS)
    await town.says(desk, order.number)
    asked = await town.presses(desk, "其实是")
    assert STAIRS in asked
    assert "记下了:助医康复" in await town.presses(desk, "助医康复")
    assert town.look(corrections) == [(STAIRS, "medical_rehab")]
    assert "correct" in acts(town)
    await town.presses(desk, "返回")
    assert "改正了听错的话" in await town.presses(desk, "经过")


async def test_the_words_of_a_case_can_be_corrected_and_those_of_the_house_cannot(
    town: Town,
) -> None:
    resident, _, desk = await staged(town)
    await town.says(resident, "我摔倒了起不来")
    await opened(town, desk, "紧急")
    await town.presses(desk, "其实是")
    await town.presses(desk, "生活照料")
    assert town.look(corrections) == [("我摔倒了起不来", "daily_care")]
    await town.presses(desk, "返回")
    await town.presses(desk, "回首页")
    await town.presses(resident, "找人帮忙")
    await opened(town, desk, "等回话")
    assert not [label for label in desk.buttons if "其实是" in label]


async def test_nobody_but_a_coordinator_of_the_place_corrects(town: Town) -> None:
    resident, _, _ = await staged(town)
    order = await ordered(town, note=STAIRS)
    await forge(town, resident, f"rl:0:{order.id}:medical_rehab")
    town.look(lambda s: stage.coordinator(s, "别处", chat_id=3009, place="520112"))
    far = town.phone(3009)
    await town.says(far, "/start")
    await forge(town, far, f"rl:0:{order.id}:medical_rehab")
    await forge(town, town.phone(DESK), f"rl:0:{order.id}:nonsense")
    assert town.look(lambda s: list(s.scalars(select(Correction)))) == []
