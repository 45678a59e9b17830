"""Reminders: of the right day, never at night, and where none can come any more a human being."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text
from sqlmodel import Session

from handlers import notices
from models.agenda import DueKind, plan
from models.db import Database
from models.operations.booking import book
from models.operations.falling_due import sweep
from models.outbox import Owed
from models.reads.standing import HOUSE
from models.rules.hours import awake
from models.tables.desk import Task
from models.tables.messaging import Outbox
from models.tables.visits import Visit
from models.words import TaskKind
from tests import stage
from tests.operations.test_main_job import booked
from tests.stage import NOON


def clock(told: str) -> datetime:
    """«23 20:45» of November 2026 in Shanghai."""
    day, hour = told.split()
    return datetime.fromisoformat(f"2026-11-{day}T{hour}+08:00")


def swept(session: Session, now: datetime) -> None:
    for _ in range(3):
        sweep(session, now=now)


def reminders(session: Session) -> dict[tuple[str, int], datetime]:
    rows = session.scalars(select(Outbox).where(Outbox.kind.like("remind%")))
    return {(row.kind, row.chat_id): row.due_at for row in rows}


AFTERNOON = clock("24 14:00")


@pytest.mark.parametrize(
    ("start", "told", "heard"),
    [
        ("24 10:00", "23 12:00", [("eve", "23 18:00"), ("soon", "24 08:00")]),
        ("24 10:00", "23 15:00", [("eve", "23 18:00"), ("soon", "24 08:00")]),
        ("24 10:00", "23 15:01", [("soon", "24 08:00")]),
        ("24 10:00", "23 16:05", [("soon", "24 08:00")]),
        ("24 10:00", "23 23:00", []),  # read at eight in the morning
        ("24 14:00", "24 09:01", []),
        ("24 14:00", "24 08:59", [("soon", "24 12:00")]),
        ("24 08:30", "23 12:00", [("eve", "23 18:00")]),
        ("24 08:30", "23 15:30", [("soon", "23 20:00")]),
        ("24 08:30", "23 17:30", []),
    ],
)
def test_nobody_is_told_what_they_have_just_read(
    db: Database, start: str, told: str, heard: list[tuple[str, str]]
) -> None:
    with db.begin() as session:
        worker = stage.worker(session, stage.provider(session), hours=(8 * 60, 17 * 60))
        order = stage.order_of(session, stage.resident(session), start=clock(start))
        book(session, order, (worker.worker_id, 1), by=HOUSE, now=clock(told))
        moment = clock(told)
        while moment < clock(start):
            moment += timedelta(minutes=1) if moment.minute % 30 else timedelta(minutes=30)
            sweep(session, now=moment)
        assert sorted(reminders(session).items()) == sorted(
            ((f"remind-{kind}{side}", chat), clock(at))
            for kind, at in heard
            for side, chat in (("", 1001), ("-worker", 2001))
        )


def test_a_late_eve_makes_the_word_shortly_before_needless(db: Database) -> None:
    with db.begin() as session:
        booked(session, start=AFTERNOON)
        swept(session, clock("24 10:00"))
        swept(session, clock("24 12:00"))
        assert {kind for kind, _ in reminders(session)} == {"remind-eve", "remind-eve-worker"}


@pytest.mark.parametrize("wakes", ["23 18:00", "23 20:29", "23 20:45", "23 23:00", "24 07:00"])
def test_an_evening_slept_through_is_made_good_for_both_sides_and_wakes_neither(
    db: Database, wakes: str
) -> None:
    with db.begin() as session:
        old, anna, _, _ = booked(session, start=AFTERNOON)
        now = clock(wakes)
        swept(session, now)
        assert reminders(session) == {
            ("remind-eve", old.chat_id): awake(now),
            ("remind-eve-worker", anna.chat_id): awake(now),
        }


@pytest.mark.parametrize(
    ("read", "words"),
    [("23 18:00", "明天"), ("24 08:00", "今天"), ("24 13:59", "今天"), ("24 14:00", None)],
)
def test_an_eves_word_tells_the_day_on_which_it_is_read(
    db: Database, read: str, words: str | None
) -> None:
    with db.begin() as session:
        old, anna, _, visit = booked(session, start=AFTERNOON)
        for kind, chat in (("remind-eve", old.chat_id), ("remind-eve-worker", anna.chat_id)):
            now = clock(read)
            screen = notices.draw(session, Owed(chat, kind, 0, now, visit.id), now=now)
            assert (screen is None) if words is None else (words in screen.text)


def test_a_late_eve_leaves_a_morning_visit_to_the_word_two_hours_before(db: Database) -> None:
    with db.begin() as session:
        booked(session)  # at ten
        swept(session, clock("24 07:00"))
        assert reminders(session) == {}
        swept(session, clock("24 08:00"))
        assert {kind for kind, _ in reminders(session)} == {"remind-soon", "remind-soon-worker"}


@pytest.mark.parametrize("kind", [DueKind.REMIND_EVE, DueKind.REMIND_SOON])
def test_of_visits_that_no_reminder_reaches_in_time_the_desk_has_one_case_a_place(
    db: Database, kind: DueKind
) -> None:
    with db.begin() as session:
        project, desk = stage.provider(session), stage.coordinator(session)
        numbers = []
        for n in range(3):
            old = stage.resident(session, f"住{n}", chat_id=1000 + n)
            worker = stage.worker(session, project, f"工{n}", chat_id=2000 + n)
            order = stage.order_of(session, old)
            swept(session, NOON)
            offer = stage.open_offer(session, order)
            assert offer is not None
            numbers.append(order.number)
            session.execute(text("UPDATE offer SET status = 'lapsed' WHERE id > 0"))
            early = Visit(
                order_id=order.id,
                person_id=old.person_id,
                worker_id=worker.worker_id,
                carer_id=worker.person_id,
                project_id=project.id,
                occurrence=1,
                start=clock("24 07:30"),
                end=clock("24 09:30"),
                busy_from=clock("24 07:00"),
                busy_until=clock("24 09:30"),
                changed_at=NOON,
            )
            plan(session, kind, stage.add(session, early).id, clock("23 18:00"))
        session.execute(text("UPDATE due SET status = 'done' WHERE kind NOT LIKE 'remind%'"))
        swept(session, clock("23 23:00"))
        assert reminders(session) == {}
        [task] = session.scalars(select(Task).where(Task.kind == TaskKind.MESSAGE)).all()
        assert task.about == f"reminders not sent: 3 · {' · '.join(numbers)}"
        assert (task.area_code, task.person_id) == (stage.PLACE, None)
        told = session.scalars(select(Outbox.chat_id).where(Outbox.object_id == task.id)).all()
        assert told == [desk.chat_id]
