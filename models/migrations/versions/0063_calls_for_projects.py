"""Calls for projects, what is applied for, who scores it, and who may not apply."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0063", "0062"
branch_labels = depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "tender",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("area_code", sa.String(), nullable=False),
        sa.Column("fund_fen", sa.BigInteger(), nullable=False),
        sa.Column("committed_fen", sa.BigInteger(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("scores_by", sa.Date(), nullable=False),
        sa.Column("source", sa.String(120), nullable=False),
        sa.Column("seed", sa.String(64), nullable=False),
        sa.Column("opened_by", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.CheckConstraint("fund_fen > 0", name="fund_is_money"),
        sa.CheckConstraint(
            "committed_fen BETWEEN 0 AND fund_fen", name="never_overdrawn"
        ),
        sa.CheckConstraint(
            "opens_on <= closes_on AND closes_on < scores_by", name="days_in_order"
        ),
        sa.ForeignKeyConstraint(["area_code"], ["area.code"], name="fk_tender_area_code"),
        sa.ForeignKeyConstraint(["opened_by"], ["person.id"], name="fk_tender_opened_by"),
        sa.PrimaryKeyConstraint("id", name="pk_tender"),
    )
    op.create_index("ix_tender_area_code", "tender", ["area_code"])
    op.create_index("ix_tender_status", "tender", ["status"])
    op.create_table(
        "application",
        sa.Column("project_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tender_id", sa.Integer(), nullable=False),
        sa.Column("needs", sa.String(500), nullable=False),
        sa.Column("drafted_by", sa.Integer(), nullable=True),
        sa.Column("submitted_at", MOMENT, nullable=True),
        sa.Column("letter", sa.Integer(), nullable=True),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("refused_for", sa.String(40), nullable=True),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_application_project_id"),
        sa.ForeignKeyConstraint(["tender_id"], ["tender.id"], name="fk_application_tender_id"),
        sa.ForeignKeyConstraint(["drafted_by"], ["person.id"], name="fk_application_drafted_by"),
        sa.PrimaryKeyConstraint("project_id", name="pk_application"),
    )
    op.create_index("ix_application_tender_id", "application", ["tender_id"])
    _reviews()
    op.create_table(
        "barring",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("why", sa.String(20), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("lifted_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name="fk_barring_provider_id"),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_barring_project_id"),
        sa.PrimaryKeyConstraint("id", name="pk_barring"),
    )
    op.create_index("ix_barring_provider_id", "barring", ["provider_id"])


def _reviews() -> None:
    op.create_table(
        "review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("evaluator_id", sa.Integer(), nullable=False),
        sa.Column("scores", sa.JSON(), nullable=False),
        sa.Column("nonce", sa.String(32), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_review_project_id"),
        sa.ForeignKeyConstraint(["evaluator_id"], ["person.id"], name="fk_review_evaluator_id"),
        sa.PrimaryKeyConstraint("id", name="pk_review"),
        sa.UniqueConstraint("project_id", "evaluator_id", name="uq_review_project_id_evaluator_id"),
    )
    op.create_index("ix_review_project_id", "review", ["project_id"])
    op.create_index("ix_review_evaluator_id", "review", ["evaluator_id"])


def downgrade() -> None:
    for name in ("barring", "review", "application", "tender"):
        op.drop_table(name)
