"""A version of a contract says whom it serves with what, and until when."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0074", "0073"
branch_labels = depends_on = None


def upgrade() -> None:
    op.add_column("contract", sa.Column("scope", sa.JSON(), nullable=False, server_default="{}"))


def downgrade() -> None:
    op.drop_column("contract", "scope")
