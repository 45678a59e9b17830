"""Write beside an order who changed it at the desk for whoever phoned."""

from alembic import op

revision, down_revision = "0014", "0013"
branch_labels = depends_on = None

COLUMN = "handled_by INTEGER CONSTRAINT fk_order_handled_by REFERENCES person (id)"


def upgrade() -> None:
    """In plain SQL: both databases add a column with its reference, which Alembic refuses SQLite."""
    op.execute(f'ALTER TABLE "order" ADD COLUMN {COLUMN}')


def downgrade() -> None:
    op.execute('ALTER TABLE "order" DROP COLUMN handled_by')
