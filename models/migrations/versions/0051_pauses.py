"""Working time for which a case has waited for the resident, and those that wait now."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0051", "0050"
branch_labels = depends_on = None

WAITS = sa.text("paused_at IS NOT NULL")


def upgrade() -> None:
    waited = sa.Column("paused_seconds", sa.Integer(), nullable=False, server_default="0")
    op.add_column("task", waited)
    where = {"sqlite_where": WAITS, "postgresql_where": WAITS}
    op.create_index("ix_task_waits", "task", ["person_id"], **where)


def downgrade() -> None:
    op.drop_index("ix_task_waits", "task")
    op.drop_column("task", "paused_seconds")
