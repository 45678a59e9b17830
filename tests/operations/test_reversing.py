"""A paid visit that proved false is taken back line by line: one says so, the organisation is
heard, another decides.
"""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from models import audit, ledger, replaying
from models.db import Database
from models.errors import NotAllowed, Stale
from models.ledger import Pot
from models.lifecycle import move
from models.operations import failing, paying, recalling
from models.operations.checking import say
from models.operations.putting_up import approve, pay
from models.operations.reversing import (
    AnotherDecides,
    StillHeard,
    decide,
    doubt,
    propose,
    speak,
)
from models.operations.reviewing import settle
from models.reads.behind import in_pot
from models.reads.money import sheet_of
from models.reads.payments import payments_of
from models.reads.projects import owed_of, owing
from models.reads.reversals import is_paid
from models.reads.standing import HOUSE, actor_of
from models.rules.hours import today
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.desk import Task, TaskStatus
from models.tables.payments import Payment, PaymentKind
from models.tables.proofs import Hold, HoldStatus
from models.tables.providers import ProjectStatus
from models.tables.reversals import Reversal, ReversalStatus
from models.tables.visits import Visit
from models.words import DutyStep, Oddity
from tests import stage
from tests.stage import Someone
from tests.works.money import FIRST, PRICE, Works
from tests.works.money_rules import breaches, unexplained

LATER = FIRST + timedelta(days=2)
AHEAD = 50 * PRICE
"""Half of the contract."""
NEXT = FIRST + timedelta(days=31)


@pytest.fixture
def works(db: Database) -> Iterator[Works]:
    """Ten visits of November, all of them paid on the first of December."""
    with db.begin() as session:
        made = Works.signed(session)
        made.looked_into(made.visits(10)[:3])
        paying.prepare_month(session, made.project.id, now=FIRST)
        made.through(made.last(), 10 * PRICE, FIRST)
        yield made
        session.expire_all()
        assert not breaches(session)
        assert unexplained(session) == 0
        assert audit.first_broken(session) is None


def proposed(works: Works) -> Reversal:
    session = works.session
    row = propose(session, session.get_one(Visit, 1), by=works.desk.actor, now=LATER)
    assert row is not None
    return row


def decided(works: Works, row: Reversal, who: Someone, *, agreed: bool = True) -> Reversal:
    session, read = works.session, (row.version, row.fen)
    return decide(session, row.id, agreed=agreed, read=read, by=who.actor, now=LATER)


def spoken_of(works: Works, row: Reversal) -> Reversal:
    return speak(works.session, row.id, "那天去了", by=works.boss.actor, now=LATER)


def taken_back(works: Works) -> Reversal:
    return decided(works, spoken_of(works, proposed(works)), works.one)


def test_whoever_looked_proposes_and_the_money_moves_only_with_another_hand(works: Works) -> None:
    session, before = works.session, works.pots()
    check = session.scalars(select(SpotCheck).where(SpotCheck.visit_id == 5)).first()
    assert check is None
    old = session.get_one(Visit, 5).person_id
    asked = SpotCheck(visit_id=5, status=CheckStatus.ASKED, changed_at=LATER)
    session.add(asked)
    session.flush()
    home = actor_of(session, old)
    say(session, asked.id, "no", seen=1, by=home, now=LATER)
    task = session.scalars(select(Task).where(Task.status != TaskStatus.CLOSED)).one()
    desk = stage.coordinator(session, "邻县", chat_id=3301)
    settle(session, task.id, seen=task.version, real=False, by=desk.actor, now=LATER)
    row = session.scalars(select(Reversal)).one()
    assert (row.visit_id, row.fen, row.why) == (5, PRICE, Oddity.NOBODY_CAME)
    assert (row.proposed_by, row.status) == (desk.person_id, ReversalStatus.PROPOSED)
    assert works.pots() == before


def test_either_office_says_by_itself_that_a_paid_visit_does_not_count(works: Works) -> None:
    session, before = works.session, works.pots()
    for visit_id, who in ((1, works.desk), (2, works.one)):
        row = doubt(session, visit_id, Oddity.TWO_PLACES, by=who.actor, now=LATER)
        assert (row.why, row.proposed_by, row.fen) == (Oddity.TWO_PLACES, who.person_id, PRICE)
    assert works.pots() == before
    with pytest.raises(AnotherDecides):
        decided(works, spoken_of(works, row), works.one)
    with pytest.raises(Stale):
        doubt(session, 1, Oddity.TWO_PLACES, by=works.one.actor, now=LATER)


def test_no_other_doubts_a_paid_visit_nor_for_any_other_reason(works: Works) -> None:
    with pytest.raises(NotAllowed):
        doubt(works.session, 1, Oddity.TWO_PLACES, by=works.boss.actor, now=LATER)
    with pytest.raises(Stale):
        doubt(works.session, 1, Oddity.ALWAYS_FIVE, by=works.desk.actor, now=LATER)


def test_nobody_decides_before_the_organisation_spoke_or_could_have(works: Works) -> None:
    session, row = works.session, proposed(works)
    read = (row.version, row.fen)
    with pytest.raises(StillHeard):
        decided(works, row, works.one)
    last = row.heard_until - today(LATER)
    with pytest.raises(StillHeard):
        decide(session, row.id, agreed=True, read=read, by=works.one.actor, now=LATER + last)
    after = LATER + last + timedelta(days=1)
    decide(session, row.id, agreed=True, read=read, by=works.one.actor, now=after)


def test_the_organisation_speaks_once_and_for_itself(works: Works) -> None:
    session, row = works.session, proposed(works)
    with pytest.raises(NotAllowed):
        speak(session, row.id, "x", by=works.one.actor, now=LATER)
    speak(session, row.id, "那天去了", by=works.boss.actor, now=LATER)
    with pytest.raises(Stale):
        speak(session, row.id, "还有", by=works.boss.actor, now=LATER)


def test_who_proposed_it_does_not_decide_it_nor_anybody_of_the_organisation(works: Works) -> None:
    session = works.session
    visit = session.get_one(Visit, 1)
    row = propose(session, visit, by=works.one.actor, now=LATER)
    assert row is not None
    speak(session, row.id, "x", by=works.boss.actor, now=LATER)
    with pytest.raises(AnotherDecides):
        decided(works, row, works.one)
    for stranger in (works.boss, works.desk):
        with pytest.raises(NotAllowed):
            decided(works, row, stranger)
    connection = session.connection()
    with pytest.raises(IntegrityError), connection.begin_nested():
        connection.execute(text("UPDATE reversal SET status = 'agreed', decided_by = proposed_by"))
    [duty] = [d for d in owed_of(session, works.project.id) if d.step is DutyStep.REVERSE]
    for duty.rung in range(4):
        assert works.one.person_id not in owing(session, duty)
        assert works.other.person_id in owing(session, duty)
    session.expire(duty)


def test_a_visit_is_taken_back_line_by_line_and_stands_as_false(works: Works) -> None:
    session, before = works.session, works.pots()
    row = taken_back(works)
    after = works.pots()
    assert after[Pot.FREE] == before[Pot.FREE] + PRICE
    assert after[Pot.SPENT] == after[Pot.SETTLED] == 9 * PRICE
    assert after[Pot.OVERPAID] == PRICE
    page = in_pot(session, works.project.id, Pot.OVERPAID, slice(0, 9), frozenset())
    assert (page.count, page.fen) == (1, PRICE)
    hold = session.scalars(select(Hold)).one()
    assert (hold.visit_id, hold.status) == (1, HoldStatus.UPHELD)
    assert not is_paid(session, 1)
    assert row.decided_by == works.one.person_id
    assert not [d for d in owed_of(session, works.project.id) if d.step is DutyStep.REVERSE]


def test_what_another_has_read_is_not_what_is_decided(works: Works) -> None:
    session, row = works.session, spoken_of(works, proposed(works))
    for read in ((row.version, PRICE - 1), (row.version - 1, PRICE)):
        with pytest.raises(Stale):
            decide(session, row.id, agreed=True, read=read, by=works.one.actor, now=LATER)


def test_a_visit_that_counts_after_all_stays_paid_and_may_be_doubted_again(works: Works) -> None:
    before, row = works.pots(), spoken_of(works, proposed(works))
    decided(works, row, works.one, agreed=False)
    assert works.pots() == before
    assert propose(works.session, works.session.get_one(Visit, 1), by=HOUSE, now=LATER) is None
    assert proposed(works).id != row.id


def test_it_is_set_against_the_next_sheet_before_new_money(works: Works) -> None:
    session = works.session
    taken_back(works)
    works.looked_into(works.visits(3, since=FIRST))
    paying.prepare_month(session, works.project.id, now=NEXT)
    sheet = sheet_of(session, works.last(), today(NEXT))
    assert (sheet.visits, sheet.from_advance, sheet.cash) == (3, PRICE, 2 * PRICE)
    works.through(works.last(), 2 * PRICE, NEXT)
    pots = works.pots()
    assert Pot.OVERPAID not in pots
    assert pots[Pot.SPENT] == pots[Pot.SETTLED] == -pots[Pot.FUND] == 12 * PRICE


def test_where_no_sheet_is_to_come_it_is_owed_back_and_the_contract_closed_to_the_fen(
    works: Works,
) -> None:
    session = works.session
    works.over(LATER)
    works.through(works.last(), 0, LATER)
    assert works.status() is ProjectStatus.CLOSED
    taken_back(works)
    back = works.last()
    assert (back.kind, back.fen, back.reverses_id) == (PaymentKind.RECOVERY, PRICE, None)
    read = {"fen": PRICE, "now": LATER}
    approve(session, back.id, seen=back.version, by=works.one.actor, **read)
    pay(session, back.id, "ICBC-0009", seen=back.version, by=works.other.actor, **read)
    pots = works.pots()
    assert pots[Pot.SPENT] == pots[Pot.SETTLED] == -pots[Pot.FUND] == 9 * PRICE
    assert works.status() is ProjectStatus.CLOSED


def test_a_replay_names_a_visit_that_was_taken_back_without_its_lines(works: Works) -> None:
    row = taken_back(works)
    change = "UPDATE reversal SET fen = fen - 1"
    works.session.connection().execute(text(change))
    assert replaying.first_difference(works.session) == f"unpay:visit:{row.visit_id}"
    works.session.connection().execute(text("UPDATE reversal SET fen = fen + 1"))


def failed(works: Works) -> Payment:
    """Ten visits earned a part of the advance; then the contract failed, and it came back."""
    session, project = works.session, works.project
    move(session, project, ProjectStatus.TERMINATED, by=HOUSE, now=LATER)
    back = recalling.recall(session, project, 7, by=works.one.actor, now=LATER)
    assert back is not None
    read = {"fen": back.fen, "now": LATER}
    back = approve(session, back.id, seen=back.version, by=works.other.actor, **read)
    third = stage.supervisor(session, "监督丙", chat_id=3105)
    return pay(session, back.id, "ICBC-0010", seen=back.version, by=third.actor, **read)


@pytest.fixture
def advanced(db: Database) -> Iterator[Works]:
    """An advance was paid, and ten visits were settled out of it."""
    with db.begin() as session:
        made = Works.signed(session)
        paying.owe_advance(session, made.project, now=FIRST)
        made.through(made.last(), AHEAD, FIRST)
        made.looked_into(made.visits(10)[:3])
        paying.prepare_month(session, made.project.id, now=FIRST)
        made.through(made.last(), 0, FIRST)
        yield made
        session.expire_all()
        assert not breaches(session)
        assert unexplained(session) == 0


def heard(works: Works) -> None:
    """The hearing finds otherwise."""
    failing.take_back(works.session, works.project, 7, by=works.one.actor, now=LATER)


def again(works: Works) -> Payment:
    [found] = [
        one
        for one in payments_of(works.session, works.project.id)
        if one.kind is PaymentKind.AGAIN and one.status != "refused"
    ]
    return found


def test_what_the_advance_covered_is_advance_again(advanced: Works) -> None:
    taken_back(advanced)
    pots = advanced.pots()
    assert pots[Pot.ADVANCE] == AHEAD - 9 * PRICE
    assert Pot.OVERPAID not in pots


def test_a_hearing_pays_out_again_by_three_hands_what_had_come_in(advanced: Works) -> None:
    back = failed(advanced)
    assert (back.fen, advanced.pots().get(Pot.SETTLED, 0)) == (AHEAD, 0)
    heard(advanced)
    paid = again(advanced)
    assert (paid.fen, paid.reverses_id) == (10 * PRICE, back.id)
    [duty] = [d for d in owed_of(advanced.session, advanced.project.id) if d.thing_id == paid.id]
    assert duty.step is DutyStep.AGAIN
    advanced.through(paid, 10 * PRICE, LATER)
    pots = advanced.pots()
    assert pots[Pot.SETTLED] == pots[Pot.SPENT] == -pots[Pot.FUND] == 10 * PRICE


def test_what_has_not_come_in_is_left_and_nothing_is_paid_again(advanced: Works) -> None:
    session, project = advanced.session, advanced.project
    before = advanced.pots()
    move(session, project, ProjectStatus.TERMINATED, by=HOUSE, now=LATER)
    recalling.recall(session, project, 7, by=advanced.one.actor, now=LATER)
    heard(advanced)
    assert advanced.pots() == before
    assert not [one for one in payments_of(session, project.id) if one.kind is PaymentKind.AGAIN]


@pytest.mark.parametrize("when", ["before the hearing", "after it"])
def test_a_false_visit_is_not_paid_again(advanced: Works, when: str) -> None:
    failed(advanced)
    if when == "before the hearing":
        taken_back(advanced)
    heard(advanced)
    if when == "after it":
        taken_back(advanced)
    advanced.through(again(advanced), 9 * PRICE, LATER)
    assert advanced.pots()[Pot.SETTLED] == 9 * PRICE


def test_what_was_paid_again_comes_back_if_the_contract_fails_again(advanced: Works) -> None:
    failed(advanced)
    heard(advanced)
    paid = advanced.through(again(advanced), 10 * PRICE, LATER)
    project = advanced.project
    move(advanced.session, project, ProjectStatus.TERMINATED, by=HOUSE, now=LATER)
    back = recalling.recall(advanced.session, project, 8, by=advanced.one.actor, now=LATER)
    assert back is not None
    assert (back.fen, back.reverses_id) == (10 * PRICE, paid.id)


def test_a_failed_contract_owes_its_false_visits_beside_its_advance(works: Works) -> None:
    taken_back(works)
    project = works.project
    move(works.session, project, ProjectStatus.TERMINATED, by=HOUSE, now=LATER)
    assert recalling.recall(works.session, project, 7, by=works.one.actor, now=LATER) is None
    assert (works.last().fen, works.last().reverses_id) == (PRICE, None)
    assert ledger.balance(works.session, project.id, Pot.OWED_BACK) == PRICE
