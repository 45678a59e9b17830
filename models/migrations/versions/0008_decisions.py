"""Rights per service, decisions with their reasons, appeals."""

revision, down_revision = "0008", "0007"
branch_labels = depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
