"""Who may not: strangers, former workers, proxies whose time is over, the next county's desk."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlmodel import Session

from models import audit
from models.base import add
from models.db import Database
from models.errors import InvitationSpent, NotAllowed, Stale
from models.operations.certifying import certify, refuse
from models.operations.closing import close_task
from models.operations.declaring import declare
from models.operations.dispatching import accept_offer
from models.operations.falling_due import sweep
from models.operations.feedback import rate
from models.operations.helping import open_task, take_task
from models.operations.inviting import VALID_FOR, invite, redeem
from models.operations.joining import change_address, open_account
from models.operations.ordering import cancel_order
from models.operations.visiting import check_in, check_out
from models.reads.claims import claims_of
from models.reads.standing import Actor, Held, standing
from models.tables.orders import Order, OrderStatus
from models.tables.people import Care, ClaimStatus, Person
from models.tables.roles import Grant
from models.words import Bond, Group, Role, TaskKind
from tests import stage
from tests.operations.test_main_job import CODE, booked
from tests.stage import LONG_AGO, NOON, TUESDAY_TEN

ELSEWHERE = "630103"


def grant(session: Session, role: Role, chat_id: int, area_code: str = "") -> Actor:
    """Somebody with a role, as they stand at the door."""
    person_id = open_account(session, chat_id, "某人", now=LONG_AGO).person_id
    add(session, Grant(person_id=person_id, role=role, area_code=area_code, granted_at=LONG_AGO))
    return at_the_door(session, chat_id)


def at_the_door(session: Session, chat_id: int) -> Actor:
    found = standing(session, chat_id)
    assert found is not None
    return found.actor


STRANGE: dict[str, Callable[[Session], Actor]] = {
    "a stranger": lambda session: open_account(session, 90, "路人", now=NOON).actor,
    "a neighbour": lambda session: stage.resident(session, chat_id=91).actor,
    "the next county's desk": lambda s: stage.coordinator(s, chat_id=92, place=ELSEWHERE).actor,
    "an evaluator": lambda session: grant(session, Role.EVALUATOR, 93),
    "a worker of another house": lambda session: (
        stage.worker(session, stage.provider(session, "ZWEI"), chat_id=94).actor
    ),
}


@pytest.mark.parametrize("who", STRANGE, ids=str)
def test_whoever_has_no_business_with_a_case_can_do_nothing_to_it(db: Database, who: str) -> None:
    with db.begin() as session:
        old, _, order, visit = booked(session)
        stage.coordinator(session, chat_id=81)
        undecided = stage.resident(session, chat_id=80, certified=False)
        claim = claims_of(session, undecided.person_id)[0]
        task = open_task(session, TaskKind.MESSAGE, now=NOON, person_id=old.person_id, about="喂")
        frame: dict[str, Any] = {"by": STRANGE[who](session), "now": TUESDAY_TEN}
        acts: tuple[Callable[[], object], ...] = (
            lambda: cancel_order(session, order.id, reason="x", **frame),
            lambda: change_address(session, old.person_id, "x", **frame),
            lambda: declare(session, session.get_one(Person, old.person_id), Group.ORPHAN, **frame),
            lambda: check_in(session, visit.id, CODE, **frame),
            lambda: check_out(session, visit.id, seen=1, done="all", **frame),
            lambda: rate(session, visit.id, 5, **frame),
            lambda: certify(session, claim.id, seen=1, **frame),
            lambda: take_task(session, task.id, seen=1, **frame),
            lambda: close_task(session, task.id, reason="x", **frame),
            lambda: invite(session, Role.SUPERVISOR, None, None, **frame),
        )
        before = audit.seal(session)
        for act in acts:
            with pytest.raises(NotAllowed):
                act()
        assert audit.seal(session) == before


def test_a_worker_who_left_can_neither_take_an_offer_nor_check_in(db: Database) -> None:
    ways = [
        "UPDATE worker SET active = false",
        "UPDATE \"grant\" SET revoked_at = granted_at WHERE role = 'worker'",
    ]
    for n, way in enumerate(ways):
        with db.begin() as session:
            old = stage.resident(session, chat_id=10 + n)
            anna = stage.worker(session, stage.provider(session, f"P{n}"), chat_id=20 + n)
            order = stage.order_of(session, old)
            sweep(session, now=NOON)
            offer = stage.open_offer(session, order)
            assert offer is not None
            session.connection().execute(text(way))
            session.expire_all()
            gone = at_the_door(session, anna.chat_id)
            with pytest.raises(NotAllowed):
                accept_offer(session, offer.id, seen=offer.version, by=gone, now=NOON)


def test_a_worker_who_comes_back_by_a_new_invitation_works_again(db: Database) -> None:
    with db.begin() as session:
        anna = stage.worker(session, stage.provider(session))
        session.connection().execute(text("UPDATE worker SET active = false"))
        payload = invite(session, Role.WORKER, "LAN", None, now=NOON)
        redeem(session, payload, by=anna.actor, now=NOON)
        order = stage.order_of(session, stage.resident(session))
        sweep(session, now=NOON)
        offer = stage.open_offer(session, order)
        assert offer is not None
        assert offer.worker_id == anna.worker_id


def test_a_proxy_may_act_on_the_last_day_and_not_on_the_next(db: Database) -> None:
    with db.begin() as session:
        old, niece = stage.resident(session), stage.resident(session, "侄女", chat_id=7)
        care = {"proxy_id": niece.person_id, "person_id": old.person_id, "since": LONG_AGO}
        add(session, Care(**care, bond=Bond.FAMILY, until=date(2026, 11, 23)))
        change_address(session, old.person_id, "新地址", by=niece.actor, now=NOON)
        midnight = NOON + timedelta(hours=12)
        with pytest.raises(NotAllowed):
            change_address(session, old.person_id, "x", by=niece.actor, now=midnight)


def test_the_desk_of_a_prefecture_answers_for_its_counties(db: Database) -> None:
    with db.begin() as session:
        undecided = stage.resident(session, certified=False)
        desk = stage.coordinator(session, place="6301")
        claim = claims_of(session, undecided.person_id)[0]
        certify(session, claim.id, seen=1, by=desk.actor, now=NOON)
        assert claim.status is ClaimStatus.CERTIFIED


def test_a_certificate_is_good_for_a_year_and_can_be_asked_for_again(db: Database) -> None:
    with db.begin() as session:
        undecided = stage.resident(session, certified=False)
        desk = stage.coordinator(session)
        claim = claims_of(session, undecided.person_id)[0]
        certify(session, claim.id, seen=1, by=desk.actor, now=NOON)
        assert claim.valid_until == date(2027, 11, 23)
        person = session.get_one(Person, undecided.person_id)
        for now, status in (
            (NOON + stage.days(365), ClaimStatus.CERTIFIED),
            (NOON + stage.days(366), ClaimStatus.DECLARED),
        ):
            declare(session, person, Group.ELDERLY_AT_HOME, by=undecided.actor, now=now)
            assert claim.status is status


def test_who_was_refused_may_ask_again(db: Database) -> None:
    with db.begin() as session:
        undecided = stage.resident(session, certified=False)
        order = stage.order_of(session, undecided)
        desk = stage.coordinator(session)
        claim = claims_of(session, undecided.person_id)[0]
        refuse(session, claim.id, seen=1, reason="papers", by=desk.actor, now=NOON)
        assert session.get_one(Order, order.id).status is OrderStatus.REFUSED
        person = session.get_one(Person, undecided.person_id)
        declare(session, person, Group.ELDERLY_AT_HOME, by=undecided.actor, now=NOON)
        assert claim.status is ClaimStatus.DECLARED


def test_a_certificate_asked_for_is_never_closed_unseen(db: Database) -> None:
    with db.begin() as session:
        undecided = stage.resident(session, certified=False)
        stage.order_of(session, undecided)
        desk = stage.coordinator(session)
        task = open_task(session, TaskKind.CERTIFY, now=NOON, person_id=undecided.person_id)
        with pytest.raises(NotAllowed):
            close_task(session, task.id, reason="later", by=desk.actor, now=NOON)


def test_a_decision_on_an_old_card_has_no_effect(db: Database) -> None:
    with db.begin() as session:
        undecided = stage.resident(session, certified=False)
        desk = stage.coordinator(session)
        claim = claims_of(session, undecided.person_id)[0]
        certify(session, claim.id, seen=1, by=desk.actor, now=NOON)
        with pytest.raises(Stale):
            refuse(session, claim.id, seen=1, reason="x", by=desk.actor, now=NOON)


def test_an_invitation_gives_its_own_role_once_to_whoever_opens_it_first(db: Database) -> None:
    with db.begin() as session:
        payload = invite(session, Role.COORDINATOR, None, "630102", now=NOON)
        first = open_account(session, 1, "甲", now=NOON)
        second = open_account(session, 2, "乙", now=NOON)
        redeem(session, payload, by=first.actor, now=NOON)
        for again in (second, first):
            with pytest.raises(InvitationSpent):
                redeem(session, payload, by=again.actor, now=NOON)
        assert at_the_door(session, 1).held == (Held(Role.COORDINATOR, None, "630102"),)
        assert at_the_door(session, 2).held == ()


def test_an_invitation_is_good_for_two_days_and_a_forged_one_for_nothing(db: Database) -> None:
    with db.begin() as session:
        payload = invite(session, Role.SUPERVISOR, None, None, now=NOON)
        guest = open_account(session, 1, "甲", now=NOON)
        for forged in ("", "inv_", payload[:-1], payload + "A", payload.swapcase()):
            with pytest.raises(InvitationSpent):
                redeem(session, forged, by=guest.actor, now=NOON)
        with pytest.raises(InvitationSpent):
            redeem(session, payload, by=guest.actor, now=NOON + VALID_FOR)
        redeem(session, payload, by=guest.actor, now=NOON + VALID_FOR - timedelta(seconds=1))


def test_the_secret_of_an_invitation_is_not_in_the_database(db: Database) -> None:
    with db.begin() as session:
        payload = invite(session, Role.SUPERVISOR, None, None, now=NOON)
        kept = session.connection().execute(text("SELECT secret_hash FROM invitation")).scalar_one()
        facts = session.connection().execute(text("SELECT facts FROM audit")).scalars().all()
    assert payload[4:] not in kept + str(facts)
