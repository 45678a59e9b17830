"""What everybody may know of a month in a county, and whether a chat wants to hear of it."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0062", "0061"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "publication",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("area_code", sa.String(12), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("told_upto", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["area_code"], ["area.code"], name="fk_publication_area_code"),
        sa.PrimaryKeyConstraint("id", name="pk_publication"),
        sa.UniqueConstraint("area_code", "month", name="uq_publication_area_code_month"),
    )
    wanted = sa.Column("news", sa.Boolean(), nullable=False, server_default=sa.true())
    op.add_column("account", wanted)


def downgrade() -> None:
    op.drop_column("account", "news")
    op.drop_table("publication")
