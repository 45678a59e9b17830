"""A row in every table about one person, each column with a value that is found again anywhere."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Float, LargeBinary, String, Table, select
from sqlmodel import AutoString, Session, SQLModel

import models.tables
from models import audit
from models.base import Spelled, UtcMoment, table
from models.tables.people import Person
from models.tables.records import AuditRow
from models.words import Role
from tests.stage import NOON, PLACE

assert models.tables.__all__
CHAT = 9_001
"""The chat of the person."""
GIVEN = ("area", "service", "entitlement", "figure")
"""Tables that every house has filled: their rows are nobody's."""
OURSELVES = {"chat_id": CHAT, "person_id": 0, "actor_id": 0}
"""Columns that name somebody without a foreign key; 0 stands for the person."""

VALUES: dict[str, Any] = {
    "account.acting": Role.WORKER,
    "decision.day": date(2026, 11, 24),
    "decision.facts": {
        "area_in_pilot": True, "claims": [["disabled", True, "2026-01-01"]], "born": "1950-06-01",
        "consented": True, "guardian_consented": False, "visits_this_month": 3, "granted": False,
    },
    "decision.reasons": ["certificate_expired"],
    "decision.right_ids": [1],
    "absence.lifted_at": None,
    "absence.since": date(2030, 1, 1),
    "absence.until": date(2030, 1, 2),
    "account.elder_mode": True,
    "appeal.service_code": "housekeeping",
    "appeal.status": "upheld",
    "audit.act": "read_file",
    "audit.object_type": "person",
    "care.status": "held",
    "decision.service_code": "housekeeping",
    "grant.area_code": "6301",
    "grant.role": Role.WORKER,
    "grant.revoked_at": NOON,
    "groupclaim.refused_for": "papers",
    "groupclaim.status": "refused",
    "inbox.status": "done",
    "order.minutes": 60,
    "order.status": "closed",
    "outbox.kind": "screen",
    "outbox.status": "sent",
    "payment.approved_by": None,
    "payment.paid_by": None,
    "person.birth_date": date(1950, 6, 1),
    "plan.minute": 600,
    "plan.rule": "FREQ=WEEKLY;BYDAY=TU",
    "project.ends_on": date(2031, 1, 1),
    "reversal.decided_by": None,
    "task.area_code": PLACE,
    "task.county": PLACE[:6],
    "task.status": "closed",
    "rating.live": True,
    "task.kind": "message",
    "upload.status": "done",
    "visit.end": NOON + timedelta(hours=1),
    "visit.busy_until": NOON + timedelta(hours=1),
    "visit.status": "closed",
    "voicenote.status": "heard",
    "workerhours.closes": 600,
}  # fmt: skip
"""Where any value of the type will not do."""
WORDS = (AutoString, String, JSON, LargeBinary)
_ALL = SQLModel.metadata.sorted_tables
COLUMNS = [column for plain in _ALL for column in plain.columns]


def told(column: Column[Any]) -> str:
    """«order.note»."""
    return f"{column.table.name}.{column.name}"


def planted_word(column: Column[Any]) -> str:
    """What stands in a column of free words: short enough for any, and nowhere else."""
    return f"植{COLUMNS.index(column):03d}"


def worded() -> Iterator[Column[Any]]:
    """Columns in which a planted word stands."""
    for column in COLUMNS:
        free = isinstance(column.type, WORDS) and not column.foreign_keys
        fixed = told(column) in VALUES or column.table.name in GIVEN
        if free and not fixed and not isinstance(column.type, Spelled):
            yield column


class Everything:
    """Plants one table after the other, in the order in which they lean on each other."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.person_id = 0
        self.rows: dict[str, dict[str, Any]] = {}

    def tables(self) -> list[Table]:
        """The person first: some tables name people without leaning on them."""
        asked = [plain for plain in _ALL if plain.name not in GIVEN]
        return sorted(asked, key=lambda plain: plain is not table(Person))

    def plant(self, plain: Table) -> None:
        row = {c.name: self._value(c) for c in plain.columns if not self._numbered(c)}
        if plain is table(AuditRow):
            who, facts = self.person_id, row["facts"]
            about = ("person", who)
            audit.append(self.session, row["act"], about, by=who, now=NOON, **facts)
            row = {"seq": audit.seal(self.session).seq}
        else:
            key = self.session.connection().execute(plain.insert().values(**row))
            row |= dict(zip(plain.primary_key.columns.keys(), key.inserted_primary_key or (),
                            strict=True))  # fmt: skip
        self.rows[plain.name] = row
        if plain is table(Person):
            self.person_id = row["id"]

    def now(self, plain: Table) -> dict[str, Any] | None:
        """The planted row as it stands today; None if it is gone."""
        row = self.rows[plain.name]
        mine = [c == row[c.name] for c in plain.primary_key.columns]
        found = self.session.execute(select(plain).where(*mine)).mappings().first()
        return dict(found) if found else None

    def _numbered(self, column: Column[Any]) -> bool:
        return column.primary_key and column.name in ("id", "seq") and not column.foreign_keys

    def _value(self, column: Column[Any]) -> Any:
        if told(column) in VALUES:
            return VALUES[told(column)]
        for key in column.foreign_keys:
            return None if key.column.table is column.table else self._of(key.column)
        if column.name in OURSELVES:
            return OURSELVES[column.name] or self.person_id
        return _of_type(column)

    def _of(self, column: Column[Any]) -> Any:
        given = {"area": PLACE, "service": "housekeeping"}
        return given.get(column.table.name) or self.rows[column.table.name][column.name]


def _of_type(column: Column[Any]) -> Any:
    kind = column.type
    if isinstance(kind, Spelled):
        return next(iter(kind.kind))
    word, day = planted_word(column), date(1950, 1, 1) + timedelta(days=COLUMNS.index(column))
    given = ((UtcMoment, NOON), (Date, day), (JSON, {"words": word}), (LargeBinary, word.encode()),
             (Boolean, False), (Float, 36.5), (WORDS, word))  # fmt: skip
    return next((value for types, value in given if isinstance(kind, types)), 1)


def plant_everything(session: Session) -> Everything:
    world = Everything(session)
    for plain in world.tables():
        world.plant(plain)
    return world


def whole(session: Session) -> dict[str, str]:
    """Every column of every table, as one text each: «order.note» and all that stands in it."""
    found: dict[str, str] = {}
    for plain in _ALL:
        rows = session.execute(select(plain)).all()
        for n, column in enumerate(plain.columns):
            found[told(column)] = "\n".join(_plain(row[n]) for row in rows)
    return found


def _plain(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)
