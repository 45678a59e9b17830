"""Visits that lost their worker, workers who are sent to nobody, colleagues who are sent for them."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0032", "0031"
branch_labels = depends_on = None

MOMENT = sa.DateTime(timezone=True)
WORKER = {
    "suspended_since": sa.Date(),
    "suspended_until": sa.Date(),
    "suspended_why": sa.String(length=20),
}


def upgrade() -> None:
    yes = sa.text("true" if op.get_bind().dialect.name == "postgresql" else "1")
    op.add_column("provider", sa.Column("may_assign", sa.Boolean(), nullable=False, server_default=yes))
    for name, kind in WORKER.items():
        op.add_column("worker", sa.Column(name, kind, nullable=True))
    op.create_table(
        "rescue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("occurrence", sa.Integer(), nullable=False),
        sa.Column("from_worker_id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("start", MOMENT, nullable=False),
        sa.Column("why", sa.String(length=40), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("saved_visit_id", sa.Integer(), nullable=True),
        sa.Column("saved_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["order_id"], ["order.id"], name="fk_rescue_order_id"),
        sa.ForeignKeyConstraint(["from_worker_id"], ["worker.id"], name="fk_rescue_from_worker_id"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_rescue_visit_id"),
        sa.ForeignKeyConstraint(["saved_visit_id"], ["visit.id"], name="fk_rescue_saved_visit_id"),
        sa.PrimaryKeyConstraint("id", name="pk_rescue"),
    )
    for column in ("order_id", "from_worker_id", "saved_visit_id"):
        op.create_index(f"ix_rescue_{column}", "rescue", [column])


def downgrade() -> None:
    op.drop_table("rescue")
    for name in reversed(WORKER):
        op.drop_column("worker", name)
    op.drop_column("provider", "may_assign")
