"""A case stands while the resident is awaited and its age does not; danger never stands."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from models.db import Database
from models.operations import queueing, recovering
from models.operations.calling_out import call_out
from models.operations.helping import open_task
from models.reads.clocks import clocks_of
from models.reads.standing import Actor
from models.tables.desk import Task, TaskStatus
from models.words import TaskKind
from tests import stage
from tests.stage import NOON

HOUR, MIN = timedelta(hours=1), timedelta(minutes=1)


def cast(session: Session, kind: TaskKind = TaskKind.MESSAGE) -> tuple[Actor, Actor, Task]:
    """Whoever tells, whoever has it, and the case, opened at noon of a Monday."""
    old, desk = stage.resident(session), stage.coordinator(session)
    opened = open_task(
        session, kind, now=NOON, by=old.actor, person_id=old.person_id, about="fall: x"
    )
    return old.actor, desk.actor, session.get_one(Task, opened.id)


def clocks(session: Session, task: Task, after: timedelta) -> tuple[timedelta | None, timedelta]:
    told = clocks_of(session, task, now=NOON + after)
    return told.handled, told.age


def test_both_clocks_run_until_the_resident_is_awaited_then_one(db: Database) -> None:
    with db.begin() as session:
        old, desk, task = cast(session)
        queueing.await_them(session, task.id, seen=task.version, by=desk, now=NOON + HOUR)
        assert clocks(session, task, 3 * HOUR) == (HOUR, 3 * HOUR)
        queueing.heard_from(session, old.person_id or 0, now=NOON + 4 * HOUR)
        assert task.paused_at is None
        assert clocks(session, task, 5 * HOUR) == (2 * HOUR, 5 * HOUR)
        queueing.await_them(session, task.id, seen=task.version, by=desk, now=NOON + 5 * HOUR)
        queueing.take_up(session, task.id, seen=task.version, by=desk, now=NOON + 24 * HOUR)
        assert clocks(session, task, 24 * HOUR) == (2 * HOUR, 24 * HOUR)
        assert clocks(session, task, 25 * HOUR) == (3 * HOUR, 25 * HOUR)


def test_the_words_of_somebody_else_end_no_waiting(db: Database) -> None:
    with db.begin() as session:
        _, desk, task = cast(session)
        queueing.await_them(session, task.id, seen=task.version, by=desk, now=NOON)
        stranger = stage.resident(session, chat_id=1009)
        queueing.heard_from(session, stranger.person_id, now=NOON + HOUR)
        assert task.paused_at == NOON


@pytest.mark.parametrize("kind", [TaskKind.EMERGENCY, TaskKind.REPORT])
def test_of_danger_there_is_one_clock_and_it_never_stands(db: Database, kind: TaskKind) -> None:
    with db.begin() as session:
        _, _, task = cast(session, kind)
        assert clocks(session, task, 24 * HOUR) == (None, 24 * HOUR)


def test_what_is_put_before_the_resident_waits_and_is_owed_later_by_as_much(
    db: Database,
) -> None:
    with db.begin() as session:
        old, desk, task = cast(session, TaskKind.RECOVERY)
        owed = task.due_at
        recovering.propose(session, task.id, "再来一次", by=desk, now=NOON + HOUR)
        assert clocks(session, task, 3 * HOUR) == (HOUR, 3 * HOUR)
        recovering.not_yet(session, task.id, seen=task.version, by=old, now=NOON + 3 * HOUR)
        assert task.due_at == owed + 2 * HOUR
        assert clocks(session, task, 4 * HOUR) == (2 * HOUR, 4 * HOUR)
        recovering.propose(session, task.id, "换一位", by=desk, now=NOON + 4 * HOUR)
        queueing.heard_from(session, old.person_id or 0, now=NOON + 5 * HOUR)
        assert task.status is TaskStatus.ANSWERED
        assert clocks(session, task, 5 * HOUR + 10 * MIN) == (2 * HOUR + 10 * MIN,
                                                             5 * HOUR + 10 * MIN)  # fmt: skip
        recovering.accept(session, task.id, seen=task.version, by=old, now=NOON + 5 * HOUR)
        assert clocks(session, task, 50 * HOUR) == (2 * HOUR, 5 * HOUR)
        recovering.reopen(session, task.id, seen=task.version, by=old, now=NOON + 24 * HOUR)
        assert clocks(session, task, 25 * HOUR) == (3 * HOUR, 25 * HOUR)


def test_nobody_is_called_out_for_what_waits_for_the_resident(db: Database) -> None:
    with db.begin() as session:
        old, desk, task = cast(session)
        queueing.await_them(session, task.id, seen=task.version, by=desk, now=NOON + HOUR)
        waited = 6 * HOUR
        queueing.heard_from(session, old.person_id or 0, now=NOON + HOUR + waited)
        assert task.due_at == NOON + 2 * HOUR + waited
        assert task.rung == 0
        call_out(session, task.id, now=task.due_at)
        assert task.rung == 1
