"""Give the hours of a worker an eighth row: public holidays."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0030", "0029"
branch_labels = depends_on = None

TWICE = "ck_workerhours_ck_workerhours_"
"""As the first step named its checks."""
NAME, OTHER = f"{TWICE}day_of_week", f"{TWICE}opens_before_it_closes"


def upgrade() -> None:
    _days("weekday BETWEEN 0 AND 7")


def downgrade() -> None:
    op.execute("DELETE FROM workerhours WHERE weekday > 6")
    _days("weekday BETWEEN 0 AND 6")


def _days(condition: str) -> None:
    """SQLite does not tell its checks: the table is made anew, and they are said again."""
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f(NAME), "workerhours", type_="check")
        op.create_check_constraint(op.f(NAME), "workerhours", condition)
        return
    hours = sa.Table(
        "workerhours",
        sa.MetaData(),
        *(sa.Column(n, sa.Integer(), nullable=False) for n in ("worker_id", "weekday", "opens")),
        sa.Column("closes", sa.Integer(), nullable=False),
        sa.CheckConstraint("opens < closes AND closes <= 1440", name=OTHER),
        sa.CheckConstraint(condition, name=NAME),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name="fk_workerhours_worker_id"),
        sa.PrimaryKeyConstraint("worker_id", "weekday", "opens", name="pk_workerhours"),
    )
    with op.batch_alter_table("workerhours", recreate="always", copy_from=hours):
        pass
