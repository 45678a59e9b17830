"""What a certificate rests on, until when, what is still wanted, and who vouches for an order."""

from alembic import op

revision, down_revision = "0007", "0006"
branch_labels = depends_on = None

COLUMNS = {
    "groupclaim": {
        "renewing": "BOOLEAN DEFAULT false NOT NULL",
        "evidence": "VARCHAR(200)",
        "wanted": "VARCHAR(40)",
        "comes_on": "DATE",
        "refused_for": "VARCHAR(20) DEFAULT '' NOT NULL",
        "decided_by": "INTEGER CONSTRAINT fk_groupclaim_decided_by REFERENCES person (id)",
    },
    "order": {
        "vouched_by": "INTEGER CONSTRAINT fk_order_vouched_by REFERENCES person (id)",
        "vouched_until": "DATE",
    },
}


def upgrade() -> None:
    """In plain SQL: both databases add a column with its reference, which Alembic refuses SQLite."""
    for name, columns in COLUMNS.items():
        for column, kind in columns.items():
            op.execute(f'ALTER TABLE "{name}" ADD COLUMN {column} {kind}')


def downgrade() -> None:
    op.execute("UPDATE groupclaim SET status = 'declared' WHERE status = 'asked'")
    for name, columns in COLUMNS.items():
        for column in reversed(columns):
            op.execute(f'ALTER TABLE "{name}" DROP COLUMN {column}')
