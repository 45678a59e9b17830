"""Find the money of one visit without reading all lines."""

from alembic import op

revision, down_revision = "0069", "0068"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_index("ix_ledgerline_visit_id", "ledgerline", ["visit_id"])


def downgrade() -> None:
    op.drop_index("ix_ledgerline_visit_id", "ledgerline")
