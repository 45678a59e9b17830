"""Pairs kept apart, words passed on, attempts counted."""

revision, down_revision = "0010", "0009"
branch_labels = depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
