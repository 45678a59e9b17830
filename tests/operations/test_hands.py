"""Whoever has a hand in public money acts on the very sum that was read, and judges nobody near."""

import pytest

from models.base import add
from models.db import Database
from models.errors import NotAllowed, Stale
from models.ledger import Pot
from models.operations import evaluating, paying, reporting
from models.operations.putting_up import approve, make, pay
from models.reads import behind
from models.reads.evaluations import seated
from models.tables.households import Household, HouseholdMember
from models.tables.providers import Worker
from models.tables.visits import Rating
from models.words import EvaluationKind, Party
from tests import stage
from tests.works.money import FIRST, PRICE, Works


def test_another_sum_than_the_one_that_was_read_is_neither_put_up_nor_approved_nor_paid(
    db: Database,
) -> None:
    with db.begin() as session:
        works = Works.signed(session)
        works.looked_into(works.visits(3))
        paying.prepare_month(session, works.project.id, now=FIRST)
        month, right, wrong = works.last(), 3 * PRICE, 3 * PRICE - 1
        hands = (
            (make, works.desk, ()), (approve, works.one, ()), (pay, works.other, ("ICBC-0007",)),
        )  # fmt: skip
        for act, who, receipt in hands:
            told = {"seen": month.version, "by": who.actor, "now": FIRST}
            with pytest.raises(Stale):
                act(session, month.id, *receipt, fen=wrong, **told)  # type: ignore[operator]
            act(session, month.id, *receipt, fen=right, **told)  # type: ignore[operator]


def test_nobody_who_lives_with_its_staff_sits_in_the_third_party(db: Database) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        head = stage.manager(session, project)
        judges = [stage.evaluator(session, chat_id=5001 + n) for n in range(3)]
        card = {"card": "4800112232", "secret_hash": "x", "area_code": "630102"}
        home = add(session, Household(issued_at=FIRST, issued_by=head.person_id, **card))
        for one in (head, judges[0]):
            add(session, HouseholdMember(household_id=home.id, person_id=one.person_id))
        row = evaluating.begin_evaluation(
            session, project.id, EvaluationKind.FINAL, by=stage.supervisor(session).actor,
            now=FIRST.replace(year=FIRST.year + 5),
        )  # fmt: skip
        assert len(seated(session, row.id)) == 1
        assert judges[0].person_id not in seated(session, row.id)


def test_whoever_works_for_an_organisation_has_no_report_made_of_it(db: Database) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        judge = stage.evaluator(session)
        reporting.may_report(session, project.id, by=judge.actor, now=FIRST)
        add(session, Worker(person_id=judge.person_id, provider_id=project.provider_id))
        with pytest.raises(NotAllowed):
            reporting.may_report(session, project.id, by=judge.actor, now=FIRST)


def test_stars_and_checks_of_single_visits_are_for_the_offices_alone(db: Database) -> None:
    with db.begin() as session:
        works = Works.signed(session)
        visits = works.visits(3)
        works.looked_into(visits)
        for visit in visits:
            told = {"rated_by": visit.person_id, "stars": 1, "rated_at": visit.end}
            add(session, Rating(visit_id=visit.id, **told))
        wanted = works.project.id, Pot.SPENT, slice(0, 10)
        shown = {
            party: behind.in_pot(session, *wanted, frozenset({party})).entries for party in Party
        }
        seen = {party: {(one.stars, one.checked) for one in shown[party]} for party in Party}
        assert seen == {
            Party.PROVIDER: {(None, False)},
            Party.PURCHASER: {(1, False)},
            Party.SUPERVISOR: {(1, True)},
        }
