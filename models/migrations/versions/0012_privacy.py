"""Reasons for reading a file, whose words a correction holds."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0012", "0011"
branch_labels = depends_on = None


def upgrade() -> None:
    op.add_column("correction", sa.Column("person_id", sa.Integer(), nullable=True))
    op.create_table(
        "filegrant",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_filegrant_person_id"),
        sa.ForeignKeyConstraint(["reader_id"], ["person.id"], name="fk_filegrant_reader_id"),
        sa.PrimaryKeyConstraint("id", name="pk_filegrant"),
    )
    op.create_index("ix_filegrant_person_id_reader_id", "filegrant", ["person_id", "reader_id"])


def downgrade() -> None:
    op.drop_index("ix_filegrant_person_id_reader_id", "filegrant")
    op.drop_table("filegrant")
    op.drop_column("correction", "person_id")
