"""Reading sheets beside everything else: what fails is tried again and then said, never lost."""

import asyncio
import time
from itertools import pairwise
from typing import Any

import pytest
from sqlalchemy import select

from bot import importing as roof
from bot import progress
from bot.sandbox.faults import Kind as Fault
from bot.transport import Api
from models.operations.importing import TRIES
from models.tables.uploads import Upload, UploadStatus
from tests.journeys.conftest import Town, town
from tests.journeys.test_importing import GOOD, HEADS, asked, book, people, sends

__all__ = ["town"]


def statuses(town: Town) -> list[UploadStatus]:
    return town.look(lambda s: list(s.scalars(select(Upload.status))))


async def test_a_file_that_does_not_come_at_once_is_asked_for_again(town: Town) -> None:
    desk = await asked(town)
    town.messenger.faults.add("getFile", Fault.GATEWAY)
    assert "正在检查" in await sends(town, desk, book(HEADS, GOOD))
    await town.later(seconds=25)
    assert "没有不对" in desk.last.text


async def test_a_file_that_never_comes_is_told_after_a_few_tries(town: Town) -> None:
    desk = await asked(town)
    town.messenger.faults.add("getFile", Fault.GATEWAY, times=10)
    await sends(town, desk, book(HEADS, GOOD))
    for _ in range(TRIES + 1):
        await town.later(seconds=25)
    town.messenger.faults.clear()
    assert "打不开" in desk.last.text
    assert statuses(town) == [UploadStatus.FAULTY]


async def test_an_accident_of_ours_is_tried_again_and_disturbs_nobody(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = await asked(town)
    weigh, failed = roof.weigh, list[int]()

    def broken(*told: Any) -> Any:
        if not failed:
            failed.append(1)
            raise RuntimeError
        return weigh(*told)

    monkeypatch.setattr(roof, "weigh", broken)
    await sends(town, desk, book(HEADS, GOOD))
    assert "祁秀英" not in people(town)
    await town.later(seconds=25)
    assert "没有不对" in desk.last.text


async def test_a_sheet_left_by_a_house_that_fell_is_taken_up_and_taken_in_once(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = await asked(town)
    await sends(town, desk, book(HEADS, GOOD))
    download, hung = Api.download, asyncio.Event()

    async def hangs(_api: Api, _file_id: str) -> bytes:
        hung.set()
        await asyncio.sleep(60)
        raise AssertionError

    monkeypatch.setattr(Api, "download", hangs)
    desk.press_label(next(label for label in desk.labels if "全部导入" in label))
    await asyncio.wait_for(hung.wait(), 10)
    assert town.house.importing is not None
    await town.house.importing.close()
    monkeypatch.setattr(Api, "download", download)
    assert statuses(town) == [UploadStatus.WANTED]
    await town.later(minutes=6)
    assert statuses(town) == [UploadStatus.DONE]
    assert list(people(town)).count("祁秀英") == 1


async def test_a_long_file_shows_how_far_it_has_come_at_most_once_a_beat(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    beat = 0.05
    monkeypatch.setattr(progress, "BAR_EVERY", beat)
    desk = await asked(town)
    weigh, drawn = roof.weigh, list[float]()

    def slow(right: Any, content: Any, ground: Any, seen: Any) -> Any:
        for row in range(1, 6):
            seen(row)
            time.sleep(beat)
        return weigh(right, content, ground, seen)

    show = type(town.house.channel).show

    async def noted(channel: Any, chat: int, screen: Any, edit: int | None) -> int:
        if "正在看第" in screen["text"]:
            drawn.append(asyncio.get_running_loop().time())
        return await show(channel, chat, screen, edit)

    monkeypatch.setattr(roof, "weigh", slow)
    monkeypatch.setattr(type(town.house.channel), "show", noted)
    before = len(desk.heard)
    await sends(town, desk, book(HEADS, GOOD))
    assert drawn
    assert all(later - sooner >= beat for sooner, later in pairwise(drawn))
    assert "没有不对" in desk.last.text
    assert len(desk.heard) == before + 2, "the bar itself becomes the answer"
