"""Say of a birth date that only its year is known, and which paper is wanted of a claim."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0028", "0027"
branch_labels = depends_on = None


def upgrade() -> None:
    about = sa.Column("birth_about", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("person", about)
    paper = sa.Column("paper", sa.String(60), nullable=False, server_default="")
    op.add_column("groupclaim", paper)


def downgrade() -> None:
    op.drop_column("groupclaim", "paper")
    op.drop_column("person", "birth_about")
