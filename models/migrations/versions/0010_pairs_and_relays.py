"""Pairs kept apart, words passed on, attempts counted."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0010", "0009"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "avoid",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("carer_id", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_avoid_person_id"),
        sa.ForeignKeyConstraint(["carer_id"], ["person.id"], name="fk_avoid_carer_id"),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name="fk_avoid_asked_by"),
        sa.PrimaryKeyConstraint("id", name="pk_avoid"),
    )
    op.create_index("ix_avoid_person_id", "avoid", ["person_id"])
    op.create_table(
        "relay",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("said_by", sa.Integer(), nullable=False),
        sa.Column("by_worker", sa.Boolean(), nullable=False),
        sa.Column("words", sa.String(length=200), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_relay_visit_id"),
        sa.ForeignKeyConstraint(["said_by"], ["person.id"], name="fk_relay_said_by"),
        sa.PrimaryKeyConstraint("id", name="pk_relay"),
    )
    op.create_index("ix_relay_visit_id", "relay", ["visit_id"])
    op.create_table(
        "attempt",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("deed", sa.String(length=40), nullable=False),
        sa.Column("left", sa.Float(), nullable=False),
        sa.Column("over", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "deed", name="pk_attempt"),
    )


def downgrade() -> None:
    op.drop_table("attempt")
    op.drop_index("ix_relay_visit_id", "relay")
    op.drop_table("relay")
    op.drop_index("ix_avoid_person_id", "avoid")
    op.drop_table("avoid")
