"""Whether the news of the morning are wanted in a chat."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0049", "0048"
branch_labels = depends_on = None


def upgrade() -> None:
    wanted = sa.Column("digest", sa.Boolean(), nullable=False, server_default=sa.true())
    op.add_column("account", wanted)


def downgrade() -> None:
    op.drop_column("account", "digest")
