"""A flood is answered once, makes the desk a handful of cases, and hides no danger."""

from models.operations.helping import MANY_AT_ONCE
from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import acts, staged, tasks


async def test_a_flood_is_answered_once_and_danger_in_it_is_heard_at_once(town: Town) -> None:
    resident, _, _ = await staged(town)
    before = len(resident.heard)
    for n in range(150):
        resident.send(f"在吗{n % 10}")
    await town.settle()
    told = [bubble.text for bubble in resident.heard[before:]]
    assert sum("发得太快" in text for text in told) == 1
    assert "发得太快" in told[-1]
    assert acts(town).count("refused:too-fast") == 1
    assert "110" in await town.says(resident, "救命，我摔倒了起不来")
    assert len(tasks(town, TaskKind.EMERGENCY)) == 1
    await town.later(minutes=1)
    assert "发得太快" not in await town.says(resident, "/orders")


async def test_many_voice_notes_are_a_handful_of_cases_with_the_newest_at_hand(town: Town) -> None:
    resident, _, _ = await staged(town)
    for n in range(1, 31):
        resident.send_voice(b"OggS" + bytes([n]) * 60, 2)
    await town.settle()
    cases = tasks(town, TaskKind.MESSAGE)
    assert len(cases) == MANY_AT_ONCE
    newest = [bubble.voice for bubble in resident.messages if bubble.voice][-1]
    assert cases[-1].file_id == newest
    await town.later(minutes=11)
    resident.send_voice(b"OggS" + bytes(60), 2)
    await town.settle()
    assert len(tasks(town, TaskKind.MESSAGE)) == MANY_AT_ONCE + 1


async def test_secrets_of_invitations_are_tried_five_times_an_hour(town: Town) -> None:
    resident, _, _ = await staged(town)
    answers = [await town.says(resident, f"/start i_{n:032}") for n in range(6)]
    assert ["发得太快" in answer for answer in answers] == [False] * 5 + [True]
    assert "发得太快" not in await town.says(resident, "/orders")
