"""Since when somebody is known to have died."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0055", "0054"
branch_labels = depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("gone_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("person", "gone_at")
