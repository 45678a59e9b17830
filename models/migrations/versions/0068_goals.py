"""What an organisation means to reach with what it applies for."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0068", "0067"
branch_labels = depends_on = None


def upgrade() -> None:
    goals = sa.Column("goals", sa.String(300), nullable=False, server_default="")
    op.add_column("application", goals)


def downgrade() -> None:
    with op.batch_alter_table("application") as application:
        application.drop_column("goals")
