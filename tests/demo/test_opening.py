"""The morning on which the sandbox opens."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlmodel import Session, SQLModel

from bot.demo import load, opening
from models import audit
from models.agenda import DueKind
from models.base import table
from models.db import Database
from models.operations.falling_due import sweep
from models.operations.finding import weigh
from models.reads.coming import next_moment
from models.reads.qualifying import qualified_on
from models.rules.hours import today
from models.rules.matching import Bar
from models.tables.areas import Area
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Due, DueStatus, Outbox, OutboxStatus
from models.tables.orders import OPEN_ORDER, Offer, Order, OrderStatus
from models.tables.people import Person
from models.tables.providers import Project, Provider, Qualification
from models.tables.publications import Publication
from models.tables.visits import Visit, VisitStatus
from models.words import ProviderKind, Requirement, TaskKind
from tests.demo.conftest import MONDAY_NINE


def test_the_month_that_runs_will_be_reckoned_on_the_fifth_of_the_next(town: Database) -> None:
    with town.begin() as session:
        waits = table(Due).c.kind == DueKind.PUBLISH, table(Due).c.status == DueStatus.OPEN
        due = session.scalars(select(Due).where(*waits)).one()
        assert (due.object_id, due.due_at.isoformat()) == (202611, "2026-12-05T01:00:00+00:00")
        counties = session.scalars(select(table(Publication).c.area_code).distinct())
        assert {"630102", "630106", "630121"} <= set(counties)


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-23T00:59", "2026-11-23T01:00"),  # Monday, a minute before nine
        ("2026-11-23T01:00", "2026-11-23T01:00"),
        ("2026-11-23T01:01", "2026-11-24T01:00"),
        ("2026-11-27T08:00", "2026-11-30T01:00"),  # Friday afternoon
        ("2026-11-21T20:00", "2026-11-23T01:00"),  # Sunday, four in the morning
    ],
)
def test_the_sandbox_opens_at_nine_on_a_working_day(now: str, opens: str) -> None:
    moment, expected = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (now, opens))
    assert opening(moment) == expected


def test_a_second_load_changes_nothing(town: Database) -> None:
    before = _state(town)
    load(town, MONDAY_NINE + timedelta(days=3))
    assert _state(town) == before


def _state(town: Database) -> dict[str, int | None]:
    with town.begin() as session:
        return {
            plain.name: session.scalar(select(func.count()).select_from(plain))
            for plain in SQLModel.metadata.sorted_tables
        }


def test_the_same_morning_finds_the_same_town(sqlite_url: str, town: Database) -> None:
    again = Database(sqlite_url)
    load(again, MONDAY_NINE)
    assert _state(again) == _state(town)
    again.close()


def test_every_live_order_has_a_next_step(town: Database) -> None:
    with town.begin() as session:
        orders = session.scalars(select(Order).where(table(Order).c.status.in_(OPEN_ORDER))).all()
        stuck = [order.number for order in orders if not _goes_on(session, order)]
    assert len(orders) > 10
    assert stuck == []


def _goes_on(session: Session, order: Order) -> bool:
    """Somebody or something will bring this order on."""
    if order.status is OrderStatus.SUBMITTED:
        return _has(session, Task, kind=TaskKind.CERTIFY, person_id=order.person_id)
    if order.status is OrderStatus.WAITING:
        return _has(session, Task, kind=TaskKind.PLACE, order_id=order.id)
    if order.status is OrderStatus.PLACING:
        offer = session.scalars(
            select(Offer).where(
                table(Offer).c.order_id == order.id, table(Offer).c.status == "open"
            )
        ).first()
        return offer is not None and _due(session, "lapse_offer", offer.id)
    visit = session.scalars(
        select(Visit)
        .where(table(Visit).c.order_id == order.id)
        .order_by(table(Visit).c.id.desc())
        .limit(1)
    ).one()
    kind = "miss_visit" if visit.status is VisitStatus.BOOKED else "close_visit"
    return visit.start == order.start and _due(session, kind, visit.id)


def _has(session: Session, table_class: type[SQLModel], **facts: object) -> bool:
    columns = table(table_class).c
    found = select(table_class).where(
        columns.status == "open", *(columns[k] == v for k, v in facts.items())
    )
    return session.scalars(found).first() is not None


def _due(session: Session, kind: str, object_id: int) -> bool:
    due = table(Due).c
    found = select(Due).where(
        due.kind == kind,
        due.object_id == object_id,
        due.status == DueStatus.OPEN,
        due.due_at > MONDAY_NINE,
    )
    return session.scalars(found).first() is not None


def test_the_coordinator_finds_two_to_certify_one_waiting_and_one_complaint(
    town: Database,
) -> None:
    with town.begin() as session:
        tasks = session.scalars(select(Task).where(table(Task).c.status != "closed")).all()
    assert {t.status for t in tasks} == {TaskStatus.OPEN}
    assert all(t.area_code.startswith("630102") for t in tasks)
    kinds = sorted(t.kind for t in tasks)
    assert kinds == [TaskKind.CERTIFY, TaskKind.CERTIFY, TaskKind.PLACE, TaskKind.RECOVERY]


def test_the_only_one_who_could_go_works_where_the_inspection_lapsed(town: Database) -> None:
    with town.begin() as session:
        order = session.scalars(
            select(Order).where(table(Order).c.status == OrderStatus.WAITING)
        ).one()
        fits = weigh(session, order, now=MONDAY_NINE)
    assert all(f.bars for f in fits)
    nearly = [f for f in fits if f.bars == (Bar.PROVIDER_NOT_QUALIFIED,)]
    assert len(nearly) == 1


def test_organisations_of_all_four_kinds_are_qualified_and_one_more_is_not(
    town: Database,
) -> None:
    with town.begin() as session:
        houses = session.scalars(select(Provider)).all()
        good = [h for h in houses if qualified_on(session, h.id, today(MONDAY_NINE))]
        shown = [
            set(
                session.scalars(
                    select(table(Qualification).c.requirement).where(
                        table(Qualification).c.provider_id == house.id
                    )
                )
            )
            for house in houses
        ]
    assert {h.kind for h in good} == set(ProviderKind)
    assert len(houses) - len(good) == 1
    assert all(requirements == set(Requirement) for requirements in shown)


def test_no_contract_is_above_what_the_plan_allows(town: Database) -> None:
    with town.begin() as session:
        ratings = {h.id: h.rating for h in session.scalars(select(Provider))}
        projects = session.scalars(select(Project)).all()
    for project in projects:
        most = 300_000 if ratings[project.provider_id] >= 3 else 200_000
        assert project.budget_fen <= most * 100


def test_only_the_last_hour_s_messages_are_still_on_their_way(town: Database) -> None:
    with town.begin() as session:
        waiting = session.scalars(
            select(Outbox).where(table(Outbox).c.status == OutboxStatus.WAITING)
        ).all()
    assert {m.chat_id for m in waiting} >= {2001, 3001}
    assert min(m.due_at for m in waiting) >= MONDAY_NINE - timedelta(hours=1)


def test_every_community_of_the_town_has_a_telephone_of_its_centre(town: Database) -> None:
    with town.begin() as session:
        phones = {a.code for a in session.scalars(select(Area)) if a.phone}
        homes = session.scalars(select(table(Person).c.area_code)).all()
    assert all(phones & {home[:9], home[:6]} for home in homes)


def test_two_days_go_by_without_an_accident(db: Database) -> None:
    load(db, MONDAY_NINE)
    moment, end = MONDAY_NINE, MONDAY_NINE + timedelta(days=2)
    with db.begin() as session:
        while moment is not None and moment < end:
            sweep(session, now=moment)
            moment = next_moment(session, after=moment)  # type: ignore[assignment]
    with db.begin() as session:
        missed = session.scalars(select(Due).where(table(Due).c.attempts > 0)).all()
        assert audit.first_broken(session) is None
    assert missed == []
