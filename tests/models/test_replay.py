"""Lines of public money and the chain tell the same, or the first entry that differs is named."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from models import audit, ledger, migrations, replaying
from models.base import add
from models.db import Database, session_on
from models.tables.records import LedgerLine
from models.tables.visits import Visit
from tests import stage
from tests.models.test_ledger import PRICE, visit_of
from tests.stage import NOON

COPY = "SELECT {}, entry, project_id, account, fen, visit_id, at FROM ledgerline"
INSERT = "INSERT INTO ledgerline (id, entry, project_id, account, fen, visit_id, at) "
TAMPERED = {
    "every line twice": INSERT + COPY.format("id + 100"),
    "one entry twice": INSERT + COPY.format("id + 100") + " WHERE entry LIKE 'reserve:%'",
    "another sum": "UPDATE ledgerline SET fen = fen * 2 WHERE entry LIKE 'reserve:%'",
    "one side": "UPDATE ledgerline SET fen = fen + 1 WHERE id = 5",
    "another pot": "UPDATE ledgerline SET account = 'spent' WHERE id = 6",
    "another visit": "UPDATE ledgerline SET visit_id = NULL WHERE id = 6",
    "another project": "UPDATE ledgerline SET project_id = 2 WHERE entry LIKE 'reserve:%'",
    "another day": "UPDATE ledgerline SET at = '2026-01-01 04:00:00.000000+00:00' WHERE id = 5",
    "another name": "UPDATE ledgerline SET entry = 'release:visit:1' WHERE entry LIKE 'reserve:%'",
    "lines taken away": "DELETE FROM ledgerline WHERE entry LIKE 'reserve:%'",
    "lines slipped in": INSERT + COPY.format("id + 100").replace("entry,", "'new',") + " LIMIT 2",
}


def write(session: Session) -> list[Visit]:
    """Two budgets; one visit reserved and spent, one reserved and released."""
    old, project = stage.resident(session), stage.provider(session, budget=5 * PRICE)
    stage.provider(session, code="OTHER", budget=PRICE)
    hired, order = stage.worker(session, project), stage.order_of(session, old)
    visits = [visit_of(session, order, hired.worker_id, project, n) for n in range(2)]
    for visit, what in zip(visits, (ledger.spend, ledger.release), strict=True):
        ledger.reserve(session, visit, 8_000, now=NOON)
        what(session, visit, now=NOON + stage.days(1))
    return visits


@contextmanager
def unguarded(db: Database) -> Iterator[Session]:
    """As somebody with the keys of the database has it; nothing of it remains."""
    with db.engine.connect() as connection, session_on(connection) as session:
        disarm(connection)
        yield session
        connection.rollback()


def disarm(connection: Connection) -> None:
    connection.execute(text("DROP INDEX ix_ledgerline_entry_account"))
    if connection.dialect.name == "sqlite":
        for act in ("update", "delete"):
            connection.execute(text(f"DROP TRIGGER ledgerline_no_{act}"))
    else:
        connection.execute(text("DROP TRIGGER ledgerline_only_ever_added ON ledgerline"))


def untold(connection: Connection) -> None:
    """The chain as it was before it was told of money: one row of something else."""
    only = "SELECT seq, hash FROM audit WHERE act <> 'ledger' AND seq = 1"
    assert connection.execute(text(only)).one()
    if connection.dialect.name == "sqlite":
        connection.execute(text("DROP TRIGGER audit_no_delete"))
    else:
        connection.execute(text("ALTER TABLE audit DISABLE TRIGGER USER"))
    connection.execute(text("DELETE FROM audit WHERE seq > 1"))


def test_each_entry_is_told_once_and_budgets_of_two_projects_are_two_entries(db: Database) -> None:
    with db.begin() as session:
        write(session)
        assert replaying.first_difference(session) is None
        told = session.connection().execute(text("SELECT facts FROM audit WHERE act = 'ledger'"))
        assert len(told.all()) == 6
        names = session.connection().execute(text("SELECT DISTINCT entry FROM ledgerline"))
        assert {"budget:project:1", "budget:project:2"} < set(names.scalars())
        assert audit.first_broken(session) is None


@pytest.mark.parametrize("statement", TAMPERED.values(), ids=TAMPERED)
def test_lines_changed_behind_the_houses_back_are_found_and_the_entry_named(
    db: Database, statement: str
) -> None:
    with unguarded(db) as session:
        write(session)
        session.connection().execute(text(statement))
        found = replaying.first_difference(session)
        assert audit.first_broken(session) is None
    first = {"every line twice": "budget:project:1", "lines slipped in": "new"}
    named = {TAMPERED[what]: entry for what, entry in first.items()}
    assert found == named.get(statement, "reserve:visit:1")


def test_an_entry_that_only_the_chain_tells_of_is_named(db: Database) -> None:
    with db.begin() as session:
        write(session)
        forged = ledger.facts_of(
            ledger.Entry("spend:visit:2", 1, ledger.Pot.HELD, ledger.Pot.SPENT, PRICE)
        )
        audit.append(session, ledger.ACT, ("project", 1), by=None, now=NOON, **forged)
        assert replaying.first_difference(session) == "spend:visit:2"


def test_nothing_is_booked_twice(db: Database) -> None:
    with db.begin() as session:
        visit = write(session)[0]
    with pytest.raises(IntegrityError), db.begin() as session:
        ledger.reserve(session, visit, 8_000, now=NOON)
    twice = LedgerLine(
        entry="budget:project:1", project_id=1, account=ledger.Pot.FREE, fen=1, at=NOON
    )
    with pytest.raises(IntegrityError), db.begin() as session:
        add(session, twice)


def test_lines_of_before_get_their_names_and_are_told_to_the_chain_once(db: Database) -> None:
    with db.begin() as session:
        audit.append(session, "move", ("order", 1), by=1, now=NOON, was="a", to="b")
        write(session)
    migrations.downgrade(db.engine, "0018")
    with db.engine.begin() as connection:
        entries = set(connection.execute(text("SELECT entry FROM ledgerline")).scalars())
        assert "budget" in entries
        untold(connection)
    migrations.upgrade(db.engine)
    with db.begin() as session:
        assert replaying.first_difference(session) is None
        end = audit.seal(session)
    migrations.downgrade(db.engine, "0018")
    migrations.upgrade(db.engine)
    with db.begin() as session:
        assert replaying.first_difference(session) is None
        assert audit.seal(session) == end


@pytest.mark.parametrize(
    "statement",
    ["UPDATE balance SET fen = fen + 1 WHERE account = 'spent'",
     "DELETE FROM balance WHERE account = 'spent'"],
)  # fmt: skip
def test_a_pot_that_is_not_what_its_lines_add_up_to_is_named(db: Database, statement: str) -> None:
    with db.begin() as session:
        write(session)
        session.connection().execute(text(statement))
        assert replaying.first_difference(session) == "spent:project:1"


def test_the_database_itself_lets_no_pot_be_overdrawn(db: Database) -> None:
    with db.begin() as session:
        write(session)
    with pytest.raises(IntegrityError), db.begin() as session:
        session.connection().execute(text("UPDATE balance SET fen = -1 WHERE account = 'free'"))


def test_money_never_leaves_what_was_promised_for_what_was_paid(db: Database) -> None:
    mixed = ledger.Entry("x:project:1", 1, ledger.Pot.SPENT, ledger.Pot.SETTLED, PRICE)
    with db.begin() as session:
        write(session)
        with pytest.raises(ValueError, match="spent"):
            ledger.post(session, mixed, now=NOON)


def test_pots_of_before_are_filled_from_their_lines(db: Database) -> None:
    with db.begin() as session:
        write(session)
    migrations.downgrade(db.engine, "0057")
    migrations.upgrade(db.engine)
    with db.begin() as session:
        assert replaying.first_difference(session) is None
        assert ledger.balance(session, 1, ledger.Pot.SPENT) == PRICE
