"""Remember the one place that a colleague at the desk looks at."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0033", "0032"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "deskview",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("area_code", sa.String(12), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_deskview_person_id"),
        sa.PrimaryKeyConstraint("person_id", name="pk_deskview"),
    )


def downgrade() -> None:
    op.drop_table("deskview")
