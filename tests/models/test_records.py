"""What is only ever added: the database refuses a change, and the chain shows every tampering."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from models import audit
from models.base import add, table
from models.db import Database, session_on
from models.tables.records import AuditRow
from tests import stage
from tests.models.tampering import WAYS, tampered
from tests.stage import NOON

ROWS = 6
CHAIN = table(AuditRow)

kept = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(-1e9, 1e9)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", max_size=3), inner),
    max_leaves=5,
)


def write(session: Session, rows: int = ROWS) -> None:
    for n in range(1, rows + 1):
        audit.append(session, "move", ("order", n), by=n, now=NOON + n * stage.days(1), was=str(n))


@contextmanager
def undone(db: Database) -> Iterator[Session]:
    """A transaction with the triggers off, of which nothing remains."""
    with db.engine.connect() as connection, session_on(connection) as session:
        if db.is_sqlite:
            for act in ("update", "delete"):
                connection.execute(text(f"DROP TRIGGER audit_no_{act}"))
        else:
            connection.execute(text("DROP TRIGGER audit_only_ever_added ON audit"))
        yield session
        connection.rollback()


def row_of(session: Session, seq: int) -> dict[str, Any]:
    found = session.connection().execute(select(CHAIN).where(CHAIN.c.seq == seq)).mappings().one()
    return dict(found)


def change(session: Session, seq: int, /, **values: Any) -> None:
    session.connection().execute(CHAIN.update().where(CHAIN.c.seq == seq).values(**values))


def delete(session: Session, *seqs: int) -> None:
    session.connection().execute(CHAIN.delete().where(CHAIN.c.seq.in_(seqs)))


def chain_again(session: Session, first: int, last: int) -> None:
    """Write right hashes into these rows, as somebody with the keys of the database could."""
    for seq in range(first, last + 1):
        row = AuditRow(**row_of(session, seq))
        earlier = select(CHAIN.c.hash).where(CHAIN.c.seq < seq).order_by(CHAIN.c.seq.desc())
        before = session.connection().execute(earlier).scalars().first() or audit.GENESIS
        change(session, seq, hash=audit.link(before, row))


EDITS: dict[str, Callable[[Any], Any]] = {
    "seq": lambda seq: seq + 1_000,
    "at": lambda at: at + timedelta(microseconds=1),
    "actor_id": lambda actor: None,
    "act": lambda act: act + ".",
    "object_type": lambda kind: kind + "s",
    "object_id": lambda number: number + 1,
    "facts": lambda facts: {**facts, "more": True},
    "hash": lambda chained: chained[:-1] + ("0" if chained[-1] != "0" else "1"),
}


def test_every_column_of_the_chain_is_tried() -> None:
    assert set(EDITS) == set(CHAIN.columns.keys())


@given(seq=st.integers(1, ROWS), column=st.sampled_from(sorted(EDITS)))
def test_an_edit_of_any_field_is_found_and_its_row_named(
    db: Database, seq: int, column: str
) -> None:
    with undone(db) as session:
        write(session)
        assert audit.first_broken(session) is None
        change(session, seq, **{column: EDITS[column](row_of(session, seq)[column])})
        assert audit.first_broken(session) == seq


@given(seq=st.integers(1, ROWS - 1), more=st.integers(0, ROWS - 2))
def test_deleted_rows_are_found_and_the_first_gap_named(db: Database, seq: int, more: int) -> None:
    with undone(db) as session:
        write(session)
        delete(session, *range(seq, min(seq + more, ROWS - 1) + 1))
        assert audit.first_broken(session) == seq


@given(seq=st.integers(1, ROWS), chained=st.booleans())
def test_an_inserted_row_is_found_even_if_its_hash_is_right(
    db: Database, seq: int, chained: bool
) -> None:
    with undone(db) as session:
        write(session)
        before = row_of(session, seq - 1)["hash"] if seq > 1 else audit.GENESIS
        forged = AuditRow(**{**row_of(session, seq), "act": "forged"})
        for later in range(ROWS, seq - 1, -1):
            change(session, later, seq=later + 1)
        if chained:
            forged.hash = audit.link(before, forged)
        add(session, forged)
        assert audit.first_broken(session) == seq + chained


@given(seq=st.integers(1, ROWS - 1))
def test_a_row_changed_together_with_its_hash_breaks_the_next_one(db: Database, seq: int) -> None:
    with undone(db) as session:
        write(session)
        change(session, seq, act="forged")
        chain_again(session, seq, seq)
        assert audit.first_broken(session) == seq + 1


@given(seq=st.integers(1, ROWS - 1))
def test_a_gap_is_found_even_if_everything_after_it_is_chained_anew(db: Database, seq: int) -> None:
    with undone(db) as session:
        write(session)
        delete(session, seq)
        chain_again(session, seq + 1, ROWS)
        assert audit.first_broken(session) == seq


@given(pair=st.lists(st.integers(1, ROWS), min_size=2, max_size=2, unique=True).map(sorted))
def test_two_rows_that_changed_places_are_found(db: Database, pair: list[int]) -> None:
    with undone(db) as session:
        write(session)
        first, second = (row_of(session, seq) for seq in pair)
        change(session, pair[0], **{**second, "seq": pair[0]})
        change(session, pair[1], **{**first, "seq": pair[1]})
        assert audit.first_broken(session) == pair[0]


@given(left=st.integers(0, ROWS - 1))
def test_a_chain_cut_short_is_found_by_the_seal_kept_elsewhere(db: Database, left: int) -> None:
    with undone(db) as session:
        write(session)
        sealed = audit.seal(session)
        assert audit.first_broken(session, sealed) is None
        delete(session, *range(left + 1, ROWS + 1))
        assert audit.first_broken(session, sealed) == left + 1


SPELLINGS = {
    "another space": '{"was":  "3"}',
    "no space": '{"was":"3"}',
    "an escape": '{"was": "\\u0033"}',
    "a doubled key": '{"was": "1", "was": "3"}',
    "a space at the end": '{"was": "3"} ',
}
BROKEN = {
    "cut": '{"was": "3',
    "empty": "",
    "not a number": '{"was": 3e}',
    "half a character": '{"was": "\\ud800"}',
    "deeper than anybody reads": "[" * 100_000,
    "longer than a number may be": "9" * 5_000,
}


@pytest.mark.parametrize("spelled", SPELLINGS.values(), ids=SPELLINGS)
def test_the_same_facts_in_another_spelling_are_found(db: Database, spelled: str) -> None:
    with undone(db) as session:
        write(session)
        before = row_of(session, 3)["facts"]
        _spell_anew(session, "facts", spelled)
        assert row_of(session, 3)["facts"] == before
        assert audit.first_broken(session) == 3


@pytest.mark.parametrize("spelled", BROKEN.values(), ids=BROKEN)
def test_facts_that_nobody_can_read_are_named_and_not_raised(db: Database, spelled: str) -> None:
    with undone(db) as session:
        write(session)
        if not db.is_sqlite:  # which checks what it takes as JSON, unless the type was changed
            session.connection().execute(text("ALTER TABLE audit ALTER facts TYPE text"))
        _spell_anew(session, "facts", spelled)
        assert audit.first_broken(session) == 3


ODD = {
    "sqlite": [
        ("at", "'2026-11-26T04:00:00.000000'"), ("at", "'2026-11-26 04:00:00'"), ("at", "'soon'"),
        ("at", "7"), ("act", "CAST(X'ff' AS TEXT)"), ("act", "CAST(act AS BLOB)"),
        ("hash", "CAST(X'ff' AS TEXT)"), ("object_id", "X'33'"), ("actor_id", "'3x'"),
        ("actor_id", "CAST(X'ff' AS TEXT)"), ("facts", "CAST(facts AS BLOB)"), ("seq", "-3"),
    ],
    "postgresql": [
        ("at", "'infinity'"), ("at", "'2026-11-26 04:00:00+00 BC'"),
        ("at", "'20260-11-26 04:00:00+00'"), ("seq", "-3"),
    ],
}  # fmt: skip


def test_a_value_that_no_type_expects_is_named_and_not_raised(db: Database) -> None:
    for column, value in ODD["sqlite" if db.is_sqlite else "postgresql"]:
        with undone(db) as session:
            write(session)
            session.connection().execute(text(f"UPDATE audit SET {column} = {value} WHERE seq = 3"))
            assert audit.first_broken(session) == (-3 if column == "seq" else 3), (column, value)


def _spell_anew(session: Session, column: str, spelled: str) -> None:
    statement = text(f"UPDATE audit SET {column} = :spelled WHERE seq = 3")
    session.connection().execute(statement, {"spelled": spelled})


@given(since=st.integers(1, ROWS))
def test_a_chain_rewritten_with_right_hashes_is_found_by_the_seal(db: Database, since: int) -> None:
    with undone(db) as session:
        write(session)
        sealed = audit.seal(session)
        delete(session, *range(since, ROWS + 1))
        for n in range(since, ROWS + 2):
            audit.append(session, "move", ("order", n), by=None, now=NOON, was="something else")
        assert audit.first_broken(session) is None
        assert audit.first_broken(session, sealed) == ROWS


def test_a_seal_stays_good_while_the_chain_grows(db: Database) -> None:
    with db.begin() as session:
        seals = [audit.seal(session)]
        for _ in range(3):
            write(session, 2)
            seals.append(audit.seal(session))
        assert [audit.first_broken(session, sealed) for sealed in seals] == [None] * 4


@given(facts=st.dictionaries(st.sampled_from(["was", "to", "reason"]), kept))
def test_whatever_was_written_down_reads_back_unbroken(db: Database, facts: dict[str, Any]) -> None:
    with undone(db) as session:
        audit.append(session, "move", ("order", 1), by=1, now=NOON, **facts)
        assert audit.first_broken(session) is None
        assert row_of(session, 1)["facts"] == facts


@pytest.mark.parametrize("name", ["audit", "ledgerline"])
def test_the_database_itself_refuses_to_change_what_is_only_ever_added(
    db: Database, name: str
) -> None:
    with db.begin() as session:
        stage.provider(session)
        write(session, 2)
    own = (
        f"INSERT OR REPLACE INTO {name} SELECT * FROM {name}"
        if db.is_sqlite
        else f"TRUNCATE {name}"
    )
    column = "actor_id" if name == "audit" else "visit_id"
    for statement in (f"UPDATE {name} SET {column} = NULL", f"DELETE FROM {name}", own):
        with pytest.raises(DBAPIError, match="only ever added"), db.begin() as session:
            session.connection().execute(text(statement))


def test_what_befell_one_thing_is_found_without_walking_the_chain(db: Database) -> None:
    asked = "SELECT act FROM audit WHERE object_type = 'visit' AND object_id = 7"
    with db.begin() as session:
        if not db.is_sqlite:
            session.connection().execute(text("SET LOCAL enable_seqscan = off"))
        explain = "EXPLAIN QUERY PLAN" if db.is_sqlite else "EXPLAIN"
        plan = session.connection().execute(text(f"{explain} {asked}")).all()
    assert "ix_audit_object_type_object_id" in str(plan)


def test_two_hundred_tamperings_in_fifteen_ways_are_found_and_the_row_named(
    sqlite_url: str,
) -> None:
    db = Database(sqlite_url)
    tried = list(tampered(db, 200, seed=7))
    db.close()
    assert len({way for way, _, _ in tried}) == len(WAYS)
    assert [(way, row) for way, row, named in tried if row != named] == []
