"""补救: nobody but the resident says that it is resolved; a supervisor when they are silent."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import add, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.ledger import Pot, balance
from models.operations.casework import close_case
from models.operations.falling_due import sweep
from models.operations.feedback import rate
from models.operations.helping import open_task
from models.operations.recovering import (
    StillTheirs,
    accept,
    may_be_reopened,
    not_yet,
    override,
    propose,
    reopen,
)
from models.operations.visiting import check_in, check_out
from models.reads.audience import callable_for
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Outbox
from models.tables.providers import Project
from models.tables.roles import Grant
from models.tables.visits import Visit
from models.words import Role, TaskKind
from tests import stage
from tests.operations.test_main_job import CODE, booked
from tests.stage import AWAY, LONG_AGO, TUESDAY_TEN, Someone

OVER = TUESDAY_TEN + timedelta(hours=2)
ASKED = OVER + AWAY
WEEK = timedelta(days=7)
PRICE = 8_000


def low(session: Session) -> tuple[Someone, Someone, Task, Visit]:
    """Somebody gave one star; the resident, the desk, the case and the visit."""
    old, anna, _, visit = booked(session)
    started = check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
    check_out(session, visit.id, seen=started.version, done="all", by=anna.actor, now=OVER)
    desk = stage.coordinator(session)
    rate(session, visit.id, 1, by=old.actor, now=ASKED)
    return old, desk, case(session), started


def case(session: Session) -> Task:
    session.expire_all()
    return session.scalars(select(Task).where(Task.kind == TaskKind.RECOVERY)).one()


def supervisor(session: Session) -> Someone:
    above = stage.coordinator(session, "督导", chat_id=3009)
    grants = table(Grant)
    mine = grants.c.person_id == above.person_id
    session.execute(grants.update().where(mine).values(role=Role.SUPERVISOR))
    return above


def told(session: Session, who: Someone) -> list[str]:
    rows = select(Outbox.kind).where(Outbox.chat_id == who.chat_id)
    return [str(kind) for kind in session.scalars(rows)]


def proposed(session: Session) -> tuple[Someone, Someone, Task, Visit]:
    old, desk, task, visit = low(session)
    propose(session, task.id, "周四重新打扫", counts=True, by=desk.actor, now=ASKED)
    return old, desk, case(session), visit


def test_the_desk_alone_closes_no_recovery_whatever_it_says(db: Database) -> None:
    with db.begin() as session:
        _, desk, task, _ = low(session)
        frame: dict[str, Any] = {"by": desk.actor, "now": ASKED}
        with pytest.raises(NotAllowed):
            close_case(session, task.id, reason="phoned", counts=True, **frame)


def test_money_moves_with_the_word_of_the_resident_and_not_before(db: Database) -> None:
    with db.begin() as session:
        old, desk, task, visit = proposed(session)
        assert "recovery-proposed" in told(session, old)
        assert balance(session, visit.project_id, Pot.SPENT) == 0
        with pytest.raises(NotAllowed):
            accept(session, task.id, seen=task.version, by=desk.actor, now=ASKED)
        accept(session, task.id, seen=task.version, by=old.actor, now=ASKED)
        assert case(session).status is TaskStatus.CLOSED
        assert balance(session, visit.project_id, Pot.SPENT) == PRICE


def test_not_yet_goes_back_to_whoever_has_it_and_one_rung_up(db: Database) -> None:
    with db.begin() as session:
        old, desk, task, visit = proposed(session)
        above = stage.coordinator(session, "州上", chat_id=71, place="6301")
        not_yet(session, task.id, seen=task.version, by=old.actor, now=ASKED)
        sweep(session, now=ASKED)
        after = case(session)
        assert (after.status, after.owner_id, after.rung) == (TaskStatus.TAKEN, desk.person_id, 1)
        assert "recovery-not-yet" in told(session, desk)
        assert "task" in told(session, above)
        assert balance(session, visit.project_id, Pot.SPENT) == 0


def test_silence_hands_it_to_a_supervisor_who_ends_it_with_a_reason(db: Database) -> None:
    with db.begin() as session:
        _, desk, task, visit = proposed(session)
        above = supervisor(session)
        frame: dict[str, Any] = {"counts": False, "by": above.actor}
        with pytest.raises(StillTheirs):
            override(session, task.id, "x", now=ASKED + WEEK - timedelta(minutes=1), **frame)
        later = ASKED + WEEK + timedelta(days=1)
        sweep(session, now=later)
        assert case(session).status is TaskStatus.OPEN
        with pytest.raises(NotAllowed):
            override(session, task.id, "x", counts=False, by=desk.actor, now=later)
        override(session, task.id, "三次没接电话", now=later, **frame)
        assert "三次没接电话" in case(session).about
        assert balance(session, visit.project_id, Pot.DISPUTED) == 0


def test_the_resident_is_told_of_a_close_and_opens_it_again_for_thirty_days(db: Database) -> None:
    with db.begin() as session:
        old, _, _, visit = low(session)
        desk = stage.coordinator(session, "李同", chat_id=3002)
        said = open_task(
            session, TaskKind.COMPLAINT, now=ASKED, by=old.actor, thing=visit, about="said: 没来"
        )
        frame: dict[str, Any] = {"by": desk.actor, "now": ASKED}
        close_case(session, said.id, reason="phoned", counts=True, **frame)
        assert "case-ended" in told(session, old)
        closed = session.get_one(Task, said.id)
        edge = closed.changed_at + timedelta(days=30)
        assert may_be_reopened(session, closed, now=edge)
        assert not may_be_reopened(session, closed, now=edge + timedelta(seconds=1))
        reopen(session, said.id, seen=closed.version, by=old.actor, now=edge)
        again = session.get_one(Task, said.id)
        assert (again.status, again.owner_id) == (TaskStatus.OPEN, None)
        with pytest.raises(Stale):
            reopen(session, said.id, seen=again.version, by=old.actor, now=edge)


def test_a_manager_of_the_organisation_with_a_post_at_the_desk_has_no_hand_in_it(
    db: Database,
) -> None:
    with db.begin() as session:
        _, _, task, visit = low(session)
        boss = stage.coordinator(session, "两头", chat_id=70)
        house = session.get_one(Project, visit.project_id).provider_id
        both = {"person_id": boss.person_id, "provider_id": house, "granted_at": LONG_AGO}
        add(session, Grant(role=Role.MANAGER, **both))
        assert boss.person_id not in callable_for(session, task, 2)
        with pytest.raises(NotAllowed):
            propose(session, task.id, "x", counts=True, by=boss.actor, now=ASKED)
