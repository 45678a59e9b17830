"""Pictures of certificates: who may look, that it is written down, and when they are gone."""

from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.certifying import SeeEvidence
from handlers.presses.worker import SeePhoto
from models.base import table
from models.tables.people import ClaimStatus, GroupClaim
from models.tables.records import AuditRow
from models.words import Group, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import DESK, RESIDENT, WORKER, booked, forge, someone, staged, tasks
from tests.journeys.test_certifying import PNG


async def declared(town: Town) -> tuple[Phone, Phone, GroupClaim]:
    """A resident has sent a picture of a certificate that touches health."""
    old, _, desk = await staged(town)
    for label in ("设置", "👤 杨大珍", "身份", "再加一类", "残疾人", "✅ 同意"):
        await town.presses(old, label)
    old.send_photo(PNG)
    await town.settle()
    return old, desk, town.look(claim)


def claim(session: Session) -> GroupClaim:
    mine = table(GroupClaim).c.group == Group.DISABLED
    return session.scalars(select(GroupClaim).where(mine)).one()


def looks(town: Town) -> list[tuple[str, int, int | None]]:
    row = table(AuditRow).c
    seen = select(row.object_type, row.object_id, row.actor_id).where(row.act == "see_picture")
    return [tuple(one) for one in town.look(lambda s: s.execute(seen).all())]


async def test_a_certificate_is_opened_by_name_and_cannot_be_passed_on(town: Town) -> None:
    _, desk, shown = await declared(town)
    assert looks(town) == []
    await town.presses(desk, "📂 打开")

    who = town.look(lambda s: someone(s, DESK))
    assert desk.last.photo == shown.evidence
    assert looks(town) == [("groupclaim", shown.id, who.person_id)]
    assert desk.person.posts[desk.last.id].protected
    await town.presses(desk, "经过")
    assert "看了照片" in desk.last.text


async def test_nobody_else_opens_a_certificate(town: Town) -> None:
    await declared(town)
    town.look(lambda s: stage.coordinator(s, "外地", chat_id=3002, place="6302"))
    case = tasks(town, TaskKind.CERTIFY)[0]
    shown = town.look(claim)
    await town.says(town.phone(3002), "/start")
    for chat in (RESIDENT, WORKER, 3002):
        phone = town.phone(chat)
        answer = await forge(town, phone, SeeEvidence(case.id, shown.id).pack())
        assert "办不了" in answer
        assert not phone.last.photo
    assert looks(town) == []


async def test_a_consent_taken_back_takes_the_picture_with_it(town: Town) -> None:
    old, _, shown = await declared(town)
    assert shown.evidence
    await town.says(old, "/mydata")
    await town.presses(old, "同意了什么")
    await town.presses(old, "收回：健康")
    left = town.look(claim)
    assert (left.status, left.evidence) == (ClaimStatus.REFUSED, None)


async def test_the_picture_of_an_order_is_opened_by_its_worker_by_name(town: Town) -> None:
    old, worker, _ = await staged(town)
    sent = old.send_photo(PNG)
    await town.settle()
    visit = await booked(town, photo=old.message(sent).photo)
    await forge(town, worker, SeePhoto(visit.id).pack())
    who = town.look(lambda s: someone(s, WORKER))
    assert looks(town) == [("visit", visit.id, who.person_id)]
    await forge(town, town.phone(RESIDENT), SeePhoto(visit.id).pack())
    assert len(looks(town)) == 1
