"""What every act has in common: a press, a person, a moment, and what must hold after it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import select, text
from sqlmodel import Session

from models import audit, replaying
from models.base import Row, table
from models.db import Database
from models.errors import Refused
from models.operations import falling_due
from models.reads.coming import next_moment
from models.reads.standing import Actor, standing
from models.tables.orders import OPEN_ORDER, Offer, Order
from models.tables.people import Account
from models.tables.providers import Worker
from models.tables.visits import Visit
from tests.operations.invariants import breaches
from tests.operations.owning import owner_of
from tests.stage import NOON

MOVED = """
    SELECT DISTINCT object_type AS kind, json_extract(facts, '$.was') AS was,
        json_extract(facts, '$.to') AS "to" FROM audit WHERE act = 'move'
"""


class Gone(Refused):
    """Whoever has deleted their data, or never had a chat, presses nothing."""

    code = "gone"


pick = st.integers(0, 11)


class Frame(RuleBasedStateMachine):
    """Acts upon whatever there is. A refusal is an answer; anything else that is raised fails."""

    town: Path
    seen: set[tuple[str, str, str]]
    """Every move made in any example: kind of thing, from, to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="diancai-life-"))
        shutil.copy(self.town, self.folder / "life.db")
        self.db = Database(f"sqlite:///{self.folder / 'life.db'}")
        with self.db.engine.connect() as connection:
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("PRAGMA synchronous=OFF")
            connection.exec_driver_sql("BEGIN")
        self.now = NOON

    @contextmanager
    def act(self) -> Iterator[Session]:
        """One press: a transaction that a refusal undoes."""
        try:
            with self.db.begin() as session:
                yield session
        except Refused:
            pass

    def who(self, session: Session, person_id: int) -> Actor:
        chat = session.scalar(
            select(table(Account).c.chat_id).where(table(Account).c.person_id == person_id)
        )
        found = standing(session, chat or 0)
        if found is None:
            raise Gone
        return found.actor

    def worker_of(self, session: Session, thing: Offer | Visit) -> Actor:
        return self.who(session, session.get_one(Worker, thing.worker_id).person_id)

    def desk(self, session: Session, n: int) -> Actor:
        found = standing(session, 301 + n % 2)
        assert found is not None
        return found.actor

    def some(self, session: Session, kind: type[Row], n: int, /, **wanted: Any) -> Any:
        """One of those rows, the newest first; None if there is none."""
        c = table(kind).c
        newest = c.get("opened_at", c.id).desc(), c.id.desc()
        rows = select(kind).where(*(c[k] == v for k, v in wanted.items())).order_by(*newest)
        found = session.scalars(rows.limit(6)).all()
        return found[n % len(found)] if found else None

    @rule(minutes=st.sampled_from([1, 12, 60, 300, 24 * 60, 10 * 24 * 60]))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule()
    def what_is_due_is_done(self) -> None:
        with self.db.begin() as session:
            upcoming = next_moment(session, after=self.now)
        self.now = max(self.now, upcoming or self.now)
        self.sweep()

    @rule()
    def sweep(self) -> None:
        for _ in range(9):
            with self.db.begin() as session:
                if not falling_due.sweep(session, now=self.now):
                    break

    @invariant()
    def all_is_well(self) -> None:
        with self.db.begin() as session:
            found = breaches(session)
        assert not found, found

    def teardown(self) -> None:
        with self.db.begin() as session:
            broken = audit.first_broken(session), replaying.first_difference(session)
            orders = session.scalars(select(Order).where(table(Order).c.status.in_(OPEN_ORDER)))
            nobodys = [order.id for order in orders if not owner_of(session, order)]
            moves = session.connection().execute(text(MOVED))
            self.seen.update((row.kind, row.was, row.to) for row in moves)
        self.db.close()
        shutil.rmtree(self.folder)
        assert broken == (None, None)
        assert not nobodys
