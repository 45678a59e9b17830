"""Invitations confirmed, roles acted in, absences and areas of workers."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0011", "0010"
branch_labels = depends_on = None


def upgrade() -> None:
    op.execute(  # a column with its key in one statement, which both databases understand
        "ALTER TABLE invitation ADD COLUMN invited_by INTEGER"
        " CONSTRAINT fk_invitation_invited_by REFERENCES person (id)"
    )
    for name in ("confirmed_at", "revoked_at"):
        op.add_column("invitation", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.add_column("account", sa.Column("acting", sa.String(length=40), nullable=True))
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("since <= until", name="ck_absence_begins_before_it_ends"),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name="fk_absence_worker_id"),
        sa.PrimaryKeyConstraint("id", name="pk_absence"),
    )
    op.create_index("ix_absence_worker_id", "absence", ["worker_id"])
    op.create_table(
        "workerarea",
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("area_code", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name="fk_workerarea_worker_id"),
        sa.ForeignKeyConstraint(["area_code"], ["area.code"], name="fk_workerarea_area_code"),
        sa.PrimaryKeyConstraint("worker_id", "area_code", name="pk_workerarea"),
    )


def downgrade() -> None:
    op.drop_table("workerarea")
    op.drop_index("ix_absence_worker_id", "absence")
    op.drop_table("absence")
    op.drop_column("account", "acting")
    for name in ("revoked_at", "confirmed_at", "invited_by"):
        op.drop_column("invitation", name)
