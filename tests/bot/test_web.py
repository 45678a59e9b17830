"""The doors over HTTP."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import orjson
import pytest

from bot.clock import Clock
from bot.house import House, Site, Webhook
from bot.reading import PEOPLE
from bot.sandbox.messenger import Messenger
from bot.sandbox.server import serve
from bot.web import BODY_MOST, SECRET_HEADER, serving, web_app
from bot.writer import Unavailable
from models.db import Database
from tests.bot.houses import ECHO, FAST, heard, settled

SECRET = "s" * 32
UPDATE: dict[str, Any] = {
    "update_id": 1,
    "message": {
        "message_id": 1,
        "date": 1_700_000_000,
        "chat": {"id": 5, "type": "private"},
        "from": {"id": 5, "is_bot": False, "first_name": "Anna"},
        "text": "hello",
    },
}


class Doors:
    """A house behind its own web server, with the messenger on the other side."""

    def __init__(self, house: House, messenger: Messenger, address: str) -> None:
        self.house, self.messenger, self.address = house, messenger, address

    async def bring(self, body: bytes, secret: str = SECRET) -> int:
        async with httpx.AsyncClient(trust_env=False) as client:
            headers = {SECRET_HEADER: secret}
            answer = await client.post(f"{self.address}/hook", content=body, headers=headers)
            return answer.status_code


@pytest.fixture
async def doors(sqlite_url: str) -> AsyncIterator[Doors]:
    messenger = Messenger(Clock().now)
    messenger.phone(5, "Anna").send("/start")
    database = Database(sqlite_url)
    async with serve(messenger) as api:
        site = Site(messenger.token, api, pace=FAST)
        house = House(database, Clock(), ECHO, site)
        async with serving(
            web_app(house, Webhook("http://127.0.0.1/hook", SECRET)), "127.0.0.1", 0
        ) as at:
            object.__setattr__(site, "webhook", Webhook(f"{at}/hook", SECRET))
            await house.start()
            yield Doors(house, messenger, at)
            await house.stop()
    database.close()
    assert messenger.violations == []


async def test_updates_that_telegram_brings_are_answered(doors: Doors) -> None:
    doors.messenger.phone(5).send("hello")
    await settled(doors.house, doors.messenger)

    assert heard(doors.messenger, 5) == ["text: /start", "text: hello"]
    assert doors.messenger.updates.allowed == frozenset(PEOPLE)


@pytest.mark.parametrize("secret", ["", "t" * 32, "s" * 31, "s" * 33])
async def test_whoever_lacks_the_secret_brings_nothing(doors: Doors, secret: str) -> None:
    assert await doors.bring(orjson.dumps(UPDATE), secret) == 403
    await settled(doors.house, doors.messenger)

    assert heard(doors.messenger, 5) == ["text: /start"]


async def test_the_same_update_brought_three_times_has_one_effect(doors: Doors) -> None:
    for _ in range(3):
        assert await doors.bring(orjson.dumps(UPDATE)) == 200
    await settled(doors.house, doors.messenger)

    assert heard(doors.messenger, 5).count("text: hello") == 1


async def test_rubbish_with_the_right_secret_is_taken_once_and_forgotten(doors: Doors) -> None:
    assert await doors.bring(b"{not json") == 200
    assert await doors.bring(b"[]") == 200


async def test_more_than_a_megabyte_is_refused(doors: Doors) -> None:
    assert await doors.bring(b" " * (BODY_MOST + 1)) == 413


async def test_what_could_not_be_stored_is_not_confirmed(
    doors: Doors, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: Any, **__: Any) -> Any:
        raise Unavailable("disk full")

    await settled(doors.house, doors.messenger)
    with monkeypatch.context() as patch:
        patch.setattr(doors.house.writer, "run", refuse)
        assert await doors.bring(orjson.dumps(UPDATE)) == 503


async def test_health_and_figures_tell_nothing_of_people(doors: Doors) -> None:
    doors.messenger.phone(5).send("my secret illness")
    await settled(doors.house, doors.messenger)
    async with httpx.AsyncClient(trust_env=False) as client:
        health = await client.get(f"{doors.address}/health")
        figures = await client.get(f"{doors.address}/metrics")

    assert health.json() == {"status": "open"}
    assert 'diancai_messages_total{outcome="sent"}' in figures.text
    assert "illness" not in figures.text
    assert "Anna" not in figures.text
