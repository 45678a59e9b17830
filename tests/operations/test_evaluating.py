"""Evaluations of contracts: who is heard, what is missing, what follows a verdict."""

from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models import ledger
from models.base import add, change, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import (
    dues,
    evaluating,
    leaving,
    objecting,
    paying,
    rectifying,
    stepping_down,
)
from models.operations.booking import book
from models.operations.evaluating import MissingVoice, NoTimeLeft, TooFewChecks, VoicesAgainst
from models.operations.falling_due import sweep
from models.reads.evaluations import evaluation_card, evaluations_of, reading
from models.reads.rehoming import tally
from models.reads.reports import project_report
from models.reads.rescues import Tally
from models.reads.slices import Span
from models.reads.standing import HOUSE
from models.reads.tenders import barred_years
from models.rules.canon import canonical
from models.rules.evaluating import Share
from models.rules.hours import at, today
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.duties import Duty, DutyStatus
from models.tables.evaluations import Evaluation, EvaluationStatus, ObjectionStatus
from models.tables.orders import Order, OrderStatus
from models.tables.payments import PaymentKind
from models.tables.people import Person
from models.tables.providers import Project, ProjectStatus
from models.tables.roles import Grant
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Came, DutyStep, EvaluationKind, How, Rhythm, Voice
from tests import stage
from tests.stage import NOON, PLACE, Someone
from tests.works.money import Works

MID = EvaluationKind.MID
DAY = timedelta(days=1)
PEOPLE = 40


class Bench:
    """A contract of a thousand visits, and everybody who has a word in its evaluation."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.project = stage.provider(session)
        self.worker = stage.worker(session, self.project)
        self.head = stage.manager(session, self.project)
        self.county = stage.supervisor(session, "李局长", chat_id=3009)
        self.above = stage.supervisor(session, "赵处长", chat_id=3010, place="6301")
        self.higher = stage.supervisor(session, "钱厅长", chat_id=3011, place="63")
        self.desk = stage.coordinator(session)
        self.voices = {
            Voice.COUNTY: self.county,
            Voice.COMMITTEE: self.desk,
            Voice.PREFECTURE: self.above,
        }

    def begin(self) -> Evaluation:
        begun = evaluating.begin_evaluation(
            self.session, self.project.id, MID, by=self.county.actor, now=NOON
        )
        return self.session.get_one(Evaluation, begun.id)

    def all_say(self, row: Evaluation, *, no: Voice | None = None) -> None:
        for voice, who in self.voices.items():
            self.say(row, voice, who, yes=voice is not no)

    def say(self, row: Evaluation, voice: Voice, who: Someone, *, yes: bool = True) -> None:
        evaluating.say(
            self.session, row.id, voice, yes=yes, words="说说", seen=row.version, by=who.actor,
            now=NOON,
        )  # fmt: skip

    def passes(self, row: Evaluation, by: Someone | None = None) -> Evaluation:
        read = reading(self.session, row).digest
        who = by or self.county
        return evaluating.pronounce(
            self.session, row.id, read=read, seen=row.version, by=who.actor, now=NOON
        )

    def rectify(self, row: Evaluation, *points: str) -> None:
        read = reading(self.session, row).digest
        evaluating.rectify(
            self.session, row.id, points, date(2026, 12, 22), read=read, seen=row.version,
            by=self.county.actor, now=NOON,
        )  # fmt: skip


def done(session: Session, bench: Bench, visits: int, answered: int, *, stars: int = 5) -> None:
    """So many visits to forty people since the spring, and so many of them answered for."""
    people = [
        add(session, Person(name=f"住户{n}", area_code=PLACE)).id for n in range(PEOPLE)
    ]  # fmt: skip
    order = stage.order_of(session, stage.resident(session, chat_id=1999))
    rows = [_visit(bench, people[n % PEOPLE], order.id, n) for n in range(visits)]
    session.connection().execute(table(Visit).insert(), rows)
    numbers = session.scalars(select(table(Visit).c.id).order_by(table(Visit).c.id)).all()
    checks = [
        {"visit_id": number, "status": CheckStatus.ANSWERED, "came": Came.YES, "stars": stars,
         "how": How.SELF, "tries": 0, "version": 1, "changed_at": NOON}
        for number in numbers[:answered]
    ]  # fmt: skip
    session.connection().execute(table(SpotCheck).insert(), checks)
    ratings = [
        {"visit_id": number, "rated_by": people[0], "how": How.SELF, "stars": stars, "words": "",
         "rated_at": NOON, "live": True}
        for number in numbers[:PEOPLE]
    ]  # fmt: skip
    session.connection().execute(table(Rating).insert(), ratings)


def _visit(bench: Bench, person_id: int, order_id: int, n: int) -> dict[str, Any]:
    """One a quarter of an hour since the spring, so that none touches another."""
    start = NOON - 200 * DAY + n * timedelta(minutes=60)
    end = start + timedelta(minutes=30)
    return {
        "order_id": order_id, "person_id": person_id, "worker_id": bench.worker.worker_id,
        "carer_id": bench.worker.person_id, "project_id": bench.project.id, "occurrence": n + 1,
        "start": start, "end": end, "busy_from": start, "busy_until": end,
        "status": VisitStatus.CLOSED, "started_at": start, "finished_at": end, "late_minutes": 0,
        "done_note": "all", "version": 1, "changed_at": end,
    }  # fmt: skip


def status(session: Session, row: Evaluation) -> tuple[EvaluationStatus, ProjectStatus]:
    session.expire_all()
    fresh = session.get_one(Evaluation, row.id)
    return fresh.status, session.get_one(Project, fresh.project_id).status


def owed(session: Session) -> list[DutyStep]:
    duty = table(Duty).c
    rows = session.scalars(select(duty.step).where(duty.status == DutyStatus.OPEN))
    return sorted(rows)


def test_at_29_9_percent_of_checks_nothing_is_pronounced_and_at_30_it_passes(
    db: Database,
) -> None:
    with db.begin() as session:
        bench = Bench(session)
        done(session, bench, 1000, 299)
        row = bench.begin()
        bench.all_say(row)
        assert reading(session, row).known.share == Share(1000, 299)
        with pytest.raises(TooFewChecks) as no:
            bench.passes(row)
        assert no.value.facts["lacking"].checks == 1  # type: ignore[attr-defined]
        one_more = select(table(Visit).c.id).offset(299).limit(1)
        told = {"status": CheckStatus.ANSWERED, "came": Came.YES, "changed_at": NOON}
        add(session, SpotCheck(visit_id=session.scalars(one_more).one(), **told))
        bench.passes(row)
        assert status(session, row) == (EvaluationStatus.PASSED, ProjectStatus.IN_CONTRACT)
        assert owed(session) == []


def test_every_missing_voice_is_named_at_once(db: Database) -> None:
    with db.begin() as session:
        bench = Bench(session)
        done(session, bench, 100, 30)
        row = bench.begin()
        assert owed(session) == [DutyStep.MIDTERM]
        bench.say(row, Voice.COUNTY, bench.county)
        with pytest.raises(MissingVoice) as no:
            bench.passes(row)
        assert no.value.facts["lacking"].voices == (Voice.COMMITTEE, Voice.PREFECTURE)  # type: ignore[attr-defined]


def test_nobody_speaks_twice_nor_for_another_nor_for_their_own_house(db: Database) -> None:
    with db.begin() as session:
        bench = Bench(session)
        row = bench.begin()
        for voice, who in (
            (Voice.PREFECTURE, bench.county), (Voice.COUNTY, bench.above),
            (Voice.COUNTY, bench.desk), (Voice.COMMITTEE, bench.head),
            (Voice.THIRD, bench.higher),
        ):  # fmt: skip
            with pytest.raises(NotAllowed):
                bench.say(row, voice, who)
        bench.say(row, Voice.PREFECTURE, bench.above)
        with pytest.raises(NotAllowed):
            bench.say(row, Voice.PREFECTURE, bench.higher)
        stage.add(session, stage.Grant(
            person_id=bench.county.person_id, role=stage.Role.MANAGER, provider_id=1,
            granted_at=NOON,
        ))  # fmt: skip
        with pytest.raises(NotAllowed):
            bench.say(row, Voice.COUNTY, bench.county)


def test_one_no_or_unhappy_people_pass_nothing(db: Database) -> None:
    with db.begin() as session:
        bench = Bench(session)
        done(session, bench, 100, 40)
        row = bench.begin()
        bench.all_say(row, no=Voice.COMMITTEE)
        with pytest.raises(VoicesAgainst):
            bench.passes(row)
        bench.say(row, Voice.COMMITTEE, bench.desk)
        change(session, Rating, table(Rating).c.live, stars=1)
        with pytest.raises(VoicesAgainst):
            bench.passes(row)


def test_what_was_not_read_is_not_pronounced(db: Database) -> None:
    with db.begin() as session:
        bench = Bench(session)
        done(session, bench, 100, 40)
        row = bench.begin()
        bench.all_say(row)
        read, seen = reading(session, row).digest, row.version
        change(session, Rating, table(Rating).c.id == 1, stars=1)
        frame = {"by": bench.county.actor, "now": NOON}
        with pytest.raises(Stale):
            evaluating.pronounce(session, row.id, read=read, seen=seen, **frame)  # type: ignore[arg-type]
        read = reading(session, row).digest
        bench.say(row, Voice.COUNTY, bench.county)
        with pytest.raises(Stale):
            evaluating.pronounce(session, row.id, read=read, seen=seen, **frame)  # type: ignore[arg-type]


def test_a_verdict_says_for_ever_what_it_rested_on(db: Database) -> None:
    with db.begin() as session:
        bench = Bench(session)
        done(session, bench, 100, 40)
        row = bench.begin()
        bench.all_say(row)
        bench.passes(row)
        before = reading(session, row)
        change(session, Rating, table(Rating).c.live, stars=1)
        assert reading(session, session.get_one(Evaluation, row.id)).known == before.known


def test_only_a_supervisor_of_the_place_pronounces(db: Database) -> None:
    with db.begin() as session:
        bench = Bench(session)
        done(session, bench, 100, 40)
        row = bench.begin()
        bench.all_say(row)
        elsewhere = stage.supervisor(session, "周局长", chat_id=3012, place="630103")
        for who in (bench.head, bench.desk, elsewhere):
            with pytest.raises(NotAllowed):
                bench.passes(row, who)


def to_rectify(session: Session, *points: str) -> tuple[Bench, Evaluation]:
    bench = Bench(session)
    done(session, bench, 100, 40)
    row = bench.begin()
    bench.all_say(row, no=Voice.COUNTY)
    bench.rectify(row, *points)
    return bench, row


def test_a_point_is_put_right_once_two_have_looked_and_the_last_passes_all(db: Database) -> None:
    with db.begin() as session:
        bench, row = to_rectify(session, "上门常晚到", "没有换人电话")
        assert owed(session) == [DutyStep.RECTIFY]
        for n in (1, 2):
            rectifying.put_right(session, row.id, n, by=bench.head.actor, now=NOON)
            rectifying.confirm(session, row.id, n, by=bench.county.actor, now=NOON)
            with pytest.raises(Stale):
                rectifying.confirm(session, row.id, n, by=bench.county.actor, now=NOON)
            with pytest.raises(NotAllowed):
                rectifying.confirm(session, row.id, n, by=bench.head.actor, now=NOON)
        assert status(session, row)[0] is EvaluationStatus.RECTIFY
        for n in (1, 2):
            rectifying.confirm(session, row.id, n, by=bench.desk.actor, now=NOON)
        assert status(session, row) == (EvaluationStatus.PASSED, ProjectStatus.IN_CONTRACT)
        assert owed(session) == []
        rectifying.time_is_up(session, row.id, now=NOON + 60 * DAY)
        assert status(session, row)[0] is EvaluationStatus.PASSED


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


def failed(session: Session) -> tuple[Bench, Evaluation]:
    bench, row = to_rectify(session, "上门常晚到")
    rectifying.time_is_up(session, row.id, now=NOON + 40 * DAY)
    return bench, session.get_one(Evaluation, row.id)


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


def test_a_verdict_that_stays_stays_with_its_reasons(db: Database) -> None:
    with db.begin() as session:
        bench, row = failed(session)
        objecting.object_to(session, row.id, "不服", by=bench.head.actor, now=NOON)
        told = {"changed": False, "words": "没有改", "notes": "听了双方", "now": NOON}
        objection = objecting.answer(session, row.id, by=bench.higher.actor, **told)  # type: ignore[arg-type]
        assert (objection.status, objection.answer) == (ObjectionStatus.UPHELD, "没有改")
        assert status(session, row) == (EvaluationStatus.FAILED, ProjectStatus.TERMINATED)


def the_term_ends(session: Session, bench: Bench, on: date) -> list[Evaluation]:
    """The day after the last of its term; the evaluations, the newest first."""
    change(session, Project, table(Project).c.id == bench.project.id, ends_on=on)
    session.expire_all()
    dues.term_day(session, bench.project.id, now=at(on + DAY, dues.HOUR))
    session.expire_all()
    return evaluations_of(session, bench.project.id)


def test_a_mid_term_still_open_when_the_term_ends_lapses_and_lies_before_the_final_one(
    db: Database,
) -> None:
    with db.begin() as session:
        bench = Bench(session)
        done(session, bench, 100, 40)
        for n in range(3):
            stage.evaluator(session, chat_id=5001 + n)
        row = bench.begin()
        bench.say(row, Voice.COMMITTEE, bench.desk, yes=False)
        known = reading(session, row).known
        final, lapsed = the_term_ends(session, bench, date(2026, 12, 1))
        assert (final.kind, final.status) == (EvaluationKind.FINAL, EvaluationStatus.OPEN)
        assert status(session, lapsed) == (EvaluationStatus.LAPSED, ProjectStatus.ENDED)
        assert owed(session) == [DutyStep.FINAL]
        before = evaluation_card(session, final).midterm
        assert before is not None
        assert [(seat.voice, seat.words) for seat in before.reading.seats] == [
            (Voice.COMMITTEE, "说说")
        ]
        change(session, Rating, table(Rating).c.live, stars=1)
        assert evaluation_card(session, final).midterm.reading.known == known  # type: ignore[union-attr]


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
        bench = Bench(session)
        done(session, bench, 100, 40)
        row = bench.begin()
        bench.all_say(row, no=Voice.COUNTY)
        term = table(Project).c.id == bench.project.id
        for last, no in ((date(2026, 12, 21), Stale), (today(NOON), NoTimeLeft)):
            change(session, Project, term, ends_on=last)
            session.expire_all()
            with pytest.raises(no):
                bench.rectify(row, "上门常晚到")


def judged(
    session: Session, judges: int = 4, **more: int
) -> tuple[Bench, Evaluation, list[Someone]]:
    """The term is over, and the third party is drawn among so many; whoever sits, in any order."""
    bench = Bench(session)
    done(session, bench, 100, 40, **more)
    people = [stage.evaluator(session, chat_id=5001 + n) for n in range(judges)]
    over = {"ends_on": date(2026, 11, 22)}
    change(session, Project, table(Project).c.id == bench.project.id, **over)
    session.expire_all()
    row = evaluating.begin_evaluation(
        session, bench.project.id, EvaluationKind.FINAL, by=bench.county.actor, now=NOON
    )
    row = session.get_one(Evaluation, row.id)
    sitting = {seat.person_id for seat in reading(session, row).seats}
    return bench, row, [one for one in people if one.person_id in sitting]


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


def test_the_report_behind_a_verdict_is_made_again_byte_for_byte(db: Database) -> None:
    with db.begin() as session:
        bench = Bench(session)
        done(session, bench, 100, 40)
        row = bench.begin()
        bench.all_say(row)
        told = bench.passes(row).rests_on["report"]
        change(session, Rating, table(Rating).c.live, words="后来改的")
        moment = datetime.fromisoformat(told["as_of"])
        span = Span(row.since, row.until - DAY, at(moment.date(), moment.time()))
        again = canonical(project_report(session, bench.project.id, span).told())
        assert sha256(again).hexdigest() == told["sha256"]


def post_of(session: Session, who: Someone) -> int:
    grant = table(Grant).c
    return session.scalars(select(grant.id).where(grant.person_id == who.person_id)).one()


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


def test_whoever_looked_whether_it_was_put_right_hears_no_objection(db: Database) -> None:
    with db.begin() as session:
        bench, row = to_rectify(session, "上门常晚到")
        rectifying.put_right(session, row.id, 1, by=bench.head.actor, now=NOON)
        rectifying.not_yet(session, row.id, 1, by=bench.higher.actor, now=NOON + 40 * DAY)
        objecting.object_to(session, row.id, "不服", by=bench.head.actor, now=NOON)
        told = {"changed": True, "words": "改判", "notes": "看过", "now": NOON}
        with pytest.raises(NotAllowed):
            objecting.answer(session, row.id, by=bench.higher.actor, **told)  # type: ignore[arg-type]
