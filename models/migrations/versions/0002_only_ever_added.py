"""Audit rows and ledger lines are only ever added: the database itself refuses anything else."""

from alembic import op

revision, down_revision = "0002", "0001"
branch_labels = depends_on = None

TABLES = ("audit", "ledgerline")


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("""
            CREATE FUNCTION only_ever_added() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME
                USING ERRCODE = 'integrity_constraint_violation'; END $$
        """)
        for name in TABLES:
            op.execute(f"""
                CREATE TRIGGER {name}_only_ever_added BEFORE UPDATE OR DELETE OR TRUNCATE
                ON {name} FOR EACH STATEMENT EXECUTE FUNCTION only_ever_added()
            """)
        return
    for name in TABLES:
        for act in ("UPDATE", "DELETE"):
            op.execute(f"""
                CREATE TRIGGER {name}_no_{act.lower()} BEFORE {act} ON {name}
                BEGIN SELECT RAISE(ABORT, '{name} is only ever added to'); END
            """)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for name in TABLES:
            op.execute(f"DROP TRIGGER {name}_only_ever_added ON {name}")
        op.execute("DROP FUNCTION only_ever_added()")
        return
    for name in TABLES:
        for act in ("update", "delete"):
            op.execute(f"DROP TRIGGER {name}_no_{act}")
