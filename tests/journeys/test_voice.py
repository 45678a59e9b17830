"""A voice note reaches a human being at once, and becomes words where an endpoint is set."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from aiohttp import web
from sqlalchemy import select

from bot.clock import Clock
from bot.counter import real_counter
from bot.house import House, Site
from bot.sandbox.messenger import Messenger
from bot.sandbox.phone import Phone
from bot.sandbox.server import serve
from bot.transcriber import OpenAiTranscriber
from models.db import Database
from models.operations.hearing import TRIES
from models.tables.orders import Order
from models.tables.voices import VoiceNote, VoiceStatus
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import FAST, Town
from tests.journeys.scenes import forge, tasks
from tests.journeys.test_resident import furnished
from tests.stage import NOON

SOUND = b"OggS" + bytes(range(200))
KEY = "a-secret-key"


@dataclass
class Endpoint:
    """A server of the kind that FunASR and whisper bring; it answers what the test wants."""

    answers: list[web.Response] = field(default_factory=list)
    heard: list[tuple[bytes, str, str]] = field(default_factory=list)

    def says(self, words: str) -> None:
        self.answers.append(web.json_response({"text": words}))

    async def transcribe(self, request: web.Request) -> web.Response:
        form = await request.post()
        sound = form["file"]
        assert isinstance(sound, web.FileField)
        told = request.headers.get("Authorization", "")
        self.heard.append((sound.file.read(), str(form["model"]), told))
        return self.answers.pop(0) if self.answers else web.Response(status=500)


@asynccontextmanager
async def listening(endpoint: Endpoint) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/v1/audio/transcriptions", endpoint.transcribe)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0]
    try:
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()


@pytest.fixture
def endpoint() -> Endpoint:
    return Endpoint()


@pytest.fixture
async def town(sqlite_url: str, endpoint: Endpoint) -> AsyncIterator[Town]:
    clock = Clock(NOON - datetime.now(UTC))
    messenger, database = Messenger(clock.now), Database(sqlite_url)
    async with listening(endpoint) as url, serve(messenger) as api:
        site = Site(messenger.token, api, pace=FAST, transcriber=OpenAiTranscriber(url, KEY))
        house = House(database, clock, real_counter(), site)
        await house.start()
        try:
            yield Town(house, messenger, clock, database)
        finally:
            await house.stop()
            database.close()
    assert messenger.violations == []


async def spoken(town: Town) -> Phone:
    town.look(lambda s: (furnished(s), stage.resident(s)))
    phone = town.phone(1001)
    phone.send_voice(SOUND, 4)
    await town.settle()
    return phone


def notes(town: Town) -> list[VoiceNote]:
    return town.look(lambda s: list(s.scalars(select(VoiceNote))))


async def test_a_voice_becomes_an_order_after_one_yes(town: Town, endpoint: Endpoint) -> None:
    endpoint.says("请人来家里打扫卫生明天上午十点")
    phone = await spoken(town)
    assert "您说的是" in phone.last.text
    assert endpoint.heard == [(SOUND, "whisper-1", f"Bearer {KEY}")]
    assert [t.kind for t in tasks(town)] == [TaskKind.MESSAGE]
    assert tasks(town)[0].file_id
    assert "11月24日 周二 上午10:00" in await town.presses(phone, "是的")
    await town.presses(phone, "就这样")
    order = town.look(lambda s: s.scalars(select(Order)).one())
    assert order.service_code == "housekeeping"


async def test_words_that_were_not_said_have_no_effect(town: Town, endpoint: Endpoint) -> None:
    endpoint.says("请人来家里打扫卫生明天上午十点")
    phone = await spoken(town)
    assert "没听准" in await town.presses(phone, "不对")
    await forge(town, phone, f"vo:{notes(town)[0].id}:1")
    assert notes(town)[0].status is VoiceStatus.WRONG
    assert town.look(lambda s: list(s.scalars(select(Order)))) == []


async def test_danger_in_a_voice_waits_for_no_confirmation(town: Town, endpoint: Endpoint) -> None:
    endpoint.says("我摔倒了起不来")
    phone = await spoken(town)
    assert "120" in phone.last.text
    assert TaskKind.EMERGENCY in {t.kind for t in tasks(town)}


async def test_a_failing_endpoint_loses_nothing_and_is_asked_again(
    town: Town, endpoint: Endpoint
) -> None:
    phone = await spoken(town)
    assert "语音已经交给工作人员" in phone.last.text
    assert tasks(town)[0].file_id
    endpoint.says("请人来家里打扫卫生")
    await town.later(seconds=25)
    assert "您说的是" in phone.last.text


@pytest.mark.parametrize("answer", ["not json", "{}", '{"text": " "}', '{"text": 5}', "[]"])
async def test_an_answer_without_words_is_tried_a_few_times_and_then_left_to_the_human(
    town: Town, endpoint: Endpoint, answer: str
) -> None:
    endpoint.answers += [web.Response(text=answer) for _ in range(TRIES)]
    phone = await spoken(town)
    for _ in range(TRIES + 1):
        await town.later(seconds=25)
    assert len(endpoint.heard) == TRIES
    assert notes(town)[0].status is VoiceStatus.FAILED
    assert "语音已经交给工作人员" in phone.last.text


async def test_nobody_confirms_the_words_of_another(town: Town, endpoint: Endpoint) -> None:
    endpoint.says("请人来家里打扫卫生")
    await spoken(town)
    town.look(lambda s: stage.resident(s, "别人", chat_id=1005))
    other = town.phone(1005)
    await town.says(other, "/start")
    answer = await forge(town, other, f"vo:{notes(town)[0].id}:1")
    assert "打扫" not in answer
    assert notes(town)[0].status is VoiceStatus.HEARD
