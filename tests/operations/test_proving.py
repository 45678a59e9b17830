"""A visit that does not fit is not refused: it is held, looked at, and paid or not."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlmodel import Session

from models import ledger
from models.base import delete, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.ledger import Entry, Pot
from models.operations.arriving import Arrival
from models.operations.casework import check_in_by_hand, check_out_by_hand, close_case
from models.operations.coming_late import GivenUp, book_anew
from models.operations.dispatching import accept_offer, find_worker
from models.operations.falling_due import sweep
from models.operations.feedback import rate
from models.operations.homes_found import share
from models.operations.recovering import accept, propose
from models.operations.reviewing import explain, settle
from models.operations.telling_later import Later, tell_later
from models.operations.tidying import tidy
from models.operations.visiting import VisitIsOver, check_in, check_out, miss_visit
from models.reads.audience import callable_for
from models.reads.facts import marks_of, missing
from models.reads.holds import proof_card
from models.rules.travel import Spot
from models.tables.desk import Task, TaskStatus
from models.tables.proofs import Hold, HoldStatus, Mark
from models.tables.records import AuditRow
from models.tables.visits import Visit
from models.words import Done, Fact, NoPhone, Oddity, Proof, Side, TaskKind
from tests import stage
from tests.operations.test_main_job import CODE, booked
from tests.stage import AWAY, TUESDAY_TEN, Someone

PRICE = 8_000
NOON = TUESDAY_TEN + timedelta(hours=2)
HOME = Spot("", 36.62, 101.78)
BEIJING = (39.9, 116.4)


def there(place: tuple[float, float], now: datetime) -> Arrival:
    return Arrival(Proof.LOCATION, latitude=place[0], longitude=place[1], told_at=now)


def over(
    session: Session,
    arrival: Arrival = CODE,
    *,
    came: datetime = TUESDAY_TEN,
    left: datetime = NOON,
    done: Done = Done.ALL,
) -> tuple[Someone, Someone, Visit]:
    old, anna, _, visit = booked(session)
    share(session, old.person_id, HOME, by=old.actor, now=came)
    visit = check_in(session, visit.id, arrival, by=anna.actor, now=came)
    check_out(session, visit.id, seen=visit.version, done=done, by=anna.actor, now=left)
    return old, anna, visit


def odd(session: Session, visit: Visit) -> set[Oddity]:
    held = table(Hold).c
    return set(session.scalars(select(held.oddity).where(held.visit_id == visit.id)))


def review(session: Session) -> Task:
    return session.scalars(select(Task).where(Task.kind == TaskKind.REVIEW)).one()


def pots(session: Session, visit: Visit) -> tuple[int, int]:
    """Held and spent."""
    spent = ledger.balance(session, visit.project_id, Pot.SPENT)
    return ledger.held_for(session, visit), spent


def test_from_beijing_for_five_seconds_without_an_answer_nothing_is_paid(db: Database) -> None:
    with db.begin() as session:
        soon = TUESDAY_TEN + timedelta(seconds=5)
        _, _, visit = over(session, there(BEIJING, TUESDAY_TEN), left=soon)
        stage.coordinator(session)
        assert odd(session, visit) == {Oddity.FAR_AWAY, Oddity.TOO_SHORT}
        for _ in range(9):
            sweep(session, now=NOON + timedelta(days=9))
        assert pots(session, visit) == (PRICE, 0)


def test_what_fits_is_held_by_nobody_and_paid(db: Database) -> None:
    with db.begin() as session:
        old, _, visit = over(session, there((36.6201, 101.7801), TUESDAY_TEN))
        rate(session, visit.id, 5, by=old.actor, now=NOON + AWAY)
        assert (odd(session, visit), pots(session, visit)) == (set(), (0, PRICE))


@pytest.mark.parametrize(("real", "after"), [(True, (0, PRICE)), (False, (0, 0))])
@pytest.mark.parametrize("rated_first", [True, False])
def test_only_that_visit_waits_and_is_paid_when_it_was_real(
    db: Database, real: bool, after: tuple[int, int], rated_first: bool
) -> None:
    with db.begin() as session:
        old, _, visit = over(session, left=TUESDAY_TEN + timedelta(minutes=10))
        desk = stage.coordinator(session)
        task = review(session)
        steps = [
            lambda: rate(session, visit.id, 5, by=old.actor, now=NOON + AWAY),
            lambda: settle(session, task.id, seen=task.version, real=real, by=desk.actor, now=NOON),
        ]
        for step in steps if rated_first else reversed(steps):
            step()
        assert pots(session, visit) == after
        assert task.status is TaskStatus.CLOSED
        found = HoldStatus.CLEARED if real else HoldStatus.UPHELD
        assert session.scalars(select(Hold)).one().status is found


def test_a_dispute_and_a_doubt_both_have_to_end_before_the_visit_is_paid(db: Database) -> None:
    with db.begin() as session:
        old, _, visit = over(session, left=TUESDAY_TEN + timedelta(minutes=10))
        desk, doubt = stage.coordinator(session), review(session)
        rate(session, visit.id, 1, by=old.actor, now=NOON + AWAY)
        said = session.scalars(select(Task).where(Task.kind == TaskKind.RECOVERY)).one()
        frame = {"by": desk.actor, "now": NOON}
        settle(session, doubt.id, seen=doubt.version, real=True, **frame)
        assert pots(session, visit) == (PRICE, 0)
        propose(session, said.id, "x", counts=True, **frame)
        seen = session.get_one(Task, said.id).version
        accept(session, said.id, seen=seen, by=old.actor, now=NOON + AWAY)
        assert pots(session, visit) == (0, PRICE)


def test_a_held_visit_is_not_just_closed_and_an_old_card_settles_nothing(db: Database) -> None:
    with db.begin() as session:
        over(session, left=TUESDAY_TEN + timedelta(minutes=10))
        desk, task = stage.coordinator(session), review(session)
        frame = {"by": desk.actor, "now": NOON}
        with pytest.raises(NotAllowed):
            close_case(session, task.id, reason="phoned", **frame)
        with pytest.raises(Stale):
            settle(session, task.id, seen=task.version - 1, real=True, **frame)
        settle(session, task.id, seen=task.version, real=False, **frame)
        with pytest.raises(Stale):
            settle(session, task.id, seen=task.version, real=True, **frame)


def test_whoever_checked_somebody_in_by_hand_does_not_decide_about_it(db: Database) -> None:
    with db.begin() as session:
        _, anna, _, visit = booked(session)
        desk, above = stage.coordinator(session), stage.coordinator(session, "州", chat_id=9)
        frame = {"by": desk.actor, "now": TUESDAY_TEN}
        visit = check_in_by_hand(session, visit.id, seen=visit.version, **frame)
        late = TUESDAY_TEN + timedelta(minutes=5)
        check_out(session, visit.id, seen=visit.version, done="all", by=anna.actor, now=late)
        task = review(session)
        assert callable_for(session, task, 0) == {above.person_id}
        with pytest.raises(NotAllowed):
            settle(session, task.id, seen=task.version, real=True, by=desk.actor, now=NOON)
        settle(session, task.id, seen=task.version, real=True, by=above.actor, now=NOON)


def test_the_worker_explains_their_own_visit_and_nobody_elses(db: Database) -> None:
    with db.begin() as session:
        old, anna, visit = over(session, left=TUESDAY_TEN + timedelta(minutes=10))
        with pytest.raises(NotAllowed):
            explain(session, visit.id, "我说的", by=old.actor, now=NOON)
        explain(session, visit.id, "住户让我先走" * 99, by=anna.actor, now=NOON)
        card = proof_card(session, visit)
        assert card.said == ("住户让我先走" * 99)[:300]
        assert card.held == ((Oddity.TOO_SHORT, 10),)


@pytest.mark.parametrize("fact", [Fact.PLACE, Fact.TIMES])
def test_a_visit_without_one_of_the_six_facts_is_not_paid(db: Database, fact: Fact) -> None:
    with db.begin() as session:
        old, _, visit = over(session)
        mark = table(Mark)
        if fact is Fact.TIMES:
            delete(session, Mark, mark.c.side == "out")
        else:
            session.execute(mark.update().values(how=None))
        session.expire_all()
        assert missing(session, visit.id) == (fact,)
        rate(session, visit.id, 5, by=old.actor, now=NOON + AWAY)
        assert odd(session, visit) == {Oddity.FACT_MISSING}
        assert pots(session, visit) == (PRICE, 0)


def test_a_visit_that_a_coordinator_wrote_down_has_its_six_facts(db: Database) -> None:
    with db.begin() as session:
        _, _, _, visit = booked(session)
        desk = stage.coordinator(session)
        frame = {"by": desk.actor}
        visit = check_in_by_hand(session, visit.id, seen=visit.version, now=TUESDAY_TEN, **frame)
        check_out_by_hand(session, visit.id, seen=visit.version, now=NOON, **frame)
        assert missing(session, visit.id) == ()


def test_the_point_of_an_arrival_is_erased_when_nobody_may_ask_any_more(db: Database) -> None:
    with db.begin() as session:
        _, _, visit = over(session, there(BEIJING, TUESDAY_TEN))
        tidy(session, now=NOON + timedelta(days=1_096))
        session.expire_all()
        came = marks_of(session, visit.id)[Side.IN]
        assert (came.latitude, came.longitude, came.how) == (None, None, Proof.LOCATION)


def test_digits_heard_at_an_earlier_visit_open_and_are_looked_at(db: Database) -> None:
    with db.begin() as session:
        old, anna, first = over(session)
        assert odd(session, first) == set()
        start = TUESDAY_TEN + timedelta(days=7)
        order = stage.order_of(session, old, start=start, now=NOON)
        find_worker(session, order.id, now=NOON)
        offer = stage.open_offer(session, order)
        assert offer is not None
        frame = {"by": anna.actor}
        again = accept_offer(session, offer.id, seen=offer.version, now=NOON, **frame)
        assert again is not None
        seen = check_in(session, again.id, CODE, now=start, **frame).version
        left = start + timedelta(hours=2)
        check_out(session, again.id, seen=seen, done="all", now=left, **frame)
        assert odd(session, again) == {Oddity.OLD_NUMBER}


def missed(session: Session) -> tuple[Someone, Someone, Visit]:
    """Nobody showed that they came; the order looks for another hour."""
    old, anna, _, visit = booked(session)
    stage.coordinator(session)
    miss_visit(session, visit.id, now=TUESDAY_TEN + timedelta(minutes=31))
    return old, anna, visit


@pytest.mark.parametrize(("number", "how"), [(True, Proof.ONE_TIME), (False, Proof.LATER)])
def test_a_visit_that_no_telephone_showed_is_told_of_and_paid_by_the_homes_word(
    db: Database, number: bool, how: Proof
) -> None:
    with db.begin() as session:
        old, anna, visit = missed(session)
        code = session.get_one(Visit, visit.id).code or ""
        later = Later(NoPhone.POWER, code if number else "")
        evening = TUESDAY_TEN + timedelta(hours=9)
        told = tell_later(session, visit.id, later, by=anna.actor, now=evening)
        assert (told.proof, told.finished_at) == (how, told.end)
        assert odd(session, told) == (set() if number else {Oddity.NO_PHONE})
        rate(session, told.id, 4, by=old.actor, now=evening)
        assert pots(session, told) == (0, PRICE)
        open_ones = select(Task).where(Task.kind == TaskKind.REVIEW, Task.status != "closed")
        assert session.scalars(open_ones).all() == []


def test_where_the_money_is_gone_who_comes_late_is_told_so_before_anything_is_written(
    db: Database,
) -> None:
    with db.begin() as session:
        _, anna, visit = missed(session)
        free = ledger.balance(session, visit.project_id, Pot.FREE)
        for fen, name in ((free - PRICE + 1, "spent:project:1"), (PRICE - 1, "rest:project:1")):
            before = session.scalar(select(func.max(AuditRow.seq)))
            book = {"by": anna.actor, "now": TUESDAY_TEN + timedelta(minutes=40)}
            ledger.post(session, Entry(name, visit.project_id, Pot.FREE, Pot.HELD, fen), now=NOON)
            with pytest.raises(GivenUp):
                book_anew(session, session.get_one(Visit, visit.id), **book)
            after = session.scalar(select(func.max(AuditRow.seq)))
            assert (after or 0) - (before or 0) == 1  # the entry of this test


def test_without_a_word_of_the_home_what_was_told_later_waits_for_the_desk(db: Database) -> None:
    with db.begin() as session:
        _, anna, visit = missed(session)
        evening = TUESDAY_TEN + timedelta(hours=9)
        told = tell_later(session, visit.id, Later(NoPhone.FORGOT), by=anna.actor, now=evening)
        for _ in range(9):
            sweep(session, now=evening + timedelta(days=9))
        assert pots(session, told) == (PRICE, 0)


@pytest.mark.parametrize("hours", [1, 51])
def test_nothing_is_told_before_the_end_or_after_two_days(db: Database, hours: int) -> None:
    with db.begin() as session:
        _, anna, visit = missed(session)
        now = TUESDAY_TEN + timedelta(hours=hours)
        with pytest.raises(Stale):
            tell_later(session, visit.id, Later(NoPhone.FORGOT), by=anna.actor, now=now)


def test_no_visit_opens_long_after_its_end_while_the_timetable_sleeps(db: Database) -> None:
    with db.begin() as session:
        _, anna, _, visit = booked(session)
        with pytest.raises(VisitIsOver):
            check_in(session, visit.id, CODE, by=anna.actor, now=NOON + timedelta(hours=20))
