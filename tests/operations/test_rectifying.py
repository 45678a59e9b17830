"""What is told to be put right: who looks, what its last day brings, who hears objections."""

from datetime import date

import pytest

from models import ledger
from models.base import change, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import (
    objecting,
    paying,
    rectifying,
    seating,
)
from models.operations.booking import book
from models.operations.evaluating import NoTimeLeft
from models.operations.falling_due import sweep
from models.reads.evaluations import evaluation_card
from models.reads.rehoming import tally
from models.reads.rescues import Tally
from models.reads.standing import HOUSE
from models.reads.tenders import barred_years
from models.rules.hours import at, today
from models.tables.evaluations import Evaluation, EvaluationStatus, ObjectionStatus
from models.tables.orders import Order, OrderStatus
from models.tables.payments import PaymentKind
from models.tables.providers import Project, ProjectStatus
from models.tables.roles import Grant
from models.words import DutyStep, Rhythm, Voice
from tests import stage
from tests.operations.bench import (
    DAY,
    all_said,
    failed,
    owed,
    status,
    the_term_ends,
    to_rectify,
)
from tests.stage import NOON
from tests.works.money import Works


def test_what_is_not_put_right_by_its_day_has_failed_and_everybody_is_moved(db: Database) -> None:
    with db.begin() as session:
        bench, row = to_rectify(session, "上门常晚到")
        order = stage.order_of(session, stage.resident(session), rhythm=Rhythm.WEEKLY)
        book(session, order, (bench.worker.worker_id, bench.project.id), by=HOUSE, now=NOON)
        later = at(date(2026, 12, 22), stage.datetime.min.time().replace(hour=20))
        sweep(session, now=later)
        assert status(session, row)[0] is EvaluationStatus.RECTIFY
        tuesday = stage.TUESDAY_TEN - DAY
        change(session, Evaluation, table(Evaluation).c.id == row.id, rectify_by=date(2026, 11, 22))
        session.expire_all()
        rectifying.time_is_up(session, row.id, now=tuesday)
        assert status(session, row) == (EvaluationStatus.FAILED, ProjectStatus.TERMINATED)
        assert tally(session, bench.project.id) == Tally(1, 0)
        assert session.get_one(Order, order.id).status is OrderStatus.PLACING
        assert owed(session) == []


def test_of_a_failed_contract_the_advance_comes_back_and_its_house_is_barred_next_year(
    db: Database,
) -> None:
    with db.begin() as session:
        bench, row = to_rectify(session, "上门常晚到")
        hands = bench.desk, bench.county, bench.above, bench.head
        order = session.get_one(Order, 1)
        works = Works(session, bench.project, *hands, order, bench.worker.worker_id)
        paying.owe_advance(session, bench.project, now=NOON)
        advance = bench.project.budget_fen // 2
        works.through(works.last(), advance, NOON)
        rectifying.time_is_up(session, row.id, now=NOON + 40 * DAY)
        recovery = works.last()
        told = (recovery.kind, recovery.fen, recovery.evaluation_id)
        assert told == (PaymentKind.RECOVERY, advance, row.id)
        assert ledger.pots_of(session, bench.project.id)[ledger.Pot.OWED_BACK] == advance
        assert barred_years(session, bench.project.provider_id) == {2028}
        assert owed(session) == [DutyStep.APPROVE]
        objecting.object_to(session, row.id, "不服", by=bench.head.actor, now=NOON)
        told = {"changed": True, "words": "改好了", "notes": "看过", "now": NOON}
        objecting.answer(session, row.id, by=bench.higher.actor, **told)  # type: ignore[arg-type]
        assert barred_years(session, bench.project.provider_id) == set()
        assert paying.under_way(session, bench.project.id) == []
        pots = ledger.pots_of(session, bench.project.id)
        assert (pots[ledger.Pot.OWED_BACK], pots[ledger.Pot.ADVANCE]) == (0, advance)
        assert owed(session) == [DutyStep.FINAL]


def test_whoever_said_it_in_time_does_not_fail_for_those_who_have_not_looked(
    db: Database,
) -> None:
    with db.begin() as session:
        bench, row = to_rectify(session, "上门常晚到")
        rectifying.put_right(session, row.id, 1, by=bench.head.actor, now=NOON)
        late = NOON + 40 * DAY
        rectifying.time_is_up(session, row.id, now=late)
        assert status(session, row)[0] is EvaluationStatus.RECTIFY
        rectifying.not_yet(session, row.id, 1, by=bench.desk.actor, now=late)
        assert status(session, row) == (EvaluationStatus.FAILED, ProjectStatus.TERMINATED)


def test_an_objection_is_heard_by_somebody_above_who_held_no_seat(db: Database) -> None:
    with db.begin() as session:
        bench, row = failed(session)
        with pytest.raises(NotAllowed):
            objecting.object_to(session, row.id, "不服", by=bench.county.actor, now=NOON)
        objecting.object_to(session, row.id, "不服", by=bench.head.actor, now=NOON)
        with pytest.raises(Stale):
            objecting.object_to(session, row.id, "还是不服", by=bench.head.actor, now=NOON)
        assert owed(session) == [DutyStep.HEARING]
        told = {"changed": True, "words": "已经改好", "notes": "看过记录", "now": NOON}
        for who in (bench.county, bench.above, bench.desk, bench.head):
            with pytest.raises(NotAllowed):
                objecting.answer(session, row.id, by=who.actor, **told)  # type: ignore[arg-type]
        objecting.answer(session, row.id, by=bench.higher.actor, **told)  # type: ignore[arg-type]
        assert status(session, row) == (EvaluationStatus.PASSED, ProjectStatus.ENDED)
        assert owed(session) == [DutyStep.FINAL]  # it goes on as one that came to its end


def test_an_objection_that_nobody_can_hear_is_shown_to_the_office(db: Database) -> None:
    with db.begin() as session:
        bench, row = failed(session)
        objecting.object_to(session, row.id, "不服", by=bench.head.actor, now=NOON)
        for unheard in (False, True):
            may = seating.powers(session, row, bench.project, bench.county.actor)
            assert (may.hears, may.unheard) == (False, unheard)
            held = table(Grant).c.person_id == bench.higher.person_id
            change(session, Grant, held, revoked_at=NOON)


def test_a_verdict_that_stays_stays_with_its_reasons(db: Database) -> None:
    with db.begin() as session:
        bench, row = failed(session)
        objecting.object_to(session, row.id, "不服", by=bench.head.actor, now=NOON)
        told = {"changed": False, "words": "没有改", "notes": "听了双方", "now": NOON}
        objection = objecting.answer(session, row.id, by=bench.higher.actor, **told)  # type: ignore[arg-type]
        assert (objection.status, objection.answer) == (ObjectionStatus.UPHELD, "没有改")
        assert status(session, row) == (EvaluationStatus.FAILED, ProjectStatus.TERMINATED)


def test_points_told_to_be_put_right_that_nobody_looked_at_go_to_the_final_one(
    db: Database,
) -> None:
    with db.begin() as session:
        bench, row = to_rectify(session, "上门常晚到", "没有换人电话")
        for n in (1, 2):
            rectifying.put_right(session, row.id, n, by=bench.head.actor, now=NOON)
        final, lapsed = the_term_ends(session, bench, date(2026, 12, 31))
        assert status(session, lapsed)[0] is EvaluationStatus.LAPSED
        before = evaluation_card(session, final).midterm
        assert [point.told for point in before.points] == [True, True]  # type: ignore[union-attr]
        assert owed(session) == [DutyStep.FINAL]
        rectifying.time_is_up(session, row.id, now=NOON + 60 * DAY)
        assert status(session, lapsed)[0] is EvaluationStatus.LAPSED


def test_the_end_of_a_term_saves_nobody_from_points_that_were_not_put_right(db: Database) -> None:
    with db.begin() as session:
        bench, row = to_rectify(session, "上门常晚到")
        (found,) = the_term_ends(session, bench, date(2026, 12, 22))
        assert found.id == row.id
        assert status(session, row) == (EvaluationStatus.FAILED, ProjectStatus.TERMINATED)
        assert DutyStep.FINAL not in owed(session)


def test_no_day_behind_the_term_is_given_for_putting_right(db: Database) -> None:
    with db.begin() as session:
        bench, row = all_said(session, no=Voice.COUNTY)
        term = table(Project).c.id == bench.project.id
        for last, no in ((date(2026, 12, 21), Stale), (today(NOON), NoTimeLeft)):
            change(session, Project, term, ends_on=last)
            session.expire_all()
            with pytest.raises(no):
                bench.rectify(row, "上门常晚到")


def test_whoever_looked_whether_it_was_put_right_hears_no_objection(db: Database) -> None:
    with db.begin() as session:
        bench, row = to_rectify(session, "上门常晚到")
        rectifying.put_right(session, row.id, 1, by=bench.head.actor, now=NOON)
        rectifying.not_yet(session, row.id, 1, by=bench.higher.actor, now=NOON + 40 * DAY)
        objecting.object_to(session, row.id, "不服", by=bench.head.actor, now=NOON)
        told = {"changed": True, "words": "改判", "notes": "看过", "now": NOON}
        with pytest.raises(NotAllowed):
            objecting.answer(session, row.id, by=bench.higher.actor, **told)  # type: ignore[arg-type]
