"""Keep where a home is, for the way there and for how far from it somebody checked in."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0020", "0019"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "place",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=False),
        sa.Column("longitude", sa.Float(), nullable=False),
        sa.Column("met", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("latitude BETWEEN -90 AND 90", name="ck_place_north_or_south"),
        sa.CheckConstraint("longitude BETWEEN -180 AND 180", name="ck_place_east_or_west"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_place_person_id"),
        sa.PrimaryKeyConstraint("person_id", name="pk_place"),
    )


def downgrade() -> None:
    op.drop_table("place")
