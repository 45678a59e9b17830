"""A picture of the work: seen by the home, looked at when it is another visit's, never demanded."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations.dispatching import accept_offer, find_worker
from models.operations.feedback import rate
from models.operations.forgetting import forget
from models.operations.mentions import names_of
from models.operations.picturing import (
    IN_HAND,
    SOON,
    TRIES,
    claim,
    looked,
    none_to_show,
    see_for_review,
    see_work,
    show_work,
)
from models.operations.visiting import check_in, check_out
from models.reads.holds import like_of, proof_card
from models.reads.pictures import picture_of
from models.tables.orders import Order
from models.tables.proofs import Hold, Picture
from models.tables.visits import Visit
from models.words import Done, Oddity
from tests import stage
from tests.operations.test_main_job import CODE
from tests.operations.test_proving import NOON, PRICE, odd, over, pots, review
from tests.stage import AWAY, TUESDAY_TEN, Someone

SCENE = int("5a" * 8, 16)
OTHER_SCENE = int("3c" * 8, 16)


def again(session: Session, old: Someone, anna: Someone, weeks: int = 1) -> tuple[Visit, datetime]:
    """The same worker at the same home some weeks later, with today's number; just over."""
    start = TUESDAY_TEN + timedelta(days=7 * weeks)
    order = stage.order_of(session, old, start=start, now=NOON)
    find_worker(session, order.id, now=NOON)
    offer = stage.open_offer(session, session.get_one(Order, order.id))
    assert offer is not None
    visit = accept_offer(session, offer.id, seen=offer.version, by=anna.actor, now=NOON)
    number = session.get_one(Visit, visit.id).code or ""
    arrival = type(CODE)(CODE.proof, code=number)
    visit = check_in(session, visit.id, arrival, by=anna.actor, now=start)
    left = start + timedelta(hours=2)
    check_out(session, visit.id, seen=visit.version, done=Done.ALL, by=anna.actor, now=left)
    return visit, left


def shown(session: Session, anna: Someone, file: str, now: datetime) -> Visit | None:
    return show_work(session, f"id-{now:%j}-{file}", file, by=anna.actor, now=now)


def look(session: Session, look: int | None, now: datetime) -> None:
    picture = claim(session, now=now)
    assert picture is not None
    looked(session, picture, look, now=now)
    session.expire_all()


def test_a_picture_of_ones_own_is_held_by_nobody_and_the_home_sees_it(db: Database) -> None:
    with db.begin() as session:
        old, anna, visit = over(session)
        assert shown(session, anna, "one", NOON) == visit
        look(session, SCENE, NOON)
        assert see_work(session, visit.id, by=old.actor, now=NOON) == "id-328-one"
        rate(session, visit.id, 5, by=old.actor, now=NOON + AWAY)
        assert (odd(session, visit), pots(session, visit)) == (set(), (0, PRICE))


def test_no_picture_costs_nothing_and_whoever_looks_is_told_so(db: Database) -> None:
    with db.begin() as session:
        old, anna, visit = over(session)
        none_to_show(session, visit.id, by=anna.actor, now=NOON)
        card = proof_card(session, visit)
        assert (card.shows, card.picture) == (True, False)
        rate(session, visit.id, 5, by=old.actor, now=NOON + AWAY)
        assert pots(session, visit) == (0, PRICE)


def test_the_same_file_at_another_visit_holds_that_visit_alone(db: Database) -> None:
    with db.begin() as session:
        old, anna, first = over(session)
        shown(session, anna, "one", NOON)
        second, left = again(session, old, anna)
        shown(session, anna, "one", left)
        assert (odd(session, first), odd(session, second)) == (set(), {Oddity.SAME_PHOTO})
        assert like_of(session, second.id) == first.id
        desk, task = stage.coordinator(session), review(session)
        frame = {"by": desk.actor, "now": left}
        seen = {see_for_review(session, task.id, other=other, **frame) for other in (True, False)}
        assert seen == {f"id-{day:%j}-one" for day in (NOON, left)}


@pytest.mark.parametrize(
    ("second", "held"),
    [
        (SCENE, {Oddity.SAME_PHOTO}),
        (SCENE ^ 0b1111, {Oddity.SAME_PHOTO}),
        (SCENE ^ 0b11111, set()),
        (OTHER_SCENE, set()),
        (None, set()),
    ],
)
def test_a_picture_that_looks_like_another_visits_is_looked_at(
    db: Database, second: int | None, held: set[Oddity]
) -> None:
    with db.begin() as session:
        old, anna, _ = over(session)
        shown(session, anna, "one", NOON)
        look(session, SCENE, NOON)
        visit, left = again(session, old, anna)
        shown(session, anna, "two", left)
        look(session, second, left)
        assert odd(session, visit) == held


def test_two_dark_pictures_are_like_nothing(db: Database) -> None:
    with db.begin() as session:
        old, anna, _ = over(session)
        shown(session, anna, "one", NOON)
        look(session, 0, NOON)
        visit, left = again(session, old, anna)
        shown(session, anna, "two", left)
        look(session, 0, left)
        assert odd(session, visit) == set()


def test_a_second_picture_takes_the_place_of_the_first_and_lifts_no_doubt(db: Database) -> None:
    with db.begin() as session:
        old, anna, _ = over(session)
        shown(session, anna, "one", NOON)
        visit, left = again(session, old, anna)
        for file in ("one", "two"):
            shown(session, anna, file, left)
        picture = picture_of(session, visit.id)
        assert picture is not None
        assert picture.file_unique == "two"
        assert odd(session, visit) == {Oddity.SAME_PHOTO}


def test_a_picture_is_awaited_for_two_hours_and_only_where_there_is_something_to_see(
    db: Database,
) -> None:
    with db.begin() as session:
        _, anna, visit = over(session)
        late = NOON + SOON + timedelta(minutes=1)
        assert shown(session, anna, "late", late) is None
        with pytest.raises(Stale):
            none_to_show(session, visit.id, by=anna.actor, now=late)
        session.execute(table(Visit).update().values(done_note=Done.NONE))
        assert shown(session, anna, "nothing", NOON) is None


def test_only_the_home_looks_at_it_and_only_the_desk_at_a_case(db: Database) -> None:
    with db.begin() as session:
        old, anna, visit = over(session, left=TUESDAY_TEN + timedelta(minutes=10))
        desk, task = stage.coordinator(session), review(session)
        shown(session, anna, "one", NOON)
        for who in (anna, desk):
            with pytest.raises(NotAllowed):
                see_work(session, visit.id, by=who.actor, now=NOON)
        for who in (old, anna):
            with pytest.raises(NotAllowed):
                see_for_review(session, task.id, other=False, by=who.actor, now=NOON)
        with pytest.raises(Stale):
            see_for_review(session, task.id, other=True, by=desk.actor, now=NOON)


def test_a_picture_that_cannot_be_fetched_is_tried_three_times(db: Database) -> None:
    with db.begin() as session:
        _, anna, _ = over(session)
        shown(session, anna, "one", NOON)
        now = NOON
        for _ in range(TRIES):
            assert claim(session, now=now) is not None
            assert claim(session, now=now) is None
            now += IN_HAND
        assert claim(session, now=now) is None
        assert session.scalars(select(table(Picture).c.due_at)).all() == [None]


def test_a_look_at_a_picture_that_was_replaced_meanwhile_counts_for_nothing(db: Database) -> None:
    with db.begin() as session:
        _, anna, visit = over(session)
        shown(session, anna, "one", NOON)
        fetched = claim(session, now=NOON)
        assert fetched is not None
        shown(session, anna, "two", NOON)
        looked(session, fetched, SCENE, now=NOON)
        picture = picture_of(session, visit.id)
        assert picture is not None
        assert (picture.file_unique, picture.look) == ("two", None)


def test_whoever_goes_takes_the_pictures_of_their_home_along(db: Database) -> None:
    with db.begin() as session:
        old, anna, visit = over(session)
        shown(session, anna, "one", NOON)
        assert "id-328-one" in names_of(session, old.person_id)
        rate(session, visit.id, 5, by=old.actor, now=NOON + AWAY)
        forget(session, old.person_id, by=old.actor, now=NOON + AWAY)
        assert session.scalars(select(Picture)).all() == []


def test_the_money_of_a_visit_that_is_paid_waits_for_no_picture(db: Database) -> None:
    with db.begin() as session:
        old, anna, _ = over(session)
        shown(session, anna, "one", NOON)
        visit, left = again(session, old, anna)
        rate(session, visit.id, 5, by=old.actor, now=left + AWAY)
        shown(session, anna, "one", left + AWAY)
        assert session.scalars(select(Hold)).all() == []
