"""An advance comes back: what was never earned of it, or all of it from whoever failed."""

from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from models import replaying
from models.base import add
from models.db import Database
from models.ledger import Pot
from models.operations import paying, recalling
from models.operations.putting_up import SamePerson, approve, make, pay
from models.tables.payments import Payment, PaymentKind
from models.tables.providers import ProjectStatus
from models.words import DutyStep, Party
from tests import stage
from tests.operations.test_paying import owed
from tests.works.money import FIRST, NOVEMBER, PRICE, Works


def test_an_advance_is_paid_once_and_what_was_not_earned_of_it_comes_back(db: Database) -> None:
    with db.begin() as session:
        works = Works.signed(session, budget=10 * PRICE)
        for _ in range(2):
            paying.owe_advance(session, works.project, now=NOVEMBER)
        advance = works.through(works.last(), 5 * PRICE, NOVEMBER)
        works.looked_into(works.visits(3))
        works.through(works.over(FIRST), 0, FIRST)
        back = works.last()
        assert (back.kind, back.fen, back.reverses_id) == (
            PaymentKind.RECOVERY, 2 * PRICE, advance.id
        )  # fmt: skip
        assert works.status() is ProjectStatus.ENDED
        approve(session, back.id, seen=1, fen=back.fen, by=works.one.actor, now=FIRST)
        assert owed(works)[DutyStep.PAY] == (Party.PROVIDER, date(2026, 12, 31))
        by = works.other.actor
        pay(session, back.id, "BACK-01", seen=2, fen=back.fen, by=by, now=FIRST)
        assert works.pots() == {
            Pot.BUDGET: -10 * PRICE, Pot.SPENT: 3 * PRICE, Pot.RETURNED: 7 * PRICE,
            Pot.FUND: -3 * PRICE, Pot.SETTLED: 3 * PRICE,
        }  # fmt: skip
        assert works.status() is ProjectStatus.CLOSED
        assert replaying.first_difference(session) is None


def failed(session: Session) -> Works:
    """Half paid ahead, three visits paid from it, four more waiting for their payment."""
    works = Works.signed(session, budget=10 * PRICE)
    paying.owe_advance(session, works.project, now=NOVEMBER)
    works.through(works.last(), 5 * PRICE, NOVEMBER)
    works.looked_into(works.visits(3))
    paying.prepare_month(session, works.project.id, now=FIRST)
    works.through(works.last(), 0, FIRST)
    works.looked_into(works.visits(4, FIRST))
    paying.prepare_month(session, works.project.id, now=FIRST + timedelta(days=31))
    month = works.last()
    make(session, month.id, seen=month.version, fen=2 * PRICE, by=works.desk.actor, now=FIRST)
    return works


def test_who_fails_gives_the_whole_advance_back_and_is_paid_nothing_more(db: Database) -> None:
    with db.begin() as session:
        works = failed(session)
        back = recalling.recall(session, works.project, 7, by=works.one.actor, now=FIRST)
        assert back is not None
        assert (back.fen, back.evaluation_id) == (5 * PRICE, 7)
        assert works.pots()[Pot.OWED_BACK] == 5 * PRICE
        assert [p.id for p in paying.under_way(session, works.project.id)] == [back.id]
        with pytest.raises(SamePerson):
            approve(session, back.id, seen=1, fen=back.fen, by=works.one.actor, now=FIRST)
        assert owed(works) == {DutyStep.APPROVE: (Party.SUPERVISOR, date(2026, 12, 6))}
        assert replaying.first_difference(session) is None


def test_nothing_comes_back_where_nothing_was_paid_ahead(db: Database) -> None:
    with db.begin() as session:
        works = Works.signed(session)
        works.visits(1)
        paying.prepare_month(session, works.project.id, now=FIRST)
        assert recalling.recall(session, works.project, 7, by=works.one.actor, now=FIRST) is None
        assert paying.under_way(session, works.project.id) == []


def test_what_was_to_come_back_is_left_where_a_hearing_found_otherwise(db: Database) -> None:
    with db.begin() as session:
        works = failed(session)
        before = works.pots()
        recalling.recall(session, works.project, 7, by=works.one.actor, now=FIRST)
        paying.prepare_final(session, works.project, now=FIRST + timedelta(days=31))
        assert works.pots() == before
        works.through(works.last(), 2 * PRICE, FIRST + timedelta(days=31))
        assert works.pots()[Pot.SETTLED] == 7 * PRICE
        assert replaying.first_difference(session) is None


def test_an_advance_never_comes_back_twice(db: Database) -> None:
    with db.begin() as session:
        works = failed(session)
        back = recalling.recall(session, works.project, 7, by=works.one.actor, now=FIRST)
        assert back is not None
        again = {"kind": PaymentKind.RECOVERY, "reverses_id": back.reverses_id, "fen": 1}
        with pytest.raises(IntegrityError), session.connection().begin_nested():
            add(session, Payment(project_id=works.project.id, changed_at=FIRST, **again))


def test_who_fails_while_what_was_not_earned_comes_back_owes_all_of_it_instead(
    db: Database,
) -> None:
    with db.begin() as session:
        works = Works.signed(session, budget=10 * PRICE)
        paying.owe_advance(session, works.project, now=NOVEMBER)
        works.through(works.last(), 5 * PRICE, NOVEMBER)
        works.looked_into(works.visits(3))
        works.through(works.over(FIRST), 0, FIRST)
        assert works.pots()[Pot.OWED_BACK] == 2 * PRICE
        back = recalling.recall(session, works.project, 7, by=works.one.actor, now=FIRST)
        assert back is not None
        assert works.pots()[Pot.OWED_BACK] == back.fen == 5 * PRICE
        assert replaying.first_difference(session) is None


def test_an_advance_that_has_come_back_is_not_asked_for_again(db: Database) -> None:
    with db.begin() as session:
        works = failed(session)
        back = recalling.recall(session, works.project, 7, by=works.one.actor, now=FIRST)
        assert back is not None
        read = {"fen": back.fen, "now": FIRST}
        third = stage.supervisor(session, "监督丙", chat_id=3105)
        approve(session, back.id, seen=1, by=works.other.actor, **read)
        pay(session, back.id, "BACK-01", seen=2, by=third.actor, **read)
        assert Pot.OWED_BACK not in works.pots()
        assert recalling.recall(session, works.project, 8, by=works.one.actor, now=FIRST) is None
