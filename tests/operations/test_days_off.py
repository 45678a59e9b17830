"""A day that somebody entered: nobody comes on it, and what was to be on it is on another."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import add, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import days_off
from models.operations.days_off import AT_ONCE, Entry, enter, take_back, touched
from models.operations.dispatching import accept_offer, find_worker
from models.operations.falling_due import sweep
from models.reads.candidates import ask_of
from models.reads.catalogue import dish
from models.reads.plans import plan_card
from models.reads.slots import open_times
from models.reads.worked_days import calendar_of, put_off
from models.rules.hours import today
from models.rules.workdays import CLOSED, HOLIDAY
from models.tables.days_off import DayOff
from models.tables.orders import Order, OrderStatus
from models.tables.providers import Absence, Project, WorkerHours
from models.tables.records import AuditRow
from models.tables.visits import Visit, VisitStatus
from models.words import Rhythm
from tests import stage
from tests.operations.test_main_job import booked
from tests.stage import NOON, PLACE, TUESDAY_TEN, Someone

DAY = date(2026, 11, 24)
A_DAY = timedelta(days=1)
COUNTY = "630102"
STORM = Entry(DAY, COUNTY, CLOSED, "暴雪大风")


def stop(session: Session, told: Entry = STORM) -> Someone:
    """The county's supervisor enters a day, and it is carried out."""
    boss = stage.supervisor(session)
    enter(session, told, by=boss.actor, now=NOON)
    for n in range(9):
        sweep(session, now=NOON + n * timedelta(minutes=1))
    session.expire_all()
    return boss


def live(session: Session, order: Order) -> Visit:
    visit = table(Visit).c
    mine = (visit.order_id == order.id) & (visit.status == VisitStatus.BOOKED)
    return session.scalars(select(Visit).where(mine)).one()


def test_on_the_day_all_stops_a_visit_goes_to_the_next_with_the_same_worker(db: Database) -> None:
    with db.begin() as session:
        _, anna, order, first = booked(session)
        stop(session)
        now = live(session, order)
        assert (now.start, now.worker_id) == (TUESDAY_TEN + A_DAY, anna.worker_id)
        assert session.get_one(Visit, first.id).status is VisitStatus.CANCELLED
        told = put_off(session, now.id)
        assert told is not None
        assert told.source == "暴雪大风"


@pytest.mark.parametrize(("away", "same"), [(2, True), (4, False)])
def test_whoever_was_to_come_is_waited_for_three_days_and_no_longer(
    db: Database, away: int, same: bool
) -> None:
    with db.begin() as session:
        _, anna, order, _ = booked(session)
        project = session.scalars(select(Project)).one()
        stage.worker(session, project, "鲍师傅", chat_id=2002)
        absent = {"since": DAY + A_DAY, "until": DAY + away * A_DAY}
        add(session, Absence(worker_id=anna.worker_id, **absent))
        stop(session)
        order = session.get_one(Order, order.id)
        assert order.start == TUESDAY_TEN + (away + 1 if same else 1) * A_DAY
        if same:
            assert live(session, order).worker_id == anna.worker_id


def test_where_nothing_was_entered_the_day_goes_on(db: Database) -> None:
    with db.begin() as session:
        _, _, order, visit = booked(session)
        boss = stage.supervisor(session, place="630103")
        enter(session, Entry(DAY, "630103", CLOSED, "x"), by=boss.actor, now=NOON)
        sweep(session, now=NOON)
        assert live(session, order).id == visit.id
        assert put_off(session, visit.id) is None


def test_nothing_is_offered_on_a_closed_day_even_to_who_works_on_holidays(db: Database) -> None:
    with db.begin() as session:
        _, anna, order, _ = booked(session)
        hours = {"weekday": HOLIDAY, "opens": 540, "closes": 1020}
        add(session, WorkerHours(worker_id=anna.worker_id, **hours))
        service = dish(session, order.service_code)
        assert service is not None
        assert open_times(session, ask_of(order), service, now=NOON).starts(DAY)
        stop(session)
        times = open_times(session, ask_of(order), service, now=NOON)
        assert DAY not in times.days()
        assert DAY + A_DAY in times.days()


def test_a_holiday_moves_only_those_who_do_not_work_on_holidays(db: Database) -> None:
    with db.begin() as session:
        _, _, order, _ = booked(session)
        project = session.scalars(select(Project)).one()
        boris = stage.worker(session, project, "鲍师傅", chat_id=2002)
        hours = {"weekday": HOLIDAY, "opens": 540, "closes": 1020}
        add(session, WorkerHours(worker_id=boris.worker_id, **hours))
        told = Entry(DAY, COUNTY, HOLIDAY, "县庆")
        assert [o.id for o, _ in touched(session, COUNTY, DAY, now=NOON, as_if=HOLIDAY)] == [
            order.id
        ]
        session.execute(table(Visit).update().values(worker_id=boris.worker_id))
        assert not list(touched(session, COUNTY, DAY, now=NOON, as_if=HOLIDAY))
        stop(session, told)
        assert live(session, order).start == TUESDAY_TEN


def test_a_saturday_worked_like_a_thursday_has_the_hours_of_one(db: Database) -> None:
    saturday = date(2026, 11, 28)
    with db.begin() as session:
        _, _, order, _ = booked(session)
        service = dish(session, order.service_code)
        assert service is not None
        assert saturday not in open_times(session, ask_of(order), service, now=NOON).days()
        stop(session, Entry(saturday, COUNTY, 3, "国办发明电〔2026〕7号"))
        assert saturday in open_times(session, ask_of(order), service, now=NOON).days()


def test_an_order_that_nobody_has_taken_waits_for_another_day_too(db: Database) -> None:
    with db.begin() as session:
        old = stage.resident(session)
        order = stage.order_of(session, old)
        stop(session)
        order = session.get_one(Order, order.id)
        assert today(order.start) > DAY
        assert order.status in (OrderStatus.PLACING, OrderStatus.WAITING)


def test_a_standing_order_comes_before_a_closed_day_and_keeps_its_weekday_after(
    db: Database,
) -> None:
    with db.begin() as session:
        _, _, order, _ = booked(session, rhythm=Rhythm.WEEKLY)
        stop(session, Entry(date(2026, 12, 1), COUNTY, CLOSED, "疫情"))
        card = plan_card(session, order.id, ahead=2)
        assert card is not None
        assert card.ahead == (date(2026, 11, 30), date(2026, 12, 8))


def test_the_nearest_place_decides_and_the_one_above_holds_for_the_others(db: Database) -> None:
    with db.begin() as session:
        above, here = stage.supervisor(session, place="6301"), stage.supervisor(session, chat_id=9)
        enter(session, Entry(DAY, "6301", CLOSED, "全市停"), by=above.actor, now=NOON)
        enter(session, Entry(DAY, COUNTY, 1, "这里照常"), by=here.actor, now=NOON)
        rows = {place: calendar_of(session, place).hours_row(DAY) for place in
                (PLACE, "630103001001", "630201001001")}  # fmt: skip
        assert rows == {PLACE: 1, "630103001001": CLOSED, "630201001001": 1}


def test_only_whoever_supervises_the_place_enters_or_takes_back(db: Database) -> None:
    with db.begin() as session:
        desk, boss = stage.coordinator(session), stage.supervisor(session)
        stranger = stage.supervisor(session, chat_id=9, place="630103")
        for who in (desk, stranger):
            with pytest.raises(NotAllowed):
                enter(session, STORM, by=who.actor, now=NOON)
        with pytest.raises(NotAllowed):
            enter(session, Entry(DAY, "6301", CLOSED, "x"), by=boss.actor, now=NOON)
        row = enter(session, STORM, by=boss.actor, now=NOON)
        for who in (desk, stranger):
            with pytest.raises(NotAllowed):
                take_back(session, row.id, by=who.actor, now=NOON)


@pytest.mark.parametrize("day", [DAY - 2 * A_DAY, DAY + timedelta(days=600)])
def test_a_day_that_is_over_or_beyond_all_knowing_is_not_entered(db: Database, day: date) -> None:
    with db.begin() as session:
        boss = stage.supervisor(session)
        with pytest.raises(Stale):
            enter(session, Entry(day, COUNTY, CLOSED, "x"), by=boss.actor, now=NOON)


def test_corrected_it_stands_once_and_taken_back_it_is_as_published(db: Database) -> None:
    with db.begin() as session:
        boss = stage.supervisor(session)
        enter(session, Entry(DAY, COUNTY, HOLIDAY, "写错了"), by=boss.actor, now=NOON)
        row = enter(session, STORM, by=boss.actor, now=NOON)
        kept = session.scalars(select(DayOff)).all()
        assert [(one.hours_row, one.source) for one in kept] == [(CLOSED, "暴雪大风")]
        take_back(session, row.id, by=boss.actor, now=NOON)
        assert calendar_of(session, PLACE).hours_row(DAY) == DAY.weekday()
        acts = session.scalars(select(table(AuditRow).c.act)).all()
        assert acts == ["set_day", "set_day", "unset_day"]


def test_many_visits_are_moved_a_few_at_a_time_until_none_is_left(db: Database) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        for n in range(AT_ONCE + 2):
            stage.worker(session, project, chat_id=2001 + n)
            order = stage.order_of(session, stage.resident(session, chat_id=1001 + n))
            find_worker(session, order.id, now=NOON)
            offer = stage.open_offer(session, order)
            assert offer is not None
            by = stage.worker_actor(session, offer.worker_id)
            accept_offer(session, offer.id, seen=offer.version, by=by, now=NOON)
        boss = stage.supervisor(session)
        row = enter(session, STORM, by=boss.actor, now=NOON)
        days_off.clear(session, row.id, now=NOON)
        assert len(list(touched(session, COUNTY, DAY, now=NOON))) == 2
        sweep(session, now=NOON + days_off.PAUSE)
        assert not list(touched(session, COUNTY, DAY, now=NOON))
