"""A decision is looked at again, by somebody else."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select, text
from sqlmodel import Session

from models.base import table
from models.db import Database
from models.errors import NotAllowed
from models.operations.appealing import AppealedAlready, LawForbids, answer, appeal, of_task
from models.operations.closing import close_task
from models.operations.dispatching import find_worker
from models.operations.explaining import keep, latest, recompute
from models.operations.falling_due import sweep
from models.reads.catalogue import dish, judged_for
from models.reads.waiting import queue
from models.tables.decisions import Appeal, AppealStatus, Decision, Occasion
from models.tables.desk import Task
from models.tables.messaging import Outbox
from models.tables.orders import Order, OrderStatus
from models.words import Role, TaskKind
from tests import stage
from tests.operations.test_decisions import NO_MORE, WEEK, refused, told
from tests.operations.test_kin import coordinates
from tests.stage import NOON


def appealed(session: Session) -> tuple[stage.Someone, Order, Appeal, Task]:
    old, order = refused(session)
    row = appeal(session, "o", order.id, "我一直是这样点的", by=old.actor, now=NOON)
    task = session.get_one(Task, row.task_id)
    return old, order, row, task


def test_an_appeal_is_a_case_with_a_deadline_and_answered_once_in_words(db: Database) -> None:
    with db.begin() as session:
        desk = stage.coordinator(session)
        old, order, row, task = appealed(session)
        assert (task.kind, task.due_at, task.about) == (
            TaskKind.APPEAL,
            NOON + WEEK,
            "我一直是这样点的",
        )
        with pytest.raises(AppealedAlready):
            appeal(session, "o", order.id, "再说一次", by=old.actor, now=NOON)
        with pytest.raises(NotAllowed):
            close_task(session, task.id, reason="settled", by=desk.actor, now=NOON)
        seen = row.version
        row = answer(
            session, row.id, seen=seen, changed=False, words="规定", by=desk.actor, now=NOON
        )
        assert (row.status, row.answer) == (AppealStatus.UPHELD, "规定")
        assert (task.status, order.status) == ("closed", OrderStatus.REFUSED)
        assert told(session)[-1] == "appeal-answered"


def test_what_is_changed_on_appeal_brings_the_order_on_its_way_and_holds_for_a_while(
    db: Database,
) -> None:
    with db.begin() as session:
        desk = stage.coordinator(session)
        old, order, row, _ = appealed(session)
        row = answer(
            session, row.id, seen=row.version, changed=True, words="是", by=desk.actor, now=NOON
        )
        assert order.status is OrderStatus.PLACING
        sweep(session, now=NOON)
        assert stage.open_offer(session, order) is not None
        kept = latest(session, order.id)
        assert kept is not None
        assert (kept.occasion, kept.entitled, kept.by_id) == (
            Occasion.APPEAL,
            True,
            desk.person_id,
        )
        assert recompute(session, kept).entitled
        service = dish(session, "housekeeping")
        assert service is not None
        assert row.granted_until == date(2027, 2, 23)
        last = datetime.fromisoformat("2027-02-23T10:00+08:00")
        for day, entitled in ((last, True), (last + timedelta(days=1), False)):
            assert judged_for(session, old.person_id, service, day).verdict.entitled is entitled


def test_nobody_at_the_desk_stands_in_for_a_missing_consent(db: Database) -> None:
    with db.begin() as session:
        desk = stage.coordinator(session)
        _, _, row, _ = appealed(session)
        session.connection().execute(text("UPDATE consent SET withdrawn_at = given_at"))
        with pytest.raises(LawForbids):
            answer(
                session, row.id, seen=row.version, changed=True, words="是", by=desk.actor, now=NOON
            )


def test_whoever_decided_first_neither_sees_the_appeal_nor_answers_it(db: Database) -> None:
    with db.begin() as session:
        old, first = stage.resident(session), stage.coordinator(session)
        stage.worker(session, stage.provider(session))
        order = stage.order_of(session, old)
        session.connection().execute(text(NO_MORE))
        find_worker(session, order.id, now=NOON)
        decided = table(Decision)
        session.execute(decided.update().values(by_id=first.person_id))
        session.expire_all()
        above = coordinates(session, stage.resident(session, "州上", chat_id=7), "6301")
        before = session.scalars(select(Outbox.id).order_by(Outbox.id.desc())).first() or 0
        row = appeal(session, "o", order.id, "不对", by=old.actor, now=NOON)
        new = select(Outbox.chat_id).where(Outbox.id > before, Outbox.kind == "task")
        assert session.scalars(new).all() == [above.chat_id]
        assert queue(session, first.actor, TaskKind.APPEAL, now=NOON)[0] == []
        assert len(queue(session, above.actor, TaskKind.APPEAL, now=NOON)[0]) == 1
        frame = {"seen": row.version, "changed": True, "words": "是", "now": NOON}
        with pytest.raises(NotAllowed):
            answer(session, row.id, by=first.actor, **frame)
        row = answer(session, row.id, by=above.actor, **frame)
        assert of_task(session, row.task_id or 0) is row


def test_kin_of_the_person_never_answers_their_appeal(db: Database) -> None:
    with db.begin() as session:
        granny = stage.resident(session)
        child = stage.child_of(session, granny)
        granny = coordinates(session, granny)
        stage.coordinator(session, chat_id=99)
        service = dish(session, "hospice")
        assert service is not None
        session.connection().execute(text("UPDATE entitlement SET visits_a_month = 0"))
        kept = keep(
            session,
            judged_for(session, child.person_id, service, NOON),
            Occasion.ORDER,
            now=NOON,
        )
        row = appeal(session, "d", kept.id, "不对", by=granny.actor, now=NOON)
        assert any(h.role is Role.COORDINATOR for h in granny.actor.held)
        with pytest.raises(NotAllowed):
            answer(
                session, row.id, seen=row.version, changed=True, words="是", by=granny.actor,
                now=NOON,
            )  # fmt: skip
