"""A shift is handed over, and nobody owns nothing in between."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import shifting
from models.operations.falling_due import sweep
from models.operations.helping import open_task, take_task
from models.operations.queueing import await_them
from models.operations.recovering import propose
from models.tables.desk import Task, TaskStatus
from models.words import TaskKind
from tests import stage
from tests.operations.test_disputing import ASKED, starred
from tests.operations.test_handing import told
from tests.operations.test_recovering import case as case_of_stars
from tests.stage import NOON, Someone

LATER = NOON + shifting.ANSWER_WITHIN


def cast(session: Session) -> tuple[Someone, Someone, list[int]]:
    """Two colleagues; the first has a message and a danger in hand."""
    one, other = stage.coordinator(session), stage.coordinator(session, "李同", chat_id=3002)
    old = stage.resident(session)
    kinds = (TaskKind.EMERGENCY, TaskKind.MESSAGE)
    cases = [open_task(session, k, now=NOON, person_id=old.person_id, about="x: y") for k in kinds]
    for case in cases:
        take_task(session, case.id, seen=case.version, by=one.actor, now=NOON)
    return one, other, [case.id for case in cases]


def owners(session: Session, cases: list[int]) -> list[int | None]:
    session.expire_all()
    return [session.get_one(Task, one).owner_id for one in cases]


def test_until_it_is_taken_the_giver_has_it_and_then_the_colleague(db: Database) -> None:
    with db.begin() as session:
        one, other, cases = cast(session)
        row = shifting.hand_over(session, other.person_id, "钥匙在抽屉", by=one.actor, now=NOON)
        assert owners(session, cases) == [one.person_id] * 2
        assert told(session, other.chat_id)[-1] == "hand-over"
        with pytest.raises(NotAllowed):
            shifting.take_shift(session, row.id, by=one.actor, now=NOON)
        assert shifting.take_shift(session, row.id, by=other.actor, now=NOON) == 2
        assert owners(session, cases) == [other.person_id] * 2
        assert told(session, one.chat_id)[-1] == "shift"
        with pytest.raises(Stale):
            shifting.take_shift(session, row.id, by=other.actor, now=NOON)
        sweep(session, now=LATER)
        assert owners(session, cases) == [other.person_id] * 2


def test_what_rests_or_lies_before_the_resident_goes_over_too(db: Database) -> None:
    with db.begin() as session:
        _, desk, _ = starred(session)
        rated = case_of_stars(session)
        propose(session, rated.id, "x", counts=True, by=desk.actor, now=ASKED)
        old = stage.resident(session, "马明", chat_id=None)
        awaited = open_task(session, TaskKind.MESSAGE, now=ASKED, person_id=old.person_id)
        await_them(session, awaited.id, seen=awaited.version, by=desk.actor, now=ASKED)
        cases = [rated.id, awaited.id]
        other = stage.coordinator(session, "李同", chat_id=3002)
        row = shifting.hand_over(session, other.person_id, "", by=desk.actor, now=ASKED)
        assert shifting.take_shift(session, row.id, by=other.actor, now=ASKED) == 2
        assert owners(session, cases) == [other.person_id] * 2
        assert session.get_one(Task, rated.id).status is TaskStatus.ANSWERED


def test_not_taken_in_time_danger_is_called_out_and_all_else_stays(db: Database) -> None:
    with db.begin() as session:
        one, other, cases = cast(session)
        row = shifting.hand_over(session, other.person_id, "", by=one.actor, now=NOON)
        sweep(session, now=LATER - timedelta(seconds=1))
        assert owners(session, cases) == [one.person_id] * 2
        heard = told(session, other.chat_id).count("task")
        sweep(session, now=LATER)
        assert owners(session, cases) == [None, one.person_id]
        assert session.get_one(Task, cases[0]).status is TaskStatus.OPEN
        assert told(session, other.chat_id).count("task") > heard
        assert told(session, one.chat_id)[-1] == "shift"
        with pytest.raises(Stale):
            shifting.take_shift(session, row.id, by=other.actor, now=LATER)


def test_asking_another_takes_the_first_question_back(db: Database) -> None:
    with db.begin() as session:
        one, other, cases = cast(session)
        third = stage.coordinator(session, "王同", chat_id=3003)
        far = stage.coordinator(session, "远方", chat_id=3004, place="630103")
        first = shifting.hand_over(session, other.person_id, "", by=one.actor, now=NOON)
        second = shifting.hand_over(session, third.person_id, "", by=one.actor, now=NOON)
        with pytest.raises(Stale):
            shifting.take_shift(session, first.id, by=other.actor, now=NOON)
        with pytest.raises(NotAllowed):
            shifting.hand_over(session, far.person_id, "", by=one.actor, now=NOON)
        shifting.take_shift(session, second.id, by=third.actor, now=NOON)
        assert owners(session, cases) == [third.person_id] * 2
