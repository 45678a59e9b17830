"""Keep what every pot of a project holds, so that nobody adds up its lines to take from it."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0058", "0057"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "balance",
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(20), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "account IN ('budget', 'fund') OR fen >= 0", name="is_not_overdrawn"
        ),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_balance_project_id"),
        sa.PrimaryKeyConstraint("project_id", "account", name="pk_balance"),
    )
    op.execute(
        "INSERT INTO balance (project_id, account, fen)"
        " SELECT project_id, account, sum(fen) FROM ledgerline GROUP BY project_id, account"
    )


def downgrade() -> None:
    op.drop_table("balance")
