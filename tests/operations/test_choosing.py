"""A resident chooses among those who fit well, and knows how many are before them."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations.avoiding import not_this_worker
from models.operations.choosing import MOST, choices, want
from models.operations.dispatching import decline_offer, find_worker
from models.operations.finding import weigh
from models.operations.keeping import keep_worker, let_go
from models.operations.visiting import check_in, check_out
from models.reads.candidates import kept_by
from models.reads.position import ahead
from models.tables.orders import Offer, OfferStatus, Order
from tests import stage
from tests.operations.test_main_job import CODE
from tests.operations.test_pairs import booked
from tests.stage import NOON, TUESDAY_TEN

LATER = TUESDAY_TEN + timedelta(hours=2)


def town(session: Session) -> tuple[stage.Someone, list[stage.Someone], Order]:
    """Five who fit alike; the first of them is asked."""
    old, project = stage.resident(session), stage.provider(session)
    hands = [stage.worker(session, project, f"{n}师傅", chat_id=2000 + n) for n in range(5)]
    order = stage.order_of(session, old)
    find_worker(session, order.id, now=NOON)
    return old, hands, order


def open_ones(session: Session, order: Order) -> list[int]:
    rows = select(Offer).where(Offer.order_id == order.id, Offer.status == OfferStatus.OPEN)
    return [one.worker_id for one in session.scalars(rows)]


def test_three_at_most_are_shown_and_only_the_chosen_one_is_asked(db: Database) -> None:
    with db.begin() as session:
        old, hands, order = town(session)
        found = choices(session, order.id, by=old.actor, now=NOON)
        assert len(found) == MOST
        assert hands[0].worker_id not in [one.worker_id for one in found]  # is asked already
        chosen = found[1].worker_id
        want(session, order.id, chosen, by=old.actor, now=NOON)
        assert open_ones(session, order) == [chosen]


def test_the_next_is_asked_by_itself_when_the_chosen_one_cannot(db: Database) -> None:
    with db.begin() as session:
        old, hands, order = town(session)
        first = choices(session, order.id, by=old.actor, now=NOON)[0]
        offer = want(session, order.id, first.worker_id, by=old.actor, now=NOON)
        who = next(one for one in hands if one.worker_id == offer.worker_id)
        decline_offer(session, offer.id, seen=1, reason="ill", by=who.actor, now=NOON)
        find_worker(session, order.id, now=NOON)
        assert open_ones(session, order)
        assert offer.worker_id not in open_ones(session, order)


def test_nobody_chooses_for_a_stranger_or_somebody_who_is_not_among_them(db: Database) -> None:
    with db.begin() as session:
        old, hands, order = town(session)
        stranger = stage.resident(session, "路人", chat_id=1009)
        with pytest.raises(NotAllowed):
            choices(session, order.id, by=stranger.actor, now=NOON)
        with pytest.raises(Stale):
            want(session, order.id, hands[0].worker_id, by=old.actor, now=NOON)


def test_those_who_ordered_the_same_sooner_in_the_same_county_are_ahead(db: Database) -> None:
    with db.begin() as session:
        places = [stage.PLACE, stage.PLACE, "630121100001", stage.PLACE]
        services = ["housekeeping", "housekeeping", "housekeeping", "recreation"]
        orders = [
            stage.order_of(
                session,
                stage.resident(session, chat_id=1100 + n, place=place),
                service,
                now=NOON + timedelta(minutes=n),
            )
            for n, (place, service) in enumerate(zip(places, services, strict=True))
        ]
        assert [ahead(session, one.id) for one in orders] == [0, 1, 0, 0]


def test_a_kept_worker_is_asked_first_until_let_go_or_refused(db: Database) -> None:
    with db.begin() as session:
        old, project = stage.resident(session), stage.provider(session)
        hands = [stage.worker(session, project, f"{n}", chat_id=2000 + n) for n in range(3)]
        visit = booked(session, old, hands[0])
        check_in(session, visit.id, CODE, by=hands[0].actor, now=TUESDAY_TEN)
        check_out(session, visit.id, seen=2, done="all", by=hands[0].actor, now=LATER)
        frame = {"by": old.actor, "now": LATER}
        with pytest.raises(NotAllowed):
            keep_worker(session, visit.id, by=hands[1].actor, now=LATER)
        keep_worker(session, visit.id, **frame)
        order = stage.order_of(session, old, start=TUESDAY_TEN + stage.days(1), now=LATER)
        first, second = weigh(session, order, now=LATER)[:2]
        assert (first.candidate.worker_id, first.parts["continuity"]) == (hands[0].worker_id, 30)
        assert second.parts["continuity"] == 0
        let_go(session, visit.id, **frame)
        with pytest.raises(Stale):
            let_go(session, visit.id, **frame)
        assert weigh(session, order, now=LATER)[0].parts["continuity"] < 30
        keep_worker(session, visit.id, **frame)
        not_this_worker(session, visit.id, **frame)
        assert kept_by(session, old.person_id) == set()
