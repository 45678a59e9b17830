"""三方合同: signed by three different people, changed by another version; what it makes owed."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlmodel import Session

from models import ledger
from models.base import add, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.ledger import BudgetSpent, Pot, pots_of
from models.lifecycle import move
from models.operations import contracting, dues, signing, versions
from models.operations.booking import book
from models.operations.falling_due import sweep
from models.reads.contracts import signatures, terms_on
from models.reads.listing import organisations
from models.reads.prices import price_on
from models.reads.projects import owed_of, told
from models.reads.standing import HOUSE
from models.rules.hours import at, today
from models.tables.contracts import Contract, ContractStatus
from models.tables.duties import Duty, DutyStatus
from models.tables.messaging import Outbox
from models.tables.payments import Payment, PaymentKind
from models.tables.providers import Project, ProjectStatus, Qualification
from models.tables.roles import Grant
from models.words import DutyStep, Party, Role
from tests import stage
from tests.contracted import (
    ENDS,
    STARTS,
    TEXT,
    Three,
    amended,
    approved,
    in_force,
    signed_by_all,
    terms,
    three,
)
from tests.stage import NOON, TUESDAY_TEN, Someone

DECEMBER, JANUARY = date(2026, 12, 1), date(2027, 1, 1)


def offered(session: Session) -> tuple[Project, Three, Contract]:
    project = approved(session)
    who = three(session, project)
    said = terms(project, volunteers=80)
    act: dict[str, Any] = {"by": who.desk.actor, "now": NOON}
    return project, who, contracting.offer(session, project.id, said, TEXT, **act)


def sign(session: Session, contract: Contract, party: Party, by: Someone, read: str = "") -> None:
    read = read or contract.sha256[:16]
    signing.sign(session, contract.id, party, read, by=by.actor, now=NOON)


def test_the_third_signature_puts_it_into_force_and_opens_the_budget(db: Database) -> None:
    with db.begin() as session:
        project, who, contract = offered(session)
        for party in (Party.SUPERVISOR, Party.PROVIDER):
            sign(session, contract, party, who.of(party))
            session.refresh(project)
            assert project.status is ProjectStatus.APPROVED
            assert ledger.balance(session, project.id, Pot.FREE) == 0
        sign(session, contract, Party.PURCHASER, who.desk)
        assert session.get_one(Contract, contract.id).status is ContractStatus.IN_FORCE
        assert project.status is ProjectStatus.IN_CONTRACT
        assert ledger.balance(session, project.id, Pot.FREE) == project.budget_fen
        assert set(signatures(session, contract.id)) == {*Party}


def test_nobody_signs_for_two_of_the_three(db: Database) -> None:
    with db.begin() as session:
        project = approved(session)
        who = three(session, project)
        both = stage.supervisor(session, chat_id=3077)
        post = Grant(person_id=both.person_id, role=Role.COORDINATOR, area_code="630102",
                           granted_at=NOON)  # fmt: skip
        add(session, post)
        act: dict[str, Any] = {"by": who.desk.actor, "now": NOON}
        contract = contracting.offer(session, project.id, terms(project), TEXT, **act)
        sign(session, contract, Party.SUPERVISOR, both)
        with pytest.raises(signing.SignsOnce):
            sign(session, contract, Party.PURCHASER, both)
        with pytest.raises(Stale):
            sign(session, contract, Party.SUPERVISOR, who.boss)


def test_each_signs_for_its_own_party_and_nobody_of_the_house_for_an_office(db: Database) -> None:
    with db.begin() as session:
        project, who, contract = offered(session)
        hired = stage.worker(session, project, chat_id=2055)
        for role in (Role.COORDINATOR, Role.SUPERVISOR):
            post = Grant(person_id=hired.person_id, role=role, area_code="630102",
                               granted_at=NOON)  # fmt: skip
            add(session, post)
        wrong = [
            (Party.PROVIDER, who.desk), (Party.PURCHASER, who.boss), (Party.SUPERVISOR, who.head),
            (Party.PURCHASER, hired), (Party.SUPERVISOR, hired), (Party.PROVIDER, hired),
        ]  # fmt: skip
        for party, by in wrong:
            with pytest.raises(NotAllowed):
                sign(session, contract, party, by)
        assert signatures(session, contract.id) == {}


def test_another_text_than_the_one_that_was_read_is_not_signed(db: Database) -> None:
    with db.begin() as session:
        _, who, contract = offered(session)
        for read in ("0" * 16, contracting.digest(TEXT + "。")[:16]):
            with pytest.raises(Stale):
                sign(session, contract, Party.PROVIDER, who.head, read)
        plain = table(Contract)
        session.execute(update(plain).where(plain.c.id == contract.id).values(text=TEXT + "。"))
        with pytest.raises(Stale):
            sign(session, contract, Party.PROVIDER, who.head)


def test_a_changed_text_carries_no_old_signature(db: Database) -> None:
    with db.begin() as session:
        project, who, contract = offered(session)
        sign(session, contract, Party.PROVIDER, who.head)
        act: dict[str, Any] = {"by": who.desk.actor, "now": NOON}
        with pytest.raises(Stale):  # one text at a time
            contracting.offer(session, project.id, terms(project), TEXT + "二", **act)
        contracting.withdraw(session, contract.id, seen=contract.version, **act)
        with pytest.raises(Stale):
            sign(session, contract, Party.SUPERVISOR, who.boss)
        again = contracting.offer(session, project.id, terms(project), TEXT + "二", **act)
        assert again.number == 2
        assert signatures(session, again.id) == {}
        signed_by_all(session, again, who)
        assert project.status is ProjectStatus.IN_CONTRACT


def test_the_purchaser_owes_a_draft_until_one_lies_before_the_parties(db: Database) -> None:
    with db.begin() as session:
        project, who, contract = offered(session)
        act: dict[str, Any] = {"by": who.desk.actor, "now": NOON}

        def drafts() -> list[Party]:
            return [one.owed_by for one in owed_of(session, project.id)
                    if (one.step, one.thing_id) == (DutyStep.SIGN, 0)]  # fmt: skip

        assert drafts() == []
        contracting.withdraw(session, contract.id, seen=contract.version, **act)
        assert drafts() == [Party.PURCHASER]
        contracting.offer(session, project.id, terms(project), TEXT + "二", **act)
        assert drafts() == []


def test_whoever_has_not_signed_owes_it_and_in_the_end_nobody(db: Database) -> None:
    with db.begin() as session:
        project, who, contract = offered(session)

        def owing() -> list[tuple[Party, date]]:
            return [(one.owed_by, one.due_on) for one in owed_of(session, project.id)
                    if one.step is DutyStep.SIGN]  # fmt: skip

        last = date(2026, 12, 8)  # fifteen days from the offer, whoever is next
        assert owing() == [(Party.PROVIDER, last)]
        sign(session, contract, Party.PROVIDER, who.head)
        assert owing() == [(Party.PURCHASER, last)]
        sign(session, contract, Party.SUPERVISOR, who.boss)
        assert owing() == [(Party.PURCHASER, last)]
        sign(session, contract, Party.PURCHASER, who.desk)
        assert owing() == []


def test_an_organisation_whose_papers_ran_out_meanwhile_signs_nothing(db: Database) -> None:
    with db.begin() as session:
        _, who, contract = offered(session)
        paper = table(Qualification)
        session.execute(update(paper).values(valid_until=date(2026, 11, 22)))
        with pytest.raises(signing.NotQualified):
            sign(session, contract, Party.PROVIDER, who.head)


def test_the_purchaser_owes_premises_once_and_costs_and_wages_each_month(db: Database) -> None:
    with db.begin() as session:
        project = approved(session)
        in_force(session, three(session, project), project)
        sweep(session, now=NOON)

        def owed() -> list[tuple[DutyStep, int, date]]:
            theirs = (d for d in owed_of(session, project.id) if d.step in dues.FROM_PURCHASER)
            return [(one.step, one.thing_id, one.due_on) for one in theirs]

        november = date(2026, 11, 30)
        first = [
            (DutyStep.PREMISES, 0, date(2026, 11, 23)),
            (DutyStep.OFFICE, 202611, november),
            (DutyStep.WAGES, 202611, november),
        ]
        assert owed() == first
        dues.term_day(session, project.id, now=NOON + timedelta(days=1))
        assert owed() == first
        sweep(session, now=at(DECEMBER, dues.HOUR))
        december = date(2026, 12, 31)
        more = [(DutyStep.OFFICE, 202612, december), (DutyStep.WAGES, 202612, december)]
        assert owed() == first + more


def test_what_the_purchaser_owes_is_done_when_the_provider_has_it(db: Database) -> None:
    with db.begin() as session:
        project = approved(session)
        who = three(session, project)
        in_force(session, who, project)
        dues.term_day(session, project.id, now=NOON)
        wages = next(d for d in owed_of(session, project.id) if d.step is DutyStep.WAGES)
        for by in (who.desk, who.boss):
            with pytest.raises(NotAllowed):
                dues.received(session, wages.id, by=by.actor, now=NOON)
        dues.received(session, wages.id, by=who.head.actor, now=NOON)
        assert DutyStep.WAGES not in {one.step for one in owed_of(session, project.id)}
        with pytest.raises(Stale):
            dues.received(session, wages.id, by=who.head.actor, now=NOON)
        dues.term_day(session, project.id, now=NOON + timedelta(days=1))
        assert DutyStep.WAGES not in {one.step for one in owed_of(session, project.id)}


def test_at_half_of_the_term_and_at_its_end_an_evaluation_is_owed(db: Database) -> None:
    with db.begin() as session:
        project = approved(session)
        in_force(session, three(session, project), project)
        half = dues.half_of(project)
        assert abs((half - STARTS) - (ENDS - half)) <= timedelta(days=1)

        def owed(step: DutyStep) -> int:
            rows = select(Duty).where(table(Duty).c.step == step)
            return len([d for d in session.scalars(rows) if d.status is DutyStatus.OPEN])

        for day, midterm, final in (
            (half - timedelta(days=1), 0, 0), (half, 1, 0), (ENDS, 1, 0),
            (ENDS + timedelta(days=1), 0, 1), (ENDS + timedelta(days=40), 0, 1),
        ):  # fmt: skip
            dues.term_day(session, project.id, now=at(day, dues.HOUR))
            assert (owed(DutyStep.MIDTERM), owed(DutyStep.FINAL)) == (midterm, final), day
        session.refresh(project)
        assert project.status is ProjectStatus.ENDED


def test_a_remark_reaches_the_other_two_and_stops_nothing(db: Database) -> None:
    with db.begin() as session:
        project, who, contract = offered(session)
        act: dict[str, Any] = {"by": who.head.actor, "now": NOON}
        said = contracting.remark(session, contract.id, "次数太多", **act)
        assert said.party is Party.PROVIDER
        box = table(Outbox).c
        told = session.scalars(select(box.chat_id).where(box.kind == "contract-remark"))
        assert {*told} == {who.desk.chat_id, who.boss.chat_id}
        stranger = stage.manager(session, stage.provider(session, "ZWEI"), chat_id=4777)
        with pytest.raises(NotAllowed):
            contracting.remark(session, contract.id, "我", by=stranger.actor, now=NOON)
        signed_by_all(session, contract, who)
        assert project.status is ProjectStatus.IN_CONTRACT


def change(session: Session, project: Project, who: Three, since: date, **changes: int) -> Contract:
    said = amended(terms(project), since, **changes)
    act: dict[str, Any] = {"by": who.desk.actor, "now": NOON}
    return versions.amend(session, project.id, said, TEXT + str(since), **act)


def test_an_amended_price_holds_for_visits_from_its_first_day(db: Database) -> None:
    with db.begin() as session:
        project = approved(session)
        who = three(session, project)
        first = in_force(session, who, project)
        second = change(session, project, who, DECEMBER, visit_fen=9_500)
        assert price_on(session, project.id, JANUARY) == 9_000  # nobody has signed it
        signed_by_all(session, second, who)
        session.refresh(first)
        assert first.status is ContractStatus.REPLACED
        for day, fen, held in (
            (DECEMBER - timedelta(days=1), 9_000, first), (DECEMBER, 9_500, second),
            (JANUARY, 9_500, second),
        ):  # fmt: skip
            assert (
                price_on(session, project.id, day) == told(session, project, day).visit_fen == fen
            )
            assert organisations(session, day)[-1]["visit"] == f"{fen // 100}"
            known = terms_on(session, project.id, day)
            assert known is not None
            assert known.id == held.id
        assert terms_on(session, project.id, STARTS - timedelta(days=1)) is None


@pytest.mark.parametrize("since", [DECEMBER + timedelta(days=1), date(2026, 11, 1)])
def test_an_amendment_begins_on_the_first_of_a_month_to_come(db: Database, since: date) -> None:
    with db.begin() as session:
        project = approved(session)
        who = three(session, project)
        in_force(session, who, project)
        with pytest.raises(Stale):
            change(session, project, who, since, visit_fen=9_500)


def test_only_what_is_in_force_is_amended_and_only_by_the_purchaser(db: Database) -> None:
    with db.begin() as session:
        project, who, _ = offered(session)
        with pytest.raises(Stale):
            change(session, project, who, DECEMBER, visit_fen=9_500)
        wrong = Three(who.head, who.head, who.boss)
        with pytest.raises(NotAllowed):
            change(session, project, wrong, DECEMBER, visit_fen=9_500)


def test_a_changed_sum_moves_the_budget_and_never_what_is_set_aside(db: Database) -> None:
    with db.begin() as session:
        project = approved(session)
        who = three(session, project)
        in_force(session, who, project)
        whole = project.budget_fen
        for since, fen in ((DECEMBER, whole + 70_000), (JANUARY, whole - 30_000)):
            signed_by_all(session, change(session, project, who, since, fen=fen), who)
            session.refresh(project)
            assert project.budget_fen == fen
            assert ledger.balance(session, project.id, Pot.FREE) == fen
            assert ledger.balance(session, project.id, Pot.BUDGET) == -fen
        booked(session, project, stage.worker(session, project), date(2026, 11, 24))
        with pytest.raises(BudgetSpent):
            change(session, project, who, JANUARY, fen=8_999)
        assert change(session, project, who, JANUARY, fen=9_000).fen == 9_000


def test_a_sum_above_what_a_project_may_cost_is_not_put_before_the_three(db: Database) -> None:
    with db.begin() as session:
        project = approved(session)
        who = three(session, project)
        in_force(session, who, project)
        with pytest.raises(versions.OverCap):
            change(session, project, who, DECEMBER, fen=30_000_001)
        assert change(session, project, who, DECEMBER, fen=30_000_000).fen == 30_000_000


def test_the_third_signature_makes_the_advance_owed(db: Database) -> None:
    with db.begin() as session:
        project = approved(session)
        in_force(session, three(session, project), project)
        advance = session.scalars(select(Payment)).one()
        assert (advance.kind, advance.fen) == (PaymentKind.ADVANCE, project.budget_fen // 2)


def test_a_contract_that_came_by_a_list_ends_too(db: Database) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        assert dues.plan_all_terms(session, now=NOON) == 1
        assert dues.plan_all_terms(session, now=NOON) == 0
        sweep(session, now=at(project.ends_on + timedelta(days=1), dues.HOUR))
        project = session.get_one(Project, project.id)
        assert project.status is ProjectStatus.ENDED


def test_a_visit_costs_what_its_own_day_costs(db: Database) -> None:
    with db.begin() as session:
        project = approved(session)
        who = three(session, project)
        in_force(session, who, project)
        signed_by_all(session, change(session, project, who, DECEMBER, visit_fen=9_500), who)
        hired = stage.worker(session, project)
        for day, fen in ((date(2026, 11, 30), 9_000), (DECEMBER, 9_500)):
            before = ledger.balance(session, project.id, Pot.HELD)
            booked(session, project, hired, day)
            assert ledger.balance(session, project.id, Pot.HELD) - before == fen


def booked(session: Session, project: Project, hired: Someone, day: date) -> None:
    start = TUESDAY_TEN + (day - today(TUESDAY_TEN))
    order = stage.order_of(session, stage.resident(session, chat_id=None), start=start)
    book(session, order, (hired.worker_id, project.id), by=HOUSE, now=NOON)


@pytest.mark.parametrize("over", [ProjectStatus.TERMINATED, ProjectStatus.ENDED])
def test_nobody_signs_a_change_of_what_is_over(db: Database, over: ProjectStatus) -> None:
    with db.begin() as session:
        project = approved(session)
        who = three(session, project)
        in_force(session, who, project)
        more = amended(terms(project), date(2026, 12, 1), fen=6_000_000)
        offered = versions.amend(session, project.id, more, "v2", by=who.desk.actor, now=NOON)
        move(session, session.get_one(Project, project.id), over, by=HOUSE, now=NOON)
        with pytest.raises(Stale):
            signed_by_all(session, offered, who)
        assert pots_of(session, project.id)[Pot.BUDGET] == -5_000_000
