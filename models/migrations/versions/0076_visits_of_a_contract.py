"""Visits of a contract's month, and of a worker's week, are counted without reading all others."""

from alembic import op

revision, down_revision = "0076", "0075"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_index("ix_visit_project_start", "visit", ["project_id", "start"])
    op.create_index("ix_visit_worker_start", "visit", ["worker_id", "start"])
    op.drop_index("ix_visit_worker_id", "visit")


def downgrade() -> None:
    op.create_index("ix_visit_worker_id", "visit", ["worker_id"])
    op.drop_index("ix_visit_worker_start", "visit")
    op.drop_index("ix_visit_project_start", "visit")
