"""Answers that two people hold to be no word on the visit."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0061", "0060"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "exclusion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rating_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("place IN (1, 2)", name="at_most_twice"),
        sa.ForeignKeyConstraint(["rating_id"], ["rating.id"], name="fk_exclusion_rating_id"),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name="fk_exclusion_asked_by"),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name="fk_exclusion_decided_by"),
        sa.PrimaryKeyConstraint("id", name="pk_exclusion"),
        sa.UniqueConstraint("rating_id", "place", name="uq_exclusion_rating_id_place"),
    )
    op.create_index("ix_exclusion_status", "exclusion", ["status"])


def downgrade() -> None:
    op.drop_table("exclusion")
