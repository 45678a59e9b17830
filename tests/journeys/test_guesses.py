"""A link that nobody finished is not lost; a chat that guesses numbers is stopped, danger never."""

from datetime import timedelta

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.operations.guessing import guessed_wrong
from models.reads.standing import standing
from models.rules.pace import PACES, Deed
from models.tables.people import Care, CareStatus
from models.tables.visits import Visit, VisitStatus
from models.words import Role, TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import DOOR, WORKER, booked, staged, tasks
from tests.journeys.test_proxies import NIECE, WRONG, kin, number_of, opened, types
from tests.journeys.test_roles import GUEST, STRANGER, invited, opens, roles_of
from tests.stage import TUESDAY_TEN

MOST = PACES[Deed.GUESSING].most


async def test_whoever_stopped_before_the_name_leaves_the_link_to_another(town: Town) -> None:
    head, link = await invited(town)
    first = town.phone(STRANGER, "apple")
    await town.says(first, f"/start {link}")
    await opens(town, GUEST, link, "小马")
    assert "小马" in head.last.text
    assert "已经用过" in await town.says(town.phone(4009), f"/start {link}")

    await town.presses(first, "中文")
    assert "已经用过" in await town.says(first, "路人")
    await town.presses(head, "✅ 是我请的人")
    assert (roles_of(town, GUEST), roles_of(town, STRANGER)) == ([Role.WORKER], [])


async def test_the_same_guest_opens_the_link_again_and_it_ends_when_it_would_have(
    town: Town,
) -> None:
    _, link = await invited(town)
    guest = town.phone(GUEST, "apple")
    for _ in range(2):
        await town.says(guest, f"/start {link}")
        assert "中文" in guest.buttons
        await town.until(town.clock.now() + timedelta(hours=40))
    assert "已经用过" in await town.says(guest, f"/start {link}")


async def test_ten_wrong_numbers_are_all_that_a_chat_may_try_whoevers_they_are(town: Town) -> None:
    town.look(kin)
    old, niece = await opened(town, 1001, NIECE)
    for n in range(MOST):
        assert "不对" in await types(town, niece, f"无名{n}", WRONG)
        await town.later(seconds=20)
    digits = await number_of(town, old)
    assert "错得太多" in await types(town, niece, "杨大珍", digits)
    assert town.look(lambda s: list(s.scalars(select(Care)))) == []

    assert "120" in await town.says(niece, "我摔倒了起不来")
    assert tasks(town, TaskKind.EMERGENCY)
    await town.until(town.clock.now() + PACES[Deed.GUESSING].per)
    await types(town, niece, "杨大珍", await number_of(town, old))
    assert [c.status for c in town.look(lambda s: list(s.scalars(select(Care))))] == [
        CareStatus.HELD
    ]


async def test_a_worker_out_of_guesses_still_shows_the_place(town: Town) -> None:
    _, worker, _ = await staged(town)
    await booked(town)
    await town.until(TUESDAY_TEN)

    def guess(session: Session) -> None:
        who = standing(session, WORKER)
        assert who is not None
        for _ in range(MOST):
            guessed_wrong(session, who, now=town.clock.now())

    town.look(guess)
    assert "错得太多" in await town.says(worker, "4827")
    worker.person.here = DOOR
    await town.presses(worker, "我到了")
    status = town.look(lambda s: s.scalar(select(table(Visit).c.status)))
    assert status is VisitStatus.STARTED
