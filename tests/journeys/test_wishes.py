"""A resident wishes for a woman at care in bed: said while ordering, and lifted by one tap."""

from sqlmodel import Session

from models.base import table
from models.tables.people import Person
from models.tables.providers import Worker
from models.words import Sex
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import RESIDENT, ordered, someone, staged

HEAD = 4001


def a_man_and_a_head(session: Session) -> None:
    project = stage.provider(session)
    stage.worker(session, project)
    stage.manager(session, project)
    stage.resident(session)
    stage.coordinator(session)


async def test_a_wish_nobody_can_meet_is_told_and_lifted_with_one_tap(town: Town) -> None:
    old, man, desk = await staged(town, a_man_and_a_head)
    head = town.phone(HEAD)
    await town.says(head, "/start")
    await town.presses(head, "👥 社工")
    await town.presses(head, "聂师傅")
    await town.presses(head, "女师傅还是男师傅")
    await town.presses(head, "男师傅")
    assert "男师傅" in head.last.text

    order = await ordered(town, "daily_care")
    assert "📌 新任务" in man.last.text
    await town.says(old, "/settings")
    await town.presses(old, "👤 杨大珍")
    await town.presses(old, "要谁来")
    await town.presses(old, "女师傅")
    assert "✅ 女师傅" in old.labels
    await town.later(minutes=1)
    assert "您说要女师傅来，现在女师傅都没空" in old.last.text
    assert "不用您去了" in man.last.text
    await town.says(desk, order.number)
    assert "🙋 照料时要女师傅来" in desk.last.text
    await town.presses(desk, "选人派单")
    assert "⛔ 只差这一条：住户希望女师傅来" in desk.last.text

    await town.presses(old, "谁来都行，快就好")
    await town.later(minutes=1)
    assert "📌 新任务" in man.last.text

    await town.says(old, "/settings")
    await town.presses(old, "👤 杨大珍")
    await town.presses(old, "要谁来")
    await town.presses(old, "女师傅")
    assert "您说要女师傅来，现在女师傅都没空" in await town.says(old, "想找人临终关怀")
    await town.presses(old, "谁来都行，快就好")
    await town.presses(old, "周")
    assert "就这样，下单" in "".join(old.labels)


def a_woman_and_a_man(session: Session) -> None:
    project = stage.provider(session)
    for n, (name, sex) in enumerate((("聂师傅", "man"), ("鲍师傅", "woman"))):
        one = stage.worker(session, project, name, chat_id=2001 + n)
        workers = table(Worker)
        mine = workers.c.id == one.worker_id
        session.execute(workers.update().where(mine).values(sex=sex))
    stage.resident(session)
    stage.coordinator(session)


async def test_a_wish_said_while_ordering_decides_who_is_asked(town: Town) -> None:
    old, man, _ = await staged(town, a_woman_and_a_man)
    woman = town.phone(2002)
    await town.says(woman, "/start")
    await town.says(old, "生活照料")
    await town.presses(old, "周")
    await town.presses(old, "想要女师傅来")
    assert "🙋 女师傅来" in old.last.text
    await town.presses(old, "就这样")
    await town.later(minutes=1)
    assert "📌 新任务" in woman.last.text
    assert "📌 新任务" not in man.last.text


async def test_a_wish_within_a_sentence_is_taken_over_and_said_back(town: Town) -> None:
    old, _, _ = await staged(town, a_woman_and_a_man)
    await town.says(old, "想要个女社工来给我擦身子")
    assert any("要女师傅来" in bubble.text for bubble in old.heard)
    wish = town.look(lambda s: s.get_one(Person, someone(s, RESIDENT).person_id).wants_sex)
    assert wish is Sex.WOMAN


async def test_a_wish_said_where_times_are_offered_stays_in_the_order(town: Town) -> None:
    old, _, _ = await staged(town, a_woman_and_a_man)
    await town.says(old, "打扫卫生")
    await town.says(old, "要个女的")
    assert any("写在单子上：要女师傅来" in bubble.text for bubble in old.heard)
    await town.presses(old, "11月25日")
    assert "📝 要个女的" in old.last.text


async def test_a_wish_alone_is_shown_as_it_now_stands(town: Town) -> None:
    old, _, _ = await staged(town, a_woman_and_a_man)
    assert "要女师傅来" in await town.says(old, "想要个女的")
    assert "✅ 女师傅" in old.labels
    await town.presses(old, "谁来都行")
    assert "✅ 谁来都行" in old.labels
