"""申请: what is handed in is within the cap, whole, and nobody else's."""

from dataclasses import replace

import pytest

from models.base import add, change, table
from models.db import Database
from models.errors import NotAllowed
from models.operations import applying
from models.reads.applications import application_card
from models.reads.appointments import served
from models.rules.budgets import Barrier
from models.tables.contracts import Contract, ContractStatus
from models.tables.providers import Project, ProjectStatus, Provider, Qualification
from models.tables.tenders import (
    Barring,
)
from models.words import Requirement
from tests.operations.calls import BID, CLOSED, COUNTY, ON, Scene
from tests.stage import LONG_AGO, NOON


def test_a_draft_is_kept_and_every_reason_against_it_is_told(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        change(session, Provider, table(Provider).c.id == scene.lan.provider_id, rating=2)
        paper = table(Qualification).c
        missing = (paper.provider_id == scene.lan.provider_id) & (
            paper.requirement == Requirement.FINANCE
        )
        session.execute(table(Qualification).delete().where(missing))
        add(session, Barring(provider_id=scene.lan.provider_id, year=2026, why="final_failed",
                             at=LONG_AGO))  # fmt: skip
        session.expire_all()
        by = scene.heads[0].actor
        bid = replace(BID, budget_fen=20_000_100, visits_a_month=1000, needs=" ", groups=())
        project = applying.draft(
            session, scene.lan.provider_id, scene.tender.id, bid, by=by, now=NOON
        )
        with pytest.raises(applying.NotTaken) as no:
            applying.submit(session, project.id, seen=project.version, by=by, now=CLOSED)
        assert {one.barrier for one in no.value.obstacles} == set(Barrier)
        assert session.get_one(Project, project.id).status is ProjectStatus.DRAFTED
        better = applying.revise(session, project.id, BID, seen=project.version, by=by, now=NOON)
        assert better.budget_fen == BID.budget_fen


@pytest.mark.parametrize(("rating", "most"), [(2, 20_000_000), (3, 30_000_000)])
def test_the_cap_is_that_of_the_rating_to_the_fen(db: Database, rating: int, most: int) -> None:
    with db.begin() as session:
        scene = Scene(session)
        change(session, Provider, table(Provider).c.id == scene.lan.provider_id, rating=rating)
        session.expire_all()
        with pytest.raises(applying.NotTaken):
            scene.hand_in(budget_fen=most + 1)
        assert scene.hand_in(budget_fen=most).status is ProjectStatus.SUBMITTED


def test_visits_that_cost_more_than_the_sum_are_not_taken(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        with pytest.raises(applying.NotTaken) as no:
            scene.hand_in(visit_fen=8_001, visits_a_month=250, budget_fen=24_000_000)
        (found,) = no.value.obstacles
        assert found == (Barrier.OVER_SUM, 24_000_000, 24_003_000, 0, ())
        assert scene.hand_in(visits_a_month=250, budget_fen=24_000_000)


def test_who_was_barred_is_refused_that_year_and_taken_when_a_hearing_turned_it(
    db: Database,
) -> None:
    with db.begin() as session:
        scene = Scene(session)
        bar = add(session, Barring(provider_id=scene.lan.provider_id, year=ON.year,
                                   why="final_failed", at=LONG_AGO))  # fmt: skip
        with pytest.raises(applying.NotTaken) as no:
            scene.hand_in()
        assert [one.barrier for one in no.value.obstacles] == [Barrier.BARRED]
        change(session, Barring, table(Barring).c.id == bar.id, lifted_at=NOON)
        assert scene.hand_in().status is ProjectStatus.SUBMITTED


def test_nobody_else_reads_changes_or_hands_in_an_application(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        by = scene.heads[0].actor
        house = scene.lan.provider_id
        project = applying.draft(session, house, scene.tender.id, BID, by=by, now=NOON)
        for other in (scene.heads[1], scene.boss, scene.judges[0]):
            told_ = {"seen": project.version, "by": other.actor, "now": NOON}
            with pytest.raises(NotAllowed):
                applying.submit(session, project.id, **told_)
            with pytest.raises(NotAllowed):
                applying.draft(session, house, scene.tender.id, BID, by=other.actor, now=NOON)


def test_an_application_says_what_was_applied_with_whatever_its_contract_became(
    db: Database,
) -> None:
    with db.begin() as session:
        scene = Scene(session)
        project = scene.hand_in()
        told = {"text": "x", "sha256": "x", "valid_from": BID.starts_on, "changed_at": NOON}
        for number, fen in ((1, 20_000_000), (2, 16_000_000)):
            one = Contract(project_id=project.id, number=number, fen=fen, visit_fen=8_000 + number,
                           made_by=scene.boss.person_id, status=ContractStatus.IN_FORCE,
                           **told)  # type: ignore[arg-type]  # fmt: skip
            add(session, one)
        change(session, Project, table(Project).c.id == project.id, budget_fen=16_000_000)
        card = application_card(session, project.id)
        assert card is not None
        assert (card.budget_fen, card.visit_fen) == (BID.budget_fen, BID.visit_fen)


def test_an_application_is_no_contract(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        scene.hand_in(areas=("630102001",))
        assert served(session, scene.lan.provider_id, BID.starts_on) == {COUNTY}
