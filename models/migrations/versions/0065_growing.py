"""Organisations are brought up, rated upon a source, and their violations agreed on by two."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0065", "0064"
branch_labels = depends_on = None


def upgrade() -> None:
    op.add_column("provider", sa.Column("rating_source", sa.String(120), nullable=True))
    op.add_column("provider", sa.Column("rated_on", sa.Date(), nullable=True))
    op.create_table(
        "incubation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=False),
        sa.Column("area_code", sa.String(12), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name="fk_incubation_provider_id"),
        sa.ForeignKeyConstraint(["mentor_id"], ["person.id"], name="fk_incubation_mentor_id"),
        sa.PrimaryKeyConstraint("id", name="pk_incubation"),
        sa.UniqueConstraint("provider_id", name="uq_incubation_provider_id"),
    )
    op.create_table(
        "training",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("area_code", sa.String(12), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("topic", sa.String(40), nullable=False),
        sa.Column("place", sa.String(60), nullable=False),
        sa.Column("host_id", sa.Integer(), nullable=False),
        sa.Column("called_off_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["host_id"], ["person.id"], name="fk_training_host_id"),
        sa.PrimaryKeyConstraint("id", name="pk_training"),
        sa.UniqueConstraint("area_code", "on", name="uq_training_area_code_on"),
    )
    op.create_index("ix_training_area_code", "training", ["area_code"])
    op.create_table(
        "attendance",
        sa.Column("training_id", sa.Integer(), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=False),
        sa.Column("came", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["training_id"], ["training.id"], name="fk_attendance_training_id"),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name="fk_attendance_provider_id"),
        sa.PrimaryKeyConstraint("training_id", "provider_id", name="pk_attendance"),
    )
    op.create_table(
        "support",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.String(120), nullable=False),
        sa.Column("noted_by", sa.Integer(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("fen > 0", name="support_is_money"),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name="fk_support_provider_id"),
        sa.ForeignKeyConstraint(["noted_by"], ["person.id"], name="fk_support_noted_by"),
        sa.PrimaryKeyConstraint("id", name="pk_support"),
        sa.UniqueConstraint("provider_id", "year", name="uq_support_provider_id_year"),
    )
    op.create_index("ix_support_provider_id", "support", ["provider_id"])
    op.create_table(
        "violation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("what", sa.String(160), nullable=False),
        sa.Column("entered_by", sa.Integer(), nullable=False),
        sa.Column("agreed_by", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name="fk_violation_provider_id"),
        sa.ForeignKeyConstraint(["entered_by"], ["person.id"], name="fk_violation_entered_by"),
        sa.ForeignKeyConstraint(["agreed_by"], ["person.id"], name="fk_violation_agreed_by"),
        sa.PrimaryKeyConstraint("id", name="pk_violation"),
    )
    op.create_index("ix_violation_provider_id", "violation", ["provider_id"])


def downgrade() -> None:
    for name in ("violation", "support", "attendance", "training", "incubation"):
        op.drop_table(name)
    for column in ("rated_on", "rating_source"):
        op.drop_column("provider", column)
