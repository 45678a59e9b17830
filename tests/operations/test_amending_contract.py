"""改合同: what another version changes, what is kept, and below what nothing goes."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from sqlmodel import Session

from models.base import change, table
from models.db import Database
from models.errors import Stale
from models.operations import contracting, dues, versions, visiting, volunteering
from models.operations.booking import book
from models.operations.finding import weigh
from models.reads.contracts import contract_card
from models.reads.indicators import waiting
from models.reads.standing import HOUSE
from models.reads.terms import Change, Terms, scope_of
from models.rules.hours import at
from models.rules.indicators import Measure
from models.tables.contracts import Contract
from models.tables.orders import Order
from models.tables.providers import Project
from models.tables.visits import Visit, VisitStatus
from models.words import Group
from tests import stage
from tests.contracted import ENDS, Three, approved, in_force, scoped, signed_by_all, terms, three
from tests.stage import NOON

DECEMBER = date(2026, 12, 1)
DAY = timedelta(days=1)
FIRST = at(DECEMBER, time(0, 1))


def contract(session: Session, **targets: int) -> tuple[Project, Three, Terms]:
    """In force, with these indicators; what it says from December on, to be changed."""
    project = approved(session)
    who = three(session, project)
    in_force(session, who, project, **targets)
    session.refresh(project)
    return project, who, replace(terms(project, **targets), valid_from=DECEMBER)


def put(session: Session, project: Project, who: Three, said: Terms) -> Contract:
    act: dict[str, Any] = {"by": who.desk.actor, "now": NOON}
    row = versions.amend(session, project.id, said, f"第 2 版 {said}", **act)
    return session.get_one(Contract, row.id)


def aimed(said: Terms, **targets: int) -> Terms:
    return replace(said, targets={Measure(name): target for name, target in targets.items()})


def test_every_difference_is_told_line_by_line_to_whoever_signs(db: Database) -> None:
    with db.begin() as session:
        project, who, said = contract(session, people=80)
        fewer = tuple(one for one in said.scope.services if one != "housekeeping")
        until = ENDS + 30 * DAY
        said = scoped(aimed(said, people=60, lectures=4), DECEMBER, services=fewer, ends_on=until)
        row = put(session, project, who, replace(said, visit_fen=9_500))
        expected = [
            Change("services", "housekeeping", None),
            Change("until", ENDS, until),
            Change("visit", 9_000, 9_500),
            Change("people", 80, 60),
            Change("lectures", None, 4),
        ]
        assert list(contract_card(session, row, who.head.actor).changes) == expected
        signed_by_all(session, row, who)
        dues.term_day(session, project.id, now=FIRST)
        assert list(contract_card(session, row, who.head.actor).changes) == expected


def test_services_places_and_groups_change_with_the_first_day_and_not_before(
    db: Database,
) -> None:
    with db.begin() as session:
        project, who, said = contract(session)
        before = said.scope
        said = scoped(said, DECEMBER, services=("daily_care",), groups=(Group.DISABLED,),
                      areas=("630102001",))  # fmt: skip
        signed_by_all(session, put(session, project, who, said), who)
        dues.term_day(session, project.id, now=NOON + DAY)
        assert scope_of(session, project) == before
        dues.term_day(session, project.id, now=FIRST)
        assert scope_of(session, project) == said.scope


def test_the_last_day_is_another_as_soon_as_all_have_signed(db: Database) -> None:
    with db.begin() as session:
        project, who, said = contract(session)
        row = put(session, project, who, scoped(said, DECEMBER, ends_on=ENDS + 30 * DAY))
        assert project.ends_on == ENDS
        signed_by_all(session, row, who)
        session.refresh(project)
        assert project.ends_on == ENDS + 30 * DAY


def test_the_last_day_is_never_before_somebody_who_is_booked(db: Database) -> None:
    with db.begin() as session:
        project, who, said = contract(session)
        last = date(2026, 12, 8)
        early = put(session, project, who, scoped(said, DECEMBER, ends_on=last - DAY))
        booked(session, project, last)
        with pytest.raises(versions.TermUsed), session.begin_nested():
            signed_by_all(session, early, who)
        act: dict[str, Any] = {"by": who.desk.actor, "now": NOON}
        contracting.withdraw(session, early.id, seen=early.version, **act)
        with pytest.raises(versions.TermUsed):
            put(session, project, who, scoped(said, DECEMBER, ends_on=last - DAY))
        signed_by_all(
            session, put(session, project, who, scoped(said, DECEMBER, ends_on=last)), who
        )
        session.refresh(project)
        assert project.ends_on == last


def test_no_indicator_goes_below_what_was_done(db: Database) -> None:
    with db.begin() as session:
        project, who, said = contract(session, lectures=12)
        head: dict[str, Any] = {"by": who.head.actor, "now": NOON}
        volunteering.count(session, project.id, Measure.LECTURES, 5, date(2026, 11, 20), **head)
        last = waiting(session, project.id)[-1].id
        volunteering.see(session, project.id, last, by=who.desk.actor, now=NOON)
        for too_low in (aimed(said, lectures=4), aimed(said)):
            with pytest.raises(versions.BelowReached):
                put(session, project, who, too_low)
        assert put(session, project, who, aimed(said, lectures=5)).number == 2


@pytest.mark.parametrize(
    "scope",
    [
        {"services": ()},
        {"groups": ()},
        {"areas": ()},
        {"areas": ("630103",)},
        {"services": ("nothing",)},
        {"ends_on": date(2026, 11, 30)},
    ],
)
def test_a_version_that_serves_nobody_or_what_there_is_not_is_none(
    db: Database, scope: dict[str, Any]
) -> None:
    with db.begin() as session:
        project, who, said = contract(session)
        with pytest.raises(Stale):
            put(session, project, who, scoped(said, DECEMBER, **scope))


def booked(session: Session, project: Project, day: date) -> Visit:
    hired = stage.worker(session, project)
    start = at(day, time(10))
    order = stage.order_of(session, stage.resident(session), start=start)
    return book(session, order, (hired.worker_id, project.id), by=HOUSE, now=NOON)


@pytest.mark.parametrize(
    "scope",
    [
        {"services": ("daily_care",)},
        {"groups": (Group.DISABLED,)},
        {"areas": ("630102003",)},
    ],
)
def test_who_is_booked_still_comes_and_nobody_new_is_sent(
    db: Database, scope: dict[str, Any]
) -> None:
    with db.begin() as session:
        project, who, said = contract(session)
        visit = booked(session, project, date(2026, 12, 8))
        signed_by_all(session, put(session, project, who, scoped(said, DECEMBER, **scope)), who)
        dues.term_day(session, project.id, now=FIRST)
        assert not visiting.replace_unfit(session, visit.id, now=at(date(2026, 12, 7), time(18)))
        assert session.get_one(Visit, visit.id).status is VisitStatus.BOOKED
        change(session, Visit, table(Visit).c.id == visit.id, status=VisitStatus.CANCELLED)
        order = session.get_one(Order, visit.order_id)
        fits = weigh(session, order, now=FIRST)
        assert not [one for one in fits if not one.bars]
