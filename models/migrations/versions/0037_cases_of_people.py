"""Let a worker and a person reach something together: goal, steps, and notes for one pair of eyes."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0037", "0036"
branch_labels = depends_on = None


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    live = sa.text("status IN ('asked', 'open', 'ending')")
    op.create_table(
        "casefile",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("carer_id", sa.Integer(), nullable=False),
        sa.Column("next_id", sa.Integer(), nullable=True),
        sa.Column("notes_since", moment, nullable=False),
        sa.Column("goal", sa.String(300), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("reached", sa.String(40), nullable=True),
        sa.Column("closing_words", sa.String(500), nullable=False),
        sa.Column("opened_at", moment, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", moment, nullable=False),
        *(
            sa.ForeignKeyConstraint([name], ["person.id"], name=f"fk_casefile_{name}")
            for name in ("person_id", "carer_id", "next_id")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_casefile"),
    )
    op.create_index("ix_casefile_person_id", "casefile", ["person_id"])
    op.create_index("ix_casefile_live", "casefile", ["person_id"], unique=True,
                    sqlite_where=live, postgresql_where=live)
    for name, columns in (
        ("casestep", (
            sa.Column("words", sa.String(120), nullable=False),
            sa.Column("done_on", sa.Date(), nullable=True),
            sa.Column("changed_at", moment, nullable=False),
        )),
        ("casenote", (
            sa.Column("by_id", sa.Integer(), nullable=False),
            sa.Column("words", sa.String(500), nullable=False),
            sa.Column("at", moment, nullable=False),
            sa.ForeignKeyConstraint(["by_id"], ["person.id"], name="fk_casenote_by_id"),
        )),
    ):
        op.create_table(
            name,
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("case_id", sa.Integer(), nullable=False),
            *columns,
            sa.ForeignKeyConstraint(["case_id"], ["casefile.id"], name=f"fk_{name}_case_id"),
            sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        )
        op.create_index(f"ix_{name}_case_id", name, ["case_id"])


def downgrade() -> None:
    for name in ("casenote", "casestep", "casefile"):
        op.drop_table(name)
