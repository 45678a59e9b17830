"""Pay organisations by three hands, each visit once."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0064", "0063"
branch_labels = depends_on = None

HANDS = ("made_by", "approved_by", "paid_by")
STANDING = sa.text("status <> 'refused'")


def upgrade() -> None:
    op.create_table(
        "payment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        sa.Column("from_advance", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        *(sa.Column(hand, sa.Integer(), nullable=True) for hand in HANDS),
        sa.Column("receipt", sa.String(40), nullable=False),
        sa.Column("reverses_id", sa.Integer(), nullable=True),
        sa.Column("evaluation_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        *_checks(),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_payment_project_id"),
        sa.ForeignKeyConstraint(["reverses_id"], ["payment.id"], name="fk_payment_reverses_id"),
        *(
            sa.ForeignKeyConstraint([hand], ["person.id"], name=f"fk_payment_{hand}")
            for hand in HANDS
        ),
        sa.PrimaryKeyConstraint("id", name="pk_payment"),
    )
    op.create_index("ix_payment_project_id", "payment", ["project_id"])
    op.create_index(
        "ix_payment_reverses_once",
        "payment",
        ["reverses_id"],
        unique=True,
        sqlite_where=STANDING,
        postgresql_where=STANDING,
    )
    op.create_table(
        "paymentline",
        sa.Column("visit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("payment_id", sa.Integer(), nullable=False),
        sa.Column("fen", sa.Integer(), nullable=False),
        sa.Column("from_advance", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "fen > 0 AND from_advance BETWEEN 0 AND fen", name="is_money"
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_paymentline_visit_id"),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"], name="fk_paymentline_payment_id"),
        sa.PrimaryKeyConstraint("visit_id", name="pk_paymentline"),
    )
    op.create_index("ix_paymentline_payment_id", "paymentline", ["payment_id"])


def downgrade() -> None:
    op.drop_table("paymentline")
    op.drop_table("payment")


def _checks() -> tuple[sa.CheckConstraint, ...]:
    """Three different people, and nothing paid that nobody approved."""
    told = {
        "is_money": "fen >= 0 AND from_advance >= 0",
        "approved_by_another": "made_by <> approved_by",
        "paid_by_a_third": "made_by <> paid_by AND approved_by <> paid_by",
        "paid_by_somebody": (
            "status <> 'paid' OR fen = 0 OR paid_by IS NOT NULL AND receipt <> ''"
        ),
        "approved_by_somebody": (
            "status IN ('prepared', 'made', 'refused') OR approved_by IS NOT NULL"
        ),
        "made_by_somebody": (
            "kind = 'recovery' OR status IN ('prepared', 'refused') OR made_by IS NOT NULL"
        ),
    }
    return tuple(sa.CheckConstraint(rule, name=name) for name, rule in told.items())
