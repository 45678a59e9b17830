"""Keep the desk's lists by counties, so that a page of them costs the same among a million cases."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0021", "0020"
branch_labels = depends_on = None

ORDER = ["urgency", "due_at", "id"]
LISTS = {
    "ix_task_open": ORDER,
    "ix_task_open_kind": ["kind", *ORDER],
    "ix_task_open_county": ["county", *ORDER],
    "ix_task_open_both": ["county", "kind", *ORDER],
    "ix_task_open_owner": ["owner_id", *ORDER],
}


def upgrade() -> None:
    op.add_column("task", sa.Column("county", sa.String(6), nullable=False, server_default=""))
    op.execute("UPDATE task SET county = substr(area_code, 1, 6)")
    op.drop_index("ix_task_open", "task")
    for name, columns in LISTS.items():
        _list(name, columns)


def downgrade() -> None:
    for name in LISTS:
        op.drop_index(name, "task")
    _list("ix_task_open", ["urgency", "due_at"])
    op.drop_column("task", "county")


def _list(name: str, columns: list[str]) -> None:
    waiting = sa.text("status <> 'closed'")
    op.create_index(name, "task", columns, sqlite_where=waiting, postgresql_where=waiting)
