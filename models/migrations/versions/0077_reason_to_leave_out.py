"""What a proposal to leave stars out rests on, in words."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0077", "0076"
branch_labels = depends_on = None


def upgrade() -> None:
    told = sa.Column("words", sa.String(300), nullable=False, server_default="")
    op.add_column("exclusion", told)


def downgrade() -> None:
    op.drop_column("exclusion", "words")
