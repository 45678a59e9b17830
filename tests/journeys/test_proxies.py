"""代办: whoever speaks for somebody, linked, limited, refused and ended, through the Bot API."""

import re
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.resident import AskCancel
from models.base import add
from models.tables.orders import Offer, OfferStatus, Order, OrderStatus
from models.tables.people import Account, Care, CareStatus, Person
from models.words import How
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import WORKER, bubble_with, forge
from tests.stage import LONG_AGO, Someone

OLD, NIECE, OTHER = 1001, 1002, 1003
WRONG = "000000"
PLACE_NAME = "北关"


def relative(session: Session, name: str = "李梅", chat_id: int = NIECE) -> Someone:
    """Somebody with a chat who is served by nobody."""
    person = add(session, Person(name=name))
    add(session, Account(chat_id=chat_id, person_id=person.id, language="zh",
                         consented_at=LONG_AGO, opened_at=LONG_AGO))  # fmt: skip
    return Someone(person.id, chat_id, stage.Actor(person.id))


def kin(session: Session) -> tuple[Someone, Someone]:
    """An elder with a chat and her niece, not yet known to each other here; a worker, a desk."""
    stage.worker(session, stage.provider(session))
    stage.coordinator(session)
    return stage.resident(session), relative(session)


def linked(session: Session) -> None:
    old, niece = kin(session)
    stage.cared_for(session, niece, old, until=date(2027, 11, 23))


async def opened(town: Town, *chats: int) -> tuple[Phone, ...]:
    phones = tuple(town.phone(chat) for chat in chats)
    for phone in phones:
        await town.says(phone, "/start")
    return phones


def cares(town: Town) -> list[Care]:
    return town.look(lambda session: list(session.scalars(select(Care).order_by(Care.id))))


def orders(town: Town) -> list[Order]:
    return town.look(lambda session: list(session.scalars(select(Order).order_by(Order.id))))


async def tap(town: Town, phone: Phone, label: str) -> str:
    """A button of the newest message that has one like it."""
    full = next(one for bubble in reversed(phone.heard) for one in bubble.buttons if label in one)
    phone.press_label(full)
    await town.settle()
    return phone.last.text


async def number_of(town: Town, old: Phone) -> str:
    """The elder has a number made."""
    await town.says(old, "/settings")
    await town.presses(old, "👪 代办")
    shown = await town.presses(old, "给家人一个数")
    found = re.search(r"(\d{3}) (\d{3})", shown)
    assert found
    return found[1] + found[2]


async def types(town: Town, phone: Phone, name: str, digits: str) -> str:
    await town.says(phone, "/settings")
    await town.presses(phone, "👪 代办")
    await town.presses(phone, "家人给了我一个数")
    await tap(town, phone, "家人")
    await town.says(phone, name)
    return await town.says(phone, digits)


async def order(town: Town, phone: Phone, service: str = "家政保洁") -> str:
    """The next free time of a service, as it comes."""
    await town.says(phone, "/order")
    if "给谁" in phone.last.text:
        await town.presses(phone, "杨大珍")
    await tap(town, phone, service)
    if "什么时候来" not in phone.last.text:
        return phone.last.text
    await tap(town, phone, "周")
    return await tap(town, phone, "就这样")


async def test_an_order_for_the_third_of_five_people_takes_five_taps_and_says_who_ordered(
    town: Town,
) -> None:
    def village(session: Session) -> None:
        stage.worker(session, stage.provider(session))
        niece = relative(session)
        for name in ("老大", "老二", "老三", "老四", "老五"):
            stage.cared_for(session, niece, stage.resident(session, name, chat_id=None))

    town.look(village)
    (phone,) = await opened(town, NIECE)
    before = phone.taps
    for label in ("🍲 点菜", "老三", "家政保洁", "周"):
        await town.presses(phone, label)
    assert "👤 老三" in phone.last.text
    assert "代办：李梅（家人）" in phone.last.text
    placed = await town.presses(phone, "就这样")
    assert "单号 261123-0001-" in placed
    assert phone.taps - before == 5
    assert [(o.how, o.person_id, o.placed_by) for o in orders(town)] == [(How.PROXY, 5, 2)]
    assert "代办：李梅（家人）" in await town.presses(phone, "看这一单")


async def test_a_number_told_by_mouth_links_and_five_wrong_ones_kill_it(town: Town) -> None:
    town.look(kin)
    old, niece = await opened(town, OLD, NIECE)
    digits = await number_of(town, old)
    for _ in range(5):
        assert "不对" in await types(town, niece, "杨大珍", WRONG)
    assert "不对" in await types(town, niece, "杨大珍", digits)
    assert cares(town) == []

    digits = await number_of(town, old)
    told = await types(town, niece, "杨大珍", f"{digits[:3]} {digits[3:]}")
    assert "李梅（家人）替 杨大珍 办事" in told
    assert "2027-11-23" in told
    assert "李梅 可以替您办事了" in old.last.text
    assert "不对" in await types(town, niece, "杨大珍", digits)
    assert [c.status for c in cares(town)] == [CareStatus.HELD]


async def test_a_number_is_dead_after_half_an_hour(town: Town) -> None:
    town.look(kin)
    old, niece = await opened(town, OLD, NIECE)
    digits = await number_of(town, old)
    await town.later(minutes=30)
    assert "不对" in await types(town, niece, "杨大珍", digits)


async def test_two_daughters_of_one_mother_enter_her_once_and_she_says_yes_to_each(
    town: Town,
) -> None:
    def family(session: Session) -> None:
        kin(session)
        relative(session, "李兰", OTHER)

    town.look(family)
    old, first, second = await opened(town, OLD, NIECE, OTHER)
    people = town.look(lambda s: s.scalar(select(func.count()).select_from(Person)))
    for phone, answer in ((first, "✅ 同意"), (second, "✖️ 不同意")):
        await town.presses(phone, "我照顾的人")
        await tap(town, phone, "家人")
        await town.says(phone, "杨大珍")
        await town.says(phone, "1948年3月1日")
        await town.says(phone, PLACE_NAME)
        await tap(town, phone, PLACE_NAME)
        assert "已经去问了" in phone.last.text, phone.last.text
        assert "想替您点菜" in bubble_with(old, "想替您点菜").text
        await town.presses(old, answer)
    assert town.look(lambda s: s.scalar(select(func.count()).select_from(Person))) == people
    assert [c.status for c in cares(town)] == [CareStatus.HELD, CareStatus.DECLINED]
    assert "您可以替 杨大珍 办事了" in first.last.text
    assert "没有同意您" in second.last.text


async def test_both_sides_are_told_a_month_before_and_the_day_after_nothing_is_left(
    town: Town,
) -> None:
    town.look(kin)
    old, niece = await opened(town, OLD, NIECE)
    await types(town, niece, "杨大珍", await number_of(town, old))
    await tap(town, old, "看一看")
    assert "到：2027-02-21" in await tap(town, old, "三个月")
    await town.until(stage.NOON + timedelta(days=60))
    assert "2027-02-21 就满了" in niece.last.text
    assert "2027-02-21 就满了" in old.last.text

    await town.until(stage.NOON + timedelta(days=90, hours=8))
    assert [c.status for c in cares(town)] == [CareStatus.HELD]
    await town.until(stage.NOON + timedelta(days=91))
    assert [c.status for c in cares(town)] == [CareStatus.ENDED]
    assert "已经停了" in niece.last.text
    heard = len(niece.heard)
    await order(town, old)
    assert len(niece.heard) == heard
    (placed,) = orders(town)
    assert "办不了" in await forge(town, niece, AskCancel(placed.id).pack())
    await town.says(niece, "/start")
    assert "杨大珍" not in str(niece.buttons)


async def test_i_do_not_want_it_wins_and_again_within_thirty_days(town: Town) -> None:
    town.look(linked)
    old, niece, _worker = await opened(town, OLD, NIECE, WORKER)
    await order(town, niece)
    assert "李梅 给您点了家政保洁" in bubble_with(old, "李梅 给您点了").text
    await town.presses(old, "我不要")
    assert "取消了" in old.last.text
    assert [o.status for o in orders(town)] == [OrderStatus.CANCELLED]
    assert town.look(lambda s: s.scalars(select(Offer.status)).all()) == [OfferStatus.LAPSED]

    assert "说过不要" in await order(town, niece)
    assert len(orders(town)) == 1
    assert "下单了" in await order(town, niece, "生活照料")
    assert "下单了" in await order(town, old)
    await town.later(days=31)
    assert "下单了" in await order(town, niece)


async def test_never_order_for_me_again_ends_it_at_once(town: Town) -> None:
    town.look(linked)
    old, niece = await opened(town, OLD, NIECE)
    await order(town, niece)
    await town.presses(old, "以后别替我点")
    assert [c.status for c in cares(town)] == [CareStatus.ENDED]
    assert [o.status for o in orders(town)] == [OrderStatus.CANCELLED]
    await town.says(niece, "/start")
    assert "给谁登记" in niece.last.text
