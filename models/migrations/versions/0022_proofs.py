"""Write both ends of a visit down as they were shown, and what is looked at before it is paid."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0022", "0021"
branch_labels = depends_on = None

KNOWN = """
    INSERT INTO mark (visit_id, side, how, at, latitude, longitude)
    SELECT id, 'in', proof, started_at, latitude, longitude FROM visit
        WHERE started_at IS NOT NULL
    UNION ALL SELECT id, 'out', proof, finished_at, NULL, NULL FROM visit
        WHERE finished_at IS NOT NULL
"""
"""What visits have shown so far; of their ends nothing was asked but the hour."""
BACK = """
    UPDATE visit SET
        latitude = (SELECT m.latitude FROM mark m WHERE m.visit_id = visit.id AND m.side = 'in'),
        longitude = (SELECT m.longitude FROM mark m WHERE m.visit_id = visit.id AND m.side = 'in')
    WHERE EXISTS (SELECT 1 FROM mark m WHERE m.visit_id = visit.id AND m.latitude IS NOT NULL)
"""


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(length=40), nullable=False),
        sa.Column("how", sa.String(length=40), nullable=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("metres", sa.Integer(), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_mark_visit_id"),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name="fk_mark_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_mark"),
        sa.UniqueConstraint("visit_id", "side", name="uq_mark_visit_id_side"),
    )
    op.create_table(
        "hold",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("oddity", sa.String(length=40), nullable=False),
        sa.Column("figure", sa.Integer(), nullable=False),
        sa.Column("said", sa.String(length=300), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("opened_at", moment, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_hold_visit_id"),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name="fk_hold_decided_by"),
        sa.PrimaryKeyConstraint("id", name="pk_hold"),
        sa.UniqueConstraint("visit_id", "oddity", name="uq_hold_visit_id_oddity"),
    )
    op.execute(KNOWN)
    op.execute("ALTER TABLE visit DROP COLUMN latitude")
    op.execute("ALTER TABLE visit DROP COLUMN longitude")


def downgrade() -> None:
    """A case about what is looked at has no meaning without it."""
    op.execute("ALTER TABLE visit ADD COLUMN latitude FLOAT")
    op.execute("ALTER TABLE visit ADD COLUMN longitude FLOAT")
    op.execute(BACK)
    op.execute("UPDATE task SET kind = 'message' WHERE kind = 'review'")
    op.drop_table("hold")
    op.drop_table("mark")
