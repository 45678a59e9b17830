"""One carer, one place at a time; one resident, one visit at a time: by construction."""

from alembic import op

revision, down_revision = "0003", "0002"
branch_labels = depends_on = None

LIVE = "('booked', 'started')"
RULES = {  # name: (whose, from, until)
    "visit_carer_overlap": ("carer_id", "busy_from", "busy_until"),
    "visit_person_overlap": ("person_id", "start", '"end"'),
}


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
        for name, (whose, since, until) in RULES.items():
            op.execute(f"""
                ALTER TABLE visit ADD CONSTRAINT {name} EXCLUDE USING gist
                ({whose} WITH =, tstzrange({since}, {until}) WITH &&) WHERE (status IN {LIVE})
            """)
        return
    for name, (whose, since, until) in RULES.items():
        for act in ("INSERT", "UPDATE"):
            op.execute(f"""
                CREATE TRIGGER {name}_{act.lower()} BEFORE {act} ON visit
                WHEN NEW.status IN {LIVE}
                BEGIN
                    SELECT RAISE(ABORT, '{name}') WHERE EXISTS (
                        SELECT 1 FROM visit WHERE {whose} = NEW.{whose} AND id IS NOT NEW.id
                        AND status IN {LIVE} AND {since} < NEW.{until} AND NEW.{since} < {until}
                    );
                END
            """)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for name in RULES:
            op.execute(f"ALTER TABLE visit DROP CONSTRAINT {name}")
        return
    for name in RULES:
        for act in ("insert", "update"):
            op.execute(f"DROP TRIGGER {name}_{act}")
