"""On the way: when a worker set out, and what they said they would be late by."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0042", "0041"
branch_labels = depends_on = None


def upgrade() -> None:
    op.add_column("visit", sa.Column("set_out_at", sa.DateTime(timezone=True), nullable=True))
    late = sa.Column("late_minutes", sa.Integer(), nullable=False, server_default="0")
    op.add_column("visit", late)


def downgrade() -> None:
    for name in ("late_minutes", "set_out_at"):
        op.drop_column("visit", name)
