"""Rights per service, decisions with what they rest on, appeals."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0008", "0007"
branch_labels = depends_on = None

OLD_KEY = "uq_entitlement_group_service_class_valid_from"
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("entitlement") as entitlement:
        code = sa.Column("service_code", sa.String(40), nullable=False, server_default="")
        entitlement.add_column(code)
        entitlement.drop_constraint(OLD_KEY, type_="unique")
        entitlement.create_index("ix_entitlement_class", ["service_class", "valid_from"])
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("service_code", sa.String(40), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=True),
        sa.Column("occasion", sa.String(40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("entitled", sa.Boolean(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("right_ids", sa.JSON(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        *references("decision", person_id="person", order_id="order", by_id="person"),
    )
    op.create_index("ix_decision_person_id", "decision", ["person_id"])
    op.create_index("ix_decision_order_id", "decision", ["order_id"])
    op.create_table(
        "appeal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.Column("claim_id", sa.Integer(), nullable=True),
        sa.Column("task_id", sa.Integer(), nullable=True),
        sa.Column("service_code", sa.String(40), nullable=False),
        sa.Column("first_by", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(500), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.Column("answer", sa.String(500), nullable=False),
        sa.Column("granted_until", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_appeal"),
        *references("appeal", person_id="person", asked_by="person", decision_id="decision",
                    claim_id="groupclaim", task_id="task", first_by="person",
                    answered_by="person"),
    )
    op.create_index("ix_appeal_person_id", "appeal", ["person_id"])
    op.create_index("ix_appeal_task", "appeal", ["task_id"])


def downgrade() -> None:
    op.drop_table("appeal")
    op.drop_table("decision")
    op.execute("DELETE FROM entitlement WHERE service_code <> '' OR valid_until < valid_from")
    with op.batch_alter_table("entitlement") as entitlement:
        entitlement.drop_index("ix_entitlement_class")
        entitlement.drop_column("service_code")
        entitlement.create_unique_constraint(OLD_KEY, ["group", "service_class", "valid_from"])


def references(name: str, **columns: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{there}.id"], name=f"fk_{name}_{column}")
        for column, there in columns.items()
    ]
