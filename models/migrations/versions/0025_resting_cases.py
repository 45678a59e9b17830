"""Let a case rest until a moment or wait for the resident, and let colleagues write beside it."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0025", "0024"
branch_labels = depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("task", sa.Column("snoozed_until", MOMENT, nullable=True))
    op.add_column("task", sa.Column("paused_at", MOMENT, nullable=True))
    resting = sa.text("status <> 'closed' AND snoozed_until IS NOT NULL")
    columns = ["urgency", "due_at", "id"]
    op.create_index(
        "ix_task_resting", "task", columns, sqlite_where=resting, postgresql_where=resting
    )
    op.create_table(
        "tasknote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(300), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name="fk_tasknote_task_id"),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name="fk_tasknote_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_tasknote"),
    )
    op.create_index("ix_tasknote_task_id", "tasknote", ["task_id"])


def downgrade() -> None:
    """What rested waits again."""
    op.drop_table("tasknote")
    op.drop_index("ix_task_resting", "task")
    op.drop_column("task", "paused_at")
    op.drop_column("task", "snoozed_until")
