"""回话: whoever is in danger is asked one thing, what they write next is the case's, and the desk
answers into their chat.
"""

from datetime import date

from models.tables.desk import Task, TaskStatus
from models.words import Group, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import acts, bubble_with, forge, staged, tasks

STRANGER = 1777


async def fallen(town: Town) -> tuple[object, ...]:
    """Somebody whom nobody knows has fallen; a coordinator is on call."""
    _, _, desk = await staged(town)
    phone = town.phone(STRANGER, "桂兰")
    await town.says(phone, "/start")
    await town.says(phone, "我摔倒了起不来")
    return phone, desk


def case_of(town: Town) -> Task:
    (task,) = tasks(town, TaskKind.EMERGENCY)
    return task


async def test_what_follows_a_fall_belongs_to_its_case_and_brings_no_other_card(town: Town) -> None:
    phone, desk = await fallen(town)
    asked = bubble_with(phone, "📞").text
    assert "写下您的电话" in asked
    before = len(phone.heard)
    answer = await town.says(phone, "我在滨河路3号楼，腿动不了")
    assert "记下了" in answer
    assert len(phone.heard) == before + 1
    await town.says(phone, "13997001234")
    assert "同意吗" not in phone.last.text
    about = case_of(town).about
    assert "滨河路3号楼" in about
    assert "13997001234" in about
    assert "13997001234" in bubble_with(desk, "又说了一句").text


async def test_the_desk_answers_from_the_case_and_their_words_come_back_to_it(town: Town) -> None:
    phone, desk = await fallen(town)
    await town.presses(desk, "打开")
    await town.presses(desk, "回话")
    assert "✅ 发给 桂* 了" in await town.says(desk, "您在几楼？")
    assert "您在几楼？" in bubble_with(phone, "值班的工作人员说").text
    task = case_of(town)
    assert task.status is TaskStatus.TAKEN
    await town.says(phone, "二楼")
    assert "二楼" in bubble_with(desk, "又说了一句").text
    assert "您在几楼？" in case_of(town).about
    assert "answered" in acts(town)


async def test_a_ready_line_can_be_pressed_and_marks_and_links_are_taken_off(town: Town) -> None:
    phone, desk = await fallen(town)
    await town.presses(desk, "打开")
    await town.presses(desk, "回话")
    await town.presses(desk, "您的电话是多少")
    assert "您的电话是多少" in bubble_with(phone, "值班的工作人员说").text
    await forge(town, desk, f"4o:{case_of(town).id}")
    await town.says(desk, "看 https://a.example\u202e")
    assert "https://" not in phone.last.text
    assert "\u202e" not in phone.last.text


async def test_a_child_is_answered_in_its_own_chat_and_its_guardian_nowhere(town: Town) -> None:
    def family(session):  # type: ignore[no-untyped-def]
        worker = stage.worker(session, stage.provider(session))
        child = stage.resident(
            session, "马小雅", born=date(2013, 5, 1), group=Group.LEFT_BEHIND_CHILD
        )
        guardian = stage.resident(session, "马秀兰", chat_id=1002)
        stage.cared_for(session, guardian, child)
        return child, worker, stage.coordinator(session)

    child, _, desk = await staged(town, family)
    guardian = town.phone(1002)
    await town.says(guardian, "/start")
    await town.says(child, "同学逼我给钱，不给就打")
    told = bubble_with(child, "📞").text
    assert "📞 110" in told
    assert "行为矫治" not in child.last.text
    heard = len(guardian.heard)
    await town.presses(desk, "打开")
    await town.presses(desk, "回话")
    assert "不要写出孩子说过的话" in desk.last.text
    await town.presses(desk, "你现在安全吗")
    assert "你现在安全吗" in bubble_with(child, "大人说").text
    assert len(guardian.heard) == heard


async def test_a_case_that_a_guardian_told_of_a_child_is_not_answered_in_the_chat(
    town: Town,
) -> None:
    def family(session):  # type: ignore[no-untyped-def]
        worker = stage.worker(session, stage.provider(session))
        guardian = stage.resident(session)
        stage.child_of(session, guardian)
        return guardian, worker, stage.coordinator(session)

    guardian, _, desk = await staged(town, family)
    await town.says(guardian, "孩子发高烧抽搐了")
    await town.presses(desk, "打开")
    task = tasks(town, TaskKind.EMERGENCY)[0]
    child = town.look(lambda s: s.get_one(Task, task.id).person_id)
    assert child != task.told_by
    assert not [label for label in desk.labels if "回话" in label]


async def test_a_form_that_danger_interrupted_can_be_gone_on_with(town: Town) -> None:
    phone = town.phone(STRANGER, "大珍")
    await town.says(phone, "/start")
    for button in ("中文", "同意", "我自己"):
        await town.presses(phone, button)
    await town.says(phone, "我摔倒了起不来")
    numbers = bubble_with(phone, "📞 120")
    assert any("接着刚才" in button["text"] for row in numbers.inline for button in row)
    await town.says(phone, "在家里厨房")
    asked = await town.presses(phone, "接着刚才")
    assert "名字" in asked or "叫什么" in asked


async def test_after_a_wish_to_be_dead_no_card_and_no_refusal_follows(town: Town) -> None:
    def build(session):  # type: ignore[no-untyped-def]
        worker = stage.worker(session, stage.provider(session))
        child = stage.resident(
            session, "马小宝", born=date(2016, 5, 1), group=Group.LEFT_BEHIND_CHILD
        )
        return child, worker, stage.coordinator(session)

    child, _, _ = await staged(town, build)
    before = len(child.heard)
    told = await town.says(child, "活着没意思")
    assert len(child.heard) == before + 1
    assert "12356" in told
    assert "您" not in told


async def test_a_new_danger_of_another_kind_gets_its_own_numbers(town: Town) -> None:
    phone, _ = await fallen(town)
    await town.says(phone, "腿断了流血不止")
    assert "记下了" in phone.last.text
    await town.says(phone, "厨房着火了")
    assert "📞 119" in bubble_with(phone, "📞").text


async def test_nobody_is_told_of_an_overdue_case_that_somebody_has_open(town: Town) -> None:
    _, desk = await fallen(town)
    await town.presses(desk, "打开")
    await town.later(minutes=3)
    assert not [bubble for bubble in desk.heard if "超时" in bubble.text]
    await town.later(minutes=2)
    assert [bubble for bubble in desk.heard if "超时" in bubble.text]


async def test_a_part_of_what_was_said_before_is_shown_to_the_desk_in_plain_words(
    town: Town,
) -> None:
    resident, _, desk = await staged(town)
    await town.says(resident, "你们的人几点来？我不想活了")
    await town.says(resident, "几点来")
    assert bubble_with(desk, "又说了一句").text.endswith("\n几点来")
    assert case_of(town).about.endswith("\n几点来")


async def test_in_the_queue_a_cry_says_what_it_is_about_and_where(town: Town) -> None:
    resident, _, desk = await staged(town)
    await town.says(resident, "我摔倒了起不来")
    await town.says(desk, "/queue")
    await town.presses(desk, "紧急")
    assert any("摔倒 · 杨*珍 · 北关社区" in label for label in desk.last.buttons)
