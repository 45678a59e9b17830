"""A worker may hold stars to be unjust, once."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0038", "0037"
branch_labels = depends_on = None

PEOPLE = {"rating_id": "rating", "by_id": "person", "task_id": "task", "answered_by": "person"}


def upgrade() -> None:
    op.create_table(
        "dispute",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rating_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(300), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.Column("answer", sa.String(300), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [f"{of}.id"], name=f"fk_dispute_{column}")
            for column, of in PEOPLE.items()
        ),
        sa.PrimaryKeyConstraint("id", name="pk_dispute"),
        sa.UniqueConstraint("rating_id", name="uq_dispute_rating_id"),
    )
    op.create_index("ix_dispute_task_id", "dispute", ["task_id"])


def downgrade() -> None:
    op.drop_table("dispute")
