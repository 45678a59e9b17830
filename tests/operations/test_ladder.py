"""What nobody takes goes to the organisation, the desk, the district, and never back."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import add, delete, table
from models.db import Database
from models.errors import LastHands, NotAllowed
from models.operations import laddering, queueing
from models.operations.casework import close_case
from models.operations.dispatching import accept_offer, find_worker
from models.operations.falling_due import sweep
from models.reads.waiting import MINE, queue
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Outbox
from models.tables.orders import Order, OrderStatus
from models.tables.providers import Qualification, WorkerHours
from models.words import Stage, TaskKind
from tests import stage
from tests.operations.owning import owner_of
from tests.stage import NOON


def town(session: Session) -> tuple[stage.Someone, stage.Someone, stage.Someone, Order]:
    """A manager whose only worker has no hours that day, a coordinator, an order nobody takes."""
    project = stage.provider(session)
    anna = stage.worker(session, project)
    hours = table(WorkerHours)
    session.execute(hours.delete().where(hours.c.weekday == 1))
    boss, desk = stage.manager(session, project), stage.coordinator(session)
    order = stage.order_of(session, stage.resident(session))
    find_worker(session, order.id, now=NOON)
    return boss, desk, anna, session.get_one(Order, order.id)


def kinds(session: Session, who: stage.Someone) -> list[str]:
    return list(session.scalars(select(Outbox.kind).where(Outbox.chat_id == who.chat_id)))


def case_of(session: Session) -> Task:
    return session.scalars(select(Task).where(table(Task).c.kind == TaskKind.PLACE)).one()


def test_it_lies_with_the_organisation_first_then_the_desk_then_the_district(db: Database) -> None:
    with db.begin() as session:
        boss, desk, _, order = town(session)
        assert (order.status, order.stage) == (OrderStatus.WAITING, Stage.MANAGER)
        assert kinds(session, boss) == ["place-own"]
        assert kinds(session, desk) == []
        assert owner_of(session, order) == {boss.person_id}
        stages = []
        for day in range(1, 9):
            sweep(session, now=NOON + timedelta(days=day))
            session.expire_all()
            order = session.get_one(Order, order.id)
            stages.append(order.stage)
            assert owner_of(session, order)
        assert list(dict.fromkeys(stages)) == [Stage.MANAGER, Stage.COORDINATOR, Stage.DISTRICT]
        assert owner_of(session, order) == {desk.person_id}


def test_a_manager_sends_one_of_their_own_and_the_ladder_begins_anew_with_the_visit(
    db: Database,
) -> None:
    with db.begin() as session:
        boss, _, anna, order = town(session)
        (one,) = laddering.own_workers(session, order, now=NOON)
        frame = {"by": boss.actor, "now": NOON}
        with pytest.raises(NotAllowed):  # hard conditions hold for managers too
            laddering.send_own(session, order.id, one.candidate.worker_id, **frame)
        add(session, WorkerHours(worker_id=anna.worker_id, weekday=1, opens=540, closes=1020))
        offer = laddering.send_own(session, order.id, anna.worker_id, **frame)
        accept_offer(session, offer.id, seen=1, by=anna.actor, now=NOON)
        assert (order.status, order.stage) == (OrderStatus.BOOKED, Stage.OFFERS)
        assert owner_of(session, order) == {anna.person_id}


def test_an_organisation_that_can_send_nobody_says_why_and_the_desk_has_it(db: Database) -> None:
    with db.begin() as session:
        boss, desk, _, order = town(session)
        stranger = stage.manager(session, stage.provider(session, "ZWEI"), chat_id=4002)
        frame = {"now": NOON, "why": "busy"}
        with pytest.raises(NotAllowed):
            laddering.pass_up(session, order.id, by=stranger.actor, **frame)
        laddering.pass_up(session, order.id, by=boss.actor, **frame)
        assert order.stage is Stage.COORDINATOR
        assert kinds(session, desk) == ["task"]
        with pytest.raises(NotAllowed):  # it has gone on
            laddering.pass_up(session, order.id, by=boss.actor, **frame)


def test_whoever_is_last_may_neither_hand_it_on_nor_just_close_it(db: Database) -> None:
    with db.begin() as session:
        boss, desk, _, order = town(session)
        laddering.pass_up(session, order.id, "away", by=boss.actor, now=NOON)
        frame = {"by": desk.actor, "now": NOON}
        laddering.hand_up(session, case_of(session).id, seen=1, **frame)
        case = case_of(session)
        assert order.stage is Stage.DISTRICT
        assert kinds(session, desk)[-1] == "place-last"
        with pytest.raises(LastHands):
            laddering.hand_up(session, case.id, seen=case.version, **frame)
        with pytest.raises(LastHands):
            close_case(session, case.id, reason="settled", **frame)
        assert case.status is TaskStatus.OPEN


def test_what_is_handed_up_is_nobodys_until_it_is_taken_above(db: Database) -> None:
    with db.begin() as session:
        boss, desk, _, order = town(session)
        above = stage.coordinator(session, "区同", chat_id=3002, place="6301")
        laddering.pass_up(session, order.id, "away", by=boss.actor, now=NOON)
        queueing.await_them(session, case_of(session).id, seen=1, by=desk.actor, now=NOON)
        case, heard = case_of(session), kinds(session, desk)
        laddering.hand_up(session, case.id, seen=case.version, by=desk.actor, now=NOON)
        assert (case.status, case.owner_id) == (TaskStatus.OPEN, None)
        assert (case.snoozed_until, case.paused_at) == (None, None)
        assert kinds(session, desk) == heard
        assert kinds(session, above)[-1] == "place-last"
        assert queue(session, desk.actor, MINE, now=NOON).lines == []
        sweep(session, now=case.due_at)
        session.expire_all()
        assert case_of(session).rung == 1


def test_nobody_manages_the_organisation_so_the_desk_has_it_at_once(db: Database) -> None:
    with db.begin() as session:
        desk = stage.coordinator(session)
        stage.provider(session)
        order = stage.order_of(session, stage.resident(session))
        find_worker(session, order.id, now=NOON)
        assert session.get_one(Order, order.id).stage is Stage.COORDINATOR
        assert kinds(session, desk) == ["task"]


def test_the_desk_reads_that_papers_lack_where_nothing_else_is_in_the_way(db: Database) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        stage.worker(session, project)
        stage.coordinator(session)
        delete(session, Qualification, table(Qualification).c.provider_id == project.provider_id)
        order = stage.order_of(session, stage.resident(session))
        sweep(session, now=NOON)
        task = session.scalars(select(Task).where(table(Task).c.order_id == order.id)).one()
        assert task.about == "papers_lack"
