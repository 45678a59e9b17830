"""Whoever was entered twice: found, told to nobody, joined at the desk without a gain or a loss."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import add, table
from models.db import Database
from models.errors import NotAllowed
from models.operations.closing import close_task
from models.operations.dispatching import accept_offer
from models.operations.falling_due import sweep
from models.operations.joining import Registration, register
from models.operations.joining_twins import (
    BothWorkHere,
    TwoVisitsAtOnce,
    columns_of_people,
    join,
)
from models.operations.twinning import are_one, are_two, compare
from models.reads.catalogue import dish, verdict_for
from models.reads.standing import HOUSE, ever_spoke_for, in_care
from models.reads.waiting import queue
from models.tables.catalogue import Entitlement
from models.tables.desk import Task, TaskStatus
from models.tables.likenesses import Likeness
from models.tables.messaging import Outbox
from models.tables.orders import Order, OrderStatus
from models.tables.people import Account, Care, CareStatus, Consent, GroupClaim, Person
from models.tables.visits import Visit
from models.words import Bond, Group, Purpose, TaskKind
from tests import stage
from tests.stage import LONG_AGO, NOON, PLACE, Someone

BORN = date(1948, 3, 1)
NEW = 1090


def newcomer(session: Session) -> Someone:
    person = add(session, Person(name="·"))
    add(session, Account(chat_id=NEW, person_id=person.id, language="zh",
                         consented_at=LONG_AGO, opened_at=LONG_AGO))  # fmt: skip
    consent = {"person_id": person.id, "given_by": person.id, "given_at": LONG_AGO}
    add(session, Consent(**consent, purpose=Purpose.SERVICE))
    return Someone(person.id, NEW, stage.Actor(person.id))


def registers(session: Session, who: Someone, name: str = "杨大珍", born: date = BORN) -> None:
    told = Registration(name, born, PLACE, (Group.ELDERLY_AT_HOME,))
    register(session, told, by=who.actor, now=NOON)


def entered_twice(session: Session) -> tuple[Someone, Someone, Someone, Someone]:
    """Her daughter entered her; now she comes with a telephone of her own. And the desk."""
    stage.worker(session, stage.provider(session))
    daughter = stage.resident(session, "杨女", chat_id=1002, born=date(1970, 1, 1))
    old = stage.resident(session, chat_id=None)
    stage.cared_for(session, daughter, old)
    desk, new = stage.coordinator(session), newcomer(session)
    registers(session, new)
    return old, new, daughter, desk


def pairs(session: Session) -> list[Likeness]:
    return list(session.scalars(select(Likeness).order_by(Likeness.id)))


def cases(session: Session) -> list[Task]:
    return list(session.scalars(select(Task).where(table(Task).c.kind == TaskKind.TWIN)))


@pytest.mark.parametrize(
    ("name", "born", "found"),
    [
        ("杨大珍", BORN, 1),
        ("杨大真", BORN, 1),
        ("杨大珍", date(1948, 3, 2), 0),
        ("李大真", BORN, 0),
    ],
)
def test_the_same_day_of_birth_and_nearly_the_same_name_in_one_place_is_one_case(
    db: Database, name: str, born: date, found: int
) -> None:
    with db.begin() as session:
        stage.coordinator(session)
        stage.resident(session, chat_id=None)
        registers(session, newcomer(session), name, born)
        assert len(pairs(session)) == len(cases(session)) == found


def test_the_newcomer_is_told_nothing_and_both_entries_work(db: Database) -> None:
    with db.begin() as session:
        old, new, daughter, _ = entered_twice(session)
        mine = table(Outbox).c
        assert not session.scalars(select(mine.kind).where(mine.chat_id.in_((NEW, 1002)))).all()
        for speaker, served in ((new, new), (daughter, old)):
            by = replace(speaker, person_id=served.person_id)
            assert stage.order_of(session, by).person_id == served.person_id


def test_neither_kin_nor_another_place_sees_or_decides(db: Database) -> None:
    with db.begin() as session:
        old, _, _, desk = entered_twice(session)
        kin = stage.coordinator(session, "祁未", chat_id=3007)
        stage.cared_for(session, kin, old)
        far = stage.coordinator(session, "远方", chat_id=3008, place="630103")
        pair, case = pairs(session)[0], cases(session)[0]
        for one in (kin, far):
            assert queue(session, one.actor, TaskKind.TWIN, now=NOON)[0] == []
            for act in (compare, are_one, are_two):
                with pytest.raises(NotAllowed):
                    act(session, pair.id, by=one.actor, now=NOON)
        with pytest.raises(NotAllowed):
            close_task(session, case.id, reason="settled", by=desk.actor, now=NOON)


def test_two_people_stay_two_and_are_not_asked_about_again(db: Database) -> None:
    with db.begin() as session:
        _, new, _, desk = entered_twice(session)
        are_two(session, pairs(session)[0].id, by=desk.actor, now=NOON)
        assert cases(session)[0].status is TaskStatus.CLOSED
        registers(session, new)
        assert len(pairs(session)) == 1


def test_after_joining_nothing_names_the_entry_that_ended(db: Database) -> None:
    with db.begin() as session:
        old, new, daughter, desk = entered_twice(session)
        stage.order_of(session, new)
        are_one(session, pairs(session)[0].id, by=desk.actor, now=NOON)
        left = {
            f"{column.table.name}.{column.name}"
            for column in columns_of_people()
            if session.scalar(select(func.count()).where(column == new.person_id))
        }
        assert left <= {"audit.actor_id", "groupclaim.person_id", "likeness.second_id"}
        account = session.get_one(Account, NEW)
        assert account.person_id == old.person_id
        ended = session.get_one(Person, new.person_id)
        assert (ended.name, ended.birth_date, ended.merged_into) == ("·", None, old.person_id)
        assert in_care(session, daughter.person_id, now=NOON) == [old.person_id]
        assert cases(session)[0].status is TaskStatus.CLOSED


def test_what_either_was_visited_counts_for_both_together(db: Database) -> None:
    with db.begin() as session:
        old, new, daughter, desk = entered_twice(session)
        stage.worker(session, stage.provider(session, "ZWEI"), chat_id=2009)
        for number, who in enumerate((old, new)):
            by = replace(daughter if who is old else new, person_id=who.person_id)
            start = NOON + timedelta(days=1 + number, hours=-2)
            stage.order_of(session, by, start=start)
        claims = table(GroupClaim)
        session.execute(claims.update().values(status="certified", valid_until=date(2027, 6, 1)))
        orders = table(Order)
        session.execute(orders.update().values(status=OrderStatus.PLACING))
        session.expire_all()
        for order in session.scalars(select(Order)).all():
            agenda.plan(session, DueKind.PLACE_ORDER, order.id, NOON)
        sweep(session, now=NOON)
        for order in session.scalars(select(Order)).all():
            offer = stage.open_offer(session, order)
            assert offer is not None
            accept_offer(session, offer.id, seen=offer.version, by=HOUSE, now=NOON)
        rights = table(Entitlement)
        session.execute(rights.update().values(visits_a_month=1))
        are_one(session, pairs(session)[0].id, by=desk.actor, now=NOON)
        live = table(Visit).c
        booked = select(func.count()).where(live.status == "booked")
        assert session.scalar(booked.where(live.person_id == old.person_id)) == 1
        months = [order.start.month for order in session.scalars(select(Order).order_by("id"))]
        assert months == [11, 12]
        service = dish(session, "housekeeping")
        assert service is not None
        judged = verdict_for(session, old.person_id, service, NOON + timedelta(days=3))
        assert not judged.entitled


def test_whoever_once_spoke_for_either_is_kin_of_the_one_that_is_left(db: Database) -> None:
    with db.begin() as session:
        old, new, _, desk = entered_twice(session)
        niece = stage.resident(session, "李梅", chat_id=1005, born=date(1980, 1, 1))
        care = stage.cared_for(session, niece, new, Bond.FAMILY)
        session.execute(table(Care).update().where(table(Care).c.id == care.id)
                        .values(status=CareStatus.ENDED))  # fmt: skip
        are_one(session, pairs(session)[0].id, by=desk.actor, now=NOON)
        assert ever_spoke_for(session, niece.person_id, old.person_id)


def test_a_yes_taken_back_does_not_come_back_through_the_other_entry(db: Database) -> None:
    with db.begin() as session:
        old, _, _, desk = entered_twice(session)
        consent = table(Consent)
        health = (consent.c.person_id == old.person_id) & (consent.c.purpose == Purpose.HEALTH)
        session.execute(consent.update().where(health).values(withdrawn_at=NOON))
        new = pairs(session)[0].second_id
        add(session, Consent(person_id=new, given_by=new, purpose=Purpose.HEALTH, given_at=NOON))
        are_one(session, pairs(session)[0].id, by=desk.actor, now=NOON)
        live = select(func.count()).where(
            consent.c.purpose == Purpose.HEALTH,
            consent.c.person_id == old.person_id,
            consent.c.withdrawn_at.is_(None),
        )
        assert session.scalar(live) == 0


def test_two_who_work_here_or_are_visited_at_one_hour_are_not_joined(db: Database) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        workers = [stage.worker(session, project, chat_id=2000 + n) for n in (1, 2)]
        people = [session.get_one(Person, one.person_id) for one in workers]
        with pytest.raises(BothWorkHere):
            join(session, *people, by=HOUSE, now=NOON)
        stage.coordinator(session)
        served = [stage.resident(session, chat_id=1000 + n) for n in (1, 2)]
        for one in served:
            order = stage.order_of(session, one)
            sweep(session, now=NOON)
            offer = stage.open_offer(session, order)
            assert offer is not None
            accept_offer(session, offer.id, seen=offer.version, by=HOUSE, now=NOON)
        both = [session.get_one(Person, one.person_id) for one in served]
        with pytest.raises(TwoVisitsAtOnce):
            join(session, *both, by=HOUSE, now=NOON)
