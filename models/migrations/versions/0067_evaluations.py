"""Evaluations of contracts: who spoke, what is put right, objections, and whom a failed one moves."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0067", "0066"
branch_labels = depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "evaluation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("rests_on", sa.JSON(), nullable=False),
        sa.Column("rectify_by", sa.Date(), nullable=True),
        sa.Column("pronounced_by", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_evaluation_project_id"),
        sa.ForeignKeyConstraint(["pronounced_by"], ["person.id"], name="fk_evaluation_pronounced_by"),
        sa.PrimaryKeyConstraint("id", name="pk_evaluation"),
    )
    op.create_index("ix_evaluation_project_id", "evaluation", ["project_id"])
    _seats()
    _points()
    _objections()
    op.create_table(
        "rehoming",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_rehoming_project_id"),
        sa.ForeignKeyConstraint(["order_id"], ["order.id"], name="fk_rehoming_order_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_rehoming_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_rehoming"),
        sa.UniqueConstraint("project_id", "order_id", name="uq_rehoming_project_id_order_id"),
    )


def _seats() -> None:
    op.create_table(
        "seat",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evaluation_id", sa.Integer(), nullable=False),
        sa.Column("voice", sa.String(40), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("yes", sa.Boolean(), nullable=True),
        sa.Column("words", sa.String(300), nullable=False),
        sa.Column("left", sa.Boolean(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["evaluation_id"], ["evaluation.id"], name="fk_seat_evaluation_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_seat_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_seat"),
        sa.UniqueConstraint("evaluation_id", "person_id", name="uq_seat_evaluation_id_person_id"),
    )
    op.create_index("ix_seat_evaluation_id", "seat", ["evaluation_id"])
    op.create_index("ix_seat_person_id", "seat", ["person_id"])


def _points() -> None:
    op.create_table(
        "rectifypoint",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evaluation_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(200), nullable=False),
        sa.Column("told_at", MOMENT, nullable=True),
        sa.Column("first_by", sa.Integer(), nullable=True),
        sa.Column("second_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["evaluation_id"], ["evaluation.id"], name="fk_rectifypoint_evaluation_id"
        ),
        sa.ForeignKeyConstraint(["first_by"], ["person.id"], name="fk_rectifypoint_first_by"),
        sa.ForeignKeyConstraint(["second_by"], ["person.id"], name="fk_rectifypoint_second_by"),
        sa.PrimaryKeyConstraint("id", name="pk_rectifypoint"),
    )
    op.create_index("ix_rectifypoint_evaluation_id", "rectifypoint", ["evaluation_id"])


def _objections() -> None:
    op.create_table(
        "objection",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evaluation_id", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(500), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("notes", sa.String(1000), nullable=False),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.Column("answer", sa.String(500), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["evaluation_id"], ["evaluation.id"], name="fk_objection_evaluation_id"
        ),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name="fk_objection_asked_by"),
        sa.ForeignKeyConstraint(["answered_by"], ["person.id"], name="fk_objection_answered_by"),
        sa.PrimaryKeyConstraint("id", name="pk_objection"),
        sa.UniqueConstraint("evaluation_id", name="uq_objection_evaluation_id"),
    )


def downgrade() -> None:
    for name in ("rehoming", "objection", "rectifypoint", "seat", "evaluation"):
        op.drop_table(name)
