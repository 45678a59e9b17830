"""Organisations out of service."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0040", "0039"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "disqualification",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("why", sa.String(length=20), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["provider_id"], ["provider.id"], name="fk_disqualification_provider_id"
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name="fk_disqualification_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_disqualification"),
    )
    op.create_index("ix_disqualification_provider_id", "disqualification", ["provider_id"])


def downgrade() -> None:
    op.drop_table("disqualification")
