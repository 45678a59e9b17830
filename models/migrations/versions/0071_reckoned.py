"""Keep what could be said of each organisation when the day began."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0071", "0070"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "reckoned",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("way", sa.String(40), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=True),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name="fk_reckoned_provider_id"),
        sa.PrimaryKeyConstraint("id", name="pk_reckoned"),
        sa.UniqueConstraint("way", "provider_id", name="uq_reckoned_way_provider_id"),
    )


def downgrade() -> None:
    op.drop_table("reckoned")
