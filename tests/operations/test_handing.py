"""A case changes hands, rests and waits: always somebody's, never a danger, and back in time."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import conversing, queueing
from models.operations.falling_due import sweep
from models.operations.helping import open_task, take_task
from models.operations.leaving import leave
from models.operations.queueing import NotSoLong
from models.reads.hands import hands
from models.reads.waiting import ALL, LATE, MINE, RESTING, counts, queue
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Outbox
from models.tables.people import Account
from models.tables.roles import Grant
from models.words import TaskKind
from tests import stage
from tests.stage import NOON, Someone

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def cast(session: Session) -> tuple[Someone, Someone, Task]:
    """Two of one place, and a message of a resident there."""
    one, other = stage.coordinator(session), stage.coordinator(session, "李同", chat_id=3002)
    old = stage.resident(session)
    said = {"person_id": old.person_id, "about": "voice: 一句", "by": old.actor}
    task = open_task(session, TaskKind.MESSAGE, now=NOON, **said)
    return one, other, session.get_one(Task, task.id)


def told(session: Session, chat_id: int) -> list[str]:
    mine = table(Outbox).c
    kinds = select(mine.kind).where(mine.chat_id == chat_id).order_by(mine.id)
    return list(session.scalars(kinds))


def seen_in(session: Session, who: Someone, name: str = ALL, after: timedelta = HOUR) -> int:
    return len(queue(session, who.actor, name, now=NOON + after).lines)


def test_a_case_that_is_given_away_has_one_owner_who_is_told(db: Database) -> None:
    with db.begin() as session:
        one, other, task = cast(session)
        far = stage.coordinator(session, "远方", chat_id=3003, place="630103")
        frame = {"by": one.actor, "now": NOON}
        with pytest.raises(NotAllowed):
            queueing.assign(session, task.id, far.person_id, seen=task.version, **frame)
        queueing.assign(session, task.id, other.person_id, seen=task.version, **frame)
        assert (task.status, task.owner_id) == (TaskStatus.TAKEN, other.person_id)
        assert told(session, other.chat_id)[-1] == "task-yours"
        with pytest.raises(Stale):
            queueing.assign(session, task.id, one.person_id, seen=1, **frame)
        heard = told(session, 1001).count("task-taken")
        queueing.assign(session, task.id, one.person_id, seen=task.version, **frame)
        assert told(session, other.chat_id)[-1] == "task"
        assert told(session, 1001).count("task-taken") == heard


def test_nobody_is_given_a_case_whom_no_message_reaches(db: Database) -> None:
    with db.begin() as session:
        one, other, task = cast(session)
        account = table(Account)
        deaf = account.update().where(account.c.chat_id == other.chat_id).values(reachable=False)
        session.connection().execute(deaf)
        assert queueing.colleagues(session, (task,), by=one.actor) == []
        with pytest.raises(NotAllowed):
            queueing.assign(session, task.id, other.person_id, seen=task.version,
                            by=one.actor, now=NOON)  # fmt: skip


def test_a_case_that_rests_is_out_of_the_lists_and_back_at_its_time(db: Database) -> None:
    with db.begin() as session:
        one, other, task = cast(session)
        until = task.due_at - HOUR / 2
        queueing.snooze(session, task.id, until, seen=task.version, by=one.actor, now=NOON)
        assert task.owner_id == one.person_id
        assert [seen_in(session, one, name) for name in (ALL, MINE, RESTING)] == [0, 1, 1]
        assert seen_in(session, other, RESTING) == 1
        assert counts(session, one.actor, now=NOON) == {MINE: 1, RESTING: 1}
        sweep(session, now=until)
        session.refresh(task)
        assert (task.snoozed_until, task.opened_at) == (None, NOON)
        assert told(session, one.chat_id)[-1] == "task-back"
        assert seen_in(session, other, ALL, after=until - NOON) == 1


def test_past_its_hour_a_case_rests_only_with_a_line_and_never_beyond_a_week(db: Database) -> None:
    with db.begin() as session:
        one, _, task = cast(session)
        frame = {"seen": task.version, "by": one.actor, "now": NOON}
        for until, why in ((task.due_at + DAY, ""), (NOON + 8 * DAY, "x"), (NOON, "x")):
            with pytest.raises(NotSoLong), session.begin_nested():
                queueing.snooze(session, task.id, until, why=why, **frame)
            session.expire_all()
        queueing.snooze(session, task.id, task.due_at + DAY, why="等她女儿", **frame)
        assert seen_in(session, one, LATE, after=DAY) == 0


@pytest.mark.parametrize("kind", [TaskKind.EMERGENCY, TaskKind.REPORT])
def test_danger_never_rests_and_never_waits(db: Database, kind: TaskKind) -> None:
    with db.begin() as session:
        one, _, _ = cast(session)
        task = open_task(session, kind, now=NOON, about="fall: x")
        frame = {"seen": task.version, "by": one.actor, "now": NOON}
        with pytest.raises(NotSoLong):
            queueing.snooze(session, task.id, NOON + timedelta(minutes=1), **frame)
        with pytest.raises(NotSoLong):
            queueing.await_them(session, task.id, **frame)
        assert task.snoozed_until is None


def test_while_the_resident_has_to_answer_the_hour_stands_still_and_the_age_does_not(
    db: Database,
) -> None:
    with db.begin() as session:
        one, _, task = cast(session)
        owed = task.due_at
        queueing.await_them(session, task.id, seen=task.version, by=one.actor, now=NOON)
        sweep(session, now=NOON + 3 * HOUR)
        assert "task-back" not in told(session, one.chat_id)
        teller = stage.Actor(task.person_id)
        conversing.say_more(session, task, "明天在家", by=teller, now=NOON + 5 * HOUR)
        assert (task.due_at, task.paused_at, task.opened_at) == (owed + 5 * HOUR, None, NOON)
        assert told(session, one.chat_id)[-1] == "task-more"
        assert seen_in(session, one, ALL, after=5 * HOUR) == 1


def test_after_a_week_without_an_answer_it_is_back(db: Database) -> None:
    with db.begin() as session:
        one, _, task = cast(session)
        queueing.await_them(session, task.id, seen=task.version, by=one.actor, now=NOON)
        sweep(session, now=NOON + 7 * DAY)
        session.refresh(task)
        assert (task.snoozed_until, task.paused_at) == (None, None)
        assert told(session, one.chat_id)[-1] == "task-back"


def test_only_whoever_has_a_case_lays_it_aside_and_nothing_rests_that_nobody_has(
    db: Database,
) -> None:
    with db.begin() as session:
        one, other, task = cast(session)
        take_task(session, task.id, seen=task.version, by=one.actor, now=NOON)
        with pytest.raises(NotAllowed):
            queueing.await_them(session, task.id, seen=task.version, by=other.actor, now=NOON)
        queueing.await_them(session, task.id, seen=task.version, by=one.actor, now=NOON)
        grant = session.scalars(select(Grant).where(Grant.person_id == one.person_id)).one()
        leave(session, grant.id, by=one.actor, now=NOON)
        session.refresh(task)
        assert (task.status, task.snoozed_until) == (TaskStatus.OPEN, None)
        assert seen_in(session, other) == 1


def test_all_that_one_has_goes_to_another_but_for_what_is_kept_from_them(db: Database) -> None:
    with db.begin() as session:
        one, other, task = cast(session)
        charge = stage.resident(session, "马明", chat_id=None)
        stage.cared_for(session, other, charge)
        kept = open_task(session, TaskKind.MESSAGE, now=NOON, person_id=charge.person_id)
        for each in (task, kept):
            take_task(session, each.id, seen=1, by=one.actor, now=NOON)
        kept = session.get_one(Task, kept.id)
        loads = hands(session, [one.person_id], other.person_id, now=NOON)
        assert [hand.load for hand in loads] == [1]
        frame = {"by": one.actor, "now": NOON}
        assert queueing.reassign_all(session, one.person_id, other.person_id, **frame) == 1
        session.refresh(task)
        session.refresh(kept)
        assert (task.owner_id, kept.owner_id) == (other.person_id, one.person_id)
        assert told(session, other.chat_id)[-1] == "tasks-yours"
