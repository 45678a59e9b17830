"""Reasons for reading a file, whose words a correction holds."""

revision, down_revision = "0012", "0011"
branch_labels = depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
