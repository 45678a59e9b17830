"""A cry for help is called out until a human being has it, and never swallowed."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from handlers.notices import draw
from models.base import add, table
from models.db import Database
from models.errors import Stale
from models.operations.calling_out import REMINDER
from models.operations.closing import close_task
from models.operations.falling_due import sweep
from models.operations.helping import open_task, take_task
from models.operations.joining import open_account
from models.outbox import Owed
from models.reads.audience import still_called
from models.reads.standing import standing
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Lane, Outbox
from models.tables.roles import Grant
from models.words import Role, TaskKind
from tests import stage
from tests.operations.test_main_job import booked
from tests.stage import LONG_AGO

NIGHT = datetime.fromisoformat("2026-11-24T02:00+08:00")
COUNTY, PREFECTURE, SUPERVISOR, ELSEWHERE = 11, 12, 13, 14


def town(session: Session) -> stage.Someone:
    """A resident; on call are the county, the prefecture above it, and a supervisor."""
    stage.coordinator(session, chat_id=PREFECTURE, place="6301")
    stage.coordinator(session, chat_id=ELSEWHERE, place="630103")
    boss = open_account(session, SUPERVISOR, "局里", now=LONG_AGO).person_id
    add(session, Grant(person_id=boss, role=Role.SUPERVISOR, granted_at=LONG_AGO))
    return stage.resident(session)


def calls(session: Session) -> list[tuple[float, int]]:
    """Minutes after the cry, and the chat called; in order. All of them go before all else."""
    message = table(Outbox).c
    rows = session.scalars(select(Outbox).where(message.kind == "task")).all()
    assert {row.lane for row in rows} == {Lane.EMERGENCY}
    return sorted(((row.due_at - NIGHT) / timedelta(minutes=1), row.chat_id) for row in rows)


def reminders(session: Session) -> list[tuple[float, int]]:
    """The same of what gathers everything that nobody has."""
    message = table(Outbox).c
    rows = session.scalars(select(Outbox).where(message.kind == REMINDER)).all()
    assert {row.lane for row in rows} <= {Lane.EMERGENCY}
    return sorted(((row.due_at - NIGHT) / timedelta(minutes=1), row.chat_id) for row in rows)


def minute_by_minute(db: Database, minutes: int) -> None:
    for minute in range(minutes + 1):
        with db.begin() as session:
            sweep(session, now=NIGHT + timedelta(minutes=minute))


def test_nobody_answers_and_it_is_called_further_up_after_2_5_and_10_minutes(db: Database) -> None:
    with db.begin() as session:
        old = town(session)
        stage.coordinator(session, chat_id=COUNTY)
        open_task(session, TaskKind.EMERGENCY, now=NIGHT, person_id=old.person_id)
    minute_by_minute(db, 31)
    with db.begin() as session:
        everybody = [COUNTY, PREFECTURE, SUPERVISOR]
        assert calls(session) == [
            (0, COUNTY),
            (2, COUNTY),
            (2, PREFECTURE),
            *((minute, who) for minute in (5, 10) for who in everybody),
        ]
        assert reminders(session) == [(20, who) for who in everybody]


def test_once_everybody_knows_all_open_cries_are_told_in_one_message_in_growing_pauses(
    db: Database,
) -> None:
    with db.begin() as session:
        town(session)
        stage.coordinator(session, chat_id=COUNTY)
        for number in range(3):
            cry = stage.resident(session, f"老人{number}", chat_id=500 + number)
            open_task(session, TaskKind.EMERGENCY, now=NIGHT, person_id=cry.person_id)
    minute_by_minute(db, 81)
    with db.begin() as session:
        told = reminders(session)
        assert told == [(n, who) for n in (20, 40, 80) for who in (COUNTY, PREFECTURE, SUPERVISOR)]
        boss = standing(session, SUPERVISOR)
        assert boss is not None
        assert len(still_called(session, boss.person_id)) == 3
        screen = draw(session, Owed(SUPERVISOR, REMINDER, Lane.EMERGENCY, NIGHT), now=NIGHT)
        assert screen is not None
        assert "3 件" in screen.text
        assert len(screen.rows) == 4


def test_once_somebody_has_it_nobody_else_is_called(db: Database) -> None:
    with db.begin() as session:
        old = town(session)
        desk = stage.coordinator(session, chat_id=COUNTY)
        task = open_task(session, TaskKind.EMERGENCY, now=NIGHT, person_id=old.person_id)
    minute_by_minute(db, 3)
    with db.begin() as session:
        task = session.get_one(Task, task.id)
        take_task(session, task.id, seen=task.version, by=desk.actor, now=NIGHT)
        assert task.owner_id == desk.person_id
        with pytest.raises(Stale):
            take_task(session, task.id, seen=task.version, by=desk.actor, now=NIGHT)
    minute_by_minute(db, 60)
    with db.begin() as session:
        assert max(minute for minute, _ in calls(session)) == 2


def test_a_cry_while_the_first_is_being_called_out_is_the_same_and_after_that_a_new_one(
    db: Database,
) -> None:
    with db.begin() as session:
        old = town(session)
        desk = stage.coordinator(session, chat_id=COUNTY)
        cry = {"now": NIGHT, "person_id": old.person_id}
        first = open_task(session, TaskKind.EMERGENCY, **cry)
        assert open_task(session, TaskKind.EMERGENCY, **cry).id == first.id
        take_task(session, first.id, seen=1, by=desk.actor, now=NIGHT)
        second = open_task(session, TaskKind.EMERGENCY, **cry)
        assert second.id != first.id
        assert second.status is TaskStatus.OPEN


def test_somebody_of_whom_no_place_is_known_reaches_every_desk_and_any_may_take_it(
    db: Database,
) -> None:
    with db.begin() as session:
        town(session)
        desk = stage.coordinator(session, chat_id=COUNTY)
        stranger = open_account(session, 99, "路人", now=NIGHT)
        task = open_task(session, TaskKind.EMERGENCY, now=NIGHT, person_id=stranger.person_id)
        assert {who for _, who in calls(session)} == {COUNTY, PREFECTURE, ELSEWHERE}
        take_task(session, task.id, seen=1, by=desk.actor, now=NIGHT)


def test_complaints_about_two_visits_of_one_order_are_two(db: Database) -> None:
    with db.begin() as session:
        _, _, _, visit = booked(session)
        complaint = open_task(session, TaskKind.COMPLAINT, now=NIGHT, thing=visit)
        assert open_task(session, TaskKind.COMPLAINT, now=NIGHT, thing=visit).id == complaint.id
        later = visit.model_copy(update={"id": visit.id + 1})
        values = later.model_dump() | {"start": visit.start + stage.days(1)}
        values |= {"end": visit.end + stage.days(1), "busy_from": visit.busy_from + stage.days(1)}
        second = add(session, type(visit)(**values | {"busy_until": values["end"]}))
        assert open_task(session, TaskKind.COMPLAINT, now=NIGHT, thing=second).id != complaint.id


def test_a_settled_case_calls_nobody_any_more(db: Database) -> None:
    with db.begin() as session:
        old = town(session)
        desk = stage.coordinator(session, chat_id=COUNTY)
        task = open_task(session, TaskKind.EMERGENCY, now=NIGHT, person_id=old.person_id)
        close_task(session, task.id, reason="well again", by=desk.actor, now=NIGHT)
        called = calls(session)
    minute_by_minute(db, 30)
    with db.begin() as session:
        assert calls(session) == called


@pytest.mark.parametrize("taken", [False, True])
def test_whoever_waits_in_vain_is_told_once_and_nobody_beside_them(
    db: Database, taken: bool
) -> None:
    with db.begin() as session:
        old = town(session)
        desk = stage.coordinator(session, chat_id=COUNTY)
        case = {"now": NIGHT, "person_id": old.person_id, "by": old.actor, "about": "fall: 摔了"}
        task = open_task(session, TaskKind.EMERGENCY, **case)
        if taken:
            take_task(session, task.id, seen=1, by=desk.actor, now=NIGHT)
    minute_by_minute(db, 31)
    with db.begin() as session:
        told = session.scalars(select(Outbox).where(table(Outbox).c.kind == "nobody-yet")).all()
        due = [(one.chat_id, one.due_at - NIGHT) for one in told]
        assert due == ([] if taken else [(old.chat_id, timedelta(minutes=2))])
