"""`python -m tests.bench.directory [--visits N]`: what the list of organisations, their ranking and
the parts of one cost, read from what is kept and reckoned from every visit; and who waits.

Twenty organisations share a year of visits. That both ways tell the same is asserted first.
"""

import argparse
import asyncio
import statistics
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlmodel import Session

from bot.clock import Clock
from bot.reckoning import Reckoning
from bot.writer import Writer
from models.db import Database
from models.reads.ended import Slice
from models.reads.reckoned import A_YEAR, first_difference, parts_of, told_of
from models.reads.satisfaction import By, cube, score
from models.rules.hours import at
from tests.bench.report import VISITS, fill, longest_wait, on_sqlite

HOUSES = frozenset(range(1, 21))
DAY = date(2026, 9, 16)
MIDNIGHT = at(DAY, datetime.min.time())
YEAR = Slice(MIDNIGHT - A_YEAR, MIDNIGHT, HOUSES, as_of=MIDNIGHT)
ONE = 7
ALONE = replace(YEAR, providers=frozenset({ONE}))
TIMES = 50
Ask = Callable[[Session], Any]
SCREENS: dict[str, tuple[Ask, Ask]] = {
    "one in the list": (
        lambda session: {ONE: score(session, ALONE)},
        lambda session: told_of(session, {ONE}, now=MIDNIGHT),
    ),
    "ranking of twenty, digest": (
        lambda session: cube(session, YEAR, By.PROVIDER),
        lambda session: told_of(session, HOUSES, now=MIDNIGHT),
    ),
    "one by service": (
        lambda session: cube(session, ALONE, By.SERVICE),
        lambda session: parts_of(session, ONE, By.SERVICE),
    ),
    "one by group": (
        lambda session: {str(one): told for one, told in cube(session, ALONE, By.GROUP).items()},
        lambda session: parts_of(session, ONE, By.GROUP),
    ),
}
"""By screen: reckoned from every visit, and read from what is kept."""


def main(visits: int) -> None:
    with on_sqlite() as url:
        fill(url, visits, houses=len(HOUSES))
        database = Database(url)
        quiet = longest_wait(database, time.monotonic() + 3)
        seconds, cpu, waited = asyncio.run(night(database))
        shown = Table("milliseconds", "from every visit", "kept", "ratio",
                      title=f"{visits:,} visits of {len(HOUSES)} organisations")  # fmt: skip
        with database.begin() as session:
            for name, ways in SCREENS.items():
                shown.add_row(name, *compared(session, *ways))
        database.close()
    Console(width=110).print(shown)
    Console(width=110).print(
        f"the night: {seconds:.1f} s ({cpu:.1f} s of CPU); a writer waits {waited * 1000:.0f} ms "
        f"at most meanwhile, {quiet * 1000:.0f} ms in a quiet house"
    )


def compared(session: Session, anew: Ask, kept: Ask) -> tuple[str, str, str]:
    assert anew(session) == kept(session)
    slow, fast = spent(session, anew, 3), spent(session, kept, TIMES)
    return f"{slow:.0f}", f"{fast:.2f}", f"{slow / fast:,.0f}"


def spent(session: Session, ask: Ask, times: int) -> float:
    """Milliseconds, the median of so many."""
    found = []
    for _ in range(times):
        began = time.perf_counter()
        ask(session)
        found.append((time.perf_counter() - began) * 1000)
    return statistics.median(found)


async def night(database: Database) -> tuple[float, float, float]:
    """Seconds until the day is kept, of CPU, and the longest that another writer waited."""
    writer, done, waits = Writer(database), threading.Event(), [0.0]
    writer.start()

    def write() -> None:
        while not done.is_set():
            waits.append(longest_wait(database, time.monotonic() + 0.05))

    other = threading.Thread(target=write)
    other.start()
    began, used = time.monotonic(), time.process_time()
    clock = Clock(MIDNIGHT + (A_YEAR / 730) - datetime.now(UTC))
    assert await Reckoning(writer, clock).sweep() > 0
    seconds, cpu = time.monotonic() - began, time.process_time() - used
    done.set()
    other.join()
    await writer.stop()
    with database.reading() as session:
        assert first_difference(session) is None
    return seconds, cpu, max(waits)


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--visits", type=int, default=VISITS)
    main(options.parse_args().visits)
