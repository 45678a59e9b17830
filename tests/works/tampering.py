"""Random tamperings with the chain, each looked for: `python -m tests.works.tampering --n 10000`.

Whoever holds the keys of the database has taken the triggers off. Every tampering is made to the
same chain and undone; it counts as found only when the very row is named.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import text
from sqlmodel import Session

from models import audit, migrations
from models.audit import Seal
from models.db import Database, session_on
from models.operations.planting import plant
from models.tables.records import AuditRow
from tests.works.dealings import Dealings
from tests.works.histories import WEIGHTS

COLUMNS = ("at", "actor_id", "act", "object_type", "object_id", "facts", "hash")
ROW = "SELECT * FROM audit WHERE seq = :seq"
HEX = "0123456789abcdef"
Tamper = Callable[[Session, Random, int], int]
"""Does its harm to one of the first `n` rows; the number of the row that has to be named."""


def _read(session: Session, seq: int) -> dict[str, Any]:
    return dict(session.connection().execute(text(ROW), {"seq": seq}).mappings().one())


def _write(session: Session, seq: int, column: str, value: object) -> None:
    change = f"UPDATE audit SET {column} = :value WHERE seq = :seq"
    session.connection().execute(text(change), {"value": value, "seq": seq})


def a_field(session: Session, chance: Random, n: int) -> int:
    """Another moment, actor, act, thing, fact or hash."""
    seq, column = chance.randint(1, n), chance.choice(COLUMNS)
    row = _read(session, seq)
    facts = json.loads(row["facts"]) | {"reason": chance.randrange(10**6)}
    place = chance.randrange(64)
    other = chance.choice([sign for sign in HEX if sign != row["hash"][place]])
    told = {
        "at": f"{row['at'][:17]}{(int(row['at'][17:19]) + 1) % 60:02}{row['at'][19:]}",
        "actor_id": (row["actor_id"] or 0) + 1,
        "act": row["act"] + "s",
        "object_type": row["object_type"][:-1],
        "object_id": row["object_id"] + chance.choice((-1, 1)),
        "facts": json.dumps(facts),
        "hash": row["hash"][:place] + other + row["hash"][place + 1 :],
    }
    _write(session, seq, column, told[column])
    return seq


def the_letters(session: Session, chance: Random, n: int) -> int:
    """The same facts in other letters: spaces, or a key told twice."""
    seq = chance.randint(1, n)
    facts = _read(session, seq)["facts"]
    first = facts[1:-1].split(", ")[0] or '"a": 1'
    ways = (facts + " ", " " + facts, facts.replace("{", "{ ", 1), f"{{{first}, {first}}}")
    _write(session, seq, "facts", chance.choice(ways))
    return seq


def broken_json(session: Session, chance: Random, n: int) -> int:
    seq = chance.randint(1, n)
    facts = _read(session, seq)["facts"]
    ways = (facts[:-1], facts[1:], "", "[" * 5_000, facts.replace("{", "{{", 1), "NaN")
    _write(session, seq, "facts", chance.choice(ways))
    return seq


def a_row_taken_away(session: Session, chance: Random, n: int) -> int:
    seq = chance.randint(1, n)
    session.connection().execute(text("DELETE FROM audit WHERE seq = :seq"), {"seq": seq})
    return seq


def a_row_slipped_in(session: Session, chance: Random, n: int) -> int:
    """With a hash that fits: what came after it does not follow from it, nor does its seal."""
    seq = chance.randint(1, n)
    before = _read(session, seq - 1)["hash"] if seq > 1 else audit.GENESIS
    model = session.get_one(AuditRow, seq)
    session.expunge(model)
    for step in (f"SET seq = -(seq + 1) WHERE seq >= {seq}", "SET seq = -seq WHERE seq < 0"):
        session.connection().execute(text(f"UPDATE audit {step}"))
    forged = AuditRow(**model.model_dump() | {"object_id": model.object_id + 1})
    forged.hash = audit.link(before, forged)
    session.add(forged)
    session.flush()
    session.expunge(forged)
    return min(seq + 1, n)


def two_rows_changed_over(session: Session, chance: Random, n: int) -> int:
    one, other = sorted(chance.sample(range(1, n + 1), 2))
    ones, others = _read(session, one), _read(session, other)
    for column in COLUMNS:
        _write(session, one, column, others[column])
        _write(session, other, column, ones[column])
    return one


def the_end_cut_off(session: Session, chance: Random, n: int) -> int:
    seq = chance.randint(1, n)
    session.connection().execute(text("DELETE FROM audit WHERE seq >= :seq"), {"seq": seq})
    return seq


def all_written_anew(session: Session, chance: Random, n: int) -> int:
    """From one row on, each with a hash that fits: nothing but a seal kept elsewhere tells it."""
    seq = chance.randint(1, n)
    before = _read(session, seq - 1)["hash"] if seq > 1 else audit.GENESIS
    for number in range(seq, n + 1):
        row = session.get_one(AuditRow, number)
        session.expunge(row)
        if number == seq:
            row.object_id += 1
            _write(session, number, "object_id", row.object_id)
        before = audit.link(before, row)
        _write(session, number, "hash", before)
    return n


KINDS: tuple[Tamper, ...] = (
    a_field,
    the_letters,
    broken_json,
    a_row_taken_away,
    a_row_slipped_in,
    two_rows_changed_over,
    the_end_cut_off,
    all_written_anew,
)


@contextmanager
def chained(db: Database) -> Iterator[tuple[Session, Seal]]:
    """A contract with a past, its chain without triggers, and its seal, kept elsewhere."""
    with db.engine.connect() as connection, session_on(connection) as session:
        chance, dealings = Random(1), Dealings(session)
        for act in chance.choices(list(WEIGHTS), weights=list(WEIGHTS.values()), k=120):
            dealings.do(act, chance.randrange(12))
        session.expire_all()
        for act in ("update", "delete"):
            connection.execute(text(f"DROP TRIGGER audit_no_{act}"))
        yield session, audit.seal(session)
        connection.rollback()


def missed(session: Session, seal: Seal, number: int) -> str | None:
    """One tampering by the number of its seed; what was named instead of its row, if another."""
    chance = Random(number)
    kind = KINDS[number % len(KINDS)]
    undone = session.connection().begin_nested()
    expected = kind(session, chance, seal.seq)
    named = audit.first_broken(session, seal)
    undone.rollback()
    session.expire_all()
    return None if named == expected else f"{kind.__name__} {number}: {expected}, named {named}"


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--n", type=int, default=10_000)
    number, began = asked.parse_args().n, time.perf_counter()
    with TemporaryDirectory() as folder:
        db = Database(f"sqlite:///{Path(folder) / 'chain.db'}")
        migrations.upgrade(db.engine)
        with db.begin() as session:
            plant(session)
        with chained(db) as (session, seal):
            wrong = [m for one in range(number) if (m := missed(session, seal, one))]
            whole = audit.first_broken(session, seal) is None
        db.close()
    kinds = Counter(KINDS[one % len(KINDS)].__name__ for one in range(number))
    print(f"{number} tamperings with a chain of {seal.seq} rows, "
          f"{time.perf_counter() - began:.0f} s; undone it is whole: {whole}")  # fmt: skip
    print(", ".join(f"{kind} {count}" for kind, count in kinds.items()))
    print(f"{number - len(wrong)} found and their row named, {len(wrong)} missed")
    print(*wrong[:10], sep="\n")
    return 1 if wrong or not whole else 0


if __name__ == "__main__":
    sys.exit(main())
