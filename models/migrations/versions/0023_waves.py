"""How soon somebody must be found for an order, and which workers were asked at once."""

from alembic import op

revision, down_revision = "0023", "0022"
branch_labels = depends_on = None

COLUMNS = {
    "service": "tier VARCHAR(40) DEFAULT 'ordinary' NOT NULL",
    '"order"': "tier VARCHAR(40) DEFAULT 'ordinary' NOT NULL",
    "offer": "wave INTEGER DEFAULT 1 NOT NULL",
}
BASIC = "('hospital_escort', 'daily_care', 'livelihood_relief', 'hospice')"


def upgrade() -> None:
    for table, column in COLUMNS.items():
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    op.execute("UPDATE figure SET name = 'offer_minutes_ordinary' WHERE name = 'offer_minutes'")
    op.execute(f"UPDATE service SET tier = 'basic' WHERE code IN {BASIC}")
    op.execute(f"UPDATE \"order\" SET tier = 'basic' WHERE service_code IN {BASIC}")


def downgrade() -> None:
    op.execute("UPDATE figure SET name = 'offer_minutes' WHERE name = 'offer_minutes_ordinary'")
    for table, column in reversed(COLUMNS.items()):
        op.execute(f"ALTER TABLE {table} DROP COLUMN {column.split()[0]}")
