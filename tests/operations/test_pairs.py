"""Two who are kept apart never meet; and who comes is asked again before the day."""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest
from sqlmodel import Session

from models.base import add, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations.avoiding import lift, not_this_home, not_this_worker
from models.operations.dispatching import accept_offer, find_worker
from models.operations.falling_due import sweep
from models.operations.finding import weigh
from models.reads.candidates import Ask, everybody
from models.reads.ordered import live_visit
from models.rules.matching import Bar, Need
from models.tables.orders import Offer, OfferStatus, Order
from models.tables.pairs import Avoid
from models.tables.providers import Worker
from models.tables.visits import Visit, VisitStatus
from models.words import Group, Rhythm
from tests import stage
from tests.stage import NOON, TUESDAY_TEN

NEED = Need(frozenset(Group), True, True, stage.PLACE, TUESDAY_TEN.date())


def booked(session: Session, who: stage.Someone, worker: stage.Someone, **more: object) -> Visit:
    order = stage.order_of(session, who, **more)
    find_worker(session, order.id, now=NOON)
    offer = stage.open_offer(session, order)
    assert offer is not None
    return accept_offer(session, offer.id, seen=offer.version, by=worker.actor, now=NOON)


@pytest.mark.parametrize("side", ["resident", "worker"])
def test_either_side_ends_it_and_a_standing_order_goes_on_with_another(
    db: Database, side: str
) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        old, anna = stage.resident(session), stage.worker(session, project, "甲")
        visit = booked(session, old, anna, rhythm=Rhythm.WEEKLY)
        boris = stage.worker(session, project, "乙", chat_id=2002)
        act, by = (not_this_worker, old) if side == "resident" else (not_this_home, anna)
        act(session, visit.id, by=by.actor, now=NOON)
        order = session.get_one(Order, visit.order_id)
        assert session.get_one(Visit, visit.id).status is VisitStatus.CANCELLED
        assert order.start == TUESDAY_TEN
        find_worker(session, order.id, now=NOON)
        offer = stage.open_offer(session, order)
        assert offer is not None
        assert offer.worker_id == boris.worker_id
        with pytest.raises(Stale):
            act(session, visit.id, by=by.actor, now=NOON)


def test_the_pair_is_of_persons_and_holds_in_every_organisation_until_the_desk_lifts_it(
    db: Database,
) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        old, anna = stage.resident(session), stage.worker(session, project)
        desk, stranger = stage.coordinator(session), stage.resident(session, "别人", chat_id=7)
        visit = booked(session, old, anna)
        for by in (stranger, desk):
            with pytest.raises(NotAllowed):
                not_this_worker(session, visit.id, by=by.actor, now=NOON)
        not_this_worker(session, visit.id, by=old.actor, now=NOON)
        order = session.get_one(Order, visit.order_id)
        assert [Bar.BLOCKED_PAIR in f.bars for f in weigh(session, order, now=NOON)] == [True]
        for by in (old, anna):
            with pytest.raises(NotAllowed):
                lift(session, visit.id, by=by.actor, now=NOON)
        lift(session, visit.id, by=desk.actor, now=NOON)
        assert [Bar.BLOCKED_PAIR in f.bars for f in weigh(session, order, now=NOON)] == [False]


def test_in_a_thousand_matchings_no_pair_kept_apart_is_brought_together(sqlite_url: str) -> None:
    database, dice = Database(sqlite_url), Random(7)
    with database.begin() as session:
        project = stage.provider(session)
        workers = [stage.worker(session, project, f"工{n}", chat_id=2000 + n) for n in range(5)]
        people = [stage.resident(session, f"住{n}", chat_id=1000 + n) for n in range(4)]
        pairs = {(who.person_id, dice.choice(workers).person_id) for who in people}
        for person_id, carer_id in pairs:
            add(
                session,
                Avoid(person_id=person_id, carer_id=carer_id, asked_by=carer_id, since=NOON),
            )
        met = Counter(
            (ask.person_id, session.get_one(Worker, c.worker_id).person_id)
            for _ in range(250)
            for ask in (_some_visit(who, dice) for who in people)
            for c in everybody(session, ask, NEED, now=NOON, travel=0)
            if not c.apart
        )
        assert not pairs & set(met)
        assert met.total() == 250 * (len(people) * len(workers) - len(pairs))
    database.close()


def _some_visit(who: stage.Someone, dice: Random) -> Ask:
    start = TUESDAY_TEN + timedelta(hours=dice.randrange(6), days=dice.randrange(3))
    return Ask(who.person_id, "housekeeping", stage.PLACE, start, 60)


def unchecked(session: Session, worker: stage.Someone, until: date | None) -> None:
    workers = table(Worker)
    mine = workers.update().where(workers.c.id == worker.worker_id)
    session.execute(mine.values(background_check_until=until))
    session.expire_all()


def test_a_check_that_has_lapsed_meanwhile_is_asked_again_when_a_visit_to_a_child_is_accepted(
    db: Database,
) -> None:
    with db.begin() as session:
        granny = stage.resident(session)
        child = stage.child_of(session, granny)
        project = stage.provider(session)
        anna = stage.worker(session, project)
        order = stage.order_of(session, stage.Someone(child.person_id, 1, granny.actor))
        find_worker(session, order.id, now=NOON)
        offer = stage.open_offer(session, order)
        assert offer is not None
        boris = stage.worker(session, project, "乙", chat_id=2002)
        unchecked(session, anna, date(2026, 11, 23))
        assert not accept_offer(session, offer.id, seen=offer.version, by=anna.actor, now=NOON)
        session.expire_all()
        assert session.get_one(Offer, offer.id).status is OfferStatus.LAPSED
        again = stage.open_offer(session, order)
        assert again is not None
        assert again.worker_id == boris.worker_id


@pytest.mark.parametrize("day", [23, 24])
def test_a_check_that_lapses_before_the_day_sends_another_to_the_child(
    db: Database, day: int
) -> None:
    with db.begin() as session:
        granny = stage.resident(session)
        child = stage.child_of(session, granny)
        project = stage.provider(session)
        anna = stage.worker(session, project, "甲")
        visit = booked(session, stage.Someone(child.person_id, 1, granny.actor), anna)
        boris = stage.worker(session, project, "乙", chat_id=2002)
        unchecked(session, anna, date(2026, 11, day))
        for _ in range(3):
            sweep(session, now=NOON + timedelta(hours=6, minutes=1))
        order = session.get_one(Order, visit.order_id)
        session.refresh(order)
        holds, again = day == 24, live_visit(session, order.id)
        assert again is not None
        assert again.worker_id == (anna if holds else boris).worker_id
