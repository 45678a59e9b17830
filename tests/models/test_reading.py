"""Whoever reads for long sees one moment, changes nothing and keeps nobody waiting."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from models import audit
from models.db import Database
from tests.stage import NOON


def test_a_long_reader_keeps_no_writer_waiting_and_sees_one_moment(db: Database) -> None:
    with db.reading() as reader:
        before = audit.seal(reader)
        with db.begin() as session:  # would wait five seconds and fail behind a writer
            session.connection().execute(
                text(
                    "PRAGMA busy_timeout=0" if db.is_sqlite else "SET LOCAL lock_timeout = '100ms'"
                )
            )
            audit.append(session, "move", ("order", 1), by=None, now=NOON)
        assert audit.seal(reader) == before
    with db.reading() as reader:
        assert audit.seal(reader).seq == before.seq + 1


def test_nobody_writes_where_only_reading_is_meant(db: Database) -> None:
    with pytest.raises(DBAPIError, match=r"readonly|read-only"), db.reading() as reader:
        audit.append(reader, "move", ("order", 1), by=None, now=NOON)
    with db.begin() as session:
        audit.append(session, "move", ("order", 1), by=None, now=NOON)
        assert audit.seal(session).seq == 1
