"""What people like to speak, and what workers speak."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0041", "0040"
branch_labels = depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("tongue", sa.String(length=40)))
    op.create_table(
        "workertongue",
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("tongue", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name="fk_workertongue_worker_id"),
        sa.PrimaryKeyConstraint("worker_id", "tongue", name="pk_workertongue"),
    )


def downgrade() -> None:
    op.drop_table("workertongue")
    op.drop_column("person", "tongue")
