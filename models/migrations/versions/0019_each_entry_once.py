"""Name the budget of each project apart, book each entry once, and tell the chain of all of them."""

import hashlib
import json
from collections import defaultdict
from datetime import UTC

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0019", "0018"
branch_labels = depends_on = None

MOMENT = sa.DateTime(timezone=True)
LINE = sa.table(
    "ledgerline",
    *(sa.column(name) for name in ("id", "entry", "project_id", "account", "fen")),
    sa.column("at", MOMENT),
)
CHAIN = sa.table(
    "audit",
    *(sa.column(n) for n in ("seq", "actor_id", "act", "object_type", "object_id", "hash")),
    sa.column("at", MOMENT),
    sa.column("facts", sa.JSON()),
)


def upgrade() -> None:
    _rename("'budget:project:' || project_id", "budget")
    op.drop_index("ix_ledgerline_entry", "ledgerline")
    op.create_index("ix_ledgerline_entry_account", "ledgerline", ["entry", "account"], unique=True)
    _tell(op.get_bind())


def downgrade() -> None:
    """What the chain was told stays told."""
    op.drop_index("ix_ledgerline_entry_account", "ledgerline")
    op.create_index("ix_ledgerline_entry", "ledgerline", ["entry"])
    _rename("'budget'", "budget:project:%")


def _rename(to: str, was: str) -> None:
    """The one time that a line is changed: the trigger steps aside and is back at once."""
    change = f"UPDATE ledgerline SET entry = {to} WHERE entry LIKE '{was}'"
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE ledgerline DISABLE TRIGGER ledgerline_only_ever_added")
        op.execute(change)
        op.execute("ALTER TABLE ledgerline ENABLE TRIGGER ledgerline_only_ever_added")
        return
    op.execute("DROP TRIGGER ledgerline_no_update")
    op.execute(change)
    op.execute("""
        CREATE TRIGGER ledgerline_no_update BEFORE UPDATE ON ledgerline
        BEGIN SELECT RAISE(ABORT, 'ledgerline is only ever added to'); END
    """)


def _tell(connection: sa.Connection) -> None:
    """A row of the chain for each entry that it does not know, at the moment of the entry."""
    known = connection.scalars(sa.select(CHAIN.c.facts).where(CHAIN.c.act == "ledger"))
    told = {facts["entry"] for facts in known}
    entries = defaultdict(list)
    for line in connection.execute(sa.select(LINE).order_by(LINE.c.id)):
        entries[line.entry].append(line)
    end = connection.execute(sa.select(CHAIN.c.seq, CHAIN.c.hash).order_by(CHAIN.c.seq.desc()))
    seq, before = end.first() or (0, "0" * 64)
    for entry, lines in entries.items():
        if entry in told or len(lines) != 2:
            continue  # what is not two lines is for the replay to name
        out, into = sorted(lines, key=lambda line: line.fen)
        seq += 1
        row = {
            "seq": seq,
            "at": into.at.replace(tzinfo=into.at.tzinfo or UTC).astimezone(UTC),
            "actor_id": None,
            "act": "ledger",
            "object_type": "project",
            "object_id": into.project_id,
            "facts": {"entry": entry, "pots": [out.account, into.account], "fen": into.fen},
        }
        fields = [before, seq, row["at"].isoformat(), *list(row.values())[2:]]
        spelled = json.dumps(fields, ensure_ascii=False, sort_keys=True)
        before = hashlib.sha256(spelled.encode()).hexdigest()
        connection.execute(CHAIN.insert().values(**row, hash=before))
