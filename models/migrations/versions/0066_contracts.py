"""Contracts that three parties sign, and what is counted towards their indicators."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0066", "0065"
branch_labels = depends_on = None


def upgrade() -> None:
    _contract()
    _signed()
    _counted()


def downgrade() -> None:
    for name in ("indicatorentry", "volunteer", "indicator", "remark", "signature", "contract"):
        op.drop_table(name)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _words(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=False)


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _key(name: str, column: str, there: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{there}.id"], name=f"fk_{name}_{column}")


def _contract() -> None:
    op.create_table(
        "contract",
        _number("id"),
        _number("project_id"),
        _number("number"),
        _words("status", 40),
        sa.Column("text", sa.String(), nullable=False),
        _words("sha256", 64),
        sa.Column("valid_from", sa.Date(), nullable=False),
        _number("fen"),
        _number("visit_fen"),
        _words("premises", 120),
        _number("office_fen"),
        _number("wages_fen"),
        _number("made_by"),
        _number("version"),
        _moment("changed_at"),
        _key("contract", "project_id", "project"),
        _key("contract", "made_by", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_contract"),
        sa.UniqueConstraint("project_id", "number", name="uq_contract_project_id_number"),
        sa.CheckConstraint(
            "fen > 0 AND visit_fen > 0", name=op.f("ck_contract_sum_and_price_are_money")
        ),
        sa.CheckConstraint(
            "office_fen >= 0 AND wages_fen >= 0", name=op.f("ck_contract_dues_are_money")
        ),
    )
    op.create_index("ix_contract_status", "contract", ["status"])


def _signed() -> None:
    op.create_table(
        "signature",
        sa.Column("contract_id", sa.Integer(), autoincrement=False, nullable=False),
        _words("party", 40),
        _number("person_id"),
        _words("sha256", 64),
        _moment("at"),
        _key("signature", "contract_id", "contract"),
        _key("signature", "person_id", "person"),
        sa.PrimaryKeyConstraint("contract_id", "party", name="pk_signature"),
        sa.UniqueConstraint(
            "contract_id", "person_id", name="uq_signature_contract_id_person_id"
        ),
    )
    op.create_index("ix_signature_person_id", "signature", ["person_id"])
    op.create_table(
        "remark",
        _number("id"),
        _number("contract_id"),
        _words("party", 40),
        _number("person_id"),
        _words("words", 300),
        _moment("at"),
        _key("remark", "contract_id", "contract"),
        _key("remark", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_remark"),
    )
    op.create_index("ix_remark_contract_id", "remark", ["contract_id"])
    op.create_index("ix_remark_person_id", "remark", ["person_id"])


def _counted() -> None:
    op.create_table(
        "indicator",
        sa.Column("contract_id", sa.Integer(), autoincrement=False, nullable=False),
        _words("measure", 40),
        _number("target"),
        _key("indicator", "contract_id", "contract"),
        sa.PrimaryKeyConstraint("contract_id", "measure", name="pk_indicator"),
        sa.CheckConstraint("target > 0", name=op.f("ck_indicator_target_is_something")),
    )
    op.create_table(
        "volunteer",
        _number("id"),
        _number("project_id"),
        _words("name", 40),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        _key("volunteer", "project_id", "project"),
        sa.PrimaryKeyConstraint("id", name="pk_volunteer"),
    )
    op.create_index("ix_volunteer_project_id", "volunteer", ["project_id"])
    op.create_table(
        "indicatorentry",
        _number("id"),
        _number("project_id"),
        _words("measure", 40),
        sa.Column("volunteer_id", sa.Integer(), nullable=True),
        sa.Column("on", sa.Date(), nullable=False),
        _number("amount"),
        _words("status", 40),
        _number("entered_by"),
        sa.Column("seen_by", sa.Integer(), nullable=True),
        _number("version"),
        _moment("changed_at"),
        _key("indicatorentry", "project_id", "project"),
        _key("indicatorentry", "volunteer_id", "volunteer"),
        _key("indicatorentry", "entered_by", "person"),
        _key("indicatorentry", "seen_by", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_indicatorentry"),
        sa.CheckConstraint("amount > 0", name=op.f("ck_indicatorentry_amount_is_something")),
    )
    op.create_index(
        "ix_indicatorentry_project_id_status", "indicatorentry", ["project_id", "status"]
    )
    op.create_index("ix_indicatorentry_volunteer_id", "indicatorentry", ["volunteer_id"])
