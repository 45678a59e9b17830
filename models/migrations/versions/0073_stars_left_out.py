"""Let whoever gave stars that are left out object, and know since when they are."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0073", "0072"
branch_labels = depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("appeal") as appeal:
        appeal.add_column(sa.Column("exclusion_id", sa.Integer(), nullable=True))
        appeal.create_foreign_key(
            "fk_appeal_exclusion_id_exclusion", "exclusion", ["exclusion_id"], ["id"]
        )
    op.add_column("exclusion", sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE exclusion SET agreed_at = changed_at WHERE status = 'agreed'")


def downgrade() -> None:
    op.drop_column("exclusion", "agreed_at")
    with op.batch_alter_table("appeal") as appeal:
        appeal.drop_constraint("fk_appeal_exclusion_id_exclusion", type_="foreignkey")
        appeal.drop_column("exclusion_id")
