"""Invitations confirmed, roles acted in, absences and areas of workers."""

revision, down_revision = "0011", "0010"
branch_labels = depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
