"""A case goes to a colleague, rests until morning, waits for the resident, gets a note."""

from datetime import timedelta

from sqlmodel import Session

from bot.sandbox.phone import Phone
from models.tables.desk import TaskStatus
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import cast, staged, tasks
from tests.stage import NOON

COLLEAGUE = 3002


def colleagues(session: Session) -> None:
    cast(session)
    stage.coordinator(session, "李同", chat_id=COLLEAGUE)


async def asked(town: Town) -> tuple[Phone, Phone, Phone]:
    """A resident has asked for a human being; two colleagues of the place."""
    old, _, desk = await staged(town, colleagues)
    other = town.phone(COLLEAGUE)
    await town.says(other, "/start")
    await town.presses(old, "找人帮忙")
    return old, desk, other


async def test_a_case_is_given_to_a_colleague_rests_till_morning_and_is_back(town: Town) -> None:
    old, desk, other = await asked(town)
    await town.presses(desk, "📂 打开")
    await town.presses(desk, "交给…")
    assert "👤 李同 0 件" in desk.buttons
    await town.presses(desk, "李同")
    assert "李同 在处理" in desk.last.text
    assert "交给您了" in other.last.text

    await town.presses(other, "📂 打开")
    await town.presses(other, "放一放")
    assert "写一句为什么" in await town.presses(other, "明早 8:30")
    await town.says(other, "她女儿明天才在家")
    assert "📝 李同" in other.last.text
    assert "她女儿明天才在家" in other.last.text
    await town.says(desk, "/queue")
    assert "💤 放着的 1" in desk.buttons
    assert not any("等回话" in label for label in desk.buttons)
    heard = len(old.heard)

    await town.until(NOON + timedelta(hours=20, minutes=40))
    assert "时间到了" in other.last.text
    await town.says(desk, "/queue")
    assert "💬 等回话 1" in desk.buttons
    assert len(old.heard) == heard


async def test_a_case_rests_until_a_day_as_people_say_it(town: Town) -> None:
    _, desk, _ = await asked(town)
    await town.presses(desk, "📂 打开")
    for words, day in (("11月25日", 25), ("后天", NOON.day + 2), ("下周一", NOON.day + 7)):
        await town.presses(desk, "放一放")
        await town.says(desk, words)
        await town.says(desk, "等她女儿回来")
        rests = tasks(town)[0].snoozed_until
        assert rests is not None
        assert rests.day == day
        await town.presses(desk, "接着办")


async def test_while_the_resident_is_awaited_the_clock_stands_and_their_words_end_it(
    town: Town,
) -> None:
    old, desk, _ = await asked(town)
    await town.presses(desk, "📂 打开")
    await town.presses(desk, "回话")
    await town.says(desk, "请问几点在家？")
    await town.presses(desk, "📂 打开")
    await town.presses(desk, "⏸ 等住户")
    assert "办理的时间先停" in desk.last.text
    owed = tasks(town)[0].due_at
    await town.later(hours=1)
    await town.says(old, "下午三点")
    (task,) = tasks(town)
    assert (task.status, task.paused_at) == (TaskStatus.TAKEN, None)
    assert timedelta(minutes=59) < task.due_at - owed < timedelta(minutes=61)
    assert "下午三点" in desk.last.text


async def test_a_note_is_read_by_colleagues_and_all_of_a_desk_goes_to_another(town: Town) -> None:
    old, desk, other = await asked(town)
    await town.presses(desk, "我来处理")
    await town.presses(desk, "记一笔")
    await town.says(desk, "上个月摔倒了起不来，楼长有钥匙")
    assert len(tasks(town)) == 1
    await town.presses(other, "📂 打开")
    assert "楼长有钥匙" in other.last.text
    assert not any("楼长" in bubble.text for bubble in old.heard)
    await town.presses(other, "交给…")
    await town.presses(other, "张未 手上的都交出去")
    await town.presses(other, "李同")
    assert "1 件从 张未 交给了 李同" in other.last.text
    await town.says(other, "/queue")
    assert "✋ 我在办的 1" in other.buttons


async def test_a_ready_line_goes_as_it_is_or_in_ones_own_words_and_stops_nothing(
    town: Town,
) -> None:
    old, desk, _ = await asked(town)
    await town.presses(desk, "📂 打开")
    await town.presses(desk, "回话")
    assert "材料收到了" in await town.presses(desk, "材料收到了")
    assert "材料" not in old.last.text
    await town.presses(desk, "就这样发")
    assert "材料收到了，谢谢" in old.last.text
    await town.presses(desk, "📂 打开")
    await town.presses(desk, "回话")
    await town.presses(desk, "明天上午给您打电话")
    await town.says(desk, "明天十点给您打电话")
    assert "明天十点给您打电话" in old.last.text
    assert tasks(town)[0].status is TaskStatus.TAKEN


async def test_a_shift_ends_when_the_colleague_has_taken_it(town: Town) -> None:
    _, desk, other = await asked(town)
    await town.presses(desk, "我来处理")
    await town.says(desk, "/queue")
    await town.presses(desk, "我在办的")
    await town.presses(desk, "🤝 交班")
    await town.presses(desk, "李同")
    assert "没接之前还是您的" in await town.says(desk, "她摔倒过，先打电话")
    assert len(tasks(town)) == 1
    assert "她摔倒过，先打电话" in other.last.text
    assert "现在归您了" in await town.presses(other, "✋ 我接")
    assert "李同 接手了" in desk.last.text
    await town.says(other, "/queue")
    assert "✋ 我在办的 1" in other.buttons
