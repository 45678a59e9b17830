"""How many were before an order when its resident was last told."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0053", "0052"
branch_labels = depends_on = None


def upgrade() -> None:
    op.add_column("order", sa.Column("told_ahead", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("order", "told_ahead")
