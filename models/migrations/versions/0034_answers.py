"""What the resident says of the work, stars that may be corrected, and why a visit is closed."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0034", "0033"
branch_labels = depends_on = None

VISIT = {
    "closing": "VARCHAR(40)",
    "again_id": 'INTEGER CONSTRAINT fk_visit_again_id REFERENCES "order" (id)',
}
LIVE = sa.text("live")
RATED = "EXISTS (SELECT 1 FROM rating WHERE rating.visit_id = visit.id)"


def upgrade() -> None:
    """In plain SQL where a trigger hangs on the table: a copy of it would lose the trigger."""
    for column, kind in VISIT.items():
        op.execute(f"ALTER TABLE visit ADD COLUMN {column} {kind}")
    op.create_index("ix_visit_again", "visit", ["again_id"])
    op.execute(
        f"UPDATE visit SET closing = CASE WHEN {RATED} THEN 'said' ELSE 'timeout' END"
        " WHERE status = 'closed'"
    )
    with op.batch_alter_table("rating") as rating:
        rating.drop_constraint("uq_rating_visit_id", type_="unique")
        rating.add_column(sa.Column("outcome", sa.String(40), nullable=True))
        rating.add_column(sa.Column("replaces", sa.Integer(), nullable=True))
        rating.add_column(sa.Column("live", sa.Boolean(), nullable=False, server_default=sa.true()))
        rating.create_foreign_key("fk_rating_replaces", "rating", ["replaces"], ["id"])
    op.create_index("ix_rating_visit_id", "rating", ["visit_id"])
    op.create_index(
        "ix_rating_live",
        "rating",
        ["visit_id"],
        unique=True,
        sqlite_where=LIVE,
        postgresql_where=LIVE,
    )
    op.create_table(
        "answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("how", sa.String(40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_answer_visit_id"),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name="fk_answer_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_answer"),
    )
    op.create_index("ix_answer_visit_id", "answer", ["visit_id"])


def downgrade() -> None:
    """Of stars that were corrected the last stay."""
    op.drop_table("answer")
    op.drop_index("ix_rating_live", "rating")
    op.drop_index("ix_rating_visit_id", "rating")
    op.execute("UPDATE rating SET replaces = NULL")
    op.execute("DELETE FROM rating WHERE NOT live")
    with op.batch_alter_table("rating") as rating:
        rating.drop_constraint("fk_rating_replaces", type_="foreignkey")
        for column in ("live", "replaces", "outcome"):
            rating.drop_column(column)
        rating.create_unique_constraint("uq_rating_visit_id", ["visit_id"])
    op.drop_index("ix_visit_again", "visit")
    for column in reversed(VISIT):
        op.execute(f"ALTER TABLE visit DROP COLUMN {column}")
