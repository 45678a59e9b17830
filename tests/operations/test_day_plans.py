"""A plan of a day changes nothing until somebody says yes, and nothing once the day has changed."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models import replaying
from models.base import add, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.lifecycle import move
from models.operations import dayplans, staffing
from models.operations.dayplans import DayChanged
from models.operations.puzzles import outcome
from models.reads.standing import HOUSE, Actor
from models.rules.routes import Coming
from models.tables.dayplans import DayPlan, DayPlanStatus
from models.tables.messaging import Outbox
from models.tables.orders import Order, OrderStatus
from models.tables.pairs import Avoid
from models.tables.visits import LIVE_VISIT, Visit
from tests import stage
from tests.operations.days import TUESDAY, Crossed, at_home, crossed, proposed, puzzled, visited
from tests.operations.invariants import OVERLAPPING, breaches
from tests.stage import NOON, TUESDAY_TEN


def hands(session: Session) -> dict[int, int]:
    """Order → worker of every visit that stands."""
    visit = table(Visit).c
    rows = session.execute(
        select(visit.order_id, visit.worker_id).where(visit.status.in_(LIVE_VISIT))
    )
    return {row.order_id: row.worker_id for row in rows}


def told(session: Session, kind: str) -> set[int]:
    owed = table(Outbox).c
    return set(session.scalars(select(owed.chat_id).where(owed.kind == kind)))


def planned(session: Session, here: Crossed, day: date = TUESDAY) -> DayPlan:
    return proposed(session, here.project.provider_id, here.manager, day)


def test_a_proposal_tells_what_it_saves_and_changes_nothing(db: Database) -> None:
    with db.begin() as session:
        here = crossed(session)
        before = hands(session)
        plan = planned(session, here)
        assert hands(session) == before
        assert plan.status is DayPlanStatus.PROPOSED
        assert (plan.workers, plan.visits, plan.left_out, len(plan.changes)) == (2, 2, 0, 2)
        assert (plan.minutes_before, plan.minutes_after) == (4 * 35, 4 * 5)
        assert (plan.same_before, plan.same_after) == (2, 0)


def test_a_yes_changes_hands_at_the_same_hours_and_tells_those_alone(db: Database) -> None:
    with db.begin() as session:
        here = crossed(session)
        west, east = here.workers
        late = TUESDAY_TEN + timedelta(hours=4)
        other = stage.resident(session, "北奶奶", chat_id=1003)
        at_home(session, other.person_id, (36.62, 101.70))
        stays = visited(session, other, west, here.project, late)
        plan = planned(session, here)
        session.execute(table(Outbox).delete())
        dayplans.accept(session, plan.id, seen=plan.version, by=here.manager, now=NOON)
        now = hands(session)
        first, second = here.visits
        assert now == {
            first.order_id: west.worker_id,
            second.order_id: east.worker_id,
            stays.order_id: west.worker_id,
        }
        assert told(session, "visit-booked") == {1001, 1002}
        assert told(session, "visit-yours") == told(session, "visit-lost") == {2001, 2002}
        assert session.get_one(Order, first.order_id).start == TUESDAY_TEN
        assert not breaches(session, OVERLAPPING)
        assert replaying.first_difference(session) is None


@pytest.mark.parametrize("what", ["absent", "one visit more", "one visit less"])
def test_a_day_that_has_changed_makes_the_plan_stale_and_moves_nothing(
    db: Database, what: str
) -> None:
    with db.begin() as session:
        here = crossed(session)
        plan = planned(session, here)
        west = here.workers[0]
        if what == "absent":
            by = {"by": here.manager, "now": NOON}
            staffing.absent(session, west.worker_id, TUESDAY, TUESDAY, **by)
        elif what == "one visit more":
            other = stage.resident(session, "北奶奶", chat_id=1003)
            visited(session, other, west, here.project, TUESDAY_TEN + timedelta(hours=4))
        else:
            first = session.get_one(Visit, here.visits[0].id, populate_existing=True)
            move(session, first, "cancelled", by=HOUSE, now=NOON)  # type: ignore[arg-type]
        before = hands(session)
        over = dayplans.accept(session, plan.id, seen=plan.version, by=here.manager, now=NOON)
        assert over.status is DayPlanStatus.STALE
        assert hands(session) == before


def test_whoever_may_not_come_any_more_undoes_the_whole_plan(db: Database) -> None:
    with db.begin() as session:
        here = crossed(session)
        plan = planned(session, here)
        apart = {"person_id": here.residents[1].person_id, "carer_id": here.workers[1].person_id}
        add(session, Avoid(**apart, asked_by=here.residents[1].person_id, since=NOON))
    with pytest.raises(DayChanged), db.begin() as session:
        dayplans.accept(session, plan.id, seen=plan.version, by=here.manager, now=NOON)
    with db.begin() as session:
        assert hands(session)[here.visits[0].order_id] == here.workers[1].worker_id


def test_today_nobody_moves_and_whoever_waits_gets_the_room_there_is(db: Database) -> None:
    with db.begin() as session:
        today_two = NOON + timedelta(hours=2)
        here = crossed(session, start=today_two)
        other = stage.resident(session, "北奶奶", chat_id=1003)
        at_home(session, other.person_id, (36.62, 101.70))
        four = NOON + timedelta(hours=3, minutes=30)
        waits = waiting(session, other, four)
        before = hands(session)
        plan = planned(session, here, TUESDAY - timedelta(days=1))
        assert [change[:2] for change in plan.changes] == [[waits.id, 0]]
        dayplans.accept(session, plan.id, seen=plan.version, by=here.manager, now=NOON)
        now = hands(session)
        assert now.pop(waits.id) in {one.worker_id for one in here.workers}
        assert now == before
        assert not breaches(session, OVERLAPPING)


def waiting(session: Session, who: stage.Someone, start: object) -> Order:
    order = stage.order_of(session, who, "recreation", start=start, now=NOON)  # type: ignore[arg-type]
    move(session, order, OrderStatus.WAITING, by=HOUSE, now=NOON, reason="nobody_free")
    return order


def test_a_day_without_room_says_how_many_are_left(db: Database) -> None:
    with db.begin() as session:
        here = crossed(session)
        waiting(session, stage.resident(session, "北奶奶", chat_id=1003), TUESDAY_TEN)
        plan = planned(session, here)
        assert (len(plan.changes), plan.left_out) == (2, 1)


def test_a_plan_that_leaves_somebody_without_a_worker_is_never_proposed(db: Database) -> None:
    with db.begin() as session:
        here = crossed(session)
        by = {"by": here.manager, "now": NOON}
        wanted = dayplans.wish(session, here.project.provider_id, TUESDAY, **by)
        found = puzzled(session, wanted)
        first, _ = here.visits
        west = here.workers[0].worker_id
        bad = {west: (Coming(first.order_id, 600),)}
        assert outcome(found, bad, "vroom").changes == ()


def test_only_whoever_manages_the_organisation_plans_its_days(db: Database) -> None:
    with db.begin() as session:
        here = crossed(session)
        plan = planned(session, here)
        desk = stage.coordinator(session)
        for by in (here.workers[0].actor, desk.actor, Actor(here.residents[0].person_id)):
            with pytest.raises(NotAllowed):
                dayplans.wish(session, here.project.provider_id, TUESDAY, by=by, now=NOON)
            with pytest.raises(NotAllowed):
                dayplans.accept(session, plan.id, seen=plan.version, by=by, now=NOON)


def test_a_plan_is_accepted_once_and_not_after_it_was_dropped(db: Database) -> None:
    with db.begin() as session:
        here = crossed(session)
        plan = planned(session, here)
        dayplans.drop(session, plan.id, seen=plan.version, by=here.manager, now=NOON)
        with pytest.raises(Stale):
            dayplans.accept(session, plan.id, seen=plan.version, by=here.manager, now=NOON)


def test_a_wish_is_worked_out_by_one_process_and_given_up_after_three_failures(
    db: Database,
) -> None:
    with db.begin() as session:
        here = crossed(session)
        by = {"by": here.manager, "now": NOON}
        wanted = dayplans.wish(session, here.project.provider_id, TUESDAY, **by)
        again = dayplans.wish(session, here.project.provider_id, TUESDAY, **by)
        assert again.id == wanted.id
        for tries in range(3):
            now = NOON + tries * dayplans.IN_HAND
            claimed = dayplans.claim(session, now=now)
            assert claimed is not None
            assert dayplans.claim(session, now=now) is None
        assert dayplans.claim(session, now=NOON + 3 * dayplans.IN_HAND) is None
        over = dayplans.fresh_plan(session, wanted.id, **by)
        session.refresh(over)
        assert over.status is DayPlanStatus.DROPPED


def test_a_day_is_no_further_than_a_week(db: Database) -> None:
    with db.begin() as session:
        here = crossed(session)
        for days in (-1, 8):
            with pytest.raises(Stale):
                dayplans.wish(
                    session,
                    here.project.provider_id,
                    TUESDAY + timedelta(days=days - 1),
                    by=here.manager,
                    now=NOON,
                )
