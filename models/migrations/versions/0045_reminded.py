"""Reminders: when both sides read the last one, and which side said that it knows."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0045", "0044"
branch_labels = depends_on = None

COLUMNS = ("reminded_at", "home_noted_at", "worker_noted_at")


def upgrade() -> None:
    for name in COLUMNS:
        op.add_column("visit", sa.Column(name, sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    for name in reversed(COLUMNS):
        op.drop_column("visit", name)
