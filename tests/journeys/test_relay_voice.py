"""A sound or a picture between the two sides of a visit: as it is, without name or number."""

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.tables.pairs import Relay
from models.tables.people import Person
from models.words import RelayKind, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import arrived, booked, cast, forge, staged, tasks
from tests.journeys.test_certifying import PNG
from tests.stage import TUESDAY_TEN

OGG = b"OggS\x00\x02" + bytes(64)
PRIVATE = ("杨大珍", "聂师傅", "13800138000", "1001", "2001")


async def test_a_voice_goes_to_the_worker_and_one_comes_back(town: Town) -> None:
    resident, worker, desk = await staged(town)
    visit = await booked(town)
    for speaker, hearer, data in ((resident, worker, "4t"), (worker, resident, "4e")):
        assert "发段语音" in await forge(town, speaker, f"{data}:{visit.id}")
        speaker.send_voice(OGG, 4)
        await town.settle()
        assert "声音原样捎过去了" in speaker.last.text
        assert "捎来一段语音" in hearer.last.text
        assert hearer.last.voice
        assert not any(word in hearer.last.text for word in PRIVATE)
    assert tasks(town) == []
    assert not any("语音" in bubble.text for bubble in desk.heard)


async def test_a_picture_goes_with_its_caption_without_numbers(town: Town) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    await forge(town, resident, f"4t:{visit.id}")
    resident.send_photo(PNG, "门牌在这里，打13800138000")
    await town.settle()
    assert "照片捎过去了" in resident.last.text
    assert worker.last.photo
    assert "「门牌在这里，打…」" in worker.last.text
    assert not any(word in worker.last.text for word in PRIVATE)


async def test_danger_beside_a_picture_is_an_emergency_first(town: Town) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    await forge(town, resident, f"4t:{visit.id}")
    resident.send_photo(PNG, "救命，我摔倒了起不来")
    await town.settle()
    assert len(tasks(town, TaskKind.EMERGENCY)) == 1
    assert not any("捎来" in bubble.text for bubble in worker.heard)


@pytest.mark.parametrize("kind", ["voice", "photo"])
async def test_what_is_not_right_is_heard_or_seen_by_staff(town: Town, kind: str) -> None:
    resident, worker, desk = await staged(town)
    visit = await booked(town)
    await forge(town, worker, f"4e:{visit.id}")
    _ = worker.send_voice(OGG, 4) if kind == "voice" else worker.send_photo(PNG)
    await town.settle()
    await town.presses(resident, "这话不对")
    [task] = tasks(town)
    assert task.about == f"{kind}, relay reported"
    assert task.file_id
    await town.presses(desk, "打开")
    assert desk.last.voice if kind == "voice" else desk.last.photo
    assert "觉得捎来的话不对" in desk.last.text


def with_a_child(session: Session) -> None:
    """The grandmother speaks for a grandchild who lives with her."""
    stage.child_of(session, cast(session)[0])


async def test_from_and_to_a_childs_home_only_words_are_passed_on(town: Town) -> None:
    resident, worker, _ = await staged(town, with_a_child)
    visit = await booked(town)
    for speaker, data in ((resident, "4t"), (worker, "4e")):
        assert "发段语音" not in await forge(town, speaker, f"{data}:{visit.id}")
        speaker.send_voice(OGG, 4)
        await town.settle()
        assert "只捎文字" in speaker.last.text
        speaker.send_photo(PNG)
        await town.settle()
        assert "只捎文字" in speaker.last.text
        assert "捎过去了" in await town.says(speaker, "门铃坏了")
    kinds = town.look(lambda session: set(session.scalars(select(table(Relay).c.kind))))
    assert kinds == {RelayKind.WORDS}


async def test_a_child_who_is_visited_gets_and_gives_only_words(town: Town) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    young = table(Person).update().where(table(Person).c.id == visit.person_id)
    town.look(lambda session: session.execute(young.values(birth_date=stage.CHILD_BORN)))
    await forge(town, worker, f"4e:{visit.id}")
    worker.send_photo(PNG)
    await town.settle()
    assert "只捎文字" in worker.last.text
    assert not any("捎来" in bubble.text for bubble in resident.heard)


async def test_nobody_else_passes_a_sound_on(town: Town) -> None:
    resident, worker, desk = await staged(town)
    visit = await booked(town)
    await forge(town, desk, f"4e:{visit.id}")
    desk.send_voice(OGG, 4)
    await town.settle()
    assert not any("捎来" in bubble.text for bubble in (*resident.heard, *worker.heard))
    await arrived(town, worker, TUESDAY_TEN)
    await town.presses(worker, "都做完了")
    await forge(town, resident, f"4t:{visit.id}")
    await town.later(hours=25)
    resident.send_voice(OGG, 4)
    await town.settle()
    assert not any("捎来" in bubble.text for bubble in worker.heard)
