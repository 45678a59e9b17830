"""What is due for a month is put together by itself, and each month is looked into on its own."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models import ledger
from models.db import Database
from models.operations import paying
from models.operations.falling_due import sweep
from models.operations.helping import open_task
from models.operations.putting_up import NothingToPay, TooFewChecks, make
from models.reads.money import sheet_of
from models.reads.payments import payments_of
from models.rules.hours import today
from models.tables.payments import PaymentKind
from models.tables.visits import Visit
from models.words import TaskKind
from tests import stage
from tests.operations.test_paying import works
from tests.works.money import FIRST, NOVEMBER, Works

__all__ = ["works"]


def test_a_month_without_a_visit_has_no_sheet(db: Database) -> None:
    with db.begin() as session:
        works = Works.signed(session)
        works.visits(1, disputed=1)
        paying.prepare_month(session, works.project.id, now=FIRST)
        assert payments_of(session, works.project.id) == []


def test_a_month_all_of_whose_visits_became_disputed_is_not_put_up(works: Works) -> None:
    for visit in works.session.scalars(select(Visit)):
        open_task(works.session, TaskKind.COMPLAINT, now=FIRST, thing=visit, about="x")
    month = works.last()
    with pytest.raises(NothingToPay):
        make(works.session, month.id, seen=month.version, fen=0, by=works.desk.actor, now=FIRST)


def test_each_month_is_looked_into_on_its_own(db: Database) -> None:
    with db.begin() as session:
        works = Works.signed(session)
        works.visits(10)
        paying.prepare_month(session, works.project.id, now=FIRST)
        works.looked_into(works.visits(10, FIRST))
        paying.prepare_month(session, works.project.id, now=FIRST + timedelta(days=31))
        november, december = paying.under_way(session, works.project.id)
        day = today(FIRST + timedelta(days=31))
        assert sheet_of(session, november, day).missing == 3
        assert (
            sheet_of(session, december, day).visits,
            sheet_of(session, december, day).missing,
        ) == (10, 0)


def test_every_contract_of_before_gets_its_months_once(works: Works) -> None:
    assert paying.plan_all_months(works.session, now=FIRST) == 0
    stage.provider(works.session, code="OTHER")
    assert paying.plan_all_months(works.session, now=FIRST) == 1
    assert paying.plan_all_months(works.session, now=FIRST) == 0


def test_the_first_of_the_month_does_it_by_itself(db: Database) -> None:
    with db.begin() as session:
        works = Works.signed(session)
        paying.plan_month(session, works.project.id, now=NOVEMBER)
        works.visits(2)
        sweep(session, now=FIRST)
        assert works.last().kind is PaymentKind.PERIOD


def test_a_month_that_had_no_sheet_is_looked_into_with_the_next(db: Database) -> None:
    with db.begin() as session:
        works = Works.signed(session)
        late = works.visits(6, disputed=6)
        paying.prepare_month(session, works.project.id, now=FIRST)
        for visit in late:
            ledger.spend(session, visit, now=FIRST)
        works.looked_into(works.visits(1, FIRST))
        after = FIRST + timedelta(days=31)
        paying.prepare_month(session, works.project.id, now=after)
        month = works.last()
        assert (month.since, month.until) == (today(NOVEMBER).replace(day=1), date(2026, 12, 31))
        sheet = sheet_of(session, month, today(after))
        assert (sheet.completed, sheet.answered, sheet.missing) == (7, 1, 2)
        read = {"seen": month.version, "fen": sheet.cash, "now": after}
        with pytest.raises(TooFewChecks):
            make(session, month.id, by=works.desk.actor, **read)
        works.looked_into(late[:2])
        make(session, month.id, by=works.desk.actor, **read)
