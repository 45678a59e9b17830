"""An order that lost its house is looked up before anybody is asked for it."""

from alembic import op

revision, down_revision = "0070", "0069"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_rehoming_order_id"), "rehoming", ["order_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_rehoming_order_id"), "rehoming")
