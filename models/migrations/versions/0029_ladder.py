"""Who looks for somebody while nobody has taken an order."""

from alembic import op

revision, down_revision = "0029", "0028"
branch_labels = depends_on = None

COLUMNS = (
    "stage VARCHAR(40) DEFAULT 'offers' NOT NULL",
    "with_provider INTEGER CONSTRAINT fk_order_with_provider REFERENCES provider (id)",
)


def upgrade() -> None:
    for column in COLUMNS:
        op.execute(f'ALTER TABLE "order" ADD COLUMN {column}')


def downgrade() -> None:
    for column in reversed(COLUMNS):
        op.execute(f'ALTER TABLE "order" DROP COLUMN {column.split()[0]}')
