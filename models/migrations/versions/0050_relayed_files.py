"""Sounds and pictures between the two sides of a visit."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0050", "0049"
branch_labels = depends_on = None


def upgrade() -> None:
    kind = sa.Column("kind", sa.String(length=40), nullable=False, server_default="words")
    op.add_column("relay", kind)
    op.add_column("relay", sa.Column("file_id", sa.String(length=200), nullable=True))


def downgrade() -> None:
    for name in ("file_id", "kind"):
        op.drop_column("relay", name)
