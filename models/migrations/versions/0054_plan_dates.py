"""Days of a standing order on which it is otherwise."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0054", "0053"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "plandate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("start", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_plandate_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plandate")),
        sa.UniqueConstraint("plan_id", "on", name=op.f("uq_plandate_plan_id_on")),
    )


def downgrade() -> None:
    op.drop_table("plandate")
