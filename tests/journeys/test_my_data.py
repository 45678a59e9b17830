"""我的数据: seen, taken along, put right, deleted; and never a word of what a child tells."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.privacy import DeleteMe, MyData, TakeBack, TakeCopy
from models.base import add, table
from models.operations.helping import open_task
from models.tables.desk import Task, TaskStatus
from models.tables.orders import Order, OrderStatus
from models.tables.people import Account, ClaimStatus, Consent, GroupClaim, Person
from models.words import Group, Purpose, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    DESK,
    RESIDENT,
    acts,
    arrived,
    booked,
    forge,
    ordered,
    someone,
    staged,
    tasks,
)
from tests.operations.everything import whole
from tests.operations.test_forgetting import found
from tests.stage import NOON, TUESDAY_TEN

NAME, DOOR, NOTE, PHONE = "杨大珍", "3号楼2单元501", "门铃坏了请敲门", "13997110042"
SAID = "我想问问低保的事办得怎么样了"


def copy_of(phone: Phone) -> str:
    """The file that arrived last, as the telephone opens it."""
    sent = next(b.document for b in reversed(phone.heard) if b.document)
    stored = phone.messenger.files.get(sent)
    assert stored is not None
    return stored.content.decode("utf-8-sig")


async def test_privacy_is_told_in_plain_words_with_how_long(town: Town) -> None:
    old, _, _ = await staged(town)
    told = await town.says(old, "/privacy")
    assert "7 天" in told
    assert "30 年" in told
    assert "不同意，照样能点菜" in told
    assert told.splitlines()[:-1] == (await town.says(old, "隐私")).splitlines()[:-1]
    newcomer = town.phone(4321)
    assert "7 天" in await town.says(newcomer, "/privacy")


async def test_a_person_sees_their_file_and_who_opened_it(town: Town) -> None:
    old, _, desk = await staged(town)
    order = await ordered(town)
    assert "还没有人打开过" in await town.says(old, "/mydata")
    await town.says(desk, order.number)

    told = await town.says(old, "我的数据")
    assert f"📁 {NAME}" in told
    assert DOOR in told
    assert "协调员 · 11月23日" in told
    assert "张未" not in told


async def test_a_copy_holds_all_of_ones_own_and_nothing_of_anybody_elses(town: Town) -> None:
    old, _, _ = await staged(town)
    await ordered(town, note=NOTE)

    def more(session: Session) -> None:
        who = someone(session, RESIDENT)
        other = stage.resident(session, "李有德", chat_id=1002)
        for one, words in ((who, SAID), (other, "别人的事")):
            for kind in (TaskKind.MESSAGE, TaskKind.REPORT):
                about = f"said: {words if kind is TaskKind.MESSAGE else '有人打我'}"
                open_task(session, kind, now=NOON, person_id=one.person_id, about=about)
        add(
            session,
            GroupClaim(person_id=who.person_id, group=Group.COMMUNITY_CORRECTION, changed_at=NOON),
        )

    town.look(more)
    await town.says(old, "/mydata")
    await town.presses(old, "拿走一份")
    told = copy_of(old)
    for words in (NAME, DOOR, "4827", "1948年3月1日", NOTE, SAID, "安排上门服务", "家政保洁"):
        assert words in told
    for words in ("李有德", "别人的事", "有人打我", "社区矫正"):
        assert words not in told
    assert "copy" in acts(town)


async def test_a_guardians_copy_of_a_child_is_the_same_before_and_after_it_told(
    town: Town,
) -> None:
    granny, _, desk = await staged(town)
    child = town.look(lambda s: stage.child_of(s, someone(s, RESIDENT)))

    async def copied() -> tuple[str, str]:
        card = await forge(town, granny, MyData(child.person_id).pack())
        await forge(town, granny, TakeCopy(child.person_id).pack())
        return card, copy_of(granny)

    before = await copied()

    def told(session: Session) -> None:
        about = "harm: 爷爷打我"
        for kind in (TaskKind.REPORT, TaskKind.MESSAGE):
            open_task(session, kind, now=NOON, person_id=child.person_id, about=about)

    town.look(told)
    await town.later(seconds=1)
    await town.presses(desk, "办这件事")
    assert "read_file" in acts(town)

    assert await copied() == before
    assert "小宝" in before[1]


async def test_name_phone_door_and_birth_are_put_right(town: Town) -> None:
    old, _, _ = await staged(town)
    answers = {"名字": "杨大贞", "电话": PHONE, "门牌": "5号楼1单元101"}
    for what, value in answers.items():
        await town.says(old, "/mydata")
        await town.presses(old, "改一改")
        await town.presses(old, what)
        assert value in await town.says(old, value)
    await town.says(old, "/mydata")
    await town.presses(old, "改一改")
    await town.presses(old, "出生日期")
    assert "1949年3月1日" in await town.says(old, "1949年3月1日")

    claims = town.look(lambda s: list(s.scalars(select(GroupClaim))))
    assert [c.status for c in claims] == [ClaimStatus.DECLARED]
    assert [t.status for t in tasks(town, TaskKind.CERTIFY)] == [TaskStatus.OPEN]
    assert acts(town).count("correct_file") == 4


async def test_consent_taken_back_ends_what_needed_it_in_the_same_breath(town: Town) -> None:
    old, worker, _ = await staged(town)
    visit = await booked(town)
    await town.says(old, "/mydata")
    await town.presses(old, "同意了什么")
    assert "没上门的单子" not in old.last.text
    assert "还没上门的单子已经取消" in await town.presses(old, "收回：安排上门服务")

    order = town.look(lambda s: s.get_one(Order, visit.order_id))
    assert order.status is OrderStatus.CANCELLED
    assert any("不用去了" in b.text for b in worker.heard)
    assert "还没有同意" in await town.says(old, "/order")
    assert "同意吗" in await town.says(old, "/start")
    await town.presses(old, "同意")
    basic = [row for row in consents(town) if row.purpose is Purpose.SERVICE]
    assert [row.withdrawn_at is None for row in basic] == [False, True]


def consents(town: Town) -> list[Consent]:
    return town.look(lambda s: list(s.scalars(select(Consent).order_by(table(Consent).c.id))))


async def test_deletion_takes_two_taps_and_says_what_the_law_keeps(town: Town) -> None:
    old, worker, _ = await staged(town)
    visit = await booked(town, note=NOTE)
    await town.says(old, "/mydata")
    asked = await town.presses(old, "删除我的数据")
    assert "马上全部删掉" in asked
    told = await town.presses(old, "是的，删除")

    assert "删好了" in told
    assert "30 年" in told
    assert "公家的钱要说得清" in told
    assert "法律没写明，是我们定的" in told
    assert any("不用去了" in b.text for b in worker.heard)
    assert town.look(lambda s: s.get_one(Order, visit.order_id)).status is OrderStatus.CANCELLED
    assert town.look(lambda s: s.get(Account, RESIDENT)) is None
    for words in (NAME, DOOR, NOTE):
        assert town.look(lambda s, words=words: found(s, words)) == []
    assert "Hello" in await town.says(old, "您好")


async def test_after_deletion_no_column_and_no_byte_of_the_files_holds_a_word_of_theirs(
    tmp_path: Path, town: Town
) -> None:
    old, _, _ = await staged(town)
    old.person.number = PHONE
    old.send_contact()
    await town.settle()
    await ordered(town, note=NOTE)
    await town.says(old, SAID)
    await town.says(old, "/mydata")
    await town.presses(old, "拿走一份")
    await town.says(old, "/mydata")
    secrets = (NAME, DOOR, NOTE, SAID, PHONE, "1948-03-01")
    assert {word: bool(stands(town, tmp_path, word)) for word in secrets} == dict.fromkeys(
        secrets, True
    )

    await town.presses(old, "删除我的数据")
    await town.presses(old, "是的，删除")

    assert {word: stands(town, tmp_path, word) for word in secrets} == dict.fromkeys(secrets, 0)


def stands(town: Town, folder: Path, word: str) -> int:
    """In how many columns, as text, and how often in the bytes of SQLite's own files."""
    columns = town.look(whole)
    spelled = word.encode("unicode_escape").decode()
    return sum(word in text or spelled in text for text in columns.values()) + (
        in_files(folder, word) if town.database.is_sqlite else 0
    )


def in_files(folder: Path, words: str) -> int:
    forms = {words.encode(), words.encode("unicode_escape")}
    return sum(path.read_bytes().count(form) for path in folder.glob("*.db*") for form in forms)


async def test_a_cry_for_help_stays_when_its_caller_is_gone(town: Town) -> None:
    old, _, _ = await staged(town)
    await town.says(old, "我摔倒了起不来")
    await town.says(old, "/mydata")
    await town.presses(old, "删除我的数据")
    await town.presses(old, "是的，删除")

    (case,) = tasks(town, TaskKind.EMERGENCY)
    assert case.status is TaskStatus.OPEN
    assert "起不来" in case.about


async def test_nobody_deletes_takes_back_or_reads_for_another(town: Town) -> None:
    _, worker, _ = await staged(town)
    who = town.look(lambda s: someone(s, RESIDENT)).person_id
    count = len(consents(town))
    for press in (DeleteMe(who), MyData(who), TakeCopy(who), TakeBack(who, "service")):
        assert "办不了" in await forge(town, worker, press.pack())
    assert town.look(lambda s: s.get_one(Person, who)).name == NAME
    assert [row.withdrawn_at for row in consents(town)] == [None] * count


async def test_a_guardian_cannot_delete_a_child_and_its_desk_hears_when_she_goes(
    town: Town,
) -> None:
    granny, _, _ = await staged(town)
    child = town.look(lambda s: stage.child_of(s, someone(s, RESIDENT)))
    assert "办不了" in await forge(town, granny, DeleteMe(child.person_id).pack())
    await town.says(granny, "/mydata")
    await town.presses(granny, "删除我的数据")
    await town.presses(granny, "是的，删除")

    assert town.look(lambda s: s.get_one(Person, child.person_id)).name == "小宝"
    (case,) = tasks(town, TaskKind.MESSAGE)
    assert case.person_id == child.person_id


async def test_whoever_works_here_leaves_first(town: Town) -> None:
    _, _, desk = await staged(town)
    await town.says(desk, "/mydata")
    await town.presses(desk, "删除我的数据")
    assert "请先退出岗位" in await town.presses(desk, "是的，删除")
    assert town.look(lambda s: s.get(Account, DESK)) is not None


async def test_nobody_is_deleted_while_somebody_is_at_the_door(town: Town) -> None:
    old, worker, _ = await staged(town)
    await booked(town)
    await arrived(town, worker, TUESDAY_TEN)
    await town.says(old, "/mydata")
    await town.presses(old, "删除我的数据")
    assert "等服务做完" in await town.presses(old, "是的，删除")


async def test_whoever_looked_in_and_never_came_back_is_forgotten_after_half_a_year(
    town: Town,
) -> None:
    stranger = town.phone(4321, "路人甲")
    await town.says(stranger, "/start")
    for days, left in ((179, ["person"]), (2, [])):
        town.clock.shift(timedelta(days=days))
        await town.house.timetable.tidy()
        assert town.look(lambda s: found(s, "路人甲")) == left
    assert town.look(lambda s: list(s.scalars(select(Task)))) == []
