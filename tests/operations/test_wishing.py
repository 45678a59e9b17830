"""A wish for a woman or a man is a bar with its name, at what is done to the body alone."""

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import wishing
from models.operations.booking import book
from models.operations.dispatching import find_worker
from models.operations.finding import weigh
from models.operations.forgetting import forget
from models.reads.candidates import able
from models.reads.standing import HOUSE
from models.rules.matching import Bar
from models.tables.orders import Order, OrderStatus
from models.tables.people import Person
from models.tables.providers import Worker
from models.tables.visits import Visit, VisitStatus
from models.words import Sex
from tests import stage
from tests.bench.plain import plainly
from tests.stage import NOON, Someone

HEAD = 4001


def town(session: Session, *sexes: Sex | None) -> tuple[Someone, list[Someone], Someone]:
    project = stage.provider(session)
    hands = [
        stage.worker(session, project, f"{n}师傅", chat_id=2000 + n) for n in range(len(sexes))
    ]
    for one, sex in zip(hands, sexes, strict=True):
        workers = table(Worker)
        session.execute(workers.update().where(workers.c.id == one.worker_id).values(sex=sex))
    return stage.resident(session), hands, stage.manager(session, project, chat_id=HEAD)


def barred(session: Session, order: Order) -> list[int]:
    """Whom the wish bars, and nothing else bars anybody; both ways of looking agree."""
    fits = weigh(session, order, now=NOON)
    for other in (plainly, able):
        mine = {f.candidate for f in fits if other is plainly or not f.bars}
        assert {f.candidate for f in weigh(session, order, now=NOON, whom=other)} == mine
    assert {bar for fit in fits for bar in fit.bars} <= {Bar.OTHER_SEX}
    return sorted(f.candidate.worker_id for f in fits if f.bars)


@pytest.mark.parametrize("service", ["daily_care", "hospice"])
def test_whoever_is_not_wished_for_is_barred_by_name_and_so_is_whose_sex_nobody_noted(
    db: Database, service: str
) -> None:
    with db.begin() as session:
        old, hands, _ = town(session, Sex.WOMAN, Sex.MAN, None)
        wishing.want_sex(session, old.person_id, "woman", by=old.actor, now=NOON)
        order = stage.order_of(session, old, service)
        assert barred(session, order) == [hands[1].worker_id, hands[2].worker_id]
        assert barred(session, stage.order_of(session, old, "housekeeping")) == []
        wishing.want_sex(session, old.person_id, "any", by=old.actor, now=NOON)
        assert barred(session, order) == []


def test_a_wish_takes_back_what_is_asked_and_what_is_booked_with_somebody_else(
    db: Database,
) -> None:
    with db.begin() as session:
        old, (man, woman), _ = town(session, Sex.MAN, Sex.WOMAN)
        booked = stage.order_of(session, old, "daily_care")
        book(session, booked, (man.worker_id, 1), by=HOUSE, now=NOON)
        start = stage.TUESDAY_TEN + stage.days(1)
        asked = stage.order_of(session, old, "daily_care", start=start)
        find_worker(session, asked.id, now=NOON)
        saved = wishing.want_sex(session, old.person_id, "woman", by=old.actor, now=NOON)
        assert (saved.total, saved.saved) == (1, 1)
        live = table(Visit).c.status == VisitStatus.BOOKED
        assert session.scalars(select(Visit).where(live)).one().worker_id == woman.worker_id
        find_worker(session, asked.id, now=NOON)
        offer = stage.open_offer(session, asked)
        assert offer is not None
        assert offer.worker_id == woman.worker_id


def test_where_nothing_but_the_wish_is_in_the_way_it_is_named_until_it_is_lifted(
    db: Database,
) -> None:
    with db.begin() as session:
        old, _, _ = town(session, Sex.MAN)
        order = session.get_one(Order, stage.order_of(session, old, "daily_care").id)
        find_worker(session, order.id, now=NOON)
        assert stage.open_offer(session, order)
        wishing.want_sex(session, old.person_id, "woman", by=old.actor, now=NOON)
        find_worker(session, order.id, now=NOON)
        assert order.status is OrderStatus.WAITING
        assert wishing.in_the_way(session, order.id, now=NOON) is Sex.WOMAN
        wishing.want_sex(session, old.person_id, "any", by=old.actor, now=NOON)
        assert wishing.in_the_way(session, order.id, now=NOON) is None
        find_worker(session, order.id, now=NOON)
        assert stage.open_offer(session, order)


def test_what_a_manager_notes_gives_visits_to_others_at_once(db: Database) -> None:
    with db.begin() as session:
        old, (first, second), head = town(session, Sex.WOMAN, Sex.WOMAN)
        wishing.want_sex(session, old.person_id, "woman", by=old.actor, now=NOON)
        order = stage.order_of(session, old, "hospice")
        book(session, order, (first.worker_id, 1), by=HOUSE, now=NOON)
        saved = wishing.set_sex(session, first.worker_id, "man", by=head.actor, now=NOON)
        assert (saved.total, saved.saved) == (1, 1)
        live = table(Visit).c.status == VisitStatus.BOOKED
        assert session.scalars(select(Visit).where(live)).one().worker_id == second.worker_id


def test_nobody_wishes_for_a_stranger_and_nothing_of_it_is_left_of_who_is_gone(
    db: Database,
) -> None:
    with db.begin() as session:
        old, (man,), _ = town(session, Sex.MAN)
        stranger = stage.resident(session, chat_id=1009)
        with pytest.raises(NotAllowed):
            wishing.want_sex(session, old.person_id, "man", by=stranger.actor, now=NOON)
        with pytest.raises(NotAllowed):
            wishing.set_sex(session, man.worker_id, "woman", by=old.actor, now=NOON)
        with pytest.raises(Stale):
            wishing.want_sex(session, old.person_id, "cat", by=old.actor, now=NOON)
        wishing.want_sex(session, old.person_id, "man", by=old.actor, now=NOON)
        for one in (old, man):
            forget(session, one.person_id, by=one.actor, now=NOON)
        session.expire_all()
        assert session.get_one(Person, old.person_id).wants_sex is None
        assert session.get_one(Worker, man.worker_id).sex is None
