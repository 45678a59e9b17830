"""A contract is paid by three people, each visit once, and what is disputed waits alone."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from models import audit, ledger, replaying
from models.db import Database
from models.errors import NotAllowed, Stale
from models.ledger import Pot
from models.operations import paying
from models.operations.helping import open_task
from models.operations.putting_up import (
    NowDisputed,
    SamePerson,
    TooFewChecks,
    approve,
    make,
    pay,
    refuse,
)
from models.reads.money import sheet_of
from models.reads.payments import payments_of
from models.reads.projects import owed_of, owing
from models.reads.standing import Held, actor_of
from models.rules.hours import today
from models.tables.payments import PaymentStatus, RefusedFor
from models.tables.providers import ProjectStatus
from models.tables.visits import Visit
from models.words import DutyStep, Party, Role, TaskKind
from tests import stage
from tests.works.money import FIRST, NOVEMBER, PRICE, Works


@pytest.fixture
def works(db: Database) -> Iterator[Works]:
    """A contract for a hundred visits, ten of them in November, three of which were looked into."""
    with db.begin() as session:
        made = Works.signed(session)
        made.looked_into(made.visits(10)[:3])
        paying.prepare_month(session, made.project.id, now=FIRST)
        yield made
        session.expire_all()
        assert replaying.first_difference(session) is None
        assert audit.first_broken(session) is None


def owed(works: Works) -> dict[DutyStep, tuple[Party, date]]:
    return {d.step: (d.owed_by, d.due_on) for d in owed_of(works.session, works.project.id)}


def test_on_the_first_the_month_is_put_together_and_owed_within_five_days(works: Works) -> None:
    month = works.last()
    assert (month.since, month.until) == (date(2026, 11, 1), date(2026, 11, 30))
    assert owed(works) == {DutyStep.SETTLE: (Party.PURCHASER, date(2026, 12, 6))}
    paying.prepare_month(works.session, works.project.id, now=FIRST)
    assert len(payments_of(works.session, works.project.id)) == 1


def test_three_people_pay_a_month_each_by_a_day_of_their_own(works: Works) -> None:
    month, read = works.last(), {"fen": 10 * PRICE, "now": FIRST}
    session = works.session
    make(session, month.id, seen=month.version, by=works.desk.actor, **read)
    assert owed(works) == {DutyStep.APPROVE: (Party.SUPERVISOR, date(2026, 12, 6))}
    approve(session, month.id, seen=month.version, by=works.one.actor, **read)
    assert owed(works) == {DutyStep.PAY: (Party.SUPERVISOR, date(2026, 12, 31))}
    assert Pot.SETTLED not in works.pots()
    pay(session, month.id, "ICBC-0007", seen=month.version, by=works.other.actor, **read)
    assert owed(works) == {}
    assert works.pots()[Pot.SETTLED] == -works.pots()[Pot.FUND] == 10 * PRICE
    assert {month.made_by, month.approved_by, month.paid_by} == {
        works.desk.person_id, works.one.person_id, works.other.person_id
    }  # fmt: skip


def test_the_next_hand_is_called_and_not_whoever_had_one(works: Works) -> None:
    session, month = works.session, works.last()
    above = stage.supervisor(session, "监督丙", chat_id=3105, place="6301")
    read = {"fen": 10 * PRICE, "now": FIRST}
    make(session, month.id, seen=month.version, by=works.desk.actor, **read)
    approve(session, month.id, seen=month.version, by=works.one.actor, **read)
    assert called(works) == {works.other.person_id}
    stage.give_post(session, works.other.person_id, Held(Role.COORDINATOR, None, "630102"))
    both = actor_of(session, works.other.person_id)
    reason = next(iter(RefusedFor))
    again = refuse(session, month.id, reason, seen=month.version, by=both, now=FIRST)
    again = make(session, again.id, seen=again.version, by=both, **read)
    assert called(works) == {works.one.person_id}
    approve(session, again.id, seen=again.version, by=works.one.actor, **read)
    assert called(works) == {above.person_id}


def called(works: Works) -> set[int]:
    """Who hears of what is owed now."""
    (duty,) = owed_of(works.session, works.project.id)
    return owing(works.session, duty)


def test_nobody_has_two_hands_in_one_payment(works: Works) -> None:
    session, month = works.session, works.last()
    both = stage.posted(session, "两头", Held(Role.COORDINATOR, None, "630102"), chat_id=3201)
    stage.give_post(session, both.person_id, Held(Role.SUPERVISOR, None, "630102"))
    by, read = actor_of(session, both.person_id), {"fen": 10 * PRICE, "now": FIRST}
    make(session, month.id, seen=month.version, by=by, **read)
    with pytest.raises(SamePerson):
        approve(session, month.id, seen=month.version, by=by, **read)
    approve(session, month.id, seen=month.version, by=works.one.actor, **read)
    for again in (by, works.one.actor):
        with pytest.raises(SamePerson):
            pay(session, month.id, "ICBC-0007", seen=month.version, by=again, **read)


@pytest.mark.parametrize(
    "hand",
    [
        "made_by = approved_by",
        "paid_by = made_by",
        "paid_by = approved_by",
        "receipt = ''",
        "paid_by = NULL",
    ],
)
def test_the_database_itself_refuses_a_payment_of_two_hands(works: Works, hand: str) -> None:
    payment = works.through(works.last(), 10 * PRICE, FIRST)
    connection = works.session.connection()
    with pytest.raises(IntegrityError), connection.begin_nested():
        connection.execute(text(f"UPDATE payment SET {hand} WHERE id = {payment.id}"))


def test_whoever_works_for_the_organisation_has_no_hand_in_its_money(works: Works) -> None:
    session, month = works.session, works.last()
    stage.give_post(
        session, works.desk.person_id, Held(Role.MANAGER, works.project.provider_id, "")
    )
    read = {"seen": month.version, "fen": 10 * PRICE, "now": FIRST}
    for who in (works.desk, works.boss, works.one):
        with pytest.raises(NotAllowed):
            make(session, month.id, by=actor_of(session, who.person_id), **read)


@pytest.mark.parametrize("looked_into", [299, 300])
def test_below_thirty_percent_of_checks_nothing_is_put_up_at_thirty_it_is(
    db: Database, looked_into: int
) -> None:
    with db.begin() as session:
        works = Works.signed(session)
        works.looked_into([*works.visits(10), *works.ended(990)][:looked_into])
        paying.prepare_month(session, works.project.id, now=FIRST)
        month = works.last()
        sheet = sheet_of(session, month, today(FIRST))
        assert (sheet.completed, sheet.answered) == (1_000, looked_into)
        assert sheet.missing == 300 - looked_into
        read = {"seen": month.version, "fen": sheet.cash, "by": works.desk.actor, "now": FIRST}
        if looked_into < 300:
            with pytest.raises(TooFewChecks) as few:
                make(session, month.id, **read)
            assert few.value.facts == {"missing": 1}
        else:
            assert make(session, month.id, **read).status is PaymentStatus.MADE


def test_only_the_disputed_visit_waits_and_is_paid_with_the_next_month(db: Database) -> None:
    with db.begin() as session:
        works = Works.signed(session)
        november = works.visits(10, disputed=1)
        works.looked_into(november[:3])
        paying.prepare_month(session, works.project.id, now=FIRST)
        assert sheet_of(session, works.last(), today(FIRST)).disputed == 1
        works.through(works.last(), 9 * PRICE, FIRST)
        ledger.spend(session, november[0], now=FIRST)
        paying.prepare_month(session, works.project.id, now=FIRST + timedelta(days=31))
        works.through(works.last(), PRICE, FIRST + timedelta(days=31))
        assert works.pots()[Pot.SETTLED] == 10 * PRICE


def test_what_becomes_disputed_on_the_way_is_not_paid(works: Works) -> None:
    session, month = works.session, works.last()
    read = {"fen": 10 * PRICE, "now": FIRST}
    make(session, month.id, seen=month.version, by=works.desk.actor, **read)
    visit = session.get_one(Visit, 1)
    open_task(session, TaskKind.COMPLAINT, now=FIRST, thing=visit, about="x")
    with pytest.raises(NowDisputed):
        approve(session, month.id, seen=month.version, by=works.one.actor, **read)
    refuse(session, month.id, RefusedFor.VISITS, seen=month.version, by=works.one.actor, now=FIRST)
    works.through(works.last(), 9 * PRICE, FIRST)


def test_a_sum_that_has_changed_since_it_was_read_is_stale(works: Works) -> None:
    month = works.last()
    with pytest.raises(Stale):
        make(
            works.session,
            month.id,
            seen=month.version,
            fen=9 * PRICE,
            by=works.desk.actor,
            now=FIRST,
        )
    with pytest.raises(Stale):
        make(works.session, month.id, seen=0, fen=10 * PRICE, by=works.desk.actor, now=FIRST)


def test_the_advance_is_eaten_first_and_a_fifth_is_kept_for_the_end(db: Database) -> None:
    with db.begin() as session:
        works = Works.signed(session, budget=10 * PRICE)
        paying.owe_advance(session, works.project, now=NOVEMBER)
        works.through(works.last(), 5 * PRICE, NOVEMBER)
        works.looked_into(works.visits(10)[:3])
        paying.prepare_month(session, works.project.id, now=FIRST)
        sheet = sheet_of(session, works.last(), today(FIRST))
        assert (sheet.visits, sheet.from_advance, sheet.cash, sheet.waiting) == (
            8, 5 * PRICE, 3 * PRICE, 2
        )  # fmt: skip
        works.through(works.last(), 3 * PRICE, FIRST)
        works.through(works.over(FIRST), 2 * PRICE, FIRST)
        assert works.pots() == {
            Pot.BUDGET: -10 * PRICE, Pot.SPENT: 10 * PRICE,
            Pot.FUND: -10 * PRICE, Pot.SETTLED: 10 * PRICE,
        }  # fmt: skip
        assert works.status() is ProjectStatus.CLOSED


def test_where_the_advance_covers_the_month_two_hands_are_enough(db: Database) -> None:
    with db.begin() as session:
        works = Works.signed(session)
        paying.owe_advance(session, works.project, now=NOVEMBER)
        works.through(works.last(), 50 * PRICE, NOVEMBER)
        works.looked_into(works.visits(10)[:3])
        paying.prepare_month(session, works.project.id, now=FIRST)
        month = works.through(works.last(), 0, FIRST)
        assert (month.status, month.paid_by) == (PaymentStatus.PAID, None)
        assert (works.pots()[Pot.ADVANCE], works.pots()[Pot.SETTLED]) == (40 * PRICE, 10 * PRICE)
        assert owed(works) == {}


def test_a_visit_found_out_on_the_way_is_not_paid_even_once_it_is_judged(works: Works) -> None:
    session, month = works.session, works.last()
    read = {"fen": 10 * PRICE, "now": FIRST}
    make(session, month.id, seen=month.version, by=works.desk.actor, **read)
    visit = session.get_one(Visit, 1)
    ledger.reopen(session, visit, now=FIRST)
    ledger.release(session, visit, now=FIRST)
    with pytest.raises(NowDisputed):
        approve(session, month.id, seen=month.version, by=works.one.actor, **read)
    refuse(session, month.id, RefusedFor.VISITS, seen=month.version, by=works.one.actor, now=FIRST)
    works.through(works.last(), 9 * PRICE, FIRST)


def test_what_has_been_paid_is_not_reopened_and_what_counts_after_all_is_spent_again(
    works: Works,
) -> None:
    session, visit = works.session, works.session.get_one(Visit, 1)
    for _ in range(3):
        ledger.reopen(session, visit, now=FIRST)
        assert ledger.held_for(session, visit) == PRICE
        ledger.spend(session, visit, now=FIRST)
    works.through(works.last(), 10 * PRICE, FIRST)
    ledger.reopen(session, visit, now=FIRST)
    assert ledger.held_for(session, visit) == 0
