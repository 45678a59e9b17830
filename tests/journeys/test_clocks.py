"""A case shows two clocks: what the desk has had of it, and how old it is."""

from tests.journeys.conftest import Town
from tests.journeys.test_handing import asked


async def test_the_clock_stands_while_the_resident_is_awaited_and_the_age_does_not(
    town: Town,
) -> None:
    old, desk, _ = await asked(town)
    await town.later(hours=1, minutes=20)
    await town.says(desk, "/queue")
    await town.presses(desk, "等回话")
    await town.presses(desk, "杨*珍")
    assert "⏱ 办理 1 小时 20 分（等住户、下班时不算）· 总共 1 小时 20 分" in desk.last.text
    await town.presses(desk, "⏸ 等住户")
    await town.later(hours=2)
    await town.says(old, "我在家呢")
    assert "您等的人说话了" in desk.last.text
    await town.presses(desk, "📂 打开")
    assert "办理 1 小时 20 分" in desk.last.text
    assert "总共 3 小时 20 分" in desk.last.text
    await town.later(days=1)
    await town.says(desk, "/queue")
    await town.presses(desk, "我在办的")
    await town.presses(desk, "杨*珍")
    assert "总共 1 天 3 小时" in desk.last.text
    assert "办理 9 小时" in desk.last.text


async def test_the_desk_goes_on_by_itself_with_what_it_had_laid_aside(town: Town) -> None:
    _, desk, _ = await asked(town)
    await town.presses(desk, "📂 打开")
    await town.presses(desk, "⏸ 等住户")
    await town.presses(desk, "接着办")
    assert "等住户回话" not in desk.last.text
    assert "接着办" not in "".join(desk.labels)
