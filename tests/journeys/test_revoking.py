"""A certificate is withdrawn at the desk; its person is told why, and appeals to somebody else."""

from sqlalchemy import select
from sqlmodel import Session

from models.tables.decisions import Appeal
from models.tables.orders import Order, OrderStatus
from models.tables.people import ClaimStatus, GroupClaim
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import booked, bubble_with, cast, forge, staged
from tests.journeys.test_proxies import tap

ABOVE = 3009


def two_desks(session: Session) -> None:
    cast(session)
    stage.coordinator(session, "州上", chat_id=ABOVE, place="6301")


def claim_now(town: Town) -> GroupClaim:
    return town.look(lambda s: s.get_one(GroupClaim, 1))


async def test_a_false_certificate_ends_in_two_taps_and_somebody_else_answers_the_appeal(
    town: Town,
) -> None:
    old, _, desk = await staged(town, two_desks)
    above = town.phone(ABOVE)
    await town.says(above, "/start")
    visit = await booked(town)
    await town.says(desk, "/resident")
    await town.says(desk, "杨大珍 1948年3月1日")
    desk.person.taps = 0
    assert "做过的上门不变" in await tap(town, desk, "撤销认证")
    await tap(town, desk, "材料不真")
    assert bubble_with(desk, "的认证撤销了")
    assert desk.person.taps == 2
    assert claim_now(town).status is ClaimStatus.REFUSED
    order = town.look(lambda s: s.get_one(Order, visit.order_id))
    assert order.status is OrderStatus.REFUSED
    assert "材料不真" in bubble_with(old, "撤销了").text
    assert not [b for b in old.heard if "我们在另找一位" in b.text]

    assert "材料不真" in await forge(town, old, "2w:c:1")
    await town.presses(old, "我要申诉")
    await town.says(old, "我的材料是真的")
    appeal = town.look(lambda s: s.scalars(select(Appeal)).one())
    assert "办不了" in await forge(town, desk, f"2u:{appeal.id}:{appeal.version}:1")
    await tap(town, above, "打开")
    assert "⚖️" in above.last.text
    await town.presses(above, "改过来")
    await town.says(above, "查过了，是真的。")
    assert claim_now(town).status is ClaimStatus.CERTIFIED
    assert "查过了" in bubble_with(old, "申诉，换了").text
