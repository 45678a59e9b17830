"""What the desk's news of the morning are made of, and when they come."""

from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models.agenda import DueKind
from models.base import add, table
from models.db import Database
from models.operations import digesting
from models.operations.inviting import invite, redeem
from models.reads.digests import Liked, digest, last_workday
from models.reads.directory import listed
from models.reads.standing import HOUSE, Actor
from models.reads.waiting import counts
from models.rules.hours import at, today
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.messaging import Due, DueStatus
from models.tables.providers import Worker
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Came, How, Role
from tests import stage
from tests.stage import NOON, TUESDAY_TEN, Someone

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def planned(session: Session, person_id: int) -> list[datetime]:
    due = table(Due).c
    mine = (due.kind == DueKind.DIGEST) & (due.object_id == person_id)
    still = mine & (due.status == DueStatus.OPEN)
    return list(session.scalars(select(due.due_at).where(still).order_by(due.due_at)))


def rated(session: Session, worker: Someone, stars: int, number: int, **more: object) -> None:
    """A visit of last week that somebody answered."""
    who = stage.resident(session, chat_id=5000 + number)
    order = stage.order_of(session, who, start=TUESDAY_TEN)
    start = NOON - 7 * DAY + number * 2 * HOUR
    span = {"start": start, "end": start + HOUR, "busy_from": start, "busy_until": start + HOUR}
    house = session.get_one(Worker, worker.worker_id).provider_id
    visit = add(session, Visit(
        order_id=order.id, person_id=who.person_id, worker_id=worker.worker_id,
        carer_id=worker.person_id, project_id=house, occurrence=1, status=VisitStatus.CLOSED,
        finished_at=start + HOUR, changed_at=NOON, **span,
    ))  # fmt: skip
    stage.told_over(session, visit, now=start + HOUR)
    given = {"visit_id": visit.id, "rated_by": who.person_id, "rated_at": NOON}
    add(session, Rating(stars=stars, **given, **more))


def test_whoever_gets_a_post_at_the_desk_is_told_from_the_next_workday_on(db: Database) -> None:
    with db.begin() as session:
        friday = at(date(2026, 11, 27), time(12))
        for number, role in enumerate((Role.COORDINATOR, Role.SUPERVISOR)):
            who = stage.resident(session, chat_id=1001 + number)
            payload = invite(session, role, None, "630102", by=HOUSE, now=friday)
            redeem(session, payload, by=Actor(who.person_id), now=friday)
            monday = at(date(2026, 11, 30), time(8, 30))
            assert planned(session, who.person_id) == [monday]


def test_posts_from_before_are_planned_at_night_once(db: Database) -> None:
    with db.begin() as session:
        desk = stage.coordinator(session)
        assert digesting.plan_all_digests(session, now=NOON) == 1
        assert digesting.plan_all_digests(session, now=NOON) == 0
        assert planned(session, desk.person_id) == [at(date(2026, 11, 24), time(8, 30))]


def test_a_holiday_is_no_morning_and_a_weekend_worked_in_its_place_is(db: Database) -> None:
    eve = at(date(2026, 9, 30), time(12))
    assert digesting.coming(eve) == at(date(2026, 10, 8), time(8, 30))
    assert digesting.coming(at(date(2026, 10, 9), time(12))) == at(date(2026, 10, 10), time(8, 30))
    assert last_workday(date(2026, 10, 8)) == date(2026, 9, 30)


def test_what_is_told_of_an_organisation_is_what_the_list_of_them_tells(db: Database) -> None:
    with db.begin() as session:
        desk = stage.coordinator(session).actor
        projects = [stage.provider(session), stage.provider(session, "ZWEI")]
        for house, (project, homes) in enumerate(zip(projects, (30, 29), strict=True)):
            worker = stage.worker(session, project, chat_id=2001 + house)
            for number in range(homes):
                rated(session, worker, 5, 100 * house + number)
        for visit in session.scalars(select(Visit)).all():
            said = {"came": Came.YES, "stars": 3, "how": How.SELF, "changed_at": NOON}
            add(session, SpotCheck(visit_id=visit.id, status=CheckStatus.ANSWERED, **said))
        stage.new_day(session, today(NOON + DAY))
        liked = digest(session, desk, "", now=NOON + DAY).liked
        told = listed(session, projects[0].provider_id, now=NOON + DAY)
        assert told is not None
        assert liked == (Liked("LAN服务社", told.told.lowest), Liked("ZWEI服务社", None))
        assert told.told.lowest == told.told.checked.low < 5_000


def test_what_is_told_of_a_place_is_the_desk_s_own(db: Database) -> None:
    with db.begin() as session:
        here, there = (
            stage.coordinator(session),
            stage.coordinator(session, "李干事", chat_id=3002, place="630103"),
        )
        rated(session, stage.worker(session, stage.provider(session)), 5, 1)
        assert digest(session, here.actor, "", now=NOON).liked == (Liked("LAN服务社", None),)
        assert digest(session, there.actor, "", now=NOON).liked == ()
        found = digest(session, here.actor, "", now=NOON).counts
        assert found == counts(session, here.actor, now=NOON)
