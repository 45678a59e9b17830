"""申辩: a worker says once that stars are unjust, another hand answers; both shares are shown."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from handlers.screens.ratings import answered
from handlers.ui.say import voice
from models.base import add
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations.disputing import (
    OwnRecovery,
    answer_dispute,
    answerable_dispute,
    dispute,
    say,
)
from models.operations.feedback import rate
from models.operations.recovering import propose
from models.operations.visiting import check_in, check_out
from models.reads.own_ratings import OwnRatings, own_ratings, unspoken
from models.reads.record import scores
from models.tables.desk import Task, TaskStatus
from models.tables.disputes import DisputeStatus
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Language
from tests import stage
from tests.operations.test_handing import told
from tests.operations.test_main_job import CODE, booked
from tests.operations.test_recovering import case
from tests.stage import AWAY, TUESDAY_TEN, Someone

OVER = TUESDAY_TEN + timedelta(hours=2)
ASKED = OVER + AWAY
SHOWN = OVER + timedelta(days=7, seconds=1)
"""Nobody can change the stars any more."""


def starred(session: Session, stars: int = 1) -> tuple[Someone, Someone, Rating]:
    """The worker, the desk and the stars."""
    old, anna, _, visit = booked(session)
    started = check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
    check_out(session, visit.id, seen=started.version, done="all", by=anna.actor, now=OVER)
    desk = stage.coordinator(session)
    return anna, desk, rate(session, visit.id, stars, by=old.actor, now=ASKED)


def month_of(session: Session, worker: Someone, now: object = SHOWN) -> OwnRatings:
    return own_ratings(session, worker.person_id, TUESDAY_TEN, now=now)  # type: ignore[arg-type]


def test_a_worker_sees_and_disputes_nothing_before_the_window_is_over(db: Database) -> None:
    with db.begin() as session:
        anna, _, rating = starred(session)
        early = SHOWN - timedelta(seconds=1)
        assert month_of(session, anna, early).answers == 0
        with pytest.raises(Stale):
            dispute(session, rating.id, "路断了", by=anna.actor, now=early)
        assert month_of(session, anna).answers == 1


def test_stars_are_disputed_once_and_by_whoever_came(db: Database) -> None:
    with db.begin() as session:
        anna, desk, rating = starred(session)
        with pytest.raises(NotAllowed):
            dispute(session, rating.id, "x", by=desk.actor, now=SHOWN)
        dispute(session, rating.id, "路断了", by=anna.actor, now=SHOWN)
        with pytest.raises(Stale):
            dispute(session, rating.id, "还是路", by=anna.actor, now=SHOWN)


@pytest.mark.parametrize("aside", [True, False])
def test_set_aside_stars_leave_the_score_and_stay_in_the_raw_share(
    db: Database, aside: bool
) -> None:
    with db.begin() as session:
        anna, desk, rating = starred(session)
        before = scores(session, {anna.worker_id})[anna.worker_id]
        row = dispute(session, rating.id, "路断了", by=anna.actor, now=SHOWN)
        frame = {"words": "查过了", "by": desk.actor, "now": SHOWN}
        row = answer_dispute(session, row.id, set_aside=aside, **frame)
        assert row.status is (DisputeStatus.SET_ASIDE if aside else DisputeStatus.STANDS)
        assert session.get_one(Task, row.task_id).status is TaskStatus.CLOSED
        told = month_of(session, anna)
        assert (told.answers, told.adjusted) == (1, 0 if aside else 1)
        after = scores(session, {anna.worker_id})[anna.worker_id]
        assert (after > before) is aside
        with pytest.raises(Stale):
            answer_dispute(session, row.id, set_aside=not aside, **frame)


def test_whoever_dealt_with_the_recovery_does_not_answer_while_there_is_another(
    db: Database,
) -> None:
    with db.begin() as session:
        anna, desk, rating = starred(session)
        propose(session, case(session).id, "x", counts=True, by=desk.actor, now=ASKED)
        row = dispute(session, rating.id, "路断了", by=anna.actor, now=SHOWN)
        other = stage.coordinator(session, "李同", chat_id=3002)
        frame = {"set_aside": True, "words": "x", "now": SHOWN}
        with pytest.raises(NotAllowed):
            answer_dispute(session, row.id, by=desk.actor, **frame)
        answer_dispute(session, row.id, by=other.actor, **frame)


def test_a_dispute_is_told_to_whoever_may_decide_it_however_far_up(db: Database) -> None:
    with db.begin() as session:
        anna, desk, rating = starred(session)
        above = stage.coordinator(session, "区同", chat_id=3002, place="6301")
        propose(session, case(session).id, "x", counts=True, by=desk.actor, now=ASKED)
        before = told(session, desk.chat_id).count("task")
        row = dispute(session, rating.id, "路断了", by=anna.actor, now=SHOWN)
        assert told(session, above.chat_id)[-1] == "task"
        assert told(session, desk.chat_id).count("task") == before
        with pytest.raises(OwnRecovery):
            answerable_dispute(session, row.id, by=desk.actor, now=SHOWN)


def test_the_only_one_there_is_hears_of_a_dispute_and_answers_it(db: Database) -> None:
    with db.begin() as session:
        anna, desk, rating = starred(session)
        propose(session, case(session).id, "x", counts=True, by=desk.actor, now=ASKED)
        row = dispute(session, rating.id, "路断了", by=anna.actor, now=SHOWN)
        assert told(session, desk.chat_id)[-1] == "task"
        answer_dispute(session, row.id, set_aside=True, words="x", by=desk.actor, now=SHOWN)


@pytest.mark.parametrize(("answers", "shown"), [(4, False), (5, True)])
def test_stars_and_shares_are_shown_from_five_answers_on(
    db: Database, answers: int, shown: bool
) -> None:
    with db.begin() as session:
        anna, _, rating = starred(session, stars=5)
        visit = session.get_one(Visit, rating.visit_id)
        for n in range(1, answers):
            start = TUESDAY_TEN - timedelta(days=n)
            facts = visit.model_dump(exclude={"id", "occurrence"})
            facts |= {"start": start, "end": start + timedelta(hours=2), "busy_from": start,
                      "busy_until": start + timedelta(hours=2), "finished_at": start,
                      "status": VisitStatus.CLOSED}  # fmt: skip
            past = add(session, Visit(occurrence=n + 9, **facts))
            add(session, Rating(visit_id=past.id, rated_by=rating.rated_by, stars=5,
                                rated_at=start))  # fmt: skip
        told = month_of(session, anna)
        assert (told.raw_percent == 100) is shown
        assert [row.stars for row in told.rows] == [5] * (answers if shown else 0)


def test_of_few_answers_a_visit_is_named_and_nothing_tells_whether_it_has_stars(
    db: Database,
) -> None:
    with db.begin() as session:
        anna, desk, rating = starred(session)
        month = TUESDAY_TEN
        silent = another(session, rating.visit_id)
        listed = [one.id for one in unspoken(session, anna.person_id, month, now=SHOWN)]
        assert listed == [silent, rating.visit_id]
        rows = [say(session, one, "路断了", by=anna.actor, now=SHOWN) for one in listed]
        assert [row.rating_id for row in rows] == [None, rating.id]
        assert unspoken(session, anna.person_id, month, now=SHOWN) == []
        with pytest.raises(Stale):
            say(session, silent, "路断了", by=anna.actor, now=SHOWN)
        with pytest.raises(NotAllowed):
            say(session, silent, "x", by=desk.actor, now=SHOWN)
        frame = {"words": "看过了", "by": desk.actor, "now": SHOWN}
        with pytest.raises(NotAllowed):
            answer_dispute(session, rows[0].id, set_aside=True, **frame)
        answer_dispute(session, rows[0].id, set_aside=False, **frame)
        answer_dispute(session, rows[1].id, set_aside=True, **frame)
        words = [answered(voice(Language.ZH), row).text for row in rows]
        assert words[0] == words[1]


def another(session: Session, visit_id: int) -> int:
    """The same the day before, about which nobody has said anything."""
    visit = session.get_one(Visit, visit_id)
    start = visit.start - timedelta(days=1)
    facts = visit.model_dump(exclude={"id"}) | {"start": start, "occurrence": 9}
    end = start + timedelta(hours=2)
    facts |= {"end": end, "busy_from": start, "busy_until": end, "finished_at": end}
    return add(session, Visit(**facts)).id
