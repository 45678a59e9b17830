"""A lot for every visit that ended, and what is said of those that were drawn."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0056", "0055"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "lot",
        sa.Column("visit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("drawn", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_lot_visit_id"),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name="fk_lot_worker_id"),
        sa.PrimaryKeyConstraint("visit_id", name="pk_lot"),
        sa.UniqueConstraint("month", "worker_id", "place", name="uq_lot_month_worker_id_place"),
    )
    op.create_index("ix_lot_month", "lot", ["month"])
    op.create_table(
        "spotcheck",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("came", sa.String(40), nullable=True),
        sa.Column("outcome", sa.String(40), nullable=True),
        sa.Column("stars", sa.Integer(), nullable=True),
        sa.Column("how", sa.String(40), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_spotcheck_visit_id"),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name="fk_spotcheck_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_spotcheck"),
        sa.UniqueConstraint("visit_id", name="uq_spotcheck_visit_id"),
    )


def downgrade() -> None:
    op.drop_table("spotcheck")
    op.drop_table("lot")
