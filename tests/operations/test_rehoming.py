"""A contract fails: everybody whom it served is with another organisation, and nobody orders."""

from datetime import timedelta

from sqlalchemy import select
from sqlmodel import Session

from models.base import add, change, table
from models.db import Database
from models.operations import resting
from models.operations.booking import book
from models.operations.dispatching import accept_offer, find_worker
from models.operations.failing import rehome
from models.operations.falling_due import sweep
from models.operations.finding import weigh
from models.reads.rehoming import left_houses, of_person, served_by, tally
from models.reads.rescues import Tally
from models.reads.standing import HOUSE
from models.tables.messaging import Outbox
from models.tables.orders import Offer, OfferStatus, Order, OrderStatus
from models.tables.providers import Project, ProjectStatus, Worker
from models.tables.rescues import Rehoming
from models.tables.visits import Visit, VisitStatus
from models.words import Rhythm
from tests import stage
from tests.operations.test_substituting import live
from tests.stage import NOON, TUESDAY_TEN, Someone

DAY = timedelta(days=1)


def failed(session: Session) -> Project:
    """The first contract is over."""
    project = session.get_one(Project, 1)
    change(session, Project, table(Project).c.id == 1, status=ProjectStatus.TERMINATED)
    session.refresh(project)
    return project


def two_houses(session: Session) -> tuple[Someone, Someone]:
    first, second = stage.provider(session), stage.provider(session, "FERN")
    colleague = stage.worker(session, first, "祁师傅", chat_id=2002)
    assert colleague.worker_id
    return stage.worker(session, first), stage.worker(session, second, "马师傅", chat_id=2009)


def booked(session: Session, who: Someone, worker: Someone, **more: object) -> Visit:
    order = stage.order_of(session, who, **more)  # type: ignore[arg-type]
    return book(session, order, (worker.worker_id, 1), by=HOUSE, now=NOON)


def told(session: Session) -> list[tuple[int, int | None]]:
    out = table(Outbox).c
    rows = session.execute(select(out.chat_id, out.object_id).where(out.kind == "rehomed"))
    return [(row.chat_id, row.object_id) for row in rows]


def test_every_visit_to_come_goes_to_another_organisation_at_the_same_hour(db: Database) -> None:
    with db.begin() as session:
        ours, theirs = two_houses(session)
        visit = booked(session, stage.resident(session), ours, rhythm=Rhythm.WEEKLY)
        lost = rehome(session, failed(session), by=HOUSE, now=NOON)
        assert (lost.total, lost.saved) == (1, 0)
        assert tally(session, 1) == Tally(1, 0)
        sweep(session, now=NOON)
        offer = stage.open_offer(session, session.get_one(Order, visit.order_id))
        assert offer is not None
        assert (offer.worker_id, offer.start) == (theirs.worker_id, TUESDAY_TEN)
        accept_offer(session, offer.id, seen=offer.version, by=theirs.actor, now=NOON)
        assert live(session, visit).project_id == 2  # type: ignore[union-attr]
        assert tally(session, 1) == Tally(1, 1)


def test_a_colleague_with_another_contract_is_not_sent_unasked(db: Database) -> None:
    with db.begin() as session:
        ours, _ = two_houses(session)
        visit = booked(session, stage.resident(session), ours)
        change(session, Project, table(Project).c.id == 2, provider_id=1)
        rehome(session, failed(session), by=HOUSE, now=NOON)
        assert live(session, visit) is None


def test_a_failed_house_does_not_come_back_by_its_other_contract(db: Database) -> None:
    with db.begin() as session:
        ours, other = two_houses(session)
        change(session, Project, table(Project).c.id == 2, provider_id=1)
        change(session, Worker, table(Worker).c.id == other.worker_id, provider_id=1)
        visit = booked(session, stage.resident(session), ours, rhythm=Rhythm.WEEKLY)
        rehome(session, failed(session), by=HOUSE, now=NOON)
        sweep(session, now=NOON)
        order = session.get_one(Order, visit.order_id)
        assert stage.open_offer(session, order) is None
        assert weigh(session, order, now=NOON) == []
        theirs = stage.worker(session, stage.provider(session, "ASTER"), "杨师傅", chat_id=2010)
        find_worker(session, order.id, now=NOON)
        offer = stage.open_offer(session, order)
        assert offer is not None
        assert offer.worker_id == theirs.worker_id


def test_an_offer_of_the_other_contract_lapses_with_the_house_until_a_hearing_clears_it(
    db: Database,
) -> None:
    with db.begin() as session:
        ours, other = two_houses(session)
        visit = booked(session, stage.resident(session), ours, rhythm=Rhythm.WEEKLY)
        change(session, Project, table(Project).c.id == 2, provider_id=1)
        change(session, Worker, table(Worker).c.id == other.worker_id, provider_id=1)
        order = session.get_one(Order, visit.order_id)
        change(session, Visit, table(Visit).c.id == visit.id, status=VisitStatus.DONE)
        change(session, Order, table(Order).c.id == order.id, status=OrderStatus.PLACING)
        asked = Offer(order_id=order.id, worker_id=other.worker_id or 0, project_id=2, wave=1,
                      occurrence=1, start=order.start, expires_at=order.start, points=1,
                      changed_at=NOON)  # fmt: skip
        add(session, asked)
        session.expire_all()
        rehome(session, failed(session), by=HOUSE, now=NOON)
        assert session.get_one(Offer, asked.id).status is OfferStatus.LAPSED
        assert left_houses(session, order.id) == {1}
        change(session, Project, table(Project).c.id == 1, status=ProjectStatus.ENDED)
        assert left_houses(session, order.id) == set()


def test_whoever_comes_today_still_comes_and_the_next_time_somebody_else(db: Database) -> None:
    with db.begin() as session:
        ours, _ = two_houses(session)
        morning = TUESDAY_TEN - timedelta(hours=2)
        visit = booked(session, stage.resident(session), ours, rhythm=Rhythm.WEEKLY)
        once = booked(session, stage.resident(session, chat_id=1002), ours,
                      start=TUESDAY_TEN + timedelta(hours=3))  # fmt: skip
        lost = rehome(session, failed(session), by=HOUSE, now=morning)
        assert lost.total == 0
        assert live(session, visit).project_id == 1  # type: ignore[union-attr]
        assert [row.order_id for row in session.scalars(select(Rehoming))] == [visit.order_id]
        assert live(session, once) is not None


def test_open_offers_of_a_failed_contract_lapse_and_others_are_asked(db: Database) -> None:
    with db.begin() as session:
        _, theirs = two_houses(session)
        order = stage.order_of(session, stage.resident(session))
        sweep(session, now=NOON)
        asked = stage.open_offer(session, order)
        assert asked is not None
        assert asked.project_id == 1
        rehome(session, failed(session), by=HOUSE, now=NOON)
        sweep(session, now=NOON)
        again = stage.open_offer(session, order)
        assert again is not None
        assert again.worker_id == theirs.worker_id
        assert told(session) == []  # whom they never knew is nobody's news


def test_each_home_is_told_once_however_much_it_had_ordered(db: Database) -> None:
    with db.begin() as session:
        ours, _ = two_houses(session)
        who = stage.resident(session)
        first = booked(session, who, ours)
        second = booked(session, who, ours, service="daily_care", start=TUESDAY_TEN + DAY)
        rehome(session, failed(session), by=HOUSE, now=NOON)
        assert [chat for chat, _ in told(session)] == [who.chat_id]
        house, moved = of_person(session, told(session)[0][1] or 0)
        assert house == "LAN服务社"
        assert [one.order_id for one in moved] == [first.order_id, second.order_id]


def test_a_standing_order_that_rests_is_told_and_comes_back_with_another(db: Database) -> None:
    with db.begin() as session:
        ours, theirs = two_houses(session)
        who = stage.resident(session)
        visit = booked(session, who, ours, rhythm=Rhythm.WEEKLY)
        resting.rest(session, visit.order_id, by=who.actor, now=NOON)
        rehome(session, failed(session), by=HOUSE, now=NOON)
        assert [chat for chat, _ in told(session)] == [who.chat_id]
        resting.come_again(session, visit.order_id, by=who.actor, now=NOON)
        sweep(session, now=NOON)
        offer = stage.open_offer(session, session.get_one(Order, visit.order_id))
        assert offer is not None
        assert offer.worker_id == theirs.worker_id


def test_what_is_over_or_done_by_others_is_no_matter_of_it(db: Database) -> None:
    with db.begin() as session:
        ours, theirs = two_houses(session)
        over = booked(session, stage.resident(session), ours)
        change(session, Visit, table(Visit).c.id == over.id, status=VisitStatus.DONE)
        other = stage.order_of(session, stage.resident(session, chat_id=1002))
        book(session, other, (theirs.worker_id, 2), by=HOUSE, now=NOON)
        assert served_by(session, 1, NOON) == []
        assert session.get_one(Order, over.order_id).status is OrderStatus.BOOKED
