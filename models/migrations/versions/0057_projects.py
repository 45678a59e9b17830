"""A project has a life from its application on, a purchaser, and steps that a party owes."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0057", "0056"
branch_labels = depends_on = None


def upgrade() -> None:
    code = sa.Column("area_code", sa.String(12), server_default="", nullable=False)
    op.add_column("project", code)
    op.add_column("project", sa.Column("version", sa.Integer(), server_default="1", nullable=False))
    moment = sa.DateTime(timezone=True)
    op.add_column(
        "project", sa.Column("changed_at", moment, server_default="2026-01-01", nullable=False)
    )
    bind = op.get_bind()
    project = sa.table("project", *map(sa.column, ("id", "area_code")), sa.column("changed_at", moment))
    area = sa.table("projectarea", sa.column("project_id"), sa.column("area_code"))
    bind.execute(project.update().values(changed_at=datetime.now(UTC)))
    places: dict[int, list[str]] = {}
    for number, place in bind.execute(sa.select(area.c.project_id, area.c.area_code)):
        places.setdefault(number, []).append(place)
    for number, codes in places.items():
        mine = project.update().where(project.c.id == number)
        bind.execute(mine.values(area_code=_common(codes)))
    op.create_table(
        "duty",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(40), nullable=False),
        sa.Column("owed_by", sa.String(40), nullable=False),
        sa.Column("thing_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("rung", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_duty_project_id"),
        sa.PrimaryKeyConstraint("id", name="pk_duty"),
    )
    op.create_index("ix_duty_project", "duty", ["project_id", "step", "thing_id"])


def downgrade() -> None:
    op.drop_table("duty")
    for column in ("changed_at", "version", "area_code"):
        op.drop_column("project", column)


def _common(codes: list[str]) -> str:
    """The smallest place that holds them all: codes of 2, 4, 6, 9 or 12 digits."""
    fits = [n for n in (12, 9, 6, 4, 2) if len({code[:n] for code in codes}) == 1]
    return codes[0][: fits[0]] if fits else ""
