"""Take the money of a paid visit back that proved false, by two hands."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0072", "0071"
branch_labels = depends_on = None

NOT_DECLINED = sa.text("status <> 'declined'")


def upgrade() -> None:
    op.create_table(
        "reversal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("fen", sa.Integer(), nullable=False),
        sa.Column("why", sa.String(40), nullable=False),
        sa.Column("heard_until", sa.Date(), nullable=False),
        sa.Column("said", sa.String(300), nullable=False),
        sa.Column("said_by", sa.Integer(), nullable=True),
        sa.Column("proposed_by", sa.Integer(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("fen > 0", name=op.f("ck_reversal_is_money")),
        sa.CheckConstraint(
            "proposed_by <> decided_by", name=op.f("ck_reversal_decided_by_another")
        ),
        sa.CheckConstraint(
            "status = 'proposed' OR decided_by IS NOT NULL",
            name=op.f("ck_reversal_decided_by_somebody"),
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_reversal_visit_id"),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_reversal_project_id"),
        sa.ForeignKeyConstraint(["said_by"], ["person.id"], name="fk_reversal_said_by"),
        sa.ForeignKeyConstraint(["proposed_by"], ["person.id"], name="fk_reversal_proposed_by"),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name="fk_reversal_decided_by"),
        sa.PrimaryKeyConstraint("id", name="pk_reversal"),
    )
    op.create_index("ix_reversal_project_id", "reversal", ["project_id"])
    op.create_index("ix_reversal_status", "reversal", ["status"])
    op.create_index(
        "ix_reversal_visit_once",
        "reversal",
        ["visit_id"],
        unique=True,
        sqlite_where=NOT_DECLINED,
        postgresql_where=NOT_DECLINED,
    )


def downgrade() -> None:
    op.drop_table("reversal")
