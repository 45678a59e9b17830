"""What is told about somebody never reaches those who speak for them; and who may speak ends."""

from datetime import date
from itertools import pairwise

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.access import Act, allow
from models.base import add, table
from models.db import Database
from models.errors import NotAllowed
from models.operations.calling_out import call_out
from models.operations.dispatching import accept_offer, find_worker
from models.operations.helping import open_task
from models.operations.joining import Registration, register
from models.reads.audience import callable_for, resident_side
from models.reads.catalogue import facts_of
from models.reads.people import names_in_care
from models.reads.queues import tasks_of_order
from models.reads.standing import standing
from models.reads.waiting import counts, queue
from models.reads.workbench import visit_card
from models.tables.messaging import Outbox
from models.tables.people import Care, Person
from models.tables.roles import Grant
from models.words import Bond, Group, Role, TaskKind
from tests import stage
from tests.stage import LONG_AGO, NOON, PLACE


def coordinates(session: Session, who: stage.Someone, area: str = "630102") -> stage.Someone:
    add(
        session,
        Grant(person_id=who.person_id, role=Role.COORDINATOR, area_code=area, granted_at=LONG_AGO),
    )
    here = standing(session, who.chat_id)
    assert here is not None
    return stage.Someone(who.person_id, who.chat_id, here.actor)


@pytest.mark.parametrize("kind", list(TaskKind))
def test_no_case_of_a_child_reaches_a_coordinator_who_is_its_guardian(
    db: Database, kind: TaskKind
) -> None:
    with db.begin() as session:
        granny = stage.resident(session)
        child = stage.child_of(session, granny)
        granny = coordinates(session, granny)
        desk = stage.coordinator(session, chat_id=99)
        before = counts(session, granny.actor, now=NOON)
        order = stage.order_of(session, stage.Someone(child.person_id, 1, granny.actor))
        task = open_task(session, kind, now=NOON, thing=order, about="x: y")
        call_out(session, task.id, now=task.due_at)
        told = set(session.scalars(select(Outbox.chat_id).where(Outbox.kind == "task")))
        assert told == {desk.chat_id}
        assert counts(session, granny.actor, now=NOON) == before
        assert queue(session, granny.actor, "all", now=NOON)[0] == []
        assert tasks_of_order(session, order.id, granny.actor, now=NOON) == []
        with pytest.raises(NotAllowed):
            allow(session, Act.COORDINATE, task, by=granny.actor, now=NOON)
        allow(session, Act.COORDINATE, task, by=desk.actor, now=NOON)


def test_the_numbers_of_cases_do_not_tell_of_one_between_them(db: Database) -> None:
    with db.begin() as session:
        person_id = stage.resident(session).person_id
        told = (
            open_task(session, TaskKind.MESSAGE, now=NOON, person_id=person_id, about=f"voice: {n}")
            for n in range(5)
        )
        numbers = [task.id for task in told]
        assert len({later - sooner for sooner, later in pairwise(numbers)}) > 1


def test_a_case_of_the_only_coordinators_kin_rises_to_whoever_is_above(db: Database) -> None:
    with db.begin() as session:
        granny = stage.resident(session)
        child = stage.child_of(session, granny)
        granny = coordinates(session, granny)
        above = coordinates(session, stage.resident(session, chat_id=7), "52")
        task = open_task(session, TaskKind.REPORT, now=NOON, person_id=child.person_id)
        assert callable_for(session, task, 0) == {above.person_id}
        allow(session, Act.COORDINATE, task, by=above.actor, now=NOON)


def test_whoever_once_spoke_for_somebody_is_nobodys_speaker_after_the_end(db: Database) -> None:
    with db.begin() as session:
        old, niece = stage.resident(session), stage.resident(session, "侄女", chat_id=7)
        care = add(
            session,
            Care(
                proxy_id=niece.person_id,
                person_id=old.person_id,
                bond=Bond.FAMILY,
                since=LONG_AGO,
                until=date(2026, 11, 23),
            ),
        )
        people = table(Person)
        session.execute(
            people.update().where(people.c.id == niece.person_id).values(phone="13900000000")
        )
        worker = stage.worker(session, stage.provider(session))
        order = stage.order_of(session, stage.Someone(old.person_id, 1001, niece.actor))
        find_worker(session, order.id, now=NOON)
        offer = stage.open_offer(session, order)
        assert offer is not None
        visit = accept_offer(session, offer.id, seen=offer.version, by=worker.actor, now=NOON)

        def known() -> tuple[bool, bool, str]:
            card = visit_card(session, visit.id, now=NOON)
            assert card is not None
            named = names_in_care(session, niece.person_id, now=NOON)
            told = resident_side(session, order.id, now=NOON)
            return bool(named), niece.person_id in told, card.phone

        assert known() == (True, True, "13900000000")
        cares = table(Care)
        over = cares.update().where(cares.c.id == care.id).values(until=date(2026, 11, 22))
        session.execute(over)
        assert known() == (False, False, "")


@pytest.mark.parametrize("bond", list(Bond))
def test_only_a_guardians_yes_lets_a_child_be_served(db: Database, bond: Bond) -> None:
    with db.begin() as session:
        who = stage.resident(session)
        child = register(
            session,
            Registration(
                "娃娃",
                date(2018, 1, 1),
                PLACE,
                (Group.LEFT_BEHIND_CHILD,),
                bond=bond,
                child_consent=True,
            ),
            by=who.actor,
            now=NOON,
        )
        facts = facts_of(session, child.id, month=NOON)
        assert facts is not None
        assert facts.guardian_consented == (bond is Bond.GUARDIAN)
