"""Ask about a visit in twenty, drawn so that anybody can draw it again."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0036", "0035"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "draw",
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("seed", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("month", name="pk_draw"),
    )
    op.create_table(
        "callback",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.Column("until", sa.Integer(), nullable=False),
        sa.Column("said", sa.Integer(), nullable=True),
        sa.Column("waits", sa.Boolean(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_callback_visit_id"),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name="fk_callback_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_callback"),
        sa.UniqueConstraint("visit_id", name="uq_callback_visit_id"),
    )


def downgrade() -> None:
    op.drop_table("callback")
    op.drop_table("draw")
