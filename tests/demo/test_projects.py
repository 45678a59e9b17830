"""What the first minute shows behind every door of «📊 项目», to each who may open it."""

from sqlmodel import Session, select

from models.base import table
from models.db import Database
from models.operations.contracting import digest
from models.operations.seating import voices_of
from models.reads.contracts import newest, signatures
from models.reads.evaluations import evaluations_of, reading
from models.reads.indicators import how_many_wait, standing
from models.reads.projects import owed_of
from models.reads.standing import Actor, actor_of
from models.reads.surveys import results, under
from models.rules.hours import today
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.contracts import Contract, ContractStatus
from models.tables.duties import DutyStatus
from models.tables.people import Account
from models.tables.providers import Project, ProjectStatus
from models.tables.tenders import Review, ReviewStatus, Tender, TenderStatus
from models.words import DutyStep, Party, Voice
from tests.demo.conftest import MONDAY_NINE

COORDINATOR, PREFECTURE, COUNTY = 3001, 3002, 3003
EVALUATORS = (5001, 5002, 5003)


def _signed(session: Session) -> tuple[Project, Contract]:
    contract = session.exec(select(Contract)).one()
    return session.get_one(Project, contract.project_id), contract


def _who(session: Session, chat: int) -> Actor:
    person = session.get_one(Account, chat).person_id
    assert person is not None
    return actor_of(session, person)


def test_one_contract_was_signed_to_the_letter_by_three_people(town: Database) -> None:
    with town.begin() as session:
        project, contract = _signed(session)
        signed = signatures(session, contract.id)
        assert newest(session, project.id, ContractStatus.IN_FORCE) == contract
        assert set(signed) == set(Party)
        assert len({one.person_id for one in signed.values()}) == len(Party)
        assert {one.sha256 for one in signed.values()} == {digest(contract.text)}


def test_its_mid_term_evaluation_can_be_passed_once_two_more_have_spoken(town: Database) -> None:
    with town.begin() as session:
        project, _ = _signed(session)
        row = evaluations_of(session, project.id)[0]
        lacks = reading(session, row).lacking
        assert (lacks.voices, lacks.people, lacks.checks) == (
            (Voice.COMMITTEE, Voice.PREFECTURE), False, 0,
        )  # fmt: skip
        for chat, voice in ((COORDINATOR, Voice.COMMITTEE), (PREFECTURE, Voice.PREFECTURE)):
            assert voice in voices_of(session, row, project, _who(session, chat))


def test_its_indicators_have_figures_and_something_to_look_at(town: Database) -> None:
    with town.begin() as session:
        project, _ = _signed(session)
        stands = standing(session, project, today(MONDAY_NINE))
        counted = [one.whole.done for one in stands if one.whole]
        each = [one.single.least for one in stands if one.single]
        assert min(*counted, *each) > 0
        assert how_many_wait(session, project.id)


def test_the_purchaser_owes_it_something_that_is_not_late(town: Database) -> None:
    with town.begin() as session:
        project, _ = _signed(session)
        owed = owed_of(session, project.id)
        assert {DutyStep.OFFICE, DutyStep.MIDTERM} <= {one.step for one in owed}
        assert all(one.due_on >= today(MONDAY_NINE) for one in owed)
        assert {one.status for one in owed} == {DutyStatus.OPEN}


def test_the_people_of_the_place_were_asked_and_the_counts_may_be_told(town: Database) -> None:
    with town.begin() as session:
        told = results(session, under(session, ["630102"], limit=1)[0], now=MONDAY_NINE)
    assert told is not None
    assert told.voters is not None
    assert [count for _, count in told.counts if count is not None]


def test_an_application_waits_for_two_of_its_three_evaluators(town: Database) -> None:
    with town.begin() as session:
        tender = session.exec(select(Tender)).one()
        applied = table(Project).c.status == ProjectStatus.SUBMITTED
        assert tender.status is TenderStatus.REVIEWING
        assert session.exec(select(Project).where(applied)).one()
        sheets = {one.evaluator_id: one.status for one in session.exec(select(Review))}
        people = [_who(session, chat).person_id for chat in EVALUATORS]
        seals = [sheets.get(person or 0) for person in people]
    assert seals == [ReviewStatus.DRAWN, ReviewStatus.SEALED, ReviewStatus.DRAWN]


def test_a_home_without_a_chat_waits_for_the_call_about_a_visit(town: Database) -> None:
    with town.begin() as session:
        waits = table(SpotCheck).c.status == CheckStatus.CALLING
        assert session.exec(select(SpotCheck).where(waits)).first()
