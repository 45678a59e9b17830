"""指标: the provider enters, the purchaser sees, and only then it counts."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import add, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import volunteering
from models.reads.indicators import PAGE, how_many_wait, present, standing, waiting
from models.rules.hours import today
from models.rules.indicators import Measure, Pace
from models.tables.contracts import EntryStatus, IndicatorEntry
from models.tables.messaging import Outbox
from models.tables.providers import Project
from models.tables.visits import Visit, VisitStatus
from tests import stage
from tests.contracted import Three, approved, in_force, three
from tests.stage import NOON

MINUTES = 60
TODAY = today(NOON)
EVERY = {"volunteers": 80, "hours_each": 100 * MINUTES, "lectures": 12}


def running(session: Session, **targets: int) -> tuple[Project, Three]:
    project = approved(session)
    who = three(session, project)
    in_force(session, who, project, **targets or EVERY)
    return project, who


def head(who: Three, now: datetime = NOON) -> dict[str, Any]:
    return {"by": who.head.actor, "now": now}


def desk(who: Three) -> dict[str, Any]:
    return {"by": who.desk.actor, "now": NOON}


def stands(session: Session, project: Project) -> dict[Measure, Any]:
    return {one.measure: one.whole or one.single for one in standing(session, project, TODAY)}


def test_what_was_entered_counts_when_the_purchaser_has_seen_it(db: Database) -> None:
    with db.begin() as session:
        project, who = running(session)
        wang, ma = volunteering.recruit(session, project.id, ["王芳", "马明"], TODAY, **head(who))
        hours = {wang.id: 3 * MINUTES, ma.id: 90}
        volunteering.note_hours(session, project.id, hours, TODAY, **head(who))
        volunteering.count(session, project.id, Measure.LECTURES, 2, TODAY, **head(who))
        told = stands(session, project)
        assert [told[Measure.VOLUNTEERS].done, told[Measure.LECTURES].done] == [0, 0]
        assert told[Measure.HOURS_EACH].people == 0
        last = waiting(session, project.id)[-1].id
        assert volunteering.see(session, project.id, last, **desk(who)) == 5
        told = stands(session, project)
        assert [told[Measure.VOLUNTEERS].done, told[Measure.LECTURES].done] == [2, 2]
        assert (told[Measure.HOURS_EACH].people, told[Measure.HOURS_EACH].least) == (2, 90)


def test_one_tap_sees_what_stood_on_the_screen_and_nothing_that_came_after(db: Database) -> None:
    with db.begin() as session:
        project, who = running(session)
        names = [f"志愿者{n}" for n in range(PAGE + 3)]
        volunteering.recruit(session, project.id, names, TODAY, **head(who))
        shown = waiting(session, project.id)
        assert len(shown) == PAGE
        volunteering.recruit(session, project.id, ["后来的"], TODAY, **head(who))
        volunteering.set_aside(session, shown[0].id, seen=shown[0].version, **desk(who))
        assert volunteering.see(session, project.id, shown[-1].id, **desk(who)) == PAGE - 1
        assert how_many_wait(session, project.id) == 4
        assert stands(session, project)[Measure.VOLUNTEERS].done == PAGE - 1


def test_what_is_set_aside_counts_for_nothing_and_the_provider_hears_of_it(db: Database) -> None:
    with db.begin() as session:
        project, who = running(session)
        volunteering.count(session, project.id, Measure.LECTURES, 9, TODAY, **head(who))
        entry = waiting(session, project.id)[0]
        volunteering.set_aside(session, entry.id, seen=entry.version, **desk(who))
        assert stands(session, project)[Measure.LECTURES].done == 0
        box = table(Outbox).c
        assert [*session.scalars(select(box.chat_id).where(box.kind == "entry-aside"))] == [
            who.head.chat_id
        ]
        with pytest.raises(Stale):
            volunteering.set_aside(session, entry.id, seen=entry.version, **desk(who))
        assert volunteering.see(session, project.id, entry.id, **desk(who)) == 0


def test_the_purchaser_hears_of_the_first_that_waits_and_not_of_each(db: Database) -> None:
    with db.begin() as session:
        project, who = running(session)
        for name in ("王芳", "马明", "李强"):
            volunteering.recruit(session, project.id, [name], TODAY, **head(who))
        box = table(Outbox).c
        assert [*session.scalars(select(box.chat_id).where(box.kind == "entries-wait"))] == [
            who.desk.chat_id
        ]


def test_nobody_enters_for_the_provider_nor_sees_for_the_purchaser(db: Database) -> None:
    with db.begin() as session:
        project, who = running(session)
        volunteering.recruit(session, project.id, ["王芳"], TODAY, **head(who))
        entry = waiting(session, project.id)[0]
        for act in (desk(who), {"by": who.boss.actor, "now": NOON}):
            with pytest.raises(NotAllowed):
                volunteering.recruit(session, project.id, ["马明"], TODAY, **act)
        for act in (head(who), {"by": who.boss.actor, "now": NOON}):
            with pytest.raises(NotAllowed):
                volunteering.see(session, project.id, entry.id, **act)
            with pytest.raises(NotAllowed):
                volunteering.set_aside(session, entry.id, seen=entry.version, **act)
        assert entry.status is EntryStatus.ENTERED


def test_hours_are_of_volunteers_of_this_project_who_are_there(db: Database) -> None:
    with db.begin() as session:
        project, who = running(session)
        wang = volunteering.recruit(session, project.id, ["王芳"], TODAY, **head(who))[0]
        with pytest.raises(volunteering.SameName):
            volunteering.recruit(session, project.id, ["王芳"], TODAY, **head(who))
        gone = volunteering.leave(session, wang.id, **head(who))
        assert present(session, project.id) == []
        session.refresh(gone)
        assert gone.name == ""
        for number in (wang.id, 999):
            with pytest.raises(NotAllowed):
                volunteering.note_hours(session, project.id, {number: 60}, TODAY, **head(who))


@pytest.mark.parametrize("on", [TODAY + timedelta(days=1), date(2026, 10, 31)])
def test_nothing_is_entered_for_a_day_to_come_or_before_the_term(db: Database, on: date) -> None:
    with db.begin() as session:
        project, who = running(session)
        with pytest.raises(Stale):
            volunteering.recruit(session, project.id, ["王芳"], on, **head(who))
        with pytest.raises(Stale):
            volunteering.count(session, project.id, Measure.TEAMS, 1, on, **head(who))
        assert session.scalars(select(IndicatorEntry)).all() == []


def test_whoever_left_still_counts_as_recruited_and_no_more_among_the_least(db: Database) -> None:
    with db.begin() as session:
        project, who = running(session)
        wang, ma = volunteering.recruit(session, project.id, ["王芳", "马明"], TODAY, **head(who))
        volunteering.note_hours(session, project.id, {ma.id: 60}, TODAY, **head(who))
        volunteering.see(session, project.id, 10**6, **desk(who))
        volunteering.leave(session, wang.id, **head(who))
        told = stands(session, project)
        assert told[Measure.VOLUNTEERS].done == 2
        assert (told[Measure.HOURS_EACH].people, told[Measure.HOURS_EACH].least) == (1, 60)


def test_visits_and_people_are_counted_by_the_house_itself(db: Database) -> None:
    with db.begin() as session:
        project, _ = running(session, visits=30, people=10)
        home = stage.resident(session)
        worker = stage.worker(session, project)
        for n in range(3):
            visited(session, project, worker.worker_id, home.person_id, n)
        told = stands(session, project)
        assert (told[Measure.VISITS].done, told[Measure.PEOPLE].done) == (3, 1)
        assert told[Measure.VISITS].pace is Pace.TOO_EARLY


def visited(session: Session, project: Project, worker_id: int, person_id: int, n: int) -> None:
    start = NOON - timedelta(hours=3 * n + 3)
    order = stage.order_of(session, stage.Someone(person_id, 0, stage.Actor(person_id)),
                           start=NOON + timedelta(days=n + 1))  # fmt: skip
    add(session, Visit(
        order_id=order.id, person_id=person_id, worker_id=worker_id, carer_id=person_id,
        project_id=project.id, occurrence=0, status=VisitStatus.CLOSED, changed_at=NOON,
        start=start, end=start + timedelta(hours=1), busy_from=start,
        busy_until=start + timedelta(hours=1), finished_at=start,
    ))  # fmt: skip
