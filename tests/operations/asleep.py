"""The timetable sleeps, wakes in several processes at once, and one of them is killed at its work.

    python -m tests.operations.asleep --due 10000 --processes 3

Each due thing writes one message in the transaction that ticks it off; a killed process leaves
neither or both. Exit code 1 if anything was lost or done twice.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess

from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.db import Database
from models.operations import falling_due
from models.outbox import post
from models.tables.messaging import Due, DueStatus, Lane, Outbox
from tests import stage
from tests.models.double_booking import planted, two_databases
from tests.stage import NOON

SLEEPS = (timedelta(minutes=1), timedelta(hours=1), timedelta(days=1), timedelta(days=10))
CHAT = 1001
AT_ONCE = 50


def write_one(session: Session, object_id: int, *, now: object) -> None:
    """What each thing does when its time has come."""
    post(session, CHAT, "task", object_id, now=NOON, lane=Lane.NORMAL)


def one_side(url: str, asleep: timedelta) -> None:
    """Sweep until nothing is left; a turn that another's writing kept out is tried again, as by
    the timetable.
    """
    falling_due.DOINGS.update(dict.fromkeys(DueKind, write_one))
    database, settled = Database(url), 1
    while settled or _left(database):
        with suppress(OperationalError), database.begin() as session:
            settled = falling_due.sweep(session, now=NOON + asleep, limit=AT_ONCE)
    database.close()


def _left(database: Database) -> int:
    with database.reading() as session:
        due = table(Due).c
        return session.scalar(select(func.count()).where(due.status == DueStatus.OPEN)) or 0


def lay_out(database: Database, rows: int, first: int) -> None:
    """So many things fall due, of every kind that is never too late."""
    kinds = [kind for kind in DueKind if kind not in falling_due.ONLY_IN_TIME]
    with database.begin() as session:
        for n in range(first, first + rows):
            agenda.plan(session, kinds[n % len(kinds)], n, NOON)


def wake(database: Database, url: str, asleep: timedelta, processes: int, rows: int) -> None:
    """All sides at once; the first is killed when a third is done, and another takes its place."""

    def begun() -> SpawnProcess:
        side = get_context("spawn").Process(target=one_side, args=(url, asleep))
        side.start()
        return side

    sides = [begun() for _ in range(processes)]
    while _left(database) > rows * 2 // 3:
        sides[0].join(0.05)
    sides[0].kill()
    sides.append(begun())
    for side in sides:
        side.join()


def effects(database: Database, first: int) -> Counter[int]:
    with database.reading() as session:
        written = table(Outbox).c
        return Counter(session.scalars(select(written.object_id).where(written.object_id >= first)))


def nights(url: str, rows: int, processes: int) -> Iterator[tuple[timedelta, int, int]]:
    """For each sleep: how many things were lost, and how many were done twice."""
    database = planted(url)
    with database.begin() as session:
        stage.resident(session, chat_id=CHAT)
    for night, asleep in enumerate(SLEEPS):
        first = 1 + night * rows
        lay_out(database, rows, first)
        wake(database, url, asleep, processes, rows)
        done = effects(database, first)
        yield asleep, rows - len(done), sum(times - 1 for times in done.values())
    database.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--due", type=int, default=10_000, help="after each sleep")
    parser.add_argument("--processes", type=int, default=3)
    wanted, bad = parser.parse_args(), 0
    with two_databases() as urls:
        for name, url in urls.items():
            for asleep, lost, doubled in nights(url, wanted.due, wanted.processes):
                bad += lost + doubled
                print(f"{name}: asleep {asleep}, {wanted.due} due, {wanted.processes} processes, "
                      f"one killed: {lost} lost, {doubled} done twice", flush=True)  # fmt: skip
    return int(bad > 0)


if __name__ == "__main__":
    raise SystemExit(main())
