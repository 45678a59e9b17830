"""Random histories of contracts, replayed from the first line: `python -m tests.works.histories`.

Each lives in a transaction of its own that is undone at its end. Printed is what happened in them,
and how many fen of their pots and payments no line explains.
"""

import argparse
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from sqlalchemy import text

from models import audit, migrations
from models.db import Database, session_on
from models.operations.planting import plant
from tests.works.dealings import Dealings
from tests.works.money_rules import breaches, unexplained

WEIGHTS = {
    "book": 40, "go_well": 36, "go_badly": 6, "fall_through": 4, "count_after_all": 5,
    "not_count": 3, "complain": 2, "answer_all": 4, "be_found_out": 2, "next_month": 9,
    "put_up": 30, "approve": 30, "pay": 36, "send_back": 2, "pass_the_end": 2, "fail": 1,
    "be_heard": 2, "prove_false": 6, "take_back": 8,
}  # fmt: skip
"""How often each act is tried."""
ACTS_EACH = 80


@dataclass(slots=True)
class History:
    """What became of one contract."""

    done: Counter[str] = field(default_factory=Counter)
    entries: int = 0
    moved: int = 0
    """Fen that went from one pot to another."""
    statuses: set[str] = field(default_factory=set)
    closed: bool = False
    breaches: list[str] = field(default_factory=list)
    unexplained: int = 0


def live(db: Database, seed: int) -> History:
    """One contract, from its signature to wherever chance leads it."""
    chance, history = Random(seed), History()
    with db.engine.connect() as connection, session_on(connection) as session:
        dealings = Dealings(session)
        for act in chance.choices(list(WEIGHTS), weights=list(WEIGHTS.values()), k=ACTS_EACH):
            history.done[act] += dealings.do(act, chance.randrange(12))
        history.breaches = breaches(session)
        if broken := audit.first_broken(session):
            history.breaches.append(f"the chain at {broken}")
        history.unexplained = unexplained(session)
        sums = text("SELECT count(*), coalesce(sum(fen), 0) FROM ledgerline WHERE fen > 0")
        history.entries, history.moved = connection.execute(sums).one()
        history.statuses = set(connection.execute(text("SELECT status FROM payment")).scalars())
        history.closed = dealings.works.status() == "closed"
        connection.rollback()
    return history


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--n", type=int, default=1_000)
    asked.add_argument("--first", type=int, default=0, help="seed of the first")
    told, began = asked.parse_args(), time.perf_counter()
    number, seeds = told.n, range(told.first, told.first + told.n)
    with TemporaryDirectory() as folder:
        db = Database(f"sqlite:///{Path(folder) / 'histories.db'}")
        migrations.upgrade(db.engine)
        with db.begin() as session:
            plant(session)
        lived = [live(db, seed) for seed in seeds]
        db.close()
    total = sum((one.done for one in lived), Counter[str]())
    wrong = [(seed, one.breaches) for seed, one in zip(seeds, lived, strict=True) if one.breaches]
    print(f"{number} histories, {sum(total.values())} acts, {time.perf_counter() - began:.0f} s")
    print(", ".join(f"{act} {count}" for act, count in total.most_common()))
    print(f"{sum(one.entries for one in lived)} entries, "
          f"{sum(one.moved for one in lived)} fen moved, "
          f"{sum(one.closed for one in lived)} contracts closed to the fen")  # fmt: skip
    print(f"{sum(one.unexplained for one in lived)} fen unexplained, {len(wrong)} rules broken")
    for seed, broken in wrong[:5]:
        print(f"seed {seed}: {broken}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
