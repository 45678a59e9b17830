"""Who told of a case, and whom it may be about; when a child said that it understood its rules."""

from alembic import op

revision, down_revision = "0016", "0015"
branch_labels = depends_on = None

COLUMNS = {
    "task": {
        "told_by": "INTEGER CONSTRAINT fk_task_told_by REFERENCES person (id)",
        "could_be": "VARCHAR(40)",
    },
    "account": {"understood_at": "{moment}"},
}


def upgrade() -> None:
    """In plain SQL: both databases add a column with its reference, which Alembic refuses SQLite."""
    moment = "DATETIME" if op.get_bind().dialect.name == "sqlite" else "TIMESTAMP WITH TIME ZONE"
    for name, columns in COLUMNS.items():
        for column, kind in columns.items():
            op.execute(f"ALTER TABLE {name} ADD COLUMN {column} {kind.format(moment=moment)}")


def downgrade() -> None:
    for name, columns in COLUMNS.items():
        for column in reversed(columns):
            op.execute(f"ALTER TABLE {name} DROP COLUMN {column}")
