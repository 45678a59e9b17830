"""One live row of stars for a visit, by those who may; silence is neither good nor bad."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models import ledger
from models.base import add, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations.answering import answer, once_more
from models.operations.falling_due import sweep
from models.operations.feedback import TooSoon, close_unanswered, correct, rate
from models.operations.visiting import check_in, check_out
from models.reads.answers import Tally, rating_of, tally
from models.reads.catalogue import facts_of
from models.reads.firewall import raters
from models.reads.record import scores
from models.reads.verified import unsettled
from models.tables.catalogue import Entitlement
from models.tables.desk import Task
from models.tables.people import Care
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Bond, Closing, How, Outcome, Rhythm, Scope, TaskKind
from tests import stage
from tests.operations.test_main_job import CODE, booked
from tests.stage import AWAY, LONG_AGO, NOON, TUESDAY_TEN, Someone

OVER = TUESDAY_TEN + timedelta(hours=2)
ASKED = OVER + AWAY


def over(session: Session, **more: object) -> tuple[Someone, Someone, Visit]:
    """A visit that the worker has ended."""
    old, anna, _, visit = booked(session, **more)
    started = check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
    check_out(session, visit.id, seen=started.version, done="all", by=anna.actor, now=OVER)
    return old, anna, started


@pytest.mark.parametrize("outcome", Outcome)
def test_nobody_answers_before_the_worker_has_gone(db: Database, outcome: Outcome) -> None:
    with db.begin() as session:
        old, _, visit = over(session)
        early = {"by": old.actor, "now": ASKED - timedelta(seconds=1)}
        with pytest.raises(TooSoon):
            answer(session, visit.id, outcome, **early)
        with pytest.raises(TooSoon):
            rate(session, visit.id, 5, **early)
        assert answer(session, visit.id, outcome, by=old.actor, now=ASKED).outcome is outcome


def test_what_was_not_done_stays_held_and_is_wanted_again_without_an_order(db: Database) -> None:
    with db.begin() as session:
        old, _, visit = over(session)
        answer(session, visit.id, Outcome.NOT, by=old.actor, now=ASKED)
        assert (visit.status, visit.closing) == (VisitStatus.CLOSED, Closing.SAID)
        assert ledger.held_for(session, visit) == 8_000
        assert unsettled(session, [visit.id]) == {visit.id: TaskKind.RECOVERY}
        sweep(session, now=ASKED)
        assert visit.again_id is not None
        rate(session, visit.id, 1, by=old.actor, now=ASKED)
        cases = session.scalars(select(Task).where(Task.kind == TaskKind.RECOVERY)).all()
        assert [one.about for one in cases] == ["not done"]


@pytest.mark.parametrize("rhythm", [Rhythm.ONCE, Rhythm.WEEKLY])
def test_half_done_is_ended_by_the_same_worker_once_and_charges_no_month(
    db: Database, rhythm: Rhythm
) -> None:
    with db.begin() as session:
        old, _, visit = over(session, rhythm=rhythm)
        before = facts_of(session, old.person_id, month=TUESDAY_TEN).visits_this_month
        with pytest.raises(Stale):
            once_more(session, visit.id, by=old.actor, now=ASKED)
        answer(session, visit.id, Outcome.PARTLY, by=old.actor, now=ASKED)
        again = once_more(session, visit.id, by=old.actor, now=ASKED)
        coming = session.scalars(select(Visit).where(Visit.order_id == again.id)).one()
        assert (coming.worker_id, again.rhythm) == (visit.worker_id, Rhythm.ONCE)
        after = facts_of(session, old.person_id, month=TUESDAY_TEN).visits_this_month
        assert after == before
        with pytest.raises(Stale):
            once_more(session, visit.id, by=old.actor, now=ASKED)


def test_a_full_month_does_not_hinder_what_is_done_once_more(db: Database) -> None:
    with db.begin() as session:
        old, _, visit = over(session)
        session.execute(table(Entitlement).update().values(visits_a_month=1))
        answer(session, visit.id, Outcome.PARTLY, by=old.actor, now=ASKED)
        again = once_more(session, visit.id, by=old.actor, now=ASKED)
        assert again.status == "booked"


def test_a_correction_is_a_new_row_and_the_last_one_counts(db: Database) -> None:
    with db.begin() as session:
        old, anna, visit = over(session)
        first = rate(session, visit.id, 1, by=old.actor, now=ASKED)
        low = scores(session, {anna.worker_id})[anna.worker_id]
        second = correct(session, first.id, 5, by=old.actor, now=ASKED)
        rows = session.scalars(select(Rating).order_by(Rating.id)).all()
        assert [(row.replaces, row.stars, row.live) for row in rows] == [
            (None, 1, False),
            (first.id, 5, True),
        ]
        found = rating_of(session, visit.id)
        assert found is not None
        assert found.id == second.id
        assert scores(session, {anna.worker_id})[anna.worker_id] > low
        for stale in (first.id, second.id):  # replaced meanwhile, and the same stars again
            with pytest.raises(Stale):
                correct(session, stale, 5, by=old.actor, now=ASKED)
        with pytest.raises(Stale):
            correct(session, second.id, 3, by=old.actor, now=ASKED + timedelta(days=7))


def test_two_live_rows_of_one_visit_are_refused_by_the_database(db: Database) -> None:
    with db.begin() as session:
        old, _, visit = over(session)
        rate(session, visit.id, 5, by=old.actor, now=ASKED)
        with pytest.raises(Exception, match=r"(?i)unique"), session.begin_nested():
            add(session, Rating(visit_id=visit.id, rated_by=old.person_id, stars=1, rated_at=ASKED))


WHO = {
    "a proxy from before the booking": (LONG_AGO, Scope.ALL, True),
    "a proxy since the booking": (NOON + timedelta(minutes=1), Scope.ALL, False),
    "a proxy who only orders": (LONG_AGO, Scope.ORDER, False),
}


@pytest.mark.parametrize("who", WHO)
def test_a_proxy_says_how_it_was_only_if_bound_before_the_booking(db: Database, who: str) -> None:
    since, scope, may = WHO[who]
    with db.begin() as session:
        old, _, visit = over(session)
        niece = stage.resident(session, "李梅", chat_id=77)
        care = stage.cared_for(session, niece, old, scope=scope)
        session.execute(table(Care).update().where(Care.id == care.id).values(since=since))
        assert (niece.person_id in raters(session, visit, now=ASKED)) is may
        if may:
            assert rate(session, visit.id, 5, by=niece.actor, now=ASKED).how is How.PROXY
        else:
            with pytest.raises(NotAllowed):
                rate(session, visit.id, 5, by=niece.actor, now=ASKED)


@pytest.mark.parametrize("way", ["speaks for the worker", "the worker speaks for them"])
def test_kin_of_the_worker_say_nothing_of_the_visit(db: Database, way: str) -> None:
    with db.begin() as session:
        old, anna, visit = over(session)
        wife = stage.resident(session, "祁氏", chat_id=78)
        stage.cared_for(session, wife, old)
        pair = (wife, anna) if way == "speaks for the worker" else (anna, wife)
        stage.cared_for(session, *pair, bond=Bond.FAMILY)
        with pytest.raises(NotAllowed):
            answer(session, visit.id, Outcome.DONE, by=wife.actor, now=ASKED)


def test_silence_is_counted_on_its_own_and_raises_nobodys_score(db: Database) -> None:
    with db.begin() as session:
        _, anna, visit = over(session)
        close_unanswered(session, visit.id, now=OVER + timedelta(days=3))
        assert visit.closing is Closing.TIMEOUT
        month = (TUESDAY_TEN - timedelta(days=1), TUESDAY_TEN + timedelta(days=1))
        assert tally(session, {anna.person_id}, *month) == Tally(0, 1, 0, 0)
        assert scores(session, {anna.worker_id})[anna.worker_id] == 0.5


def test_done_without_stars_is_said_and_paid(db: Database) -> None:
    with db.begin() as session:
        old, _, visit = over(session)
        answer(session, visit.id, Outcome.DONE, by=old.actor, now=ASKED)
        close_unanswered(session, visit.id, now=OVER + timedelta(days=3))
        assert visit.closing is Closing.SAID
        assert ledger.balance(session, visit.project_id, ledger.Pot.SPENT) == 8_000
