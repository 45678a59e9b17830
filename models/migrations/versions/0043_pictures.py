"""Ask for a picture of the work where there is something to be seen."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0043", "0042"
branch_labels = depends_on = None

SHOWN = "('housekeeping', 'livelihood_relief')"


def upgrade() -> None:
    shows = sa.Column("shows", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("service", shows)
    op.execute(f"UPDATE service SET shows = true WHERE code IN {SHOWN}")  # noqa: S608 - our own
    op.create_table(
        "picture",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.String(200), nullable=True),
        sa.Column("file_unique", sa.String(64), nullable=False),
        sa.Column("look", sa.BigInteger(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_picture_visit_id"),
        sa.PrimaryKeyConstraint("id", name="pk_picture"),
        sa.UniqueConstraint("visit_id", name="uq_picture_visit_id"),
    )
    op.create_index("ix_picture_file_unique", "picture", ["file_unique"])
    op.create_index("ix_picture_due_at", "picture", ["due_at"])


def downgrade() -> None:
    op.drop_table("picture")
    op.drop_column("service", "shows")
