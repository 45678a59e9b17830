"""☀️ 早报: at half past eight of a workday the desk reads how it stands, in words and in bars."""

from datetime import date, time, timedelta
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from models.base import table
from models.operations import digesting, staffing
from models.operations.helping import open_task
from models.reads.waiting import LATE, counts
from models.rules.hours import at
from models.tables.messaging import Outbox
from models.words import Role, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import DESK, booked, bubble_with, someone, staged
from tests.journeys.test_roles import HEAD, ladder
from tests.stage import NOON

TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)
HALF_PAST_EIGHT = at(TUESDAY, time(8, 30))
MINUTE = timedelta(minutes=1)


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


async def on_call(town: Town) -> Phone:
    """The coordinator's next news is planned, as a new post does it."""
    _, _, desk = await staged(town, ladder)
    town.look(lambda s: digesting.plan_digest(s, someone(s, DESK).person_id, now=NOON))
    return desk


def waiting(session: Session) -> None:
    """Two messages, a call for help, and a paper to look at; all of one person."""
    person = someone(session, 1001).person_id
    kinds = (TaskKind.MESSAGE, TaskKind.MESSAGE, TaskKind.EMERGENCY, TaskKind.CERTIFY)
    for kind in kinds:
        open_task(session, kind, now=NOON, person_id=person, about="想说句话")


def digests(town: Town) -> list[str]:
    """What became of each."""
    out = table(Outbox).c
    rows = select(out.status).where(out.kind == "digest").order_by(out.id)
    return town.look(lambda session: [str(one) for one in session.scalars(rows)])


async def test_its_figures_are_those_of_the_lists_and_nobody_is_named(town: Town) -> None:
    desk = await on_call(town)
    town.look(waiting)
    await town.until(HALF_PAST_EIGHT)
    card = bubble_with(desk, "早上好")

    def lists(session: Session) -> dict[str, int]:
        return counts(session, someone(session, DESK).actor, now=HALF_PAST_EIGHT)

    found = town.look(lists)
    total = sum(found.get(kind, 0) for kind in TaskKind)
    assert total >= 4
    assert f"要办 {total} 件：急 1 件 · 超时 {found[LATE]} 件" in card.text
    assert f"等回话 {found[TaskKind.MESSAGE]}" in card.text
    assert "杨" not in card.text
    await town.presses(desk, "📥 从最急的开始")
    assert "🆘 紧急" in desk.last.buttons[0]


async def test_it_comes_as_a_picture_of_its_figures(town: Town) -> None:
    desk = await on_call(town)
    town.look(waiting)
    await town.until(HALF_PAST_EIGHT)
    stored = town.messenger.files.get(bubble_with(desk, "早上好").photo or "")
    assert stored is not None
    assert Image.open(BytesIO(stored.content)).size == (1080, 1350)


async def test_with_nothing_open_it_is_one_line(town: Town) -> None:
    desk = await on_call(town)
    await town.until(HALF_PAST_EIGHT)
    assert desk.last.text == "☀️ 早上好。现在没有要办的事。"


async def test_it_comes_each_workday_and_never_at_a_weekend(town: Town) -> None:
    await on_call(town)
    await town.until(at(date(2026, 11, 30), time(12)))
    assert len(digests(town)) == 5


async def test_missed_while_asleep_it_is_left_out_in_the_afternoon(town: Town) -> None:
    desk = await on_call(town)
    town.look(waiting)
    town.clock.shift(HALF_PAST_EIGHT + timedelta(hours=3, minutes=1) - town.clock.now())
    town.house.timetable.wake()
    await town.settle()
    assert digests(town) == []
    await town.until(at(WEDNESDAY, time(8, 30)))
    assert bubble_with(desk, "早上好")


async def test_not_wanted_it_stays_away_and_can_be_had_again(town: Town) -> None:
    desk = await on_call(town)
    await town.until(HALF_PAST_EIGHT)
    await town.presses(desk, "🔕 不要早报")
    await town.until(at(WEDNESDAY, time(9)))
    assert len(digests(town)) == 1
    await town.presses(desk, "📥 待办")
    await town.presses(desk, "🔔 每个工作日早上发早报")
    await town.until(at(date(2026, 11, 26), time(9)))
    assert len(digests(town)) == 2


async def test_a_post_that_has_ended_hears_nothing(town: Town) -> None:
    await on_call(town)
    grants = stage.table(stage.Grant)
    ended = grants.c.role == Role.COORDINATOR
    town.look(lambda s: s.execute(grants.update().where(ended).values(revoked_at=NOON)))
    await town.until(at(date(2026, 11, 26), time(12)))
    assert digests(town) == []


async def test_what_was_saved_yesterday_is_told(town: Town) -> None:
    desk = await on_call(town)
    town.look(waiting)
    visit = await booked(town)

    def away(session: Session) -> None:
        by = someone(session, HEAD).actor
        staffing.absent(session, visit.worker_id, TUESDAY, TUESDAY, by=by, now=NOON)

    town.look(away)
    await town.until(HALF_PAST_EIGHT)
    told = bubble_with(desk, "早上好").text
    assert "昨天社工来不了 1 次 · C 🛟 保住 0 次" in told
