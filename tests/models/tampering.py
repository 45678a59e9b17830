"""`python -m tests.models.tampering [--times 10000] [--seed 7]`: somebody with the keys of the
database changes the chain, again and again, each time in another way; each time it must be found
and the first row named where it no longer holds. Exit code 1 if one was not.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Connection, select, text

from models import audit, migrations
from models.audit import Seal
from models.base import table
from models.db import Database, session_on
from models.tables.records import AuditRow
from tests import stage
from tests.stage import NOON

ROWS = 12
CHAIN = table(AuditRow)
WORDS = ("at", "act", "object_type", "facts", "hash")
FACTS: tuple[dict[str, Any], ...] = (
    {"was": "booked", "to": "started"},
    {"reason": "不在家"},
    {},
    {"entry": "reserve:visit:7", "pots": ["free", "held"], "fen": 8_000},
    {"share": 0.1, "rows": [1, None, True], "more": {"b": 1, "a": "\\ud83d 🥬"}},
)
Found = tuple[int, Seal | None]
"""The row that must be named, and the seal that was kept elsewhere, if it takes one."""


class Intruder:
    """Changes one chain of `ROWS` rows in one transaction, past every trigger."""

    def __init__(self, connection: Connection, chance: Random) -> None:
        self.connection, self.chance = connection, chance
        self.at = chance.randint(1, ROWS)
        self.column = chance.choice(WORDS)

    def run(self, statement: str, **values: Any) -> None:
        self.connection.execute(text(statement), {"at": self.at, **values})

    def row(self, seq: int) -> dict[str, Any]:
        found = self.connection.execute(select(CHAIN).where(CHAIN.c.seq == seq))
        return dict(found.mappings().one())

    def written(self, column: str) -> str:
        asked = text(f"SELECT {column} FROM audit WHERE seq = {self.at}")
        return str(self.connection.execute(asked).scalar_one())

    def put(self, column: str, value: Any) -> None:
        self.run(f"UPDATE audit SET {column} = :value WHERE seq = :at", value=value)

    def link_anew(self, first: int, last: int) -> None:
        for seq in range(first, last + 1):
            before = self.row(seq - 1)["hash"] if seq > 1 else audit.GENESIS
            linked = audit.link(before, AuditRow(**self.row(seq)))
            self.run("UPDATE audit SET hash = :linked WHERE seq = :seq", linked=linked, seq=seq)

    def end(self) -> Seal:
        last = self.row(ROWS)
        return Seal(ROWS, last["hash"])

    def another_number(self) -> Found:
        column = self.chance.choice(("actor_id", "object_id"))
        self.put(column, self.row(self.at)[column] + self.chance.choice((-1, 1, 10**6)))
        return self.at, None

    def nobody(self) -> Found:
        self.put("actor_id", None)
        return self.at, None

    def one_letter(self) -> Found:
        was = self.written(self.column)
        place = self.chance.randrange(len(was))
        letter = self.chance.choice([c for c in ' 0a"\\{}:,É菜' if c != was[place]])
        self.put(self.column, was[:place] + letter + was[place + self.chance.randint(0, 1) :])
        return self.at, None

    def cut_words(self) -> Found:
        was = self.written(self.column)
        self.put(self.column, was[: self.chance.randrange(len(was))])
        return self.at, None

    def another_spelling(self) -> Found:
        was = self.written("facts")
        padded = [was + " ", " " + was, was.replace("}", " }"), was.replace("{", '{"a": 1, ', 1)]
        self.put("facts", self.chance.choice(padded))
        return self.at, None

    def doubled_key(self) -> Found:
        was = self.written("facts")
        key = "was" if '"was"' in was else "doubled"
        doubled = f'{{"{key}": 1, ' + was[1:] if len(was) > 2 else '{"a": 1, "a": 1}'
        self.put("facts", doubled)
        return self.at, None

    def another_type(self) -> Found:
        self.run(f"UPDATE audit SET {self.column} = CAST({self.column} AS BLOB) WHERE seq = :at")
        return self.at, None

    def no_letters_at_all(self) -> Found:
        column = self.chance.choice((*WORDS, "actor_id", "object_id"))
        self.run(f"UPDATE audit SET {column} = CAST(X'ff' AS TEXT) WHERE seq = :at")
        return self.at, None

    def another_place_in_line(self) -> Found:
        to = self.chance.choice((-self.at, 0, ROWS + self.chance.randint(1, 99)))
        sealed = self.end()
        self.put("seq", to)
        return min(self.at, to), sealed

    def taken_out(self) -> Found:
        last, sealed = self.chance.randint(self.at, ROWS), self.end()
        self.run("DELETE FROM audit WHERE seq BETWEEN :at AND :last", last=last)
        return self.at, sealed

    def closed_up_again(self) -> Found:
        """Deleted, and those after it numbered and linked anew: only the seal can know."""
        sealed = self.end()
        self.run("DELETE FROM audit WHERE seq = :at")
        for seq in range(self.at + 1, ROWS + 1):
            self.run("UPDATE audit SET seq = seq - 1 WHERE seq = :seq", seq=seq)
        self.link_anew(self.at, ROWS - 1)
        return ROWS, sealed

    def slipped_in(self) -> Found:
        forged = AuditRow(**self.row(self.at))
        for seq in range(ROWS, self.at - 1, -1):
            self.run("UPDATE audit SET seq = seq + 1 WHERE seq = :seq", seq=seq)
        forged.act += "!"
        right = self.chance.random() < 0.5
        if right:
            before = self.row(self.at - 1)["hash"] if self.at > 1 else audit.GENESIS
            forged.hash = audit.link(before, forged)
        self.connection.execute(CHAIN.insert().values(**forged.model_dump()))
        return self.at + right, None

    def changed_places(self) -> Found:
        other = self.chance.choice([seq for seq in range(1, ROWS + 1) if seq != self.at])
        for was, to in ((self.at, 10**6), (other, self.at), (10**6, other)):
            self.run("UPDATE audit SET seq = :to WHERE seq = :was", was=was, to=to)
        return min(self.at, other), None

    def with_its_hash(self) -> Found:
        sealed = self.end()
        self.put("act", "forged")
        self.link_anew(self.at, self.at)
        return min(self.at + 1, ROWS), sealed

    def with_every_hash_after(self) -> Found:
        sealed = self.end()
        self.put("object_id", 10**6)
        self.link_anew(self.at, ROWS)
        return ROWS, sealed


WAYS: tuple[Callable[[Intruder], Found], ...] = tuple(
    getattr(Intruder, name)
    for name in (
        "another_number", "nobody", "one_letter", "cut_words", "another_spelling", "doubled_key",
        "another_type", "no_letters_at_all", "another_place_in_line", "taken_out",
        "closed_up_again", "slipped_in", "changed_places", "with_its_hash", "with_every_hash_after",
    )
)  # fmt: skip


def tampered(db: Database, times: int, seed: int) -> Iterator[tuple[str, int, int | None]]:
    """The way, the row that must be named and the one that was, of each of so many tries."""
    chance = Random(seed)
    with chain(db) as connection:
        for n in range(times):
            undo = connection.begin_nested()
            way = WAYS[n % len(WAYS)]
            row, sealed = way(Intruder(connection, chance))
            with session_on(connection) as session:
                named = audit.first_broken(session, sealed)
            undo.rollback()
            yield way.__name__, row, named


@contextmanager
def chain(db: Database) -> Iterator[Connection]:
    """A chain of `ROWS` rows without its triggers, of which nothing remains."""
    with db.engine.connect() as connection:
        whole = connection.begin()
        with session_on(connection) as session:
            for n in range(ROWS):
                when = NOON + n * stage.days(1) + stage.days(1) / (n + 1)
                facts = FACTS[n % len(FACTS)]
                audit.append(session, "move", ("order", n), by=n + 1, now=when, **facts)
        for act in ("update", "delete"):
            connection.execute(text(f"DROP TRIGGER audit_no_{act}"))
        yield connection
        whole.rollback()


def main(times: int, seed: int) -> int:
    began, missed, ways = time.perf_counter(), 0, Counter[str]()
    with tempfile.TemporaryDirectory(prefix="diancai-tampering-") as folder:
        db = Database(f"sqlite:///{Path(folder) / 'chain.db'}")
        migrations.upgrade(db.engine)
        for n, (way, row, named) in enumerate(tampered(db, times, seed)):
            ways[way] += 1
            if row != named:
                missed += 1
                print(f"{n}: {way} at row {row}, named {named}")
        db.close()
    for way, count in ways.items():
        print(f"{way.replace('_', ' '):24}{count:>7}")
    print(f"{times} times, seed {seed}: {times - missed} found and named, {missed} not,", end=" ")
    print(f"{time.perf_counter() - began:.0f} s")
    return 1 if missed else 0


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--times", type=int, default=10_000)
    asked.add_argument("--seed", type=int, default=7)
    sys.exit(main(**vars(asked.parse_args())))
