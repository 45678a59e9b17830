"""Whom an order is asked of is found under its place, however many visits there are elsewhere."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session

from models.db import Database
from models.operations.finding import weigh
from models.reads.candidates import able, everybody
from tests import stage
from tests.stage import NOON


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    """What a plan of SQLite says."""
    return sqlite_url


@pytest.fixture
def session(db: Database) -> Iterator[Session]:
    with db.begin() as session:
        yield session


def asked(session: Session, way: Any, hands: int) -> list[tuple[str, Any]]:
    """Every question that finding somebody puts, with so many workers to choose from."""
    project = stage.provider(session, f"H{hands}")
    for n in range(hands):
        stage.worker(session, project, chat_id=2000 + 100 * hands + n)
    order = stage.order_of(session, stage.resident(session, chat_id=1000 + hands))
    found: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, words: str, given: Any, *_more: Any) -> None:
        found.append((words, given))

    engine = session.connection().engine
    event.listen(engine, "before_cursor_execute", note)
    assert weigh(session, order, now=NOON, whom=way)
    event.remove(engine, "before_cursor_execute", note)
    return found


@pytest.mark.parametrize("way", [able, everybody])
def test_no_question_for_visits_walks_through_a_whole_status(session: Session, way: Any) -> None:
    plans = [
        str(step[3])
        for words, given in asked(session, way, 3)
        if words.startswith("SELECT visit.")
        for step in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {words}", given)
    ]
    assert any("ix_visit_project_start" in step for step in plans)
    assert any("ix_visit_worker_start" in step for step in plans)
    assert any("ix_visit_carer_busy" in step for step in plans)
    assert not [step for step in plans if "ix_visit_status_start" in step or "SCAN visit" in step]


def test_as_many_questions_are_put_for_ten_workers_as_for_two(session: Session) -> None:
    assert len(asked(session, able, 2)) == len(asked(session, able, 10))
