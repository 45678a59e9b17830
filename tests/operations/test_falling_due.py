"""What falls due is done once, or missed; never both, never lost, never at three at night."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.db import Database
from models.operations import falling_due
from models.operations.falling_due import ATTEMPTS, DOINGS, sweep
from models.rules.hours import awake
from models.tables.desk import Task
from models.tables.messaging import Due, DueStatus, Outbox
from models.tables.orders import Order
from models.tables.visits import Visit, VisitStatus
from models.words import TaskKind
from tests.operations.test_main_job import booked
from tests.stage import NOON, TUESDAY_TEN

SLEEPS = [timedelta(minutes=1), timedelta(hours=1), timedelta(days=1), timedelta(days=10)]


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[int]]:
    """Every kind only counts what it is called for."""
    calls = Counter[int]()

    def count(session: Session, object_id: int, *, now: datetime) -> None:
        calls[object_id] += 1

    for kind in DueKind:
        monkeypatch.setitem(DOINGS, kind, count)
    return calls


def statuses(db: Database) -> Counter[str]:
    with db.begin() as session:
        return Counter(str(row.status) for row in session.scalars(select(Due)))


@pytest.mark.parametrize("sleep", SLEEPS, ids=str)
def test_after_a_sleep_each_row_is_done_once_or_missed(
    db: Database, done: Counter[int], sleep: timedelta
) -> None:
    with db.begin() as session:
        for n, kind in enumerate(DueKind):
            agenda.plan(session, kind, n, NOON)
    for _ in range(3):
        with db.begin() as session:
            sweep(session, now=NOON + sleep)
    late = falling_due.ONLY_IN_TIME if sleep > falling_due.STALE_AFTER else set()
    assert done == {n: 1 for n, kind in enumerate(DueKind) if kind not in late}
    left = statuses(db)
    assert (left["done"], left["missed"]) == (len(DueKind) - len(late), len(late))
    assert left["open"] == 0


def test_nothing_is_done_before_it_falls_due(db: Database, done: Counter[int]) -> None:
    with db.begin() as session:
        agenda.plan(session, DueKind.CALL_OUT, 1, NOON + timedelta(seconds=1))
        assert sweep(session, now=NOON) == 0
        assert sweep(session, now=NOON + timedelta(seconds=1)) == 1
    assert done == {1: 1}


def test_planned_twice_it_happens_once_and_planned_again_it_happens_again(
    db: Database, done: Counter[int]
) -> None:
    with db.begin() as session:
        agenda.plan(session, DueKind.PLACE_ORDER, 1, NOON)
        agenda.plan(session, DueKind.PLACE_ORDER, 1, NOON)
        sweep(session, now=NOON)
        assert done[1] == 1
        agenda.plan(session, DueKind.PLACE_ORDER, 1, NOON)
        sweep(session, now=NOON)
        assert done[1] == 2


@pytest.mark.parametrize("sides", [2, 3])
def test_two_who_sweep_at_once_do_each_row_once(
    db: Database, done: Counter[int], sides: int
) -> None:
    rows = 300
    with db.begin() as session:
        for n in range(rows):
            agenda.plan(session, DueKind.CALL_OUT, n, NOON)
    together = Barrier(sides)

    def one_side(_: int) -> int:
        together.wait()
        settled = 0
        for _ in range(rows):
            with db.begin() as session:
                found = sweep(session, now=NOON, limit=7)
            settled += found
            if not found and "open" not in statuses(db):
                break
        return settled

    with ThreadPoolExecutor(sides) as pool:
        assert sum(pool.map(one_side, range(sides))) == rows
    assert done == dict.fromkeys(range(rows), 1)


def test_a_failing_row_is_tried_five_times_and_then_shown_to_a_human_being(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[int] = []

    def fail(session: Session, object_id: int, *, now: datetime) -> None:
        tried.append(object_id)
        session.connection().execute(text("UPDATE area SET name = '?' WHERE code = '63'"))
        raise RuntimeError

    monkeypatch.setitem(DOINGS, DueKind.CLOSE_VISIT, fail)
    with db.begin() as session:
        for n in (1, 2):
            agenda.plan(session, DueKind.CLOSE_VISIT, n, NOON)
    for _ in range(ATTEMPTS + 2):
        with db.begin() as session:
            sweep(session, now=NOON)
    with db.begin() as session:
        tasks = session.scalars(select(Task).where(table(Task).c.kind == TaskKind.ACCIDENT)).all()
        assert sorted(tried) == [1] * ATTEMPTS + [2] * ATTEMPTS
        assert sorted(task.about for task in tasks) == [
            f"close_visit {n}: RuntimeError" for n in (1, 2)
        ]
        assert session.scalar(text("SELECT name FROM area WHERE code = '63'")) != "?"


def test_a_failing_row_holds_up_no_other_and_leaves_nothing_in_memory(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with db.begin() as session:
        booked(session)
    miss = DOINGS[DueKind.MISS_VISIT]
    kept: list[Any] = []

    def miss_and_fail(session: Session, visit_id: int, *, now: datetime) -> None:
        kept.append(session.get(Visit, visit_id))
        miss(session, visit_id, now=now)
        raise RuntimeError

    monkeypatch.setitem(DOINGS, DueKind.MISS_VISIT, miss_and_fail)
    with db.begin() as session:
        before = session.scalars(select(Outbox)).all()
        sweep(session, now=TUESDAY_TEN + timedelta(minutes=31))
        assert kept[0].status is VisitStatus.BOOKED
        posted = [m.kind for m in session.info["posted"]]
        assert "visit-missed" not in posted
        assert "visit-nudge" in posted
        assert len(session.scalars(select(Outbox)).all()) == len(before) + len(posted)


def test_a_visit_nobody_looked_at_for_ten_days_is_missed_once_and_looked_for_again(
    db: Database,
) -> None:
    with db.begin() as session:
        _, _, order, visit = booked(session)
    now = TUESDAY_TEN + timedelta(days=10)
    for _ in range(3):
        with db.begin() as session:
            sweep(session, now=now)
    with db.begin() as session:
        assert session.get_one(Visit, visit.id).status is VisitStatus.MISSED
        assert session.get_one(Order, order.id).start > now
        told = Counter(m.kind for m in session.scalars(select(Outbox)))
        assert told["visit-missed"] == 1
        assert told["remind-eve"] == told["remind-soon"] == told["visit-nudge"] == 0


@pytest.mark.parametrize("kind", [DueKind.REMIND_SOON, DueKind.ASK_RATING])
def test_what_a_sleeping_timetable_does_at_night_wakes_no_resident(
    db: Database, kind: DueKind
) -> None:
    night = datetime.fromisoformat("2026-11-24T03:00+08:00")
    with db.begin() as session:
        old, _, _, visit = booked(session)
        if kind is DueKind.ASK_RATING:
            session.connection().execute(text("UPDATE visit SET status = 'done'"))
        session.connection().execute(text("DELETE FROM due"))
        agenda.plan(session, kind, visit.id, night - timedelta(minutes=5))
    with db.begin() as session:
        sweep(session, now=night)
        owed = [m for m in session.info["posted"] if m.chat_id == old.chat_id]
        assert [m.due_at for m in owed] == [awake(night)]


def test_a_row_that_was_dropped_is_not_done(db: Database, done: Counter[int]) -> None:
    with db.begin() as session:
        agenda.plan(session, DueKind.LAPSE_OFFER, 1, NOON)
        agenda.plan(session, DueKind.LAPSE_OFFER, 2, NOON)
        agenda.drop(session, {DueKind.LAPSE_OFFER}, 1)
        sweep(session, now=NOON)
    assert done == {2: 1}
    assert statuses(db) == {str(DueStatus.DONE): 2}
