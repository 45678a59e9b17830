"""Let supervisors enter days: holidays, weekends worked, days on which all stops."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0052", "0051"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "dayoff",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("area_code", sa.String(12), nullable=False),
        sa.Column("hours_row", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(120), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("hours_row BETWEEN 0 AND 8", name="ck_dayoff_row_of_hours"),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name="fk_dayoff_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_dayoff"),
        sa.UniqueConstraint("day", "area_code", name="uq_dayoff_day_area_code"),
    )


def downgrade() -> None:
    op.drop_table("dayoff")
