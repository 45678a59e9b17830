"""The money of the town's contracts goes on after its opening."""

from datetime import date, datetime, timedelta

from sqlalchemy import select

from bot.demo import load
from models.base import table
from models.db import Database
from models.operations.falling_due import sweep
from models.reads.coming import next_moment
from models.tables.messaging import Due, DueStatus
from models.tables.payments import Payment, PaymentKind
from models.tables.providers import Project, ProjectStatus
from tests.demo.conftest import MONDAY_NINE

OCTOBER, NOVEMBER = date(2026, 10, 31), date(2026, 11, 30)
KINDS = ("settle", "term_day")
MONTHLY = table(Payment).c.kind == PaymentKind.PERIOD


def test_every_contract_that_runs_will_be_settled_and_end(town: Database) -> None:
    due = table(Due).c
    with town.begin() as session:
        running = session.scalars(
            select(Project).where(table(Project).c.status == ProjectStatus.IN_CONTRACT)
        ).all()
        for kind in KINDS:
            planned = session.scalars(
                select(due.object_id).where(due.kind == kind, due.status == DueStatus.OPEN)
            ).all()
            assert {one.id for one in running} <= set(planned)


def test_the_month_before_waits_for_the_purchaser_at_the_opening(town: Database) -> None:
    with town.begin() as session:
        sheets = session.scalars(select(Payment).where(MONTHLY)).all()
    assert {sheet.until for sheet in sheets} == {OCTOBER}


def test_over_the_end_of_a_month_its_statements_come_by_themselves(db: Database) -> None:
    load(db, MONDAY_NINE)
    _let_pass(db, MONDAY_NINE + timedelta(days=9))
    with db.begin() as session:
        sheets = session.scalars(select(Payment).where(MONTHLY)).all()
    assert {sheet.until for sheet in sheets} == {OCTOBER, NOVEMBER}


def _let_pass(db: Database, end: datetime) -> None:
    moment: datetime | None = MONDAY_NINE
    with db.begin() as session:
        while moment is not None and moment < end:
            sweep(session, now=moment)
            moment = next_moment(session, after=moment)
