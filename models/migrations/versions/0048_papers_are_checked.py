"""Who showed an organisation's evidence, who looked at it, and how it stands."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0048", "0047"
branch_labels = depends_on = None

ONCE = "uq_qualification_provider_id_requirement_shown_on"
THREE = ["provider_id", "requirement", "shown_on"]
PEOPLE = ("shown_by", "checked_by")
LONG_AGO = "2017-01-01 00:00:00"


def upgrade() -> None:
    """What is known came by the lists of offices: it counts as looked at on its own day."""
    with op.batch_alter_table("qualification") as paper:
        paper.drop_constraint(ONCE, type_="unique")
        paper.add_column(sa.Column("file_id", sa.String(200), nullable=True))
        paper.add_column(sa.Column("status", sa.String(40), nullable=False, server_default="good"))
        for column in PEOPLE:
            paper.add_column(sa.Column(column, sa.Integer(), nullable=True))
            paper.create_foreign_key(f"fk_qualification_{column}", "person", [column], ["id"])
        paper.add_column(sa.Column("why", sa.String(20), nullable=True))
        paper.add_column(sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
        moment = sa.DateTime(timezone=True)
        paper.add_column(
            sa.Column("changed_at", moment, nullable=False, server_default=LONG_AGO)
        )
    midnight = "|| ' 00:00:00.000000'" if op.get_bind().dialect.name == "sqlite" else ""
    op.execute(f"UPDATE qualification SET changed_at = shown_on {midnight}")


def downgrade() -> None:
    """Only what counts stays, and of one day the last."""
    op.execute("DELETE FROM qualification WHERE status <> 'good'")
    op.execute(
        "DELETE FROM qualification WHERE id NOT IN (SELECT max(id) FROM qualification"
        " GROUP BY provider_id, requirement, shown_on)"
    )
    with op.batch_alter_table("qualification") as paper:
        for column in PEOPLE:
            paper.drop_constraint(f"fk_qualification_{column}", type_="foreignkey")
        for column in ("changed_at", "version", "why", *reversed(PEOPLE), "status", "file_id"):
            paper.drop_column(column)
        paper.create_unique_constraint(ONCE, THREE)
