"""Who may speak for whom: how far, since whose yes, until when; and whom it is not asked of."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.access import Act, allow
from models.db import Database
from models.errors import NotAllowed, Stale, Vetoed
from models.operations.caring import Speaking, agree, ask, end_care, hold, limit
from models.operations.certifying import certify
from models.operations.falling_due import sweep
from models.operations.linking import give_code, link
from models.operations.ordering import cancel_order
from models.operations.vetoing import veto
from models.reads.caring import live_care
from models.reads.claims import claims_of
from models.reads.standing import in_care
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Outbox
from models.tables.orders import Order
from models.tables.people import Care, CareStatus, Person
from models.words import Bond, How, Scope
from tests import stage
from tests.stage import NOON, Someone


def speaking(session: Session, proxy: Someone, person: Someone, **more: object) -> Speaking:
    served = session.get_one(Person, person.person_id)
    return Speaking(proxy.person_id, served, Bond.FAMILY, **more)  # type: ignore[arg-type]


def two(session: Session) -> tuple[Someone, Someone]:
    return stage.resident(session), stage.resident(session, "李梅", chat_id=1002)


@pytest.mark.parametrize(
    ("scope", "orders", "rates"),
    [(Scope.ALL, True, True), (Scope.ORDER, True, False), (Scope.RATE, False, True)],
)
def test_a_proxys_word_reaches_as_far_as_was_agreed(
    db: Database, scope: Scope, orders: bool, rates: bool
) -> None:
    with db.begin() as session:
        old, niece = two(session)
        hold(session, speaking(session, niece, old, scope=scope), by=old.actor, now=NOON)
        person = session.get_one(Person, old.person_id)
        for act, may in ((Act.ORDER_FOR, orders), (Act.RATE_FOR, rates), (Act.SPEAK_FOR, True)):
            if may:
                allow(session, act, person, by=niece.actor, now=NOON)
            else:
                with pytest.raises(NotAllowed):
                    allow(session, act, person, by=niece.actor, now=NOON)


def test_a_number_from_the_desk_links_whoever_types_it_and_names_the_coordinator(
    db: Database,
) -> None:
    with db.begin() as session:
        old, niece = two(session)
        desk = stage.coordinator(session)
        digits = give_code(session, old.person_id, Scope.ORDER, by=desk.actor, now=NOON)
        assert link(session, "杨大珍", digits, Bond.FAMILY, by=desk.actor, now=NOON) is None
        care = link(session, "杨大珍", digits, Bond.FAMILY, by=niece.actor, now=NOON)
        assert care is not None
        assert (care.status, care.scope, care.confirmed_by) == (
            CareStatus.HELD,
            Scope.ORDER,
            desk.person_id,
        )
        with pytest.raises(NotAllowed):
            give_code(session, old.person_id, Scope.ALL, by=niece.actor, now=NOON)


def test_a_childs_own_number_only_asks_and_the_desk_alone_answers_and_ends(db: Database) -> None:
    with db.begin() as session:
        child = stage.resident(session, "小明", born=date(2014, 1, 1))
        stranger = stage.resident(session, "生人", chat_id=1002)
        desk = stage.coordinator(session)
        digits = give_code(session, child.person_id, Scope.ALL, by=child.actor, now=NOON)
        care = link(session, "小明", digits, Bond.GUARDIAN, by=stranger.actor, now=NOON)
        assert care is not None
        assert care.status is CareStatus.ASKED
        assert in_care(session, stranger.person_id, now=NOON) == []
        asked = session.scalars(select(Outbox.chat_id).where(Outbox.kind == "care-asked"))
        assert list(asked) == []
        task = session.scalars(select(Task)).one()
        with pytest.raises(NotAllowed):
            agree(session, care.id, Scope.ALL, seen=1, by=child.actor, now=NOON)
        care = agree(session, care.id, Scope.ALL, seen=1, by=desk.actor, now=NOON)
        assert care.until == date(2032, 1, 1)
        session.refresh(task)
        assert task.status is TaskStatus.CLOSED
        for side in (child, stranger):
            with pytest.raises(NotAllowed):
                end_care(session, care.id, seen=2, by=side.actor, now=NOON)
        end_care(session, care.id, seen=2, by=desk.actor, now=NOON)
        assert in_care(session, stranger.person_id, now=NOON) == []


def test_somebody_without_a_chat_is_spoken_for_by_a_second_only_once_the_desk_agrees(
    db: Database,
) -> None:
    with db.begin() as session:
        old = stage.resident(session, chat_id=None)
        niece = stage.resident(session, "李梅", chat_id=1002)
        desk = stage.coordinator(session)
        care = ask(session, speaking(session, niece, old), by=niece.actor, now=NOON)
        assert ask(session, speaking(session, niece, old), by=niece.actor, now=NOON).id == care.id
        assert session.scalars(select(Task.about)).all() == ["care asked"]
        with pytest.raises(NotAllowed):
            agree(session, care.id, Scope.ALL, seen=1, by=niece.actor, now=NOON)
        agree(session, care.id, Scope.ALL, seen=1, by=desk.actor, now=NOON)
        assert in_care(session, niece.person_id, now=NOON) == [old.person_id]
        with pytest.raises(Stale):
            agree(session, care.id, Scope.ALL, seen=1, by=desk.actor, now=NOON)


def test_only_the_one_served_or_the_desk_prolongs_and_nobody_speaks_after_the_last_day(
    db: Database,
) -> None:
    with db.begin() as session:
        old, niece = two(session)
        care = hold(session, speaking(session, niece, old), by=old.actor, now=NOON)
        frame = {"until": date(2026, 11, 30), "seen": 1, "now": NOON}
        with pytest.raises(NotAllowed):
            limit(session, care.id, by=niece.actor, **frame)  # type: ignore[arg-type]
        limit(session, care.id, by=old.actor, **frame)  # type: ignore[arg-type]
        last = NOON + stage.days(7)
        assert in_care(session, niece.person_id, now=last) == [old.person_id]
        sweep(session, now=last)
        assert session.get_one(Care, care.id).status is CareStatus.HELD
        assert in_care(session, niece.person_id, now=last + stage.days(1)) == []
        sweep(session, now=last + stage.days(1))
        session.expire_all()
        assert session.get_one(Care, care.id).status is CareStatus.ENDED
        hold(session, speaking(session, niece, old), by=old.actor, now=last + stage.days(2))
        assert live_care(session, niece.person_id, old.person_id) is not None


def test_only_the_person_served_vetoes_and_a_proxys_own_cancelling_is_no_veto(
    db: Database,
) -> None:
    with db.begin() as session:
        old, niece = two(session)
        hold(session, speaking(session, niece, old), by=old.actor, now=NOON)
        served = Someone(old.person_id, 1002, niece.actor)
        order = stage.order_of(session, served)
        assert order.how is How.PROXY
        with pytest.raises(NotAllowed):
            veto(session, order.id, by=niece.actor, now=NOON)
        cancel_order(session, order.id, by=niece.actor, now=NOON, reason="x")
        order = stage.order_of(session, served)
        veto(session, order.id, by=old.actor, now=NOON)
        with pytest.raises(Vetoed):
            stage.order_of(session, served)
        own = stage.order_of(session, old)
        with pytest.raises(NotAllowed):
            veto(session, own.id, by=old.actor, now=NOON)
        late = NOON + stage.days(31)
        again = stage.order_of(session, served, start=late + stage.days(1), now=late)
        assert session.get_one(Order, again.id).how is How.PROXY


def test_whoever_certifies_a_person_confirms_who_entered_them(db: Database) -> None:
    with db.begin() as session:
        old = stage.resident(session, chat_id=None, certified=False)
        niece = stage.resident(session, "李梅", chat_id=1002)
        desk = stage.coordinator(session)
        care = stage.cared_for(session, niece, old)
        claim = claims_of(session, old.person_id)[0]
        certify(session, claim.id, seen=claim.version, by=desk.actor, now=NOON)
        assert session.get_one(Care, care.id).confirmed_by == desk.person_id
