"""Let a worker with few answers say something of a visit, without being told of its stars."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0075", "0074"
branch_labels = depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("dispute") as dispute:
        dispute.add_column(sa.Column("visit_id", sa.Integer(), nullable=True))
        dispute.add_column(
            sa.Column("blind", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        dispute.alter_column("rating_id", existing_type=sa.Integer(), nullable=True)
    op.execute(
        "UPDATE dispute SET visit_id ="
        " (SELECT rating.visit_id FROM rating WHERE rating.id = dispute.rating_id)"
    )
    with op.batch_alter_table("dispute") as dispute:
        dispute.alter_column("visit_id", existing_type=sa.Integer(), nullable=False)
        dispute.create_foreign_key("fk_dispute_visit_id_visit", "visit", ["visit_id"], ["id"])
    op.create_index("ix_dispute_visit_id", "dispute", ["visit_id"])


def downgrade() -> None:
    op.drop_index("ix_dispute_visit_id", "dispute")
    op.execute("DELETE FROM dispute WHERE rating_id IS NULL")
    with op.batch_alter_table("dispute") as dispute:
        dispute.drop_constraint("fk_dispute_visit_id_visit", type_="foreignkey")
        dispute.drop_column("visit_id")
        dispute.drop_column("blind")
        dispute.alter_column("rating_id", existing_type=sa.Integer(), nullable=False)
