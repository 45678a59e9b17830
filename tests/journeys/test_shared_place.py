"""A shared location is never lost: a human being has it, and the community is asked by name."""

from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import staged, tasks
from tests.journeys.test_typed_answers import at_the_name
from tests.journeys.test_understanding import opened

HERE = (36.61234, 101.78123)


async def test_a_location_outside_a_form_reaches_a_human_being(town: Town) -> None:
    resident, _, desk = await staged(town)
    resident.send_location(*HERE)
    await town.settle()
    assert "哪个社区或村" in resident.last.text
    assert [t.about for t in tasks(town, TaskKind.MESSAGE)] == ["place: 36.61234 101.78123"]
    case = await opened(town, desk, "等回话")
    assert "发来的位置\n36.61234 101.78123" in case
    assert not [label for label in desk.buttons if "其实是" in label]


async def test_a_location_at_the_place_step_is_kept_and_the_name_is_asked(town: Town) -> None:
    phone = await at_the_name(town)
    for words in ("杨大珍", "1948年3月1日"):
        await town.says(phone, words)
    phone.send_location(*HERE)
    await town.settle()
    assert tasks(town, TaskKind.MESSAGE) == []
    await town.presses(phone, "✅ 同意")
    phone.send_location(*HERE)
    await town.settle()
    assert "住在哪个社区或村" in phone.last.text
    assert len(tasks(town, TaskKind.MESSAGE)) == 1
    await town.says(phone, "北关")
    assert [label for label in phone.buttons if "北关社区" in label]
