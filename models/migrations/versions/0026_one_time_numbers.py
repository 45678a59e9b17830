"""A number of its own for each end of a visit, and a printed list for homes without a telephone."""

import secrets

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0026", "0025"
branch_labels = depends_on = None

_visit = sa.table("visit", sa.column("id"), sa.column("status"), sa.column("code"))


def upgrade() -> None:
    """Visits that are booked or under way get their number now."""
    op.add_column("visit", sa.Column("code", sa.String(length=8), nullable=True))
    here = op.get_bind()
    alive = sa.select(_visit.c.id).where(_visit.c.status.in_(["booked", "started"]))
    for visit_id in here.scalars(alive).all():
        digits = f"{secrets.randbelow(10_000):04d}"
        here.execute(_visit.update().where(_visit.c.id == visit_id).values(code=digits))
    op.add_column("mark", sa.Column("reason", sa.String(length=40), nullable=True))
    op.create_table(
        "homenumber",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("digits", sa.String(length=8), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name="fk_homenumber_household_id"
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_homenumber_visit_id"),
        sa.PrimaryKeyConstraint("id", name="pk_homenumber"),
        sa.UniqueConstraint(
            "household_id", "position", name="uq_homenumber_household_id_position"
        ),
    )


def downgrade() -> None:
    """A number of the day becomes the home's own proof again."""
    op.execute("UPDATE visit SET proof = 'home_code' WHERE proof = 'one_time'")
    op.execute("UPDATE mark SET how = 'home_code' WHERE how = 'one_time'")
    op.execute("UPDATE visit SET proof = 'coordinator' WHERE proof = 'later'")
    op.drop_column("mark", "reason")
    op.drop_table("homenumber")
    op.drop_column("visit", "code")
