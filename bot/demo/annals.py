"""The past in bulk: rows that refer to each other, their money, and what the chain says of them."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar, cast

from sqlalchemy import select, text
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Session, SQLModel

from models import audit
from models.base import Row, table
from models.errors import IllegalMove
from models.ledger import ACT, Entry, Pot, facts_of, lines_of
from models.lifecycle import can
from models.tables.payments import Payment
from models.tables.providers import Project
from models.tables.records import AuditRow, Balance
from models.tables.visits import Visit

R = TypeVar("R", bound=SQLModel)

ENTRIES = {
    (Pot.BUDGET, Pot.FREE): "budget",
    (Pot.FREE, Pot.HELD): "reserve",
    (Pot.HELD, Pot.FREE): "release",
    (Pot.HELD, Pot.SPENT): "spend",
    (Pot.HELD, Pot.DISPUTED): "dispute",
    (Pot.DISPUTED, Pot.SPENT): "accept",
    (Pot.FUND, Pot.ADVANCE): "advance",
}
"""The moves of money, by the words of models/ledger.py."""


@dataclass(frozen=True, slots=True)
class Said:
    """One row of the chain before it has its number and its hash."""

    at: datetime
    act: str
    about: tuple[str, int]
    by: int | None
    facts: dict[str, Any] = field(default_factory=dict)


class Annals:
    """Collects rows with numbers of its own, to be written at once into an empty town."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        """Where the past ends: nothing may be told of later."""
        self._rows: dict[type[SQLModel], list[SQLModel]] = defaultdict(list)
        self._said: list[Said] = []
        self._pots: Counter[tuple[int, str]] = Counter()
        self._told = 0

    def put(self, row: R) -> R:
        """Keep a row; it gets its number now."""
        rows = self._rows[type(row)]
        rows.append(row)
        if isinstance(row, Row):
            row.id = len(rows)
        return row

    def say(self, act: str, thing: SQLModel, by: int | None, at: datetime, **facts: Any) -> None:
        """Something happened to a thing. Raises ValueError for what lies in the future."""
        about = (str(type(thing).__tablename__), getattr(thing, "id", 0) or 0)
        self.note(act, about, at, by=by, **facts)

    def note(
        self, act: str, about: tuple[str, int], at: datetime, *, by: int | None = None, **facts: Any
    ) -> None:
        """The same of something that is no row."""
        if at > self.now:
            raise ValueError(f"{act} {about} at {at}: not yet")
        self._said.append(Said(at, act, about, by, facts))

    def all(self, kind: type[R]) -> list[R]:
        """Every row of that kind so far."""
        return cast("list[R]", self._rows[kind])

    def begin(self, row: R, by: int | None, at: datetime) -> R:
        """A new thing in its first state, as `lifecycle.begin` writes it down."""
        self.put(row)
        self.say("begin", row, by, at, to=getattr(row, "status"))  # noqa: B009 - rows with a status
        return row

    def move(
        self, row: Row, to: StrEnum, by: int | None, at: datetime, reason: str = "", **changes: Any
    ) -> None:
        """Another state, under the same table of moves as `lifecycle.move`."""
        was = getattr(row, "status")  # noqa: B009
        if not can(row, to):
            raise IllegalMove(f"{type(row).__name__} {was} -> {to}")
        self._change(row, {**changes, "status": to}, at)
        self.say("move", row, by, at, was=was, to=to, **({"reason": reason} if reason else {}))

    def amend(self, row: Row, why: str, at: datetime, **changes: Any) -> None:
        """Other columns of a living thing, by the house."""
        self._change(row, changes, at)
        self.say(why, row, None, at)

    def pay(
        self,
        project: Project,
        pots: tuple[Pot, Pot],
        fen: int,
        at: datetime,
        about: Visit | Payment | None,
    ) -> None:
        """Money moves from one pot of a project to another, in two lines that add up to nothing."""
        owner = about or project
        entry = Entry(f"{ENTRIES[pots]}:{owner.__tablename__}:{owner.id}", project.id, *pots, fen)
        for line in lines_of(entry, at):
            self.put(line)
            self._pots[line.project_id, line.account] += line.fen
        self.say(ACT, project, None, at, **facts_of(entry))

    def write(self, session: Session) -> None:
        """Every row, parents first; on PostgreSQL the next number follows the last one."""
        for (project, pot), fen in self._pots.items():
            self.put(Balance(project_id=project, account=pot, fen=fen))
        connection = session.connection()
        for plain in SQLModel.metadata.sorted_tables:
            rows = next((r for kind, r in self._rows.items() if table(kind) is plain), [])
            if not rows:
                continue
            names = [column.key for column in plain.columns]
            connection.execute(plain.insert(), [{n: getattr(r, n) for n in names} for r in rows])
            if connection.dialect.name == "postgresql" and isinstance(rows[0], Row):
                name = f'"{plain.name}"'
                connection.execute(
                    text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :last)"),
                    {"name": name, "last": len(rows)},
                )

    def tell(self, session: Session, *, until: datetime) -> None:
        """Add to the chain what was said up to a moment, in the order of time."""
        if not self._told:
            self._said.sort(key=lambda said: said.at)
        rows = list(self._links(session, until))
        self._told += len(rows)
        if rows:
            names = [column.key for column in table(AuditRow).columns]
            session.connection().execute(
                table(AuditRow).insert(), [{n: getattr(r, n) for n in names} for r in rows]
            )

    def _links(self, session: Session, until: datetime) -> Iterator[AuditRow]:
        chain = table(AuditRow).c
        last = session.execute(
            select(chain.seq, chain.hash).order_by(chain.seq.desc()).limit(1)
        ).first()
        seq, before = (last.seq, last.hash) if last else (0, audit.GENESIS)
        for said in self._said[self._told :]:
            if said.at > until:
                return
            seq += 1
            row = AuditRow(
                seq=seq,
                at=said.at.astimezone(UTC),
                actor_id=said.by,
                act=said.act,
                object_type=said.about[0],
                object_id=said.about[1],
                facts=said.facts,
                hash="",
            )
            before = row.hash = audit.link(before, row)
            yield row

    def _change(self, row: Row, changes: dict[str, Any], at: datetime) -> None:
        version: int = getattr(row, "version")  # noqa: B009
        for name, value in {**changes, "version": version + 1, "changed_at": at}.items():
            set_committed_value(row, name, value)
