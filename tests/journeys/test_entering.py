"""Whoever has no telephone is entered at the desk, and says yes there."""

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.operations.agreeing import given
from models.reads.places import place_name
from models.tables.orders import Order
from models.tables.people import ClaimStatus, Consent, GroupClaim, Person
from models.words import How, Purpose
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import DESK
from tests.journeys.test_assisted import found
from tests.journeys.test_proxies import tap

ELSEWHERE = "630103001003"


def desk_alone(session: Session) -> None:
    stage.worker(session, stage.provider(session))
    stage.coordinator(session)


async def test_somebody_without_a_telephone_is_entered_certified_and_ordered_for(
    town: Town,
) -> None:
    town.look(desk_alone)
    desk = town.phone(DESK)
    await town.says(desk, "/resident")
    assert "叫什么名字" in await tap(town, desk, "登记没有手机的人")
    await town.says(desk, "王大爷")
    await town.says(desk, "1946年5月1日")
    far = town.look(lambda s: place_name(s, ELSEWHERE))
    await town.says(desk, far)
    await tap(town, desk, far)
    assert any("不归您管" in bubble.text for bubble in desk.heard[-3:])
    here = town.look(lambda s: place_name(s, stage.PLACE))
    await town.says(desk, here)
    assert "门牌" in await tap(town, desk, here)
    await town.says(desk, "3号楼201")
    await tap(town, desk, "在家养老的老人")
    assert "王大爷爱说什么话" in await tap(town, desk, "选好了")
    assert "请念给王大爷听" in await tap(town, desk, "青海话")
    assert "登记好了：王大爷" in await tap(town, desk, "本人当面同意了")

    person = town.look(lambda s: s.scalars(select(Person).where(Person.name == "王大爷")).one())
    assert (person.area_code, person.address) == (stage.PLACE, "3号楼201")
    (consent,) = town.look(lambda s: s.scalars(select(Consent)).all())
    assert (consent.person_id, consent.given_by) == (person.id, 2)
    (claim,) = town.look(lambda s: s.scalars(select(GroupClaim)).all())
    assert claim.status is ClaimStatus.DECLARED
    await tap(town, desk, "替住户点菜")
    await tap(town, desk, "家政保洁")
    await tap(town, desk, "周")
    await tap(town, desk, "就这样")
    assert town.look(lambda s: s.scalars(select(Order)).one()).how is How.ASSISTED


async def test_a_yes_that_is_missing_is_asked_in_person_and_ordering_goes_on(town: Town) -> None:
    def from_a_list(session: Session) -> None:
        desk_alone(session)
        old = stage.resident(session, chat_id=None)
        session.execute(table(Consent).delete().where(table(Consent).c.person_id == old.person_id))

    town.look(from_a_list)
    desk = town.phone(DESK)
    assert "👤 杨大珍" in await found(town, desk, "杨大珍 1948年3月1日")
    assert "请念给杨大珍听" in await tap(town, desk, "还没同意过")
    await tap(town, desk, "本人当面同意了")
    assert not any("还没同意过" in label for label in desk.last.buttons)
    assert town.look(lambda s: given(s, 3, Purpose.SERVICE)[0].given_by) == 2
    await tap(town, desk, "替住户点菜")
    assert any("家政保洁" in label for label in desk.last.buttons)
