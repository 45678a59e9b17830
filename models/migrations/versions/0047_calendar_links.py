"""Links by which a telephone keeps somebody's visits in its own calendar."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0047", "0046"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "calendarlink",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_calendarlink_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_calendarlink"),
        sa.UniqueConstraint("secret_hash", name="uq_calendarlink_secret_hash"),
    )
    op.create_index("ix_calendarlink_person_id", "calendarlink", ["person_id"])


def downgrade() -> None:
    op.drop_table("calendarlink")
