"""Remember who may have been entered twice, and into which entry another one went."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0018", "0017"
branch_labels = depends_on = None

COLUMN = "merged_into INTEGER CONSTRAINT fk_person_merged_into REFERENCES person (id)"


def upgrade() -> None:
    """In plain SQL: both databases add a column with its reference, which Alembic refuses SQLite."""
    op.execute(f"ALTER TABLE person ADD COLUMN {COLUMN}")
    op.create_table(
        "likeness",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.Column("same", sa.Boolean(), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["first_id"], ["person.id"], name="fk_likeness_first_id"),
        sa.ForeignKeyConstraint(["second_id"], ["person.id"], name="fk_likeness_second_id"),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name="fk_likeness_decided_by"),
        sa.PrimaryKeyConstraint("id", name="pk_likeness"),
        sa.UniqueConstraint("first_id", "second_id", name="uq_likeness_first_id_second_id"),
    )
    op.create_index("ix_likeness_first_id", "likeness", ["first_id"])
    op.create_index("ix_likeness_second_id", "likeness", ["second_id"])


def downgrade() -> None:
    """A case about two entries has no meaning without them."""
    op.execute("UPDATE task SET kind = 'message' WHERE kind = 'twin'")
    op.drop_table("likeness")
    op.execute("ALTER TABLE person DROP COLUMN merged_into")
