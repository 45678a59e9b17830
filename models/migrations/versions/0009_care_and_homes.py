"""Let care be asked for, limited and ended; give homes a card; write down by whose hand."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0009", "0008"
branch_labels = depends_on = None
LIVE = sa.text("status IN ('asked', 'held')")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _widen_care()
    op.create_table(
        "carecode",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("given_by", sa.Integer(), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("scope", sa.String(length=40), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["given_by"], ["person.id"], name="fk_carecode_given_by"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_carecode_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_carecode"),
    )
    op.create_index("ix_carecode_person_id", "carecode", ["person_id"])
    _build_homes()
    for name in ("order", "rating"):
        how = sa.Column("how", sa.String(length=40), nullable=False, server_default="self")
        op.add_column(name, how)
    op.execute("UPDATE \"order\" SET how = 'proxy' WHERE placed_by <> person_id")
    op.execute(
        "UPDATE rating SET how = 'proxy' WHERE rated_by <>"
        " (SELECT person_id FROM visit WHERE visit.id = rating.visit_id)"
    )
    op.add_column("order", sa.Column("vetoed_at", MOMENT, nullable=True))


def _widen_care() -> None:
    with op.batch_alter_table("care") as care:
        care.drop_constraint("uq_care_proxy_id_person_id", type_="unique")
        care.add_column(sa.Column("scope", sa.String(40), nullable=False, server_default="all"))
        care.add_column(sa.Column("status", sa.String(40), nullable=False, server_default="held"))
        care.add_column(sa.Column("confirmed_by", sa.Integer(), nullable=True))
        care.add_column(sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
        care.add_column(sa.Column("changed_at", MOMENT, nullable=True))
        care.create_foreign_key("fk_care_confirmed_by", "person", ["confirmed_by"], ["id"])
    op.create_index(
        "ix_care_live",
        "care",
        ["proxy_id", "person_id"],
        unique=True,
        sqlite_where=LIVE,
        postgresql_where=LIVE,
    )


def _build_homes() -> None:
    op.create_table(
        "household",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("card", sa.String(length=10), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("area_code", sa.String(), nullable=False),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("issued_by", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["area_code"], ["area.code"], name="fk_household_area_code"),
        sa.ForeignKeyConstraint(["issued_by"], ["person.id"], name="fk_household_issued_by"),
        sa.PrimaryKeyConstraint("id", name="pk_household"),
        sa.UniqueConstraint("card", name="uq_household_card"),
        sa.UniqueConstraint("secret_hash", name="uq_household_secret_hash"),
    )
    op.create_table(
        "householdmember",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name="fk_householdmember_household_id"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_householdmember_person_id"),
        sa.PrimaryKeyConstraint("person_id", name="pk_householdmember"),
    )
    op.create_index("ix_householdmember_household_id", "householdmember", ["household_id"])


def downgrade() -> None:
    op.drop_column("order", "vetoed_at")
    op.drop_column("rating", "how")
    op.drop_column("order", "how")
    for name in ("householdmember", "household", "carecode"):
        op.drop_table(name)
    op.drop_index("ix_care_live", "care")
    op.execute("DELETE FROM care WHERE status <> 'held'")
    with op.batch_alter_table("care") as care:
        care.drop_constraint("fk_care_confirmed_by", type_="foreignkey")
        for column in ("changed_at", "version", "confirmed_by", "status", "scope"):
            care.drop_column(column)
        care.create_unique_constraint("uq_care_proxy_id_person_id", ["proxy_id", "person_id"])
