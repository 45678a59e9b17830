"""家里的卡: a card a home, scanned at the door, dead as soon as there is another."""

from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.operations.households import Card, issue
from models.reads.residents import home_of
from models.tables.people import Person
from models.tables.visits import Visit, VisitStatus
from models.words import Proof, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    DESK,
    RESIDENT,
    booked,
    someone,
    staged,
    tasks,
    visit_now,
)
from tests.journeys.test_proxies import tap
from tests.stage import NOON, TUESDAY_TEN


def carded(town: Town, by: int = DESK) -> Card:
    """Somebody makes a card for the first resident."""

    def make(session: Session) -> Card:
        person = someone(session, RESIDENT).person_id
        return issue(session, person, by=someone(session, by).actor, now=NOON)

    return town.look(make)


def person(town: Town) -> Person:
    return town.look(lambda s: s.get_one(Person, someone(s, RESIDENT).person_id))


async def test_a_scan_names_the_door_and_proves_nothing_by_itself(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town)
    card = carded(town)
    await town.until(TUESDAY_TEN)
    assert "是 杨大珍 家" in await town.says(worker, f"/start {card.payload}")
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED
    assert "签到好了" in await town.says(worker, visit_now(town, visit.id).code or "")
    now = visit_now(town, visit.id)
    assert (now.status, now.proof) == (VisitStatus.STARTED, Proof.ONE_TIME)


async def test_a_new_card_kills_the_old_number_digits_and_picture_within_one_press(
    town: Town,
) -> None:
    _, worker, desk = await staged(town)
    visit = await booked(town)
    first = carded(town)
    assert first.digits == "4827"
    await town.says(desk, "/resident")
    await town.says(desk, first.number)
    await tap(town, desk, "家里的卡")
    assert f"{first.number[:3]} {first.number[3:6]}" in desk.last.text
    before = desk.taps
    shown = await tap(town, desk, "换一张")
    assert desk.taps - before == 1
    assert desk.last.photo is not None
    digits = person(town).home_code
    assert digits != first.digits
    assert f"家里备用的暗号 {digits}" in shown

    await town.until(TUESDAY_TEN)
    assert "换了新的" in await town.says(worker, f"/start {first.payload}")
    assert "不对" in await town.says(worker, first.digits)
    await town.says(desk, "/resident")
    assert "没找到" in await town.says(desk, first.number)
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED
    await town.says(worker, digits or "")
    assert visit_now(town, visit.id).status is VisitStatus.STARTED


async def test_five_wrong_scans_and_numbers_together_close_the_door_to_codes(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town)
    card = carded(town)
    await town.until(TUESDAY_TEN)
    for wrong in ("/start home_nothing", "0000", "/start home_never", "1111", "/start home_x"):
        await town.says(worker, wrong)
    assert [t.about for t in tasks(town, TaskKind.OVERDUE)] == ["wrong codes"]
    await town.says(worker, f"/start {card.payload}")
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED


async def test_a_card_opens_nothing_for_anybody_who_has_no_visit_there(town: Town) -> None:
    old, worker, _ = await staged(town)
    card = carded(town)
    assert "这是一户人家的卡" in await town.says(old, f"/start {card.payload}")
    await town.says(worker, f"/start {card.payload}")
    assert town.look(lambda s: s.scalars(select(Visit)).all()) == []


async def test_whoever_lives_behind_the_same_door_has_one_card_and_one_number(town: Town) -> None:
    def couple(session: Session) -> Any:
        stage.coordinator(session)
        stage.resident(session)
        man = stage.resident(session, "李有德", chat_id=None)
        people = table(Person)
        session.execute(people.update().where(people.c.id == man.person_id).values(home_code="1"))

    town.look(couple)
    desk = town.phone(DESK)
    card = carded(town)
    await town.says(desk, "/resident")
    await town.says(desk, "李有德 1948-03-01")
    await tap(town, desk, "家里的卡")
    await tap(town, desk, "和别人住一家")
    await town.says(desk, "1234567890")
    assert "卡号不对" in desk.heard[-2].text
    await town.says(desk, card.number)
    assert "同一张卡" in desk.last.text

    again = carded(town, RESIDENT)
    code = table(Person).c.home_code
    codes = town.look(lambda s: s.scalars(select(code).where(code.is_not(None))).all())
    assert codes == [again.digits, again.digits]
    await town.says(desk, "/resident")
    await town.says(desk, again.number)
    assert {"杨大珍", "李有德"} <= set(desk.buttons)


async def test_only_a_hash_of_what_the_card_says_is_kept(town: Town) -> None:
    town.look(stage.coordinator)
    town.look(stage.resident)
    card = carded(town)

    def kept(session: Session) -> str:
        home = home_of(session, someone(session, RESIDENT).person_id)
        assert home is not None
        return home.secret_hash

    assert card.payload not in town.look(kept)
    assert len(town.look(kept)) == 64
