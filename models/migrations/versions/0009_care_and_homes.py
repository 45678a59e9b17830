"""Ways and limits of care, households and their cards."""

revision, down_revision = "0009", "0008"
branch_labels = depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
