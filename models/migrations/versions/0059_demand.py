"""What people could not get is noted, and a place may be asked what it needs."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0059", "0058"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "longing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("service_code", sa.String(40), nullable=False),
        sa.Column("area_code", sa.String(12), nullable=False),
        sa.Column("group", sa.String(40), nullable=False),
        sa.Column("why", sa.String(40), nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_longing_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_longing"),
        sa.UniqueConstraint(
            "person_id", "service_code", "month", name="uq_longing_person_id_service_code_month"
        ),
    )
    op.create_index("ix_longing_place", "longing", ["area_code", "month"])
    op.create_table(
        "survey",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("area_code", sa.String(12), nullable=False),
        sa.Column("question", sa.String(120), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("opened_by", sa.Integer(), nullable=False),
        sa.Column("asked_upto", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["opened_by"], ["person.id"], name="fk_survey_opened_by"),
        sa.PrimaryKeyConstraint("id", name="pk_survey"),
    )
    op.create_index("ix_survey_area_code", "survey", ["area_code"])
    op.create_table(
        "vote",
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("how", sa.String(40), nullable=False),
        sa.Column("voted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_vote_person_id"),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name="fk_vote_survey_id"),
        sa.PrimaryKeyConstraint("survey_id", "person_id", name="pk_vote"),
    )
    op.create_index("ix_vote_person_id", "vote", ["person_id"])


def downgrade() -> None:
    for name in ("vote", "survey", "longing"):
        op.drop_table(name)
