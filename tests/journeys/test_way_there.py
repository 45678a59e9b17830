"""🗺 地图: one tap shows the home to whoever comes, from the eve on, and nothing keeps where."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.day import ShowWay
from models.base import add, table
from models.operations import homes_found
from models.tables.messaging import Dialogue, Inbox, Outbox
from models.tables.places import Place
from models.tables.records import AuditRow
from models.tables.visits import Visit
from tests.journeys.conftest import Town
from tests.journeys.scenes import DOOR, RESIDENT, acts, arrived, booked, forge, someone, staged
from tests.stage import NOON, TUESDAY_TEN

EVE = TUESDAY_TEN - timedelta(hours=10)
"""Midnight between Monday and Tuesday in Shanghai."""
A_DAY = timedelta(days=1)


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


async def expected(town: Town, days: int = 0) -> tuple[Phone, Visit]:
    """A home on the map, and a visit at ten o'clock of Tuesday or so many days later."""
    _, worker, _ = await staged(town)

    def put(session: Session) -> None:
        point = {"latitude": DOOR[0], "longitude": DOOR[1], "met": 1, "changed_at": NOON}
        add(session, Place(person_id=someone(session, RESIDENT).person_id, **point))

    town.look(put)
    visit = await booked(town, start=TUESDAY_TEN + days * A_DAY)
    await town.presses(worker, "📅 今天")
    await town.presses(worker, "⏭")
    return worker, visit


async def test_one_tap_shows_the_home_on_the_map(town: Town) -> None:
    worker, _ = await expected(town)
    await town.presses(worker, "🗺 地图")
    shown = worker.last.content["location"]
    assert (shown["latitude"], shown["longitude"]) == DOOR
    assert worker.person.posts[worker.last.id].protected
    assert "地图在下面" in worker.toasts[-1]
    assert "杨大珍" in await town.presses(worker, "‹ 回到这一次")


async def test_where_the_home_is_stands_in_no_message_and_in_no_record(town: Town) -> None:
    worker, _ = await expected(town)
    await town.presses(worker, "🗺 地图")
    assert acts(town).count("see_home") == 1
    written = ""
    for kind in (Outbox, Inbox, AuditRow, Dialogue):
        written += str(town.look(lambda s, kind=kind: s.execute(table(kind).select()).all()))
    assert "home-on-map" in written
    assert str(DOOR[0]) not in written


async def test_before_its_eve_nobody_is_shown_the_way(town: Town) -> None:
    worker, visit = await expected(town, days=1)
    assert not any("地图" in label for label in worker.last.buttons)
    await forge(town, worker, ShowWay(visit.id).pack())
    assert "location" not in worker.last.content
    await town.until(EVE)
    await town.presses(worker, "📅 今天")
    await town.presses(worker, "⏭")
    assert any("地图" in label for label in worker.last.buttons)


async def test_who_is_inside_or_gone_is_shown_it_no_more(town: Town) -> None:
    worker, visit = await expected(town)
    await arrived(town, worker)
    assert not any("地图" in label for label in worker.last.buttons)
    await forge(town, worker, ShowWay(visit.id).pack())
    assert acts(town).count("see_home") == 0


async def test_a_home_that_is_not_on_the_map_has_its_address_and_no_button(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town)
    await town.presses(worker, "📅 今天")
    assert "3号楼2单元501" in await town.presses(worker, "⏭")
    assert not any("地图" in label for label in worker.last.buttons)
    await forge(town, worker, ShowWay(visit.id).pack())
    assert acts(town).count("see_home") == 0


async def test_a_yes_taken_back_takes_the_button_back(town: Town) -> None:
    worker, _ = await expected(town)
    me = town.look(lambda s: someone(s, RESIDENT).person_id)
    town.look(lambda s: homes_found.move_out(s, me))
    await town.presses(worker, "🗺 地图")
    assert "location" not in worker.last.content
    assert town.look(lambda s: s.execute(table(Place).select()).all()) == []
