"""Whether the visit of a proposed recovery is paid once its resident agrees."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0035", "0034"
branch_labels = depends_on = None


def upgrade() -> None:
    """Low ratings that wait for their call are recoveries from now on; closed ones stay told."""
    op.add_column("task", sa.Column("counts", sa.Boolean(), nullable=True))
    op.execute(
        "UPDATE task SET kind = 'recovery' WHERE kind = 'complaint' AND status <> 'closed'"
        " AND visit_id IS NOT NULL AND about LIKE '_/5'"
    )


def downgrade() -> None:
    op.execute("UPDATE task SET kind = 'complaint' WHERE kind = 'recovery'")
    op.execute("UPDATE task SET status = 'taken' WHERE status = 'answered'")
    op.drop_column("task", "counts")
