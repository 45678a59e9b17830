"""Let each project have its own line in the draw of a month: its share is a third as well.

Months that were drawn before keep the lines they were drawn in, one for each worker.
"""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0060", "0059"
branch_labels = depends_on = None


def upgrade() -> None:
    op.add_column("lot", sa.Column("line", sa.String(), nullable=False, server_default=""))
    op.execute("UPDATE lot SET line = CAST(worker_id AS VARCHAR)")
    op.execute(
        "INSERT INTO due (kind, object_id, due_at, status, attempts)"
        " SELECT 'end_draw', object_id, due_at, status, attempts FROM due"
        " WHERE kind = 'show_draw' AND status = 'open'"
    )
    with op.batch_alter_table("lot") as lot:
        lot.drop_constraint("uq_lot_month_worker_id_place", type_="unique")
        lot.drop_constraint("fk_lot_worker_id", type_="foreignkey")
        lot.drop_column("worker_id")
        lot.alter_column("line", server_default=None)
        lot.create_unique_constraint("uq_lot_month_line_place", ["month", "line", "place"])


def downgrade() -> None:
    op.execute("DELETE FROM due WHERE kind = 'end_draw'")
    op.add_column("lot", sa.Column("worker_id", sa.Integer(), nullable=False, server_default="0"))
    visit = "(SELECT worker_id FROM visit WHERE visit.id = lot.visit_id)"
    lots = "(SELECT count(*) FROM lot AS other WHERE other.month = lot.month"
    op.execute(f"UPDATE lot SET worker_id = {visit}")
    with op.batch_alter_table("lot") as lot:
        lot.drop_constraint("uq_lot_month_line_place", type_="unique")
        lot.drop_column("line")
        lot.alter_column("worker_id", server_default=None)
    earlier = f"{lots} AND other.worker_id = lot.worker_id AND other.visit_id < lot.visit_id)"
    op.execute(f"UPDATE lot SET place = {earlier}")
    with op.batch_alter_table("lot") as lot:
        lot.create_foreign_key("fk_lot_worker_id", "worker", ["worker_id"], ["id"])
        lot.create_unique_constraint(
            "uq_lot_month_worker_id_place", ["month", "worker_id", "place"]
        )
