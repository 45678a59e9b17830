"""Her daughter entered her, then she comes herself: the desk sees both and makes them one."""

from dataclasses import replace

from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.twins import AreOne, AreTwo, Compare
from models.base import table
from models.operations.joining import Registration, register
from models.tables.likenesses import Likeness
from models.tables.orders import Order
from models.tables.people import Account, Person
from models.words import Group
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import DESK, bubble_with, forge, someone
from tests.journeys.test_proxies import tap
from tests.operations.test_twins import BORN, NEW, newcomer
from tests.stage import NOON, PLACE

DAUGHTER = 1002


async def entered_twice(town: Town) -> tuple[Phone, Phone, Phone]:
    """The daughter ordered for her; the mother has registered just now."""

    def first(session: Session) -> None:
        stage.worker(session, stage.provider(session))
        stage.coordinator(session)
        daughter = stage.resident(session, "杨女", chat_id=DAUGHTER)
        old = stage.resident(session, chat_id=None)
        stage.cared_for(session, daughter, old)
        stage.order_of(session, replace(daughter, person_id=old.person_id))
        newcomer(session)

    def again(session: Session) -> None:
        told = Registration("杨大真", BORN, PLACE, (Group.ELDERLY_AT_HOME,))
        register(session, told, by=someone(session, NEW).actor, now=NOON)

    town.look(first)
    phones = tuple(town.phone(chat) for chat in (NEW, DAUGHTER, DESK))
    for phone in phones:
        await town.says(phone, "/start")
    town.look(again)
    await town.later(seconds=1)
    return phones  # type: ignore[return-value]


def pair(town: Town) -> Likeness:
    return town.look(lambda session: session.scalars(select(Likeness)).one())


async def test_the_desk_makes_two_entries_one_in_four_taps_and_only_then_is_anything_shared(
    town: Town,
) -> None:
    new, daughter, desk = await entered_twice(town)
    notice = bubble_with(desk, "可能登记了两次")
    assert "杨*真" in notice.text
    assert "杨大珍" not in notice.text
    assert "还没有单子" in await town.says(new, "/orders") or "家政保洁" not in new.last.text
    for phone in (new, daughter):
        assert not [b for b in phone.heard if "两次" in b.text]
        for press in (Compare(1, 0), AreOne(1), AreTwo(1)):
            assert "办不了" in await forge(town, phone, press.pack())

    desk.person.taps = 0
    await tap(town, desk, "打开")
    told = await tap(town, desk, "两份一起看")
    assert "杨大珍" in told
    assert "杨大真" in told
    assert "不能再分开" in await tap(town, desk, "是同一个人")
    assert "并成一份了" in await tap(town, desk, "并成一份")
    assert desk.person.taps == 4
    kept = pair(town).first_id
    assert town.look(lambda s: s.get_one(Account, NEW)).person_id == kept
    assert town.look(lambda s: s.scalars(select(table(Order).c.person_id)).all()) == [kept]
    await town.says(new, "/orders")
    assert [label for label in new.labels if "家政保洁" in label]


async def test_two_people_stay_two_in_three_taps(town: Town) -> None:
    _, _, desk = await entered_twice(town)
    await tap(town, desk, "打开")
    await tap(town, desk, "两份一起看")
    assert "是两个人" in await tap(town, desk, "不是")
    assert pair(town).same is False
    names = town.look(lambda s: set(s.scalars(select(table(Person).c.name))))
    assert {"杨大珍", "杨大真"} <= names
