"""Find what the chain tells of one thing without walking all of it."""

from alembic import op

revision, down_revision = "0015", "0014"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_index("ix_audit_object_type_object_id", "audit", ["object_type", "object_id"])


def downgrade() -> None:
    op.drop_index("ix_audit_object_type_object_id", "audit")
