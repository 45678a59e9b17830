"""Numbers that are said at the door once, through the Bot API."""

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.operations.homes_found import share
from models.operations.households import issue
from models.reads.facts import marks_of
from models.reads.spots import spot_of
from models.rules.travel import Spot
from models.tables.proofs import Hold
from models.tables.visits import VisitStatus
from models.words import Oddity, Proof, Side
from tests.journeys.conftest import Town
from tests.journeys.scenes import DOOR, RESIDENT, booked, someone, staged, visit_now
from tests.stage import NOON, TUESDAY_TEN


def odd(town: Town) -> set[Oddity]:
    return town.look(lambda s: set(s.scalars(select(table(Hold).c.oddity))))


async def test_one_number_opens_the_visit_another_ends_it_and_the_home_learns_both(
    town: Town,
) -> None:
    old, worker, _ = await staged(town)
    visit = await booked(town)
    coming = visit_now(town, visit.id).code or ""
    assert f"暗号 {coming}" in old.last.text
    assert coming not in "".join(b.text for b in worker.heard)
    await town.until(TUESDAY_TEN)
    assert "签到好了" in await town.says(worker, coming)
    going = visit_now(town, visit.id).code or ""
    assert going != coming
    assert f"走的时候，告诉社工暗号 {going}" in old.last.text
    await town.later(hours=2)
    assert "记下了" in await town.says(worker, going)
    await town.presses(worker, "都做完了")
    marks = town.look(lambda s: marks_of(s, visit.id))
    assert {side: m.how for side, m in marks.items()} == dict.fromkeys(Side, Proof.ONE_TIME)
    assert odd(town) == set()


async def test_the_number_of_coming_does_not_end_the_visit(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town)
    coming = visit_now(town, visit.id).code or ""
    await town.until(TUESDAY_TEN)
    await town.says(worker, coming)
    assert "暗号不对" in await town.says(worker, coming)


async def test_a_home_without_a_telephone_says_the_next_number_of_its_card(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town)

    def carded(session: Session) -> tuple[str, ...]:
        old = someone(session, RESIDENT)
        return issue(session, old.person_id, by=old.actor, now=NOON).numbers

    numbers = town.look(carded)
    assert len(set(numbers)) == 24
    await town.until(TUESDAY_TEN)
    assert "暗号不对" in await town.says(worker, numbers[3])
    assert "签到好了" in await town.says(worker, numbers[1])
    assert visit_now(town, visit.id).proof is Proof.ONE_TIME
    assert "暗号不对" in await town.says(worker, numbers[1])
    await town.later(hours=2)
    assert "记下了" in await town.says(worker, numbers[3])


async def test_a_place_sent_on_leaving_is_kept_and_teaches_the_home(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town)
    await town.until(TUESDAY_TEN)
    await town.says(worker, visit_now(town, visit.id).code or "")
    await town.later(hours=2)
    await town.presses(worker, "都做完了")
    assert "还差一步" in worker.last.text
    worker.person.here = DOOR
    await town.presses(worker, "我到了")
    assert "辛苦您" in worker.last.text
    went = town.look(lambda s: marks_of(s, visit.id))[Side.OUT]
    assert (went.how, went.latitude) == (Proof.LOCATION, DOOR[0])
    home = town.look(lambda s: spot_of(s, someone(s, RESIDENT).person_id))
    assert (home.latitude, home.longitude) == DOOR


async def test_a_telephone_that_went_astray_is_asked_once_more(town: Town) -> None:
    _, worker, _ = await staged(town)

    def placed(session: Session) -> None:
        old = someone(session, RESIDENT)
        share(session, old.person_id, Spot("", *DOOR), by=old.actor, now=NOON)

    town.look(placed)
    visit = await booked(town)
    await town.until(TUESDAY_TEN)
    worker.person.here = (DOOR[0] + 0.02, DOOR[1])
    assert "看着离家 2.2 公里" in await town.presses(worker, "我到了")
    began = visit_now(town, visit.id).started_at
    worker.person.here = DOOR
    await town.presses(worker, "我到了")
    came = town.look(lambda s: marks_of(s, visit.id))
    assert came[Side.IN].metres == 0
    assert Side.OUT not in came
    now = visit_now(town, visit.id)
    assert (now.status, now.started_at) == (VisitStatus.STARTED, began)


async def test_a_dead_telephone_is_made_good_in_the_evening_with_the_number_of_that_day(
    town: Town,
) -> None:
    old, worker, _ = await staged(town)
    visit = await booked(town)
    code = visit_now(town, visit.id).code or ""
    await town.until(TUESDAY_TEN)
    await town.later(hours=9)
    await town.says(worker, "/today")
    await town.presses(worker, "补签到")
    await town.presses(worker, "没电")
    assert "还记得吗" in await town.says(worker, "忘记了")
    assert "补好了" in await town.says(worker, code)
    told = visit_now(town, visit.id + 1)
    assert (told.status, told.proof) == (VisitStatus.DONE, Proof.ONE_TIME)
    assert odd(town) == set()
    await town.later(minutes=1)
    await town.presses(old, "✅ 做完了")
    await town.presses(old, "⭐⭐⭐⭐⭐")
    assert visit_now(town, told.id).status is VisitStatus.CLOSED
