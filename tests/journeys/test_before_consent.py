"""Before anybody agreed to anything: a typed yes, a human being, a complaint."""

from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import staged, tasks


async def test_a_typed_yes_is_a_yes_and_a_human_being_is_one_tap_away(town: Town) -> None:
    await staged(town)
    new = town.phone(7001, "新来的")
    await town.says(new, "/start")
    await town.presses(new, "中文")
    assert "🙋 找人帮忙" in new.labels
    await town.says(new, "同意")
    assert "给我自己" in " ".join(new.labels) or "我自己" in " ".join(new.labels)


async def test_a_complaint_before_consent_reaches_a_human_being(town: Town) -> None:
    await staged(town)
    new = town.phone(7002, "新来的")
    await town.says(new, "/start")
    await town.presses(new, "中文")
    await town.says(new, "我要投诉你们")
    assert [task.about for task in tasks(town, TaskKind.COMPLAINT)] == ["said: 我要投诉你们"]
