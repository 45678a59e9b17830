"""Let a manager have a day planned anew, and say yes or no to it."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0031", "0030"
branch_labels = depends_on = None


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    numbers = (
        "workers", "visits", "minutes_before", "minutes_after", "same_before", "same_after",
        "left_out",
    )
    op.create_table(
        "dayplan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("solver", sa.String(10), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in numbers),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("due_at", moment, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name="fk_dayplan_provider_id"),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name="fk_dayplan_asked_by"),
        sa.PrimaryKeyConstraint("id", name="pk_dayplan"),
    )
    op.create_index("ix_dayplan_provider_id", "dayplan", ["provider_id"])
    op.create_index("ix_dayplan_status", "dayplan", ["status"])


def downgrade() -> None:
    op.drop_table("dayplan")
