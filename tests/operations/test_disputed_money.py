"""A visit that is disputed is paid when a human being of another house says that it counts."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models import ledger
from models.base import add
from models.db import Database
from models.errors import NotAllowed, NotJudged
from models.ledger import Pot
from models.operations.casework import close_case
from models.operations.falling_due import sweep
from models.operations.feedback import rate
from models.operations.forgetting import forget_me
from models.operations.helping import open_task
from models.operations.recovering import accept, propose
from models.operations.visiting import check_in, check_out
from models.reads.audience import callable_for
from models.reads.firewall import raters
from models.reads.standing import standing
from models.reads.waiting import counts, queue
from models.tables.desk import Task, TaskStatus
from models.tables.people import Care
from models.tables.providers import Project
from models.tables.roles import Grant
from models.tables.visits import Visit, VisitStatus
from models.words import Bond, Done, Role, TaskKind
from tests import stage
from tests.operations.test_main_job import CODE, booked
from tests.stage import AWAY, LONG_AGO, TUESDAY_TEN

LATER = TUESDAY_TEN + timedelta(hours=2)
PRICE = 8_000
DISPUTED = pytest.mark.parametrize("how", ["few stars", "nothing done"])


def over(session: Session, how: str = "") -> tuple[stage.Someone, Visit]:
    """A visit that is over: well, badly, or in vain."""
    old, anna, _, visit = booked(session)
    started = check_in(session, visit.id, CODE, by=anna.actor, now=TUESDAY_TEN)
    done = Done.NONE if how == "nothing done" else Done.ALL
    check_out(session, visit.id, seen=started.version, done=done, by=anna.actor, now=LATER)
    if how == "few stars":
        rate(session, visit.id, 1, by=old.actor, now=LATER + AWAY)
    return old, started


def pots(session: Session, visit: Visit) -> tuple[int, int, int]:
    """Taken from what is free, disputed, and spent."""
    pots = ledger.pots_of(session, visit.project_id)
    budget = session.get_one(Project, visit.project_id).budget_fen
    return budget - pots[Pot.FREE], pots[Pot.DISPUTED], pots[Pot.SPENT]


def case_of(session: Session) -> Task:
    return session.scalars(select(Task).where(Task.status != TaskStatus.CLOSED)).one()


@DISPUTED
@pytest.mark.parametrize(("counts", "after"), [(True, (PRICE, 0, PRICE)), (False, (0, 0, 0))])
def test_a_disputed_visit_is_paid_only_where_the_desk_says_that_it_counts(
    db: Database, how: str, counts: bool, after: tuple[int, int, int]
) -> None:
    with db.begin() as session:
        old, visit = over(session, how)
        desk = stage.coordinator(session)
        for _ in range(9):
            sweep(session, now=LATER + timedelta(days=9))
        session.expire_all()
        assert visit.status is VisitStatus.CLOSED
        assert pots(session, visit) == (PRICE, PRICE, 0)
        frame = {"by": desk.actor, "now": LATER + timedelta(days=9)}
        task = case_of(session)
        end: Any = (
            partial(propose, words="x") if how == "few stars" else partial(close_case, reason="x")
        )
        with pytest.raises(NotJudged):
            end(session, task.id, **frame)
        end(session, task.id, counts=counts, **frame)
        if how == "few stars":
            assert pots(session, visit) == (PRICE, PRICE, 0)
            seen = session.get_one(Task, task.id).version
            accept(session, task.id, seen=seen, by=old.actor, now=LATER + timedelta(days=9))
        assert pots(session, visit) == after


def test_a_visit_in_vain_stays_unpaid_though_stars_are_given_for_it(db: Database) -> None:
    with db.begin() as session:
        old, visit = over(session, "nothing done")
        desk = stage.coordinator(session)
        close_case(
            session, case_of(session).id, reason="phoned", counts=False, by=desk.actor, now=LATER
        )
        rate(session, visit.id, 5, by=old.actor, now=LATER + AWAY)
        assert pots(session, visit) == (0, 0, 0)


@DISPUTED
def test_whoever_deletes_their_account_settles_no_money_by_it(db: Database, how: str) -> None:
    with db.begin() as session:
        old, visit = over(session, how)
        stage.coordinator(session)
        forget_me(session, old.person_id, by=old.actor, now=LATER)
        for _ in range(9):
            sweep(session, now=LATER + timedelta(days=9))
        assert pots(session, visit) == (PRICE, PRICE, 0)
        assert case_of(session).about in ("", "not done")


def employed(session: Session, who: stage.Someone, role: Role) -> stage.Someone:
    """Somebody gets a post in the organisation of the one contract."""
    house = session.scalars(select(Project)).one().provider_id
    add(
        session,
        Grant(person_id=who.person_id, role=role, provider_id=house, granted_at=LONG_AGO),
    )
    here = standing(session, who.chat_id)
    assert here is not None
    return stage.Someone(who.person_id, who.chat_id, here.actor)


@pytest.mark.parametrize("role", [Role.MANAGER, Role.WORKER])
def test_nobody_of_the_organisation_is_asked_or_answers_how_its_visit_was(
    db: Database, role: Role
) -> None:
    with db.begin() as session:
        old, visit = over(session)
        niece = stage.resident(session, "李梅", chat_id=77)
        facts = {"bond": Bond.FAMILY, "since": LONG_AGO}
        add(session, Care(proxy_id=niece.person_id, person_id=old.person_id, **facts))
        assert raters(session, visit, now=LATER) == {old.person_id, niece.person_id}
        niece = employed(session, niece, role)
        assert raters(session, visit, now=LATER) == {old.person_id}
        with pytest.raises(NotAllowed):
            rate(session, visit.id, 5, by=niece.actor, now=LATER + AWAY)


@pytest.mark.parametrize("kind", list(TaskKind))
def test_what_a_visit_left_behind_is_settled_by_another_house(db: Database, kind: TaskKind) -> None:
    with db.begin() as session:
        _, visit = over(session)
        boss = employed(session, stage.coordinator(session, chat_id=70), Role.MANAGER)
        above = stage.coordinator(session, "州上", chat_id=71, place="6301")
        before = counts(session, boss.actor, now=LATER)
        task = open_task(session, kind, now=LATER, thing=visit, about="x: y")
        assert callable_for(session, task, 0) == {above.person_id}
        assert counts(session, boss.actor, now=LATER) == before
        assert queue(session, boss.actor, "all", now=LATER)[0] == []
        with pytest.raises(NotAllowed):
            close_case(session, task.id, reason="phoned", counts=True, by=boss.actor, now=LATER)
