"""Keep whom a resident wants again."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0039", "0038"
branch_labels = depends_on = None


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "keep",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("carer_id", sa.Integer(), nullable=False),
        sa.Column("since", moment, nullable=False),
        sa.Column("ended_at", moment),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_keep_person_id"),
        sa.ForeignKeyConstraint(["carer_id"], ["person.id"], name="fk_keep_carer_id"),
        sa.PrimaryKeyConstraint("id", name="pk_keep"),
    )
    op.create_index("ix_keep_person_id", "keep", ["person_id"])


def downgrade() -> None:
    op.drop_table("keep")
