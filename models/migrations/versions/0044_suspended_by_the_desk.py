"""Who said that a worker is sent to nobody: their organisation, or the desk of the place."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0044", "0043"
branch_labels = depends_on = None


def upgrade() -> None:
    by_desk = sa.Column("suspended_by_desk", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("worker", by_desk)


def downgrade() -> None:
    op.drop_column("worker", "suspended_by_desk")
