"""A case stands with the person's yes; its notes are for one pair of eyes; its last word theirs."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from models.base import change, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import casefiles, falling_due
from models.operations.dispatching import accept_offer, find_worker
from models.operations.forgetting import forget_me
from models.operations.visiting import Arrival, check_in
from models.reads.casefiles import case_card
from models.reads.standing import Actor
from models.tables.casefiles import CaseFile, CaseNote, CaseStatus, CaseStep, Reached
from models.tables.desk import Task
from models.tables.providers import Project
from models.tables.records import AuditRow
from models.tables.visits import Visit
from models.words import Proof
from tests import stage
from tests.stage import NOON, TUESDAY_TEN, Someone


def visited(session: Session) -> tuple[Someone, Someone, Visit]:
    """A resident, the worker at the door, and the visit under way."""
    who = stage.resident(session)
    worker = stage.worker(session, stage.provider(session))
    order = stage.order_of(session, who, "counselling")
    find_worker(session, order.id, now=NOON)
    offer = stage.open_offer(session, order)
    assert offer is not None
    visit = accept_offer(session, offer.id, seen=1, by=worker.actor, now=NOON)
    assert visit is not None
    door = Arrival(Proof.HOME_CODE, code="4827")
    check_in(session, visit.id, door, by=worker.actor, now=TUESDAY_TEN)
    return who, worker, visit


def opened(session: Session) -> tuple[Someone, Someone, Visit, CaseFile]:
    who, worker, visit = visited(session)
    by = {"by": worker.actor, "now": TUESDAY_TEN}
    case = casefiles.open_file(session, visit.id, "自己会量血压", **by)
    case = casefiles.agree(
        session, case.id, seen=case.version, yes=True, by=who.actor, now=TUESDAY_TEN
    )
    return who, worker, visit, case


def test_a_case_stands_with_the_person_s_yes_alone(db: Database) -> None:
    with db.begin() as session:
        who, worker, visit = visited(session)
        case = casefiles.open_file(session, visit.id, "目标", by=worker.actor, now=TUESDAY_TEN)
        assert case.status is CaseStatus.ASKED
        with pytest.raises(Stale):
            casefiles.add_step(session, case.id, "一步", by=worker.actor, now=TUESDAY_TEN)
        with pytest.raises(NotAllowed):
            casefiles.agree(session, case.id, seen=1, yes=True, by=worker.actor, now=TUESDAY_TEN)
        case = casefiles.agree(session, case.id, seen=1, yes=False, by=who.actor, now=TUESDAY_TEN)
        assert case.status is CaseStatus.DECLINED


def test_a_person_has_one_case_at_a_time(db: Database) -> None:
    with db.begin() as session:
        _, worker, visit, _ = opened(session)
        with pytest.raises(Stale):
            casefiles.open_file(session, visit.id, "又一个", by=worker.actor, now=TUESDAY_TEN)


def test_notes_are_read_by_the_case_worker_alone_and_each_look_is_written_down(
    db: Database,
) -> None:
    with db.begin() as session:
        who, worker, _, case = opened(session)
        casefiles.write(session, case.id, "鹌鹑心里话", by=worker.actor, now=TUESDAY_TEN)
        desk = stage.coordinator(session)
        for stranger in (who.actor, desk.actor, Actor(worker.person_id)):
            with pytest.raises(NotAllowed):
                casefiles.read_notes(session, case.id, by=stranger, now=TUESDAY_TEN)
        read = casefiles.read_notes(session, case.id, by=worker.actor, now=TUESDAY_TEN)
        assert [note.words for note in read] == ["鹌鹑心里话"]
        rows = table(AuditRow).c
        looks = session.execute(
            stage.select(rows.actor_id, rows.facts).where(rows.act == "read_notes")
        ).all()
        assert looks == [(worker.person_id, {})]


@pytest.mark.parametrize("let", [True, False])
def test_a_new_case_worker_reads_what_was_noted_only_if_the_person_says_so(
    db: Database, let: bool
) -> None:
    with db.begin() as session:
        who, worker, visit, case = opened(session)
        casefiles.write(session, case.id, "以前的", by=worker.actor, now=TUESDAY_TEN)
        other = instead(session, visit)
        later = TUESDAY_TEN + timedelta(minutes=1)
        asked = casefiles.ask_over(session, visit.id, by=other.actor, now=later)
        assert asked.carer_id == worker.person_id
        with pytest.raises(NotAllowed):
            casefiles.read_notes(session, case.id, by=other.actor, now=later)
        casefiles.hand_over(
            session, case.id, seen=asked.version, notes=let, by=who.actor, now=later
        )
        assert len(casefiles.read_notes(session, case.id, by=other.actor, now=later)) == let
        with pytest.raises(NotAllowed):
            casefiles.read_notes(session, case.id, by=worker.actor, now=later)


def instead(session: Session, visit: Visit) -> Someone:
    """Another worker stands at the door."""
    project = session.get_one(Project, visit.project_id)
    other = stage.worker(session, project, "祁师傅", chat_id=2002)
    mine = table(Visit).c.id == visit.id
    change(session, Visit, mine, worker_id=other.worker_id, carer_id=other.person_id)
    session.expire_all()
    return other


def ending(session: Session) -> tuple[Someone, Someone, CaseFile]:
    who, worker, _, case = opened(session)
    case = casefiles.kept_case(session, case.id, by=worker.actor, now=TUESDAY_TEN)
    by = {"by": worker.actor, "now": TUESDAY_TEN}
    return (
        who,
        worker,
        casefiles.end(session, case.id, seen=case.version, reached=Reached.PARTLY, **by),
    )


def test_a_case_closes_with_the_person_s_own_words(db: Database) -> None:
    with db.begin() as session:
        who, worker, case = ending(session)
        with pytest.raises(NotAllowed):
            casefiles.close(session, case.id, "替他说的", by=worker.actor, now=TUESDAY_TEN)
        casefiles.close(session, case.id, "心里亮堂多了", by=who.actor, now=TUESDAY_TEN)
        case = casefiles.kept_case(session, case.id, by=worker.actor, now=TUESDAY_TEN)
        assert (case.status, case.closing_words) == (CaseStatus.CLOSED, "心里亮堂多了")


def test_without_a_word_it_is_closed_as_such_and_somebody_phones(db: Database) -> None:
    with db.begin() as session:
        _, _, case = ending(session)
        for hours in (13 * 24, 15 * 24):
            while falling_due.sweep(session, now=TUESDAY_TEN + timedelta(hours=hours)):
                pass
            session.expire_all()
            now = session.get_one(CaseFile, case.id)
            assert (now.status is CaseStatus.CLOSED) == (hours > 14 * 24)
        assert now.closing_words == ""
        task = table(Task).c
        about = stage.select(task.person_id).where(task.about == "case closed without words")
        assert session.scalar(about) == case.person_id


def test_steps_are_ticked_and_the_quarter_comes_round(db: Database) -> None:
    with db.begin() as session:
        _, worker, _, case = opened(session)
        by = {"by": worker.actor, "now": TUESDAY_TEN}
        casefiles.add_step(session, case.id, "学会开血压计", **by)
        case = casefiles.kept_case(session, case.id, **by)
        [(number, words, done)] = case_card(session, case).steps
        assert (words, done) == ("学会开血压计", None)
        casefiles.tick(session, number, **by)
        assert case_card(session, case).steps[0][2] is not None
        assert case.review_on is not None
        before = case.review_on
        casefiles.review(session, case.id, now=TUESDAY_TEN + timedelta(days=92))
        case = casefiles.kept_case(session, case.id, **by)
        assert case.review_on == before + timedelta(days=92)


def test_a_case_goes_with_its_person(db: Database) -> None:
    with db.begin() as session:
        who, _, _ = ending(session)
        visits = table(Visit)
        session.execute(visits.update().values(status="closed"))
        session.expire_all()
        forget_me(session, who.person_id, by=who.actor, now=TUESDAY_TEN)
        for kind in (CaseFile, CaseStep, CaseNote):
            assert session.scalars(stage.select(kind)).all() == []
