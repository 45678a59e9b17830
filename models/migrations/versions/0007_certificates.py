"""What a certificate rests on, until when, and what is still wanted."""

revision, down_revision = "0007", "0006"
branch_labels = depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
