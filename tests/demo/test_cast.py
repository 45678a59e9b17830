"""Whoever takes a telephone in hand finds something to do on it."""

from datetime import timedelta
from itertools import pairwise
from statistics import mode

from sqlalchemy import select

from bot.demo import CAST
from models.base import table
from models.db import Database
from models.reads.catalogue import dish, verdict_for
from models.reads.standing import in_care, standing
from models.rules.hours import today
from models.tables.orders import Offer, OfferStatus, Order
from models.tables.people import Account, Person
from models.tables.providers import Worker
from models.tables.visits import Visit
from models.words import Rhythm, Role
from tests.demo.conftest import MONDAY_NINE

NEWCOMER = 1003


def test_every_telephone_of_the_cast_is_somebody_of_the_town_but_the_newcomer_s(
    town: Database,
) -> None:
    with town.begin() as session:
        chats = {a.chat_id: a for a in session.scalars(select(Account))}
        names = {c: session.get_one(Person, a.person_id).name for c, a in chats.items()}
        roles = {c: {h.role for h in standing(session, c).actor.held} for c in chats}  # type: ignore[union-attr]
    assert names == {m.user_id: m.name for m in CAST if m.user_id != NEWCOMER}
    assert len(CAST) <= 14
    assert chats[1001].elder_mode
    assert roles[2001] == roles[2002] == {Role.WORKER}
    assert (roles[3001], roles[3002]) == ({Role.COORDINATOR}, {Role.SUPERVISOR})
    assert (roles[4001], roles[5001]) == ({Role.MANAGER}, {Role.EVALUATOR})


def test_the_elder_of_the_source_is_visited_every_half_month(town: Database) -> None:
    with town.begin() as session:
        elder = standing(session, 1001)
        assert elder is not None
        order = session.scalars(
            select(Order).where(
                table(Order).c.person_id == elder.person_id,
                table(Order).c.rhythm == Rhythm.HALF_MONTHLY,
            )
        ).one()
        visits = session.scalars(
            select(Visit).where(table(Visit).c.order_id == order.id).order_by(table(Visit).c.start)
        ).all()
    apart = [b.start - a.start for a, b in pairwise(visits)]
    assert mode(apart) == timedelta(days=14)  # now and then a public holiday moves one
    assert len(visits) > 20
    assert timedelta(0) < visits[-1].start - MONDAY_NINE < timedelta(days=6)


def test_the_grandmother_may_order_for_the_child_in_her_care(town: Database) -> None:
    with town.begin() as session:
        who = standing(session, 1002)
        assert who is not None
        (child,) = in_care(session, who.person_id, now=MONDAY_NINE)
        for code in ("counselling", "recreation"):
            service = dish(session, code)
            assert service is not None
            verdict = verdict_for(session, child, service, MONDAY_NINE)
            assert verdict.entitled
            assert verdict.groups == {"left_behind_child"}


def test_a_card_is_on_the_first_worker_s_screen_and_a_visit_on_the_second_s_day(
    town: Database,
) -> None:
    with town.begin() as session:
        of_chat = {
            a.chat_id: session.scalars(
                select(Worker).where(table(Worker).c.person_id == a.person_id)
            ).first()
            for a in session.scalars(select(Account))
        }
        offer = session.scalars(
            select(Offer).where(table(Offer).c.status == OfferStatus.OPEN)
        ).one()
        todays = [
            v
            for v in session.scalars(select(Visit).where(table(Visit).c.status == "booked"))
            if today(v.start) == today(MONDAY_NINE)
        ]
    assert of_chat[2001] is not None
    assert of_chat[2002] is not None
    assert offer.worker_id == of_chat[2001].id
    assert offer.expires_at > MONDAY_NINE
    assert [v.worker_id for v in todays] == [of_chat[2002].id]
