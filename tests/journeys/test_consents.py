"""Every sensitive class is asked alone, when it is first needed; a no keeps everything else."""

from sqlalchemy import delete, select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from models.base import table
from models.operations import hearing
from models.tables.orders import Order, OrderStatus
from models.tables.people import ClaimStatus, Consent, GroupClaim
from models.tables.voices import VoiceNote
from models.words import Group, Purpose, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import RESIDENT, booked, ordered, someone, staged, tasks
from tests.stage import NOON

HERE = (36.61234, 101.78123)


def unasked(session: Session) -> None:
    """Only the basic yes was ever given."""
    session.execute(delete(Consent).where(table(Consent).c.purpose != Purpose.SERVICE))


async def asked_of_nothing(town: Town) -> tuple[Phone, Phone, Phone]:
    phones = await staged(town)
    town.look(unasked)
    return phones


def purposes(town: Town, *, yes: bool) -> set[Purpose]:
    rows = town.look(lambda s: list(s.scalars(select(Consent))))
    return {row.purpose for row in rows if (row.withdrawn_at is None) is yes}


async def at_the_end_of(town: Town, phone: Phone, wish: str) -> str:
    await town.says(phone, wish)
    while not any("下单" in label for label in phone.labels):
        await town.presses(phone, phone.last.inline[0][0]["text"])
    return await town.presses(phone, "就这样，下单")


async def test_a_service_that_tells_of_health_asks_for_that_alone_and_goes_on(town: Town) -> None:
    old, _, _ = await asked_of_nothing(town)
    told = await at_the_end_of(town, old, "我想做健康体检")
    assert "健康或残疾" in told
    assert "低保" not in told
    assert town.look(lambda s: list(s.scalars(select(Order)))) == []

    await town.presses(old, "✅ 同意")
    assert "下单了" in await town.presses(old, "就这样，下单")
    assert Purpose.HEALTH in purposes(town, yes=True)


async def test_a_no_keeps_basic_service(town: Town) -> None:
    old, _, _ = await asked_of_nothing(town)
    await at_the_end_of(town, old, "我想做健康体检")
    assert "别的服务照样能点" in await town.presses(old, "不同意")
    assert purposes(town, yes=False) == {Purpose.HEALTH}

    assert "下单了" in await at_the_end_of(town, old, "家政保洁")


async def test_health_taken_back_ends_what_told_of_it_and_leaves_the_rest(town: Town) -> None:
    old, worker, _ = await staged(town)
    visit = await booked(town, "health_check")
    other = await ordered(town, "housekeeping", start=stage.TUESDAY_TEN + stage.days(1))

    def disabled(session: Session) -> None:
        who = someone(session, RESIDENT).person_id
        claim = {"person_id": who, "group": Group.DISABLED, "changed_at": NOON}
        session.add(GroupClaim(status=ClaimStatus.CERTIFIED, **claim))

    town.look(disabled)
    await town.says(old, "/mydata")
    await town.presses(old, "同意了什么")
    await town.presses(old, "收回：健康")

    status = {o.id: o.status for o in town.look(lambda s: list(s.scalars(select(Order))))}
    assert status[visit.order_id] is OrderStatus.CANCELLED
    assert status[other.id] is not OrderStatus.CANCELLED
    assert any("不用去了" in b.text for b in worker.heard)
    claims = town.look(lambda s: {c.group: c.status for c in s.scalars(select(GroupClaim))})
    assert claims[Group.DISABLED] is ClaimStatus.REFUSED
    assert claims[Group.ELDERLY_AT_HOME] is ClaimStatus.CERTIFIED


async def test_a_place_is_kept_only_with_a_yes_but_never_asked_in_danger(town: Town) -> None:
    old, _, _ = await asked_of_nothing(town)
    old.send_location(*HERE)
    await town.settle()
    assert "您发的位置" in old.last.text
    assert tasks(town, TaskKind.MESSAGE) == []
    await town.presses(old, "不同意")

    await town.says(old, "我摔倒了起不来")
    old.send_location(*HERE)
    await town.settle()
    assert [t.about for t in tasks(town, TaskKind.MESSAGE)] == ["place: 36.61234 101.78123"]


async def test_a_voice_reaches_a_human_and_a_machine_only_with_a_yes(town: Town) -> None:
    old, _, _ = await asked_of_nothing(town)
    old.send_voice(b"OggS", 3)
    await town.settle()
    assert len(tasks(town, TaskKind.MESSAGE)) == 1
    assert any("变成字" in b.text for b in old.heard)
    assert town.look(lambda s: hearing.claim(s, now=town.clock.now())) == []

    await town.presses(old, "✅ 同意")
    assert len(town.look(lambda s: hearing.claim(s, now=town.clock.now()))) == 1
    await town.presses(old, "收回：用电脑")
    assert town.look(lambda s: list(s.scalars(select(VoiceNote)))) == []


async def test_a_voice_is_asked_about_once(town: Town) -> None:
    old, _, _ = await asked_of_nothing(town)
    for _ in range(2):
        old.send_voice(b"OggS", 3)
        await town.settle()
        if any("不同意" in label for label in old.labels):
            await town.presses(old, "不同意")
    assert sum("变成字" in b.text for b in old.heard) == 0
    assert purposes(town, yes=False) == {Purpose.VOICE}


async def test_low_income_is_asked_alone_while_registering_and_left_out_on_a_no(
    town: Town,
) -> None:
    phone = town.phone(7007, "新人")
    await town.says(phone, "/start")
    for label in ("中文", "✅ 同意", "我自己"):
        await town.presses(phone, label)
    for words in ("杨大珍", "1948年3月1日", "北关"):
        await town.says(phone, words)
    await town.presses(phone, "北关社区")
    await town.says(phone, "3号楼")
    for label in ("低保户", "在家养老", "选好了"):
        await town.presses(phone, label)
    assert "低保这类" in phone.last.text
    await town.presses(phone, "不同意")

    claims = town.look(lambda s: list(s.scalars(select(GroupClaim.group))))
    assert claims == [Group.ELDERLY_AT_HOME]
    assert purposes(town, yes=False) == {Purpose.IDENTITY}
    assert purposes(town, yes=True) == {Purpose.SERVICE}
