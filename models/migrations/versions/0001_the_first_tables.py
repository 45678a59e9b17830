"""The first tables"""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0001", None
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "area",
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("parent_code", sa.String(), nullable=True),
        sa.Column("level", sa.String(length=40), nullable=False),
        sa.Column("phone", sa.String(length=30), nullable=True),
        sa.ForeignKeyConstraint(["parent_code"], ["area.code"], name="fk_area_parent_code"),
        sa.PrimaryKeyConstraint("code", name="pk_area"),
    )
    op.create_index("ix_area_parent_code", "area", ["parent_code"])
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("act", sa.String(length=60), nullable=False),
        sa.Column("object_type", sa.String(length=40), nullable=False),
        sa.Column("object_id", sa.Integer(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
    )
    op.create_table(
        "counter",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_counter"),
    )
    op.create_table(
        "dialogue",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("flow", sa.String(length=40), nullable=False),
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name="pk_dialogue"),
    )
    op.create_table(
        "due",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("object_id", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_due"),
        sa.UniqueConstraint("kind", "object_id", "due_at", name="uq_due_kind_object_id_due_at"),
    )
    op.create_index(
        "ix_due_open",
        "due",
        ["due_at"],
        sqlite_where=sa.text("status = 'open'"),
        postgresql_where=sa.text("status = 'open'"),
    )
    op.create_table(
        "entitlement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group", sa.String(length=40), nullable=False),
        sa.Column("service_class", sa.String(length=40), nullable=False),
        sa.Column("visits_a_month", sa.Integer(), nullable=False),
        sa.Column("fee_fen", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("source", sa.String(length=120), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_entitlement"),
        sa.UniqueConstraint(
            "group",
            "service_class",
            "valid_from",
            name="uq_entitlement_group_service_class_valid_from",
        ),
    )
    op.create_table(
        "figure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=160), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_figure"),
        sa.UniqueConstraint("name", "valid_from", name="uq_figure_name_valid_from"),
    )
    op.create_table(
        "inbox",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_inbox"),
        sa.UniqueConstraint("update_id", name="uq_inbox_update_id"),
    )
    op.create_index(
        "ix_inbox_waiting",
        "inbox",
        ["chat_id", "seq"],
        sqlite_where=sa.text("status = 'new'"),
        postgresql_where=sa.text("status = 'new'"),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("lane", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("object_id", sa.Integer(), nullable=True),
        sa.Column("screen", sa.JSON(), nullable=True),
        sa.Column("edit_message_id", sa.BigInteger(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("claimed_by", sa.String(length=32), nullable=True),
        sa.Column("claimed_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
    )
    op.create_index("ix_outbox_chat_id", "outbox", ["chat_id"])
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["due_at"],
        sqlite_where=sa.text("status = 'waiting'"),
        postgresql_where=sa.text("status = 'waiting'"),
    )
    op.create_table(
        "provider",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("phone", sa.String(length=30), nullable=True),
        sa.CheckConstraint("rating BETWEEN 0 AND 5", name="ck_provider_rating_none_to_5a"),
        sa.PrimaryKeyConstraint("id", name="pk_provider"),
        sa.UniqueConstraint("code", name="uq_provider_code"),
    )
    op.create_table(
        "service",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("service_class", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("needs_certificate", sa.Boolean(), nullable=False),
        sa.CheckConstraint("minutes BETWEEN 10 AND 480", name="ck_service_minutes_of_a_visit"),
        sa.PrimaryKeyConstraint("code", name="pk_service"),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("phone", sa.String(length=30), nullable=True),
        sa.Column("area_code", sa.String(), nullable=True),
        sa.Column("address", sa.String(length=200), nullable=True),
        sa.Column("home_code", sa.String(length=8), nullable=True),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["area_code"], ["area.code"], name="fk_person_area_code"),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
    )
    op.create_index("ix_person_area_code", "person", ["area_code"])
    op.create_table(
        "project",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("budget_fen", sa.Integer(), nullable=False),
        sa.Column("visit_fen", sa.Integer(), nullable=False),
        sa.Column("visits_a_month", sa.Integer(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.CheckConstraint("budget_fen > 0", name="ck_project_budget_is_money"),
        sa.CheckConstraint("visit_fen > 0", name="ck_project_price_is_money"),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name="fk_project_provider_id"),
        sa.PrimaryKeyConstraint("id", name="pk_project"),
    )
    op.create_index("ix_project_provider_id", "project", ["provider_id"])
    op.create_table(
        "qualification",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=False),
        sa.Column("requirement", sa.String(length=40), nullable=False),
        sa.Column("evidence", sa.String(length=160), nullable=False),
        sa.Column("shown_on", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["provider_id"], ["provider.id"], name="fk_qualification_provider_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_qualification"),
        sa.UniqueConstraint(
            "provider_id",
            "requirement",
            "shown_on",
            name="uq_qualification_provider_id_requirement_shown_on",
        ),
    )
    op.create_index("ix_qualification_provider_id", "qualification", ["provider_id"])
    op.create_table(
        "account",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=True),
        sa.Column("elder_mode", sa.Boolean(), nullable=False),
        sa.Column("consented_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_account_person_id"),
        sa.PrimaryKeyConstraint("chat_id", name="pk_account"),
    )
    op.create_index("ix_account_person_id", "account", ["person_id"])
    op.create_table(
        "care",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("proxy_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("bond", sa.String(length=40), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_care_person_id"),
        sa.ForeignKeyConstraint(["proxy_id"], ["person.id"], name="fk_care_proxy_id"),
        sa.PrimaryKeyConstraint("id", name="pk_care"),
        sa.UniqueConstraint("proxy_id", "person_id", name="uq_care_proxy_id_person_id"),
    )
    op.create_index("ix_care_person_id", "care", ["person_id"])
    op.create_index("ix_care_proxy_id", "care", ["proxy_id"])
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("given_by", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["given_by"], ["person.id"], name="fk_consent_given_by"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_consent_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
    )
    op.create_index("ix_consent_person_id", "consent", ["person_id"])
    op.create_table(
        "grant",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=True),
        sa.Column("area_code", sa.String(length=12), nullable=False),
        sa.Column("granted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_grant_person_id"),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name="fk_grant_provider_id"),
        sa.PrimaryKeyConstraint("id", name="pk_grant"),
    )
    op.create_index("ix_grant_person_id", "grant", ["person_id"])
    op.create_table(
        "groupclaim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("group", sa.String(length=40), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_groupclaim_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_groupclaim"),
        sa.UniqueConstraint("person_id", "group", name="uq_groupclaim_person_id_group"),
    )
    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=True),
        sa.Column("area_code", sa.String(length=12), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_by", sa.Integer(), nullable=True),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name="fk_invitation_provider_id"),
        sa.ForeignKeyConstraint(["used_by"], ["person.id"], name="fk_invitation_used_by"),
        sa.PrimaryKeyConstraint("id", name="pk_invitation"),
        sa.UniqueConstraint("secret_hash", name="uq_invitation_secret_hash"),
    )
    op.create_table(
        "order",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("placed_by", sa.Integer(), nullable=False),
        sa.Column("service_code", sa.String(), nullable=False),
        sa.Column("area_code", sa.String(), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("rhythm", sa.String(length=40), nullable=False),
        sa.Column("start", sa.DateTime(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("occurrence", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.Column("photo", sa.String(length=200), nullable=True),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("minutes BETWEEN 10 AND 480", name="ck_order_minutes_of_a_visit"),
        sa.ForeignKeyConstraint(["area_code"], ["area.code"], name="fk_order_area_code"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_order_person_id"),
        sa.ForeignKeyConstraint(["placed_by"], ["person.id"], name="fk_order_placed_by"),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_order_project_id"),
        sa.ForeignKeyConstraint(["service_code"], ["service.code"], name="fk_order_service_code"),
        sa.PrimaryKeyConstraint("id", name="pk_order"),
        sa.UniqueConstraint("number", name="uq_order_number"),
    )
    op.create_index("ix_order_person_id", "order", ["person_id"])
    op.create_index("ix_order_status", "order", ["status", "area_code", "placed_at"])
    op.create_table(
        "projectarea",
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("area_code", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["area_code"], ["area.code"], name="fk_projectarea_area_code"),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_projectarea_project_id"),
        sa.PrimaryKeyConstraint("project_id", "area_code", name="pk_projectarea"),
    )
    op.create_index("ix_projectarea_area_code", "projectarea", ["area_code"])
    op.create_table(
        "projectgroup",
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("group", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_projectgroup_project_id"),
        sa.PrimaryKeyConstraint("project_id", "group", name="pk_projectgroup"),
    )
    op.create_table(
        "projectservice",
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("service_code", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name="fk_projectservice_project_id"
        ),
        sa.ForeignKeyConstraint(
            ["service_code"], ["service.code"], name="fk_projectservice_service_code"
        ),
        sa.PrimaryKeyConstraint("project_id", "service_code", name="pk_projectservice"),
    )
    op.create_index("ix_projectservice_service_code", "projectservice", ["service_code"])
    op.create_table(
        "worker",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=False),
        sa.Column("certificate_until", sa.Date(), nullable=True),
        sa.Column("background_check_until", sa.Date(), nullable=True),
        sa.Column("area_code", sa.String(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["area_code"], ["area.code"], name="fk_worker_area_code"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_worker_person_id"),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name="fk_worker_provider_id"),
        sa.PrimaryKeyConstraint("id", name="pk_worker"),
        sa.UniqueConstraint("person_id", "provider_id", name="uq_worker_person_id_provider_id"),
    )
    op.create_index("ix_worker_person_id", "worker", ["person_id"])
    op.create_index("ix_worker_provider_id", "worker", ["provider_id"])
    op.create_table(
        "offer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("occurrence", sa.Integer(), nullable=False),
        sa.Column("start", sa.DateTime(timezone=True), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("points BETWEEN 0 AND 100", name="ck_offer_points_of_100"),
        sa.ForeignKeyConstraint(["order_id"], ["order.id"], name="fk_offer_order_id"),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_offer_project_id"),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name="fk_offer_worker_id"),
        sa.PrimaryKeyConstraint("id", name="pk_offer"),
    )
    op.create_index("ix_offer_order_id", "offer", ["order_id"])
    op.create_index("ix_offer_tried", "offer", ["order_id", "occurrence", "worker_id"])
    op.create_index("ix_offer_worker_id", "offer", ["worker_id"])
    op.create_table(
        "unmetdemand",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("service_code", sa.String(), nullable=False),
        sa.Column("area_code", sa.String(), nullable=False),
        sa.Column("reason", sa.String(length=60), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["area_code"], ["area.code"], name="fk_unmetdemand_area_code"),
        sa.ForeignKeyConstraint(["order_id"], ["order.id"], name="fk_unmetdemand_order_id"),
        sa.ForeignKeyConstraint(
            ["service_code"], ["service.code"], name="fk_unmetdemand_service_code"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_unmetdemand"),
        sa.UniqueConstraint("order_id", "reason", name="uq_unmetdemand_order_id_reason"),
    )
    op.create_index("ix_unmetdemand_order_id", "unmetdemand", ["order_id"])
    op.create_table(
        "visit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("carer_id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("occurrence", sa.Integer(), nullable=False),
        sa.Column("start", sa.DateTime(timezone=True), nullable=False),
        sa.Column("end", sa.DateTime(timezone=True), nullable=False),
        sa.Column("busy_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("busy_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("proof", sa.String(length=40), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("done_note", sa.String(length=500), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            'busy_from <= start AND busy_until >= "end"', name="ck_visit_busy_around_it"
        ),
        sa.CheckConstraint('start < "end"', name="ck_visit_starts_before_it_ends"),
        sa.ForeignKeyConstraint(["order_id"], ["order.id"], name="fk_visit_order_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_visit_person_id"),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_visit_project_id"),
        sa.ForeignKeyConstraint(["carer_id"], ["person.id"], name="fk_visit_carer_id"),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name="fk_visit_worker_id"),
        sa.PrimaryKeyConstraint("id", name="pk_visit"),
    )
    op.create_index("ix_visit_order_id", "visit", ["order_id"])
    op.create_index("ix_visit_person_id", "visit", ["person_id"])
    op.create_index("ix_visit_status_start", "visit", ["status", "start"])
    op.create_index("ix_visit_carer_busy", "visit", ["carer_id", "busy_from"])
    op.create_index("ix_visit_worker_id", "visit", ["worker_id"])
    op.create_table(
        "workerhours",
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("opens", sa.Integer(), nullable=False),
        sa.Column("closes", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "opens < closes AND closes <= 1440", name="ck_workerhours_opens_before_it_closes"
        ),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name="ck_workerhours_day_of_week"),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name="fk_workerhours_worker_id"),
        sa.PrimaryKeyConstraint("worker_id", "weekday", "opens", name="pk_workerhours"),
    )
    op.create_table(
        "workerskill",
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("service_code", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["service_code"], ["service.code"], name="fk_workerskill_service_code"
        ),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name="fk_workerskill_worker_id"),
        sa.PrimaryKeyConstraint("worker_id", "service_code", name="pk_workerskill"),
    )
    op.create_index("ix_workerskill_service_code", "workerskill", ["service_code"])
    op.create_table(
        "ledgerline",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry", sa.String(length=60), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(length=20), nullable=False),
        sa.Column("fen", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("fen <> 0", name="ck_ledgerline_moves_something"),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name="fk_ledgerline_project_id"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_ledgerline_visit_id"),
        sa.PrimaryKeyConstraint("id", name="pk_ledgerline"),
    )
    op.create_index("ix_ledgerline_entry", "ledgerline", ["entry"])
    op.create_index("ix_ledgerline_project_id", "ledgerline", ["project_id"])
    op.create_table(
        "rating",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("rated_by", sa.Integer(), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(length=500), nullable=False),
        sa.Column("rated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name="ck_rating_one_to_five"),
        sa.ForeignKeyConstraint(["rated_by"], ["person.id"], name="fk_rating_rated_by"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_rating_visit_id"),
        sa.PrimaryKeyConstraint("id", name="pk_rating"),
        sa.UniqueConstraint("visit_id", name="uq_rating_visit_id"),
    )
    op.create_table(
        "task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("order_id", sa.Integer(), nullable=True),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.Column("area_code", sa.String(length=12), nullable=False),
        sa.Column("about", sa.String(length=500), nullable=False),
        sa.Column("file_id", sa.String(length=200), nullable=True),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rung", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["order.id"], name="fk_task_order_id"),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name="fk_task_owner_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_task_person_id"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_task_visit_id"),
        sa.PrimaryKeyConstraint("id", name="pk_task"),
    )
    op.create_index(
        "ix_task_open",
        "task",
        ["urgency", "due_at"],
        sqlite_where=sa.text("status <> 'closed'"),
        postgresql_where=sa.text("status <> 'closed'"),
    )
    op.create_index("ix_task_order", "task", ["order_id"])
    op.create_index("ix_task_person", "task", ["person_id"])


def downgrade() -> None:
    op.drop_index("ix_task_person", table_name="task")
    op.drop_index("ix_task_order", table_name="task")
    op.drop_index(
        "ix_task_open",
        table_name="task",
        sqlite_where=sa.text("status <> 'closed'"),
        postgresql_where=sa.text("status <> 'closed'"),
    )
    op.drop_table("task")
    op.drop_table("rating")
    op.drop_index("ix_ledgerline_project_id", table_name="ledgerline")
    op.drop_index("ix_ledgerline_entry", table_name="ledgerline")
    op.drop_table("ledgerline")
    op.drop_index("ix_workerskill_service_code", table_name="workerskill")
    op.drop_table("workerskill")
    op.drop_table("workerhours")
    op.drop_index("ix_visit_worker_id", table_name="visit")
    op.drop_index("ix_visit_carer_busy", table_name="visit")
    op.drop_index("ix_visit_status_start", table_name="visit")
    op.drop_index("ix_visit_person_id", table_name="visit")
    op.drop_index("ix_visit_order_id", table_name="visit")
    op.drop_table("visit")
    op.drop_index("ix_unmetdemand_order_id", table_name="unmetdemand")
    op.drop_table("unmetdemand")
    op.drop_index("ix_offer_worker_id", table_name="offer")
    op.drop_index("ix_offer_tried", table_name="offer")
    op.drop_index("ix_offer_order_id", table_name="offer")
    op.drop_table("offer")
    op.drop_index("ix_worker_provider_id", table_name="worker")
    op.drop_index("ix_worker_person_id", table_name="worker")
    op.drop_table("worker")
    op.drop_index("ix_projectservice_service_code", table_name="projectservice")
    op.drop_table("projectservice")
    op.drop_table("projectgroup")
    op.drop_index("ix_projectarea_area_code", table_name="projectarea")
    op.drop_table("projectarea")
    op.drop_index("ix_order_status", table_name="order")
    op.drop_index("ix_order_person_id", table_name="order")
    op.drop_table("order")
    op.drop_table("invitation")
    op.drop_table("groupclaim")
    op.drop_index("ix_grant_person_id", table_name="grant")
    op.drop_table("grant")
    op.drop_index("ix_consent_person_id", table_name="consent")
    op.drop_table("consent")
    op.drop_index("ix_care_proxy_id", table_name="care")
    op.drop_index("ix_care_person_id", table_name="care")
    op.drop_table("care")
    op.drop_index("ix_account_person_id", table_name="account")
    op.drop_table("account")
    op.drop_index("ix_qualification_provider_id", table_name="qualification")
    op.drop_table("qualification")
    op.drop_index("ix_project_provider_id", table_name="project")
    op.drop_table("project")
    op.drop_index("ix_person_area_code", table_name="person")
    op.drop_table("person")
    op.drop_table("service")
    op.drop_table("provider")
    op.drop_index(
        "ix_outbox_waiting",
        table_name="outbox",
        sqlite_where=sa.text("status = 'waiting'"),
        postgresql_where=sa.text("status = 'waiting'"),
    )
    op.drop_index("ix_outbox_chat_id", table_name="outbox")
    op.drop_table("outbox")
    op.drop_index(
        "ix_inbox_waiting",
        table_name="inbox",
        sqlite_where=sa.text("status = 'new'"),
        postgresql_where=sa.text("status = 'new'"),
    )
    op.drop_table("inbox")
    op.drop_table("figure")
    op.drop_table("entitlement")
    op.drop_index(
        "ix_due_open",
        table_name="due",
        sqlite_where=sa.text("status = 'open'"),
        postgresql_where=sa.text("status = 'open'"),
    )
    op.drop_table("due")
    op.drop_table("dialogue")
    op.drop_table("counter")
    op.drop_table("audit")
    op.drop_index("ix_area_parent_code", table_name="area")
    op.drop_table("area")
