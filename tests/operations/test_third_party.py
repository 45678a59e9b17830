"""The final evaluation: who is drawn as the third party, and what most of them decide."""

from models.db import Database
from models.operations import (
    leaving,
    objecting,
    paying,
    stepping_down,
)
from models.reads.evaluations import reading
from models.reads.tenders import barred_years
from models.tables.evaluations import EvaluationStatus
from models.tables.payments import PaymentKind
from models.tables.providers import ProjectStatus
from models.words import DutyStep, Voice
from tests.operations.bench import judged, owed, post_of, status
from tests.stage import NOON


def test_of_the_third_party_an_odd_number_is_drawn_and_nobody_who_has_to_do_with_the_house(
    db: Database,
) -> None:
    with db.begin() as session:
        bench, row, sitting = judged(session, judges=2)
        assert len(sitting) == 1
        stepping_down.step_down(session, row, bench.project, by=sitting[0].actor, now=NOON)
        (left,) = {seat.person_id for seat in reading(session, row).seats}
        assert left != sitting[0].person_id


def test_a_final_evaluation_passed_by_most_makes_what_was_kept_due_the_same_minute(
    db: Database,
) -> None:
    with db.begin() as session:
        bench, row, sitting = judged(session)
        assert len(sitting) == 3
        for yes, who in zip((True, False, True), sitting, strict=True):
            assert status(session, row)[0] is EvaluationStatus.OPEN
            bench.say(row, Voice.THIRD, who, yes=yes)
        assert status(session, row) == (EvaluationStatus.PASSED, ProjectStatus.ENDED)
        kinds = [one.kind for one in paying.under_way(session, bench.project.id)]
        assert kinds == [PaymentKind.FINAL]
        assert owed(session) == [DutyStep.SETTLE]


def test_a_final_evaluation_that_most_reject_pays_no_rest_and_bars_the_house(
    db: Database,
) -> None:
    with db.begin() as session:
        bench, row, sitting = judged(session)
        for yes, who in zip((False, False, True), sitting, strict=True):
            bench.say(row, Voice.THIRD, who, yes=yes)
        assert status(session, row) == (EvaluationStatus.FAILED, ProjectStatus.TERMINATED)
        assert paying.under_way(session, bench.project.id) == []
        assert barred_years(session, bench.project.provider_id) == {2027}
        objecting.object_to(session, row.id, "不服", by=bench.head.actor, now=NOON)
        told = {"changed": True, "words": "改判", "notes": "看过", "now": NOON}
        objecting.answer(session, row.id, by=bench.higher.actor, **told)  # type: ignore[arg-type]
        kinds = [one.kind for one in paying.under_way(session, bench.project.id)]
        assert kinds == [PaymentKind.FINAL]


def test_no_third_party_passes_what_the_people_served_reject(db: Database) -> None:
    with db.begin() as session:
        bench, row, sitting = judged(session, stars=1)
        for who in sitting:
            bench.say(row, Voice.THIRD, who)
        assert status(session, row)[0] is EvaluationStatus.FAILED


def test_the_seat_of_whoever_evaluates_no_longer_goes_to_the_next_of_the_draw(
    db: Database,
) -> None:
    with db.begin() as session:
        bench, row, sitting = judged(session)
        bench.say(row, Voice.THIRD, sitting[0])
        gone, stays = sitting[1], {sitting[0].person_id, sitting[2].person_id}
        for one in (gone, sitting[0]):
            leaving.leave(session, post_of(session, one), by=one.actor, now=NOON)
        seats = {seat.person_id for seat in reading(session, row).seats}
        assert len(seats) == 3
        assert stays < seats
        assert gone.person_id not in seats


def test_where_nobody_is_left_to_be_drawn_those_who_spoke_decide(db: Database) -> None:
    with db.begin() as session:
        bench, row, sitting = judged(session, judges=3)
        for who in sitting[:2]:
            bench.say(row, Voice.THIRD, who)
        assert status(session, row)[0] is EvaluationStatus.OPEN
        last = sitting[2]
        leaving.leave(session, post_of(session, last), by=last.actor, now=NOON)
        assert status(session, row)[0] is EvaluationStatus.PASSED
