"""📆 放进手机日历: a file, and a link that follows every change and knows nobody's name."""

import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from icalendar import Calendar
from sqlmodel import Session

from bot.clock import Clock
from bot.feed import feed_door
from bot.sandbox.phone import Phone
from bot.web import serving, web_app
from models.base import Row, table
from models.operations.dispatching import accept_offer, find_worker
from models.operations.planning_ahead import reschedule
from models.tables.calendars import CalendarLink
from models.tables.orders import Order
from models.tables.visits import Visit
from models.words import Rhythm
from tests import stage
from tests.journeys.conftest import Town, opened
from tests.journeys.scenes import RESIDENT, WORKER, acts, booked, forge, someone, staged, visit_now
from tests.stage import NOON, TUESDAY_TEN

PUBLIC = "https://diancai.example.org"
A_DAY = timedelta(days=1)


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.fixture
async def reached(database_url: str) -> AsyncIterator[Town]:
    """A town whose calendars telephones can reach."""
    async with opened(database_url, Clock(NOON - datetime.now(UTC)), PUBLIC) as town:
        yield town


async def linked(town: Town, phone: Phone, key: str) -> str:
    """Somebody asks for a link; its path."""
    await town.presses(phone, key)
    await town.presses(phone, "📆 放进手机日历")
    await town.presses(phone, "🔗 要一个")
    return _path(phone)


def _path(phone: Phone) -> str:
    address = phone.last.text.split()[-1]
    assert address.startswith(f"{PUBLIC}/calendar/")
    return address.removeprefix(PUBLIC)


async def read(town: Town, path: str) -> httpx.Response:
    app = web_app(town.house, None, [feed_door(lambda: town.house)])
    async with (
        serving(app, "127.0.0.1", 0) as at,
        httpx.AsyncClient(base_url=at, trust_env=False) as client,
    ):
        return await client.get(path)


async def events(town: Town, path: str) -> list[Any]:
    answer = await read(town, path)
    assert answer.status_code == 200
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


async def moved(town: Town, visit: Visit, start: datetime) -> None:
    """The resident takes another hour, and the same worker accepts."""

    def move(session: Session) -> None:
        resident, worker = someone(session, RESIDENT), someone(session, WORKER)
        reschedule(session, visit.order_id, start, by=resident.actor, now=NOON)
        find_worker(session, visit.order_id, now=NOON)
        offer = stage.open_offer(session, session.get_one(Order, visit.order_id))
        assert offer is not None
        accept_offer(session, offer.id, seen=offer.version, by=worker.actor, now=NOON)

    town.look(move)
    await town.later(seconds=1)


async def test_a_worker_puts_the_visits_booked_into_the_telephone(town: Town) -> None:
    _, worker, _ = await staged(town)
    await booked(town)
    await town.presses(worker, "📅 今天")
    await town.presses(worker, "📆 放进手机日历")
    assert not any("链接" in label for label in worker.last.buttons)  # nowhere to be reached
    stored = worker.messenger.files.get(worker.last.document or "")
    assert stored is not None
    assert (stored.name, stored.mime) == ("diancai.ics", "text/calendar")
    made = Calendar.from_ical(stored.content)
    (event,) = made.walk("VEVENT")
    assert event.start == TUESDAY_TEN
    assert [zone["TZID"] for zone in made.walk("VTIMEZONE")] == ["Asia/Shanghai"]


async def test_a_feed_knows_no_name_no_door_and_no_place(reached: Town) -> None:
    old, worker, _ = await staged(reached)
    visit = await booked(reached)
    number = reached.look(lambda s: s.get_one(Order, visit.order_id).number)
    for phone, key in ((old, "📋 我的订单"), (worker, "📅 今天")):
        path = await linked(reached, phone, key)
        (event,) = await events(reached, path)
        assert event["SUMMARY"] == f"家政保洁 · 单号 {number}"
        assert not {"LOCATION", "DESCRIPTION", "ATTENDEE", "ORGANIZER", "GEO"} & set(event)
        told = (await read(reached, path)).text
        for word in ("杨大珍", "聂师傅", "3号楼", "北关", "2001"):
            assert word not in told


async def test_a_moved_visit_keeps_its_uid_with_a_higher_sequence(reached: Town) -> None:
    old, worker, _ = await staged(reached)
    visit = await booked(reached)
    paths = [await linked(reached, old, "📋 我的订单"), await linked(reached, worker, "📅 今天")]
    before = [(await events(reached, path))[0] for path in paths]
    await moved(reached, visit, TUESDAY_TEN + A_DAY)
    for path, was in zip(paths, before, strict=True):
        (event,) = await events(reached, path)
        assert event["UID"] == was["UID"] == f"visit-{visit.id}@diancai"
        assert event["SEQUENCE"] > was["SEQUENCE"]
        assert (event["STATUS"], event.start) == ("CONFIRMED", TUESDAY_TEN + A_DAY)


async def test_what_was_called_off_stays_for_two_weeks_as_cancelled(reached: Town) -> None:
    old, _, _ = await staged(reached)
    visit = await booked(reached)
    path = await linked(reached, old, "📋 我的订单")
    (before,) = await events(reached, path)
    await reached.presses(old, "📋 我的订单")
    await reached.presses(old, "家政保洁")
    await reached.presses(old, "✖️ 取消")
    await reached.presses(old, "取消这一单")
    assert visit_now(reached, visit.id).status == "cancelled"
    (event,) = await events(reached, path)
    assert (event["STATUS"], event["UID"]) == ("CANCELLED", before["UID"])
    assert event["SEQUENCE"] > before["SEQUENCE"]
    reached.clock.shift(15 * A_DAY)
    assert await events(reached, path) == []


async def test_the_days_of_a_plan_to_come_are_tentative(reached: Town) -> None:
    old, worker, _ = await staged(reached)
    await booked(reached, rhythm=Rhythm.WEEKLY)
    path = await linked(reached, old, "📋 我的订单")
    first, *later = await events(reached, path)
    assert first["STATUS"] == "CONFIRMED"
    assert {event["STATUS"] for event in later} == {"TENTATIVE"}
    assert [event.start for event in later[:2]] == [
        TUESDAY_TEN + 7 * A_DAY,
        TUESDAY_TEN + 14 * A_DAY,
    ]
    assert len({event["UID"] for event in later}) == len(later) == 8
    assert len(await events(reached, await linked(reached, worker, "📅 今天"))) == 1


async def test_the_old_link_dies_with_the_new_one_and_every_wrong_one_is_answered_alike(
    reached: Town,
) -> None:
    _, worker, _ = await staged(reached)
    await booked(reached)
    first = await linked(reached, worker, "📅 今天")
    await reached.presses(worker, "🔁 换一个链接")
    second = _path(worker)
    assert (await read(reached, second)).headers["cache-control"] == "private, no-store"
    wrong = [await read(reached, path) for path in (first, "/calendar/" + "A" * 43 + ".ics",
                                                    "/calendar/x.ics")]  # fmt: skip
    told = [{k: v for k, v in a.headers.items() if k != "date"} for a in wrong]
    assert told[0] == told[1] == told[2]
    assert {answer.content for answer in wrong} == {b"Not Found"}
    assert wrong[0].status_code == 404
    await reached.presses(worker, "✖️ 不用链接了")
    assert (await read(reached, second)).status_code == 404


async def test_the_secret_stands_in_no_row_and_in_no_log(
    reached: Town, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    _, worker, _ = await staged(reached)
    await booked(reached)
    path = await linked(reached, worker, "📅 今天")
    secret = path.removeprefix("/calendar/").removesuffix(".ics")
    await events(reached, path)
    for kind in Row.metadata.tables.values():
        assert secret not in str(reached.look(lambda s, kind=kind: s.execute(kind.select()).all()))
    told = capsys.readouterr()
    house = [r.getMessage() for r in caplog.records if not r.name.startswith("http")]  # the client
    assert secret not in f"{house}{told.out}{told.err}"


async def test_everybody_has_only_their_own_link(reached: Town) -> None:
    def two(session: Session) -> None:
        stage.worker(session, stage.provider(session))
        stage.resident(session)
        stage.resident(session, "马奶奶", chat_id=1002)
        stage.coordinator(session)

    old, _, _ = await staged(reached, two)
    await booked(reached)
    neighbour = reached.phone(1002)
    await reached.says(neighbour, "/start")
    await forge(reached, neighbour, "9h")
    assert await events(reached, _path(neighbour)) == []
    path = await linked(reached, old, "📋 我的订单")
    await forge(reached, neighbour, "9z")
    assert len(await events(reached, path)) == 1


async def test_without_an_address_of_its_own_the_house_gives_no_link(town: Town) -> None:
    _, worker, _ = await staged(town)
    await booked(town)
    await forge(town, worker, "9h")
    assert town.look(lambda s: s.execute(table(CalendarLink).select()).all()) == []
    assert acts(town).count("refused:stale") == 1
