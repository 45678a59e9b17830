"""Whether somebody wants a woman or a man at what is done to the body, and which a worker is."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0046", "0045"
branch_labels = depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("wants_sex", sa.String(length=40)))
    op.add_column("worker", sa.Column("sex", sa.String(length=40)))
    taken_back = sa.Column("taken_back", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("offer", taken_back)


def downgrade() -> None:
    op.drop_column("offer", "taken_back")
    op.drop_column("worker", "sex")
    op.drop_column("person", "wants_sex")
