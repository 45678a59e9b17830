"""Write down of each standing order on which days it comes."""

from datetime import UTC, timedelta, timezone

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0024", "0023"
branch_labels = depends_on = None

CHINA = timezone(timedelta(hours=8))
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ORDER = sa.table(
    "order",
    *(sa.column(name) for name in ("id", "rhythm")),
    sa.column("start", sa.DateTime(timezone=True)),
)


def upgrade() -> None:
    plan = op.create_table(
        "plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("pattern", sa.String(length=40), nullable=False),
        sa.Column("rule", sa.String(length=80), nullable=False),
        sa.Column("anchor", sa.Date(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("stands_for", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.CheckConstraint("minute BETWEEN 0 AND 1439", name=op.f("ck_plan_minute_of_a_day")),
        sa.ForeignKeyConstraint(["order_id"], ["order.id"], name=op.f("fk_plan_order_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("order_id", name=op.f("uq_plan_order_id")),
    )
    connection = op.get_bind()
    standing = sa.select(ORDER).where(ORDER.c.rhythm != "once")
    for order in connection.execute(standing).all():
        connection.execute(plan.insert().values(**_plan(order)))


def downgrade() -> None:
    op.drop_table("plan")


def _plan(order):
    """Two weeks stay two weeks; a month becomes the same weekday of the month."""
    first = order.start.replace(tzinfo=order.start.tzinfo or UTC).astimezone(CHINA)
    weekday, nth = WEEKDAYS[first.weekday()], (first.day - 1) // 7 + 1
    pattern, rule = {
        "weekly": ("weekly", f"FREQ=WEEKLY;BYDAY={weekday}"),
        "half_monthly": ("fortnight", "FREQ=WEEKLY;INTERVAL=2"),
        "monthly": ("month_weekday", f"FREQ=MONTHLY;BYDAY={nth if nth < 5 else -1}{weekday}"),
    }[order.rhythm]
    return {
        "order_id": order.id,
        "pattern": pattern,
        "rule": rule,
        "anchor": first.date(),
        "minute": first.hour * 60 + first.minute,
        "stands_for": first.date(),
    }
