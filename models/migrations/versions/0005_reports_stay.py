"""A report of abuse is never deleted, and never becomes something else."""

from alembic import op

revision, down_revision = "0005", "0004"
branch_labels = depends_on = None

BROKEN = "a report of abuse stays"


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(f"""
            CREATE FUNCTION reports_stay() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '{BROKEN}'
                USING ERRCODE = 'integrity_constraint_violation'; END $$
        """)
        op.execute("""
            CREATE TRIGGER report_is_not_deleted BEFORE DELETE ON task
            FOR EACH ROW WHEN (OLD.kind = 'report') EXECUTE FUNCTION reports_stay()
        """)
        op.execute("""
            CREATE TRIGGER report_stays_one BEFORE UPDATE ON task
            FOR EACH ROW WHEN (OLD.kind = 'report' AND NEW.kind <> 'report')
            EXECUTE FUNCTION reports_stay()
        """)
        return
    op.execute(f"""
        CREATE TRIGGER report_is_not_deleted BEFORE DELETE ON task WHEN OLD.kind = 'report'
        BEGIN SELECT RAISE(ABORT, '{BROKEN}'); END
    """)
    op.execute(f"""
        CREATE TRIGGER report_stays_one BEFORE UPDATE OF kind ON task
        WHEN OLD.kind = 'report' AND NEW.kind <> 'report'
        BEGIN SELECT RAISE(ABORT, '{BROKEN}'); END
    """)


def downgrade() -> None:
    names = ("report_is_not_deleted", "report_stays_one")
    if op.get_bind().dialect.name == "postgresql":
        for name in names:
            op.execute(f"DROP TRIGGER {name} ON task")
        op.execute("DROP FUNCTION reports_stay()")
        return
    for name in names:
        op.execute(f"DROP TRIGGER {name}")
