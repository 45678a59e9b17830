"""The year behind is one that the house could have lived."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import pairwise

from sqlalchemy import func, select
from sqlmodel import SQLModel

from models import audit, ledger, replaying
from models.base import table
from models.db import Database
from models.ledger import Pot
from models.lifecycle import MOVES
from models.reads.candidates import area_chain
from models.reads.projects import CONTRACTS
from models.reads.qualifying import qualified_on
from models.rules.hours import age_on, today
from models.rules.numbers import order_number, read_number
from models.rules.satisfaction import LOW_STARS
from models.rules.workdays import PUBLISHED
from models.tables import orders, providers
from models.tables.catalogue import Service
from models.tables.desk import Task, TaskStatus
from models.tables.orders import Order, UnmetDemand
from models.tables.people import Care, GroupClaim, Person
from models.tables.providers import Project, Worker, WorkerHours
from models.tables.records import AuditRow, LedgerLine
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import How, TaskKind

CAME = (VisitStatus.BOOKED, VisitStatus.STARTED, VisitStatus.DONE, VisitStatus.CLOSED)


def test_there_is_a_year_of_visits_behind_the_town(town: Database) -> None:
    with town.begin() as session:
        past = session.scalars(select(Visit).where(table(Visit).c.status == "closed")).all()
    assert 300 <= len(past) <= 600
    assert max(v.start for v in past) - min(v.start for v in past) > timedelta(days=330)


def test_stars_that_a_relative_gave_are_told_as_by_proxy(town: Database) -> None:
    with town.begin() as session:
        given = session.execute(
            select(table(Rating).c.how, table(Rating).c.rated_by == table(Visit).c.person_id)
            .join_from(table(Rating), table(Visit), table(Rating).c.visit_id == table(Visit).c.id)
        )  # fmt: skip
        hands = {(how, bool(own)) for how, own in given}
    assert hands == {(How.SELF, True), (How.PROXY, False)}


def test_nobody_is_in_two_places_at_once(town: Database) -> None:
    workers, people = defaultdict(list), defaultdict(list)
    with town.begin() as session:
        for visit in session.scalars(select(Visit).where(table(Visit).c.status.in_(CAME))):
            workers[visit.worker_id].append((visit.busy_from, visit.busy_until))
            people[visit.person_id].append((visit.start, visit.end))
    assert not [s for s in _spans(workers.values()) if s[0][1] > s[1][0]]
    assert not [s for s in _spans(people.values()) if s[0][1] > s[1][0]]


def _spans(
    lists: Iterable[list[tuple[datetime, datetime]]],
) -> list[tuple[tuple[datetime, datetime], tuple[datetime, datetime]]]:
    return [pair for spans in lists for pair in pairwise(sorted(spans))]


def test_every_visit_lies_in_the_hours_of_its_worker(town: Database) -> None:
    with town.begin() as session:
        hours = {
            (h.worker_id, h.weekday): (h.opens, h.closes)
            for h in session.scalars(select(WorkerHours))
        }
        for visit in session.scalars(select(Visit)):
            opens, closes = hours[visit.worker_id, PUBLISHED.hours_row(today(visit.start))]
            minutes = (visit.start.hour + 8) * 60 + visit.start.minute
            assert opens <= minutes
            assert minutes + (visit.end - visit.start).seconds // 60 <= closes


def test_every_entry_of_the_ledger_adds_up_to_nothing(town: Database) -> None:
    line = table(LedgerLine).c
    with town.begin() as session:
        sums = session.execute(
            select(line.entry, line.project_id, func.sum(line.fen)).group_by(
                line.entry, line.project_id
            )
        ).all()
        assert replaying.first_difference(session) is None
    assert len(sums) > 800
    assert {total for _, _, total in sums} == {0}


def test_what_is_held_and_spent_is_the_price_of_the_visits(town: Database) -> None:
    with town.begin() as session:
        disputed = {
            t.visit_id
            for t in session.scalars(select(Task))
            if t.kind is TaskKind.RECOVERY and t.status is not TaskStatus.CLOSED
        }
        signed = table(Project).c.status.in_(CONTRACTS)
        for project in session.scalars(select(Project).where(signed)):
            visits = session.scalars(
                select(Visit).where(table(Visit).c.project_id == project.id)
            ).all()
            held = [v for v in visits if v.status in CAME[:3]]
            waiting = [v for v in visits if v.id in disputed]
            spent = [v for v in visits if v.status is VisitStatus.CLOSED and v.id not in disputed]
            pots = {pot: ledger.balance(session, project.id, pot) for pot in Pot}
            assert pots[Pot.HELD] == len(held) * project.visit_fen
            assert pots[Pot.DISPUTED] == len(waiting) * project.visit_fen
            assert pots[Pot.SPENT] == len(spent) * project.visit_fen
            assert -pots[Pot.BUDGET] == project.budget_fen
            assert pots[Pot.FREE] > 0


def test_the_chain_is_whole_and_in_the_order_of_time(town: Database) -> None:
    with town.begin() as session:
        assert audit.first_broken(session) is None
        rows = session.scalars(select(AuditRow).order_by(table(AuditRow).c.seq)).all()
    assert len(rows) > 3000
    assert all(one.at <= other.at for one, other in pairwise(rows))


def test_every_status_is_the_last_one_that_the_chain_tells(town: Database) -> None:
    told: dict[tuple[str, int], str] = {}
    steps: dict[tuple[str, int], str] = {}
    with town.begin() as session:
        for row in session.scalars(select(AuditRow).order_by(table(AuditRow).c.seq)):
            if row.act in {"begin", "move"}:
                about = row.object_type, row.object_id
                assert row.facts.get("was") == steps.get(about), about
                told[about] = steps[about] = row.facts["to"]
        for kind in MOVES:
            for thing in session.scalars(select(kind)):
                status = thing.status  # type: ignore[attr-defined]
                assert told.pop((str(kind.__tablename__), thing.id)) == status
    assert not told


def test_order_numbers_can_be_read_out_and_the_next_one_is_free(town: Database) -> None:
    last: Counter[object] = Counter()
    with town.begin() as session:
        for order in session.scalars(select(Order).order_by(table(Order).c.placed_at)):
            assert read_number(order.number) == order.number
            last[today(order.placed_at)] += 1
        counters = session.execute(select(orders.Counter.day, orders.Counter.last)).all()
        numbers = set(session.scalars(select(table(Order).c.number)))
    assert dict(last) == {day: count for day, count in counters}  # noqa: C416
    assert not numbers & {order_number(day, count + 1) for day, count in counters}


def test_answers_are_spread_and_some_are_missing(town: Database) -> None:
    with town.begin() as session:
        stars = Counter(session.scalars(select(table(Rating).c.stars)))
        closed = session.scalar(
            select(func.count()).select_from(Visit).where(table(Visit).c.status == "closed")
        )
    assert set(stars) == {1, 2, 3, 4, 5}
    assert 0.4 < stars[5] / stars.total() < 0.75
    assert 0.05 < 1 - stars.total() / (closed or 0) < 0.3


def test_only_those_who_may_speak_for_a_person_have_ordered_and_rated(town: Database) -> None:
    with town.begin() as session:
        may = {(c.proxy_id, c.person_id) for c in session.scalars(select(Care))}
        visits = {v.id: v.person_id for v in session.scalars(select(Visit))}
        said = {(o.placed_by, o.person_id) for o in session.scalars(select(Order))}
        said |= {(r.rated_by, visits[r.visit_id]) for r in session.scalars(select(Rating))}
    assert {pair for pair in said if pair[0] != pair[1]} <= may


def test_every_low_answer_led_to_a_call(town: Database) -> None:
    with town.begin() as session:
        low = set(
            session.scalars(
                select(table(Rating).c.visit_id).where(table(Rating).c.stars <= LOW_STARS)
            )
        )
        calls = session.scalars(select(Task).where(table(Task).c.kind == TaskKind.RECOVERY)).all()
    assert low == {task.visit_id for task in calls}
    assert [t.status for t in calls].count(TaskStatus.OPEN) == 1


def test_every_visit_was_the_contract_s_and_the_worker_s_to_make(town: Database) -> None:
    with town.begin() as session:
        areas, services = (
            _pairs(session, providers.ProjectArea),
            _pairs(session, providers.ProjectService),
        )
        groups, skills = (
            _pairs(session, providers.ProjectGroup),
            _pairs(session, providers.WorkerSkill),
        )
        claims = defaultdict(set)
        for claim in session.scalars(select(GroupClaim)):
            claims[claim.person_id].add(claim.group)
        rows = session.execute(
            select(Visit, Order, Worker, Project, Service, Person)
            .join(Order, table(Order).c.id == table(Visit).c.order_id)
            .join(Worker, table(Worker).c.id == table(Visit).c.worker_id)
            .join(Project, table(Project).c.id == table(Visit).c.project_id)
            .join(Service, table(Service).c.code == table(Order).c.service_code)
            .join(Person, table(Person).c.id == table(Visit).c.person_id)
        ).all()
        for visit, order, worker, project, service, person in rows:
            on = today(visit.start)
            assert project.provider_id == worker.provider_id
            assert project.starts_on <= on <= project.ends_on
            assert areas[project.id] & set(area_chain(order.area_code))
            assert service.code in services[project.id] & skills[worker.id]
            assert groups[project.id] & claims[person.id]
            assert qualified_on(session, project.provider_id, on)
            if service.needs_certificate:
                assert worker.certificate_until >= on
            if age_on(person.birth_date, on) < 18:
                assert worker.background_check_until >= on


def _pairs(session: object, kind: type[SQLModel]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for first, second in session.execute(select(*table(kind).primary_key.columns)):  # type: ignore[attr-defined]
        found[first].add(second)
    return found


def test_nobody_was_served_before_they_registered_or_more_often_than_the_policy_pays(
    town: Database,
) -> None:
    months: Counter[tuple[int, int, int]] = Counter()
    with town.begin() as session:
        people = {p.id: p for p in session.scalars(select(Person))}
        for order in session.scalars(select(Order)):
            assert order.placed_at >= people[order.person_id].registered_at
        for visit in session.scalars(select(Visit).where(table(Visit).c.status.in_(CAME))):
            day = today(visit.start)
            months[visit.person_id, day.year, day.month] += 1
    assert max(months.values()) <= 8


def test_what_could_not_be_had_is_on_record(town: Database) -> None:
    with town.begin() as session:
        missing = Counter(session.scalars(select(table(UnmetDemand).c.service_code)))
    assert missing["hospital_escort"] >= 2
