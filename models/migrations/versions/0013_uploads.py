"""Sheets that were sent to be taken in."""

revision, down_revision = "0013", "0012"
branch_labels = depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
