"""What the desk says of an order's urgency holds at once: for offers, waves, rungs and cases."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.agenda import DueKind
from models.base import table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.lifecycle import amend
from models.operations import tiering
from models.operations.dispatching import find_worker
from models.operations.helping import open_task
from models.reads.standing import HOUSE, Actor, Held
from models.reads.waiting import ALL, queue
from models.tables.desk import Task
from models.tables.messaging import Due, DueStatus, Outbox
from models.tables.orders import Offer, Order
from models.words import Role, Stage, TaskKind, Tier, Urgency
from tests import stage
from tests.operations.test_waves import asked, kinds
from tests.stage import NOON

HOUR = timedelta(hours=1)
SOON, NIGHT = NOON + timedelta(minutes=10), NOON + 10 * HOUR


def town(session: Session, workers: int = 5) -> tuple[Actor, Order]:
    """An ordinary order for which the best of some workers is asked alone, and the desk."""
    project = stage.provider(session)
    for n in range(workers):
        stage.worker(session, project, f"{n}师傅", chat_id=2000 + n)
    order = stage.order_of(session, stage.resident(session))
    find_worker(session, order.id, now=NOON)
    return stage.coordinator(session).actor, session.get_one(Order, order.id)


def dues(session: Session, kind: DueKind, number: int) -> list[datetime]:
    due = table(Due).c
    mine = (due.kind == kind) & (due.object_id == number) & (due.status == DueStatus.OPEN)
    return list(session.scalars(select(due.due_at).where(mine).order_by(due.due_at)))


def test_for_a_life_three_are_asked_at_once_with_minutes_to_answer(db: Database) -> None:
    with db.begin() as session:
        desk, order = town(session)
        (first,) = asked(session, order)
        tiering.set_tier(session, order.id, "life", "", by=desk, now=SOON)
        offers = asked(session, order)
        assert len(offers) == 3
        assert {one.wave for one in offers} == {first.wave}
        assert {one.expires_at for one in offers} == {SOON + timedelta(minutes=15)}
        assert dues(session, DueKind.LAPSE_OFFER, first.id) == [offers[0].expires_at]
        assert dues(session, DueKind.CLIMB, order.id) == [SOON + HOUR]
        chat = 2000 + first.worker_id - 1
        assert kinds(session, chat).count("offer") == 2


def test_at_night_too_where_nobody_is_asked_somebody_is_looked_for_now(db: Database) -> None:
    with db.begin() as session:
        desk, order = town(session, 0)
        session.expire_all()
        task = open_task(session, TaskKind.PLACE, now=NOON, thing=order, about="nobody_free")
        tiering.set_tier(session, order.id, "life", "", by=desk, now=NIGHT)
        assert NIGHT in dues(session, DueKind.PLACE_ORDER, order.id)
        found = session.get_one(Task, task.id)
        session.refresh(found)
        assert (found.due_at, found.urgency) == (NIGHT + 2 * HOUR, Urgency.LIFE)
        find_worker(session, order.id, now=NIGHT)
        session.refresh(order)
        assert order.stage is not Stage.OFFERS


def test_what_nobody_takes_is_owed_by_its_tier_before_its_visit_and_the_urgent_stands_first(
    db: Database,
) -> None:
    with db.begin() as session:
        desk, due = stage.coordinator(session).actor, []
        wanted = ((Tier.ORDINARY, 48), (Tier.LIFE, 48), (Tier.BASIC, 90), (Tier.BASIC, 1))
        for n, (tier, hours) in enumerate(wanted):
            who = stage.resident(session, f"马{n}珍", chat_id=None)
            order = stage.order_of(session, who)
            amend(session, order, by=HOUSE, now=NOON, why="x", tier=tier, start=NOON + hours * HOUR)
            due.append(open_task(session, TaskKind.PLACE, now=NOON, thing=order).due_at - NOON)
        assert due == [47 * HOUR, 2 * HOUR, 24 * HOUR, HOUR / 4]
        lines = queue(session, desk, ALL, now=NOON).lines
        assert [line.due_at - NOON for line in lines] == [2 * HOUR, HOUR / 4, 24 * HOUR, 47 * HOUR]


def test_hard_is_a_coordinators_word_with_its_reason_and_gives_the_long_term(
    db: Database,
) -> None:
    with db.begin() as session:
        desk, order = town(session)
        (climbs,) = dues(session, DueKind.CLIMB, order.id)
        above = Actor(desk.person_id, (Held(Role.SUPERVISOR, None, "63"),))
        for by, why in ((desk, ""), (desk, "bored"), (above, "papers")):
            with pytest.raises(NotAllowed):
                tiering.set_tier(session, order.id, "hard", why, by=by, now=NOON)
        tiering.set_tier(session, order.id, "hard", "papers", by=desk, now=NOON)
        assert order.tier is Tier.HARD
        assert dues(session, DueKind.CLIMB, order.id)[0] > climbs
        tiering.set_tier(session, order.id, "ordinary", "", by=desk, now=NOON)
        assert order.tier is Tier.ORDINARY


def test_only_the_desk_of_the_place_says_it_and_of_what_is_looked_for(db: Database) -> None:
    with db.begin() as session:
        desk, order = town(session)
        away = stage.coordinator(session, "远", chat_id=3005, place="632721").actor
        resident = Actor(order.person_id)
        for by in (away, resident):
            with pytest.raises(NotAllowed):
                tiering.set_tier(session, order.id, "life", "", by=by, now=NOON)
        for told in ("ordinary", "basic", "gold"):  # it is the first; the others are none of its
            with pytest.raises(Stale):
                tiering.set_tier(session, order.id, told, "", by=desk, now=NOON)
        assert session.scalars(select(Offer)).all() == asked(session, order)
        assert session.scalars(select(Outbox).where(Outbox.kind == "offer")).one()
