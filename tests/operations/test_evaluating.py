"""Evaluations of contracts: who is heard, what is missing, what a verdict rests on."""

from datetime import date, datetime
from hashlib import sha256

import pytest
from sqlalchemy import select

from models.base import add, change, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import (
    evaluating,
    rectifying,
    seating,
)
from models.operations.evaluating import MissingVoice, TooFewChecks, VoicesAgainst
from models.reads.evaluations import evaluation_card, reading
from models.reads.reports import project_report
from models.reads.slices import Span
from models.rules.canon import canonical
from models.rules.evaluating import Share
from models.rules.hours import at
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.contracts import Contract, ContractStatus, Signature
from models.tables.evaluations import Evaluation, EvaluationStatus
from models.tables.people import Person
from models.tables.providers import ProjectStatus
from models.tables.visits import Rating, Visit
from models.words import Came, DutyStep, EvaluationKind, Party, Voice
from tests import stage
from tests.operations.bench import (
    DAY,
    Bench,
    all_said,
    done,
    owed,
    status,
    the_term_ends,
    to_rectify,
)
from tests.stage import NOON


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


def test_the_card_names_who_may_speak_for_the_committee_and_never_who_signed(db: Database) -> None:
    with db.begin() as session:
        bench = Bench(session)
        row = bench.begin()

        def named() -> tuple[str, ...] | None:
            return seating.powers(session, row, bench.project, bench.county.actor).committee

        desk = session.get_one(Person, bench.desk.person_id).name
        assert named() == (desk,)
        told = {"made_by": 1, "text": "x", "sha256": "x", "changed_at": NOON}
        held = Contract(project_id=bench.project.id, number=1, status=ContractStatus.IN_FORCE,
                        valid_from=bench.project.starts_on, fen=1, visit_fen=1, **told)  # type: ignore[arg-type]  # fmt: skip
        signed = {"contract_id": add(session, held).id, "sha256": "x", "party": Party.PURCHASER}
        add(session, Signature(person_id=bench.desk.person_id, at=NOON, **signed))  # type: ignore[arg-type]
        assert named() == ()
        other = stage.coordinator(session, "区同", chat_id=3099)
        assert named() == ("区同",)
        bench.say(row, Voice.COMMITTEE, other)
        assert named() is None


def test_one_no_or_unhappy_people_pass_nothing(db: Database) -> None:
    with db.begin() as session:
        bench, row = all_said(session, no=Voice.COMMITTEE)
        with pytest.raises(VoicesAgainst):
            bench.passes(row)
        bench.say(row, Voice.COMMITTEE, bench.desk)
        change(session, Rating, table(Rating).c.live, stars=1)
        with pytest.raises(VoicesAgainst):
            bench.passes(row)


def test_what_was_not_read_is_not_pronounced(db: Database) -> None:
    with db.begin() as session:
        bench, row = all_said(session)
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
        bench, row = all_said(session)
        bench.passes(row)
        before = reading(session, row)
        change(session, Rating, table(Rating).c.live, stars=1)
        assert reading(session, session.get_one(Evaluation, row.id)).known == before.known


def test_only_a_supervisor_of_the_place_pronounces(db: Database) -> None:
    with db.begin() as session:
        bench, row = all_said(session)
        elsewhere = stage.supervisor(session, "周局长", chat_id=3012, place="630103")
        for who in (bench.head, bench.desk, elsewhere):
            with pytest.raises(NotAllowed):
                bench.passes(row, who)


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


def test_the_report_behind_a_verdict_is_made_again_byte_for_byte(db: Database) -> None:
    with db.begin() as session:
        bench, row = all_said(session)
        told = bench.passes(row).rests_on["report"]
        change(session, Rating, table(Rating).c.live, words="后来改的")
        moment = datetime.fromisoformat(told["as_of"])
        span = Span(row.since, row.until - DAY, at(moment.date(), moment.time()))
        again = canonical(project_report(session, bench.project.id, span).told())
        assert sha256(again).hexdigest() == told["sha256"]
