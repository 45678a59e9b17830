"""A picture of the work, through the Bot API: asked for kindly, seen by the home, known again."""

from datetime import timedelta

from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.presses.pictures import NoPicture, SeeForReview, SeeWork
from models.base import table
from models.operations.dispatching import accept_offer, find_worker
from models.operations.tidying import tidy
from models.reads.pictures import picture_of
from models.rules.looks import alike
from models.tables.proofs import Picture
from models.tables.visits import Visit
from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    DOOR,
    RESIDENT,
    WORKER,
    bubble_with,
    forge,
    someone,
    staged,
    tasks,
)
from tests.journeys.test_proofs import placed, pots
from tests.pictured import photo
from tests.stage import TUESDAY_TEN, open_offer, order_of


async def worked(
    town: Town, worker: Phone, service: str = "housekeeping", *, week: int = 0
) -> Visit:
    """Two hours at the very door some Tuesday, and «all done»."""
    start = TUESDAY_TEN + timedelta(days=7 * week)

    def book(session: Session) -> Visit:
        now = town.clock.now()
        order = order_of(session, someone(session, RESIDENT), service, start=start, now=now)
        find_worker(session, order.id, now=now)
        offer = open_offer(session, order)
        assert offer is not None
        by = someone(session, WORKER).actor
        return accept_offer(session, offer.id, seen=offer.version, by=by, now=now)

    town.look(placed)
    visit = town.look(book)
    await town.until(start)
    worker.person.here = DOOR
    await town.presses(worker, "我到了")
    await town.later(hours=2)
    await town.presses(worker, "都做完了")
    return visit


async def sent(town: Town, phone: Phone, content: bytes) -> str:
    phone.send_photo(content)
    await town.settle()
    return phone.last.text


def picture(town: Town, visit: Visit) -> Picture:
    found = town.look(lambda s: picture_of(s, visit.id))
    assert found is not None
    return found


async def test_a_picture_is_taken_thanked_for_and_seen_by_the_home(town: Town) -> None:
    old, worker, _ = await staged(town)
    visit = await worked(town, worker)
    assert "不拍人脸" in worker.last.text
    assert "收到了" in await sent(town, worker, photo(1))
    assert picture(town, visit).look is not None
    await town.later(minutes=30)
    await town.presses(old, "看看做完的样子")
    assert old.last.photo == picture(town, visit).file_id
    await town.presses(old, "做完了")
    await town.presses(old, "⭐⭐⭐⭐⭐")
    assert pots(town, visit) == (0, 8_000)


async def test_none_is_demanded_and_one_that_was_passed_on_is_declined_kindly(town: Town) -> None:
    old, worker, desk = await staged(town)
    visit = await worked(town, worker)
    await town.presses(worker, "不方便拍")
    assert "没关系" in worker.last.text
    passed_on = worker.send_photo(photo(1))
    await town.settle()
    town.look(lambda s: s.execute(table(Picture).delete()))
    worker.forward(passed_on)
    await town.settle()
    assert "转发来的" in worker.last.text
    assert town.look(lambda s: picture_of(s, visit.id)) is None
    await town.later(minutes=30)
    assert "看看做完的样子" not in "".join(old.buttons)
    await town.presses(old, "做完了")
    await town.presses(old, "⭐⭐⭐⭐⭐")
    assert pots(town, visit) == (0, 8_000)
    assert "📷" not in "".join(bubble.text for bubble in desk.heard)


async def test_last_weeks_scene_packed_anew_is_held_and_both_pictures_are_compared(
    town: Town,
) -> None:
    old, worker, desk = await staged(town)
    first = await worked(town, worker)
    await sent(town, worker, photo(1))
    await town.later(minutes=30)
    await town.presses(old, "做完了")
    await town.presses(old, "⭐⭐⭐⭐⭐")
    second = await worked(town, worker, week=1)
    await sent(town, worker, photo(1, quality=60))
    one, two = picture(town, first), picture(town, second)
    assert one.file_unique != two.file_unique
    assert alike(one.look or 0, two.look or 0, 4)
    await town.later(seconds=1)
    assert "照片和另一次上门的一样" in bubble_with(worker, "要核对一下").text

    task = tasks(town, TaskKind.REVIEW)[0]
    assert task.visit_id == second.id
    for phone in (old, worker):
        await forge(town, phone, SeeForReview(task.id, 0).pack())
        assert phone.last.photo is None
    await town.presses(desk, "打开")
    assert "有照片" in desk.last.text
    for label, known in (("看照片", two), ("另一次的照片", one)):
        await town.presses(desk, label)
        assert desk.last.photo == known.file_id
    await town.presses(desk, "是真的")
    await town.later(minutes=30)
    await town.presses(old, "做完了")
    await town.presses(old, "⭐⭐⭐⭐⭐")
    assert pots(town, second) == (0, 16_000)


async def test_another_kitchen_is_paid_without_a_look(town: Town) -> None:
    old, worker, _ = await staged(town)
    for week, number in enumerate((1, 2)):
        visit = await worked(town, worker, week=week)
        await sent(town, worker, photo(number))
        await town.later(minutes=30)
        await town.presses(old, "做完了")
        await town.presses(old, "⭐⭐⭐⭐⭐")
    assert pots(town, visit) == (0, 16_000)
    assert tasks(town, TaskKind.REVIEW) == []


async def test_nothing_is_asked_where_nothing_is_to_be_seen_and_a_picture_goes_to_a_human(
    town: Town,
) -> None:
    _, worker, _ = await staged(town)
    visit = await worked(town, worker, "humanistic_care")
    assert "不拍人脸" not in worker.last.text
    await sent(town, worker, photo(1))
    assert town.look(lambda s: picture_of(s, visit.id)) is None
    assert [task.about for task in tasks(town, TaskKind.MESSAGE)] == ["photo"]


async def test_nobody_else_sees_it_and_after_sixty_days_nobody_at_all(town: Town) -> None:
    old, worker, desk = await staged(town)
    visit = await worked(town, worker)
    await sent(town, worker, photo(1))
    for phone in (worker, desk):
        await forge(town, phone, SeeWork(visit.id).pack())
        assert phone.last.photo is None
    for phone in (old, desk):
        assert "办不了" in await forge(town, phone, NoPicture(visit.id).pack())
    town.look(lambda s: tidy(s, now=town.clock.now() + timedelta(days=61)))
    await forge(town, old, SeeWork(visit.id).pack())
    assert old.last.photo is None
