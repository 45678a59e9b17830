"""The desk's lists: each case once, oldest risk first, and at a cost that stays."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlmodel import Session

from models.base import add
from models.db import Database
from models.errors import NotAllowed
from models.operations.helping import Place, open_task
from models.operations.looking_at import look_at, looked_at
from models.reads.standing import Actor, Held
from models.reads.waiting import ALL, LATE, MANY, MINE, counts, queue
from models.tables.desk import COUNTY, Task, TaskStatus
from models.words import URGENCY, Role, TaskKind
from tests import stage
from tests.bench.queues import filled
from tests.stage import NOON, PLACE

LATER = NOON + timedelta(hours=1)
ELSEWHERE = "630103001003"
FAR_AWAY = "520112001001"

KEPT_PLANS = """
    SELECT name, generic_plans, cardinality(parameter_types) AS blanks
    FROM pg_prepared_statements WHERE statement LIKE '%status <> ''closed''%LIMIT%'
"""


def case(session: Session, number: int, place: str = PLACE, **more: Any) -> Task:
    """A case that fell due, or falls due, some minutes from noon."""
    kind = more.pop("kind", TaskKind.MESSAGE)
    moments = {"due_at": NOON + timedelta(minutes=number % 50), "opened_at": NOON}
    told = {"kind": kind, "urgency": URGENCY[kind], "area_code": place, "county": place[:COUNTY]}
    return add(session, Task(**({"changed_at": NOON} | told | moments | more)))


def at_the_desk(session: Session, *places: str) -> Actor:
    person_id = stage.coordinator(session).person_id
    return Actor(person_id, tuple(Held(Role.COORDINATOR, None, place) for place in places))


def walked(session: Session, actor: Actor, name: str = ALL) -> list[list[int]]:
    """Every page of a queue, forwards."""
    pages, seek = [], 0
    while True:
        page = queue(session, actor, name, now=LATER, seek=seek)
        pages.append([line.id for line in page.lines])
        if not page.on:
            return pages
        seek = page.on


def all_of(session: Session, actor: Actor, name: str = ALL) -> set[int]:
    return {one for page in walked(session, actor, name) for one in page}


def test_a_walk_through_the_pages_meets_every_case_once_oldest_risk_first(db: Database) -> None:
    chance = Random(7)
    with db.begin() as session:
        desk = at_the_desk(session, "6301")
        kinds = list(TaskKind)
        cases = [
            case(session, n, chance.choice((PLACE, ELSEWHERE, "")), kind=chance.choice(kinds))
            for n in range(60)
        ]
        wanted = [t.id for t in sorted(cases, key=lambda t: (t.urgency, t.due_at, t.id))]
        pages = walked(session, desk)
        assert [one for page in pages for one in page] == wanted

        last = queue(session, desk, ALL, now=LATER, seek=pages[-2][-1])
        backwards, page = [], last
        while page.back:
            page = queue(session, desk, ALL, now=LATER, seek=page.back)
            backwards.append([line.id for line in page.lines])
        assert backwards[::-1] == pages[:-1]


def test_a_page_is_full_although_a_case_of_ones_kin_would_stand_on_it(db: Database) -> None:
    with db.begin() as session:
        granny = stage.resident(session)
        child = stage.child_of(session, granny)
        desk = Actor(granny.person_id, (Held(Role.COORDINATOR, None, "630102"),))
        kept = [case(session, 1, person_id=child.person_id) for _ in range(12)]
        cases = [case(session, n) for n in range(2, 14)]
        assert [len(page) for page in walked(session, desk)] == [8, 4]
        assert all_of(session, desk) == {one.id for one in cases}
        assert counts(session, desk, now=NOON) == {TaskKind.MESSAGE: 12}
        forged = queue(session, desk, ALL, now=NOON, seek=kept[0].id)
        assert forged == queue(session, desk, ALL, now=NOON)


@pytest.mark.parametrize(
    ("held", "seen"),
    [
        (("630102",), {"near", "same county", "nowhere"}),
        ((PLACE,), {"near", "nowhere"}),
        ((PLACE, "630103"), {"near", "next county", "nowhere"}),
        (("6301",), {"near", "same county", "next county", "prefecture", "nowhere"}),
        (("52", PLACE), {"near", "far", "nowhere"}),
        (("",), {"near", "same county", "next county", "prefecture", "far", "nowhere"}),
    ],
)
def test_everybody_sees_the_cases_of_their_places_and_those_of_none(
    db: Database, held: tuple[str, ...], seen: set[str]
) -> None:
    with db.begin() as session:
        desk = at_the_desk(session, *held)
        places = {"near": PLACE, "same county": "630102002001", "next county": ELSEWHERE,
                  "prefecture": "6301", "far": FAR_AWAY, "nowhere": ""}  # fmt: skip
        cases = {case(session, 1, place).id: name for name, place in places.items()}
        assert {cases[one] for one in all_of(session, desk)} == seen
        assert counts(session, desk, now=NOON) == {TaskKind.MESSAGE: len(seen)}
        assert counts(session, desk, now=LATER)[LATE] == len(seen)


def test_late_is_what_nobody_took_in_time_and_mine_is_what_one_took(db: Database) -> None:
    with db.begin() as session:
        desk = at_the_desk(session, "630102")
        mine = {"status": TaskStatus.TAKEN, "owner_id": desk.person_id}
        taken, closed = case(session, 1, **mine), case(session, 2, status=TaskStatus.CLOSED)
        late = case(session, 3, kind=TaskKind.CERTIFY), case(session, 3)
        to_come = case(session, 4, due_at=LATER + timedelta(hours=1))
        assert walked(session, desk, LATE) == [[late[1].id, late[0].id]]
        assert walked(session, desk, MINE) == [[taken.id]]
        assert closed.id not in all_of(session, desk)
        assert to_come.id in all_of(session, desk)
        found = counts(session, desk, now=LATER)
        assert (found[LATE], found[MINE], found[TaskKind.CERTIFY]) == (2, 1, 1)


def test_nobody_counts_beyond_a_hundred(db: Database) -> None:
    with db.begin() as session:
        desk = at_the_desk(session, "630102")
        for n in range(MANY - 1):
            case(session, n)
        assert counts(session, desk, now=NOON)[TaskKind.MESSAGE] == MANY - 1
        case(session, 1)
        case(session, 2)
        assert counts(session, desk, now=NOON)[TaskKind.MESSAGE] == MANY


def test_a_case_is_listed_in_the_county_where_it_is(db: Database) -> None:
    with db.begin() as session:
        person = stage.resident(session, place=ELSEWHERE)
        theirs = open_task(session, TaskKind.CERTIFY, now=NOON, person_id=person.person_id)
        place = open_task(session, TaskKind.ACCIDENT, now=NOON, thing=Place(PLACE), about="x")
        nowhere = open_task(session, TaskKind.ACCIDENT, now=NOON, about="x")
        assert [one.county for one in (theirs, place, nowhere)] == ["630103", "630102", ""]


@contextmanager
def heard(db: Database) -> Iterator[list[tuple[str, Any]]]:
    """Every question put to the database meanwhile."""
    asked: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, words: str, given: Any, *_more: Any) -> None:
        asked.append((words, given))

    event.listen(db.engine, "before_cursor_execute", note)
    yield asked
    event.remove(db.engine, "before_cursor_execute", note)


@pytest.mark.parametrize("held", ["630102", PLACE, "6301", ""])
def test_no_question_of_the_desk_walks_through_all_cases(sqlite_url: str, held: str) -> None:
    db = Database(sqlite_url)
    with db.begin() as session:
        desk = at_the_desk(session, held)
        ids = [case(session, n).id for n in range(20)]
        with heard(db) as asked:
            counts(session, desk, now=LATER)
            for name in (ALL, LATE, MINE, TaskKind.MESSAGE):
                queue(session, desk, name, now=LATER, seek=ids[9])
        lists = [(words, given) for words, given in asked if "status <> 'closed'" in words]
        assert len(lists) >= 5
        for words, given in lists:
            plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {words}", given)
            steps = [row[3] for row in plan if " task" in row[3]]
            assert steps
            assert all("ix_task_open" in step or "ix_task_resting" in step for step in steps), steps
            walks = [step for step in steps if "SCAN task" in step and "_resting" not in step]
            assert not walks or held == ""
        assert session.scalar(text("SELECT count(*) FROM task")) == 20
    db.close()


@pytest.mark.parametrize("name", [ALL, TaskKind.MESSAGE])
@pytest.mark.parametrize("everywhere", [False, True])
def test_postgresql_plans_a_page_once_and_then_follows_the_index(
    postgres_url: str, name: str, everywhere: bool
) -> None:
    db = Database(postgres_url)
    with db.begin() as session:
        desk, above = filled(session, 20_000)
        session.connection().exec_driver_sql("ANALYZE")
        for _ in range(15):
            queue(session, above if everywhere else desk, name, now=NOON)
        kept = session.execute(text(KEPT_PLANS)).one()
        assert kept.generic_plans > 0
        session.execute(text("SET LOCAL plan_cache_mode = force_generic_plan"))
        blanks = ", ".join(["NULL"] * kept.blanks)
        plan = session.scalars(text(f"EXPLAIN EXECUTE {kept.name}({blanks})")).all()
        assert not [step for step in plan if "Bitmap Heap Scan on task" in step]
    db.close()


def test_one_place_alone_hides_no_danger_and_nothing_of_ones_own(db: Database) -> None:
    with db.begin() as session:
        desk = at_the_desk(session, "6301")
        mine = {"status": TaskStatus.TAKEN, "owner_id": desk.person_id}
        here, there = case(session, 1), case(session, 2, ELSEWHERE)
        danger = case(session, 3, ELSEWHERE, kind=TaskKind.EMERGENCY)
        nowhere, taken = case(session, 4, ""), case(session, 5, ELSEWHERE, **mine)

        def seen(view: str, name: str = ALL) -> set[int]:
            page = queue(session, desk, name, now=LATER, view=view)
            return {line.id for line in page.lines}

        assert seen("") == {one.id for one in (here, there, danger, nowhere, taken)}
        for view in (PLACE, PLACE[:9], "630102"):
            assert seen(view) == {here.id, danger.id}
            assert seen(view, MINE) == {taken.id}
            found = counts(session, desk, now=NOON, view=view)
            assert (found[TaskKind.MESSAGE], found[TaskKind.EMERGENCY], found[MINE]) == (1, 1, 1)


def test_the_place_is_remembered_and_must_be_ones_own(db: Database) -> None:
    with db.begin() as session:
        desk = at_the_desk(session, "630102")
        me = desk.person_id or 0
        look_at(session, PLACE, by=desk, now=NOON)
        look_at(session, PLACE[:9], by=desk, now=NOON)
        assert looked_at(session, me) == PLACE[:9]
        with pytest.raises(NotAllowed):
            look_at(session, ELSEWHERE, by=desk, now=NOON)
        assert looked_at(session, me) == PLACE[:9]
        look_at(session, "", by=desk, now=NOON)
        assert looked_at(session, me) == ""
