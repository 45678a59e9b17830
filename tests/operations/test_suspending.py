"""Sent to nobody by the desk: who may say it, for how long, and that visits behind the end stay."""

from datetime import date, timedelta

import pytest

from models.base import add
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import suspending
from models.operations.falling_due import sweep
from models.reads.desk_workers import desk_workers
from models.tables.orders import Order
from models.tables.people import Care
from models.tables.providers import WorkerArea
from models.words import Bond
from tests import stage
from tests.operations.test_substituting import house, live, visit_at
from tests.stage import LONG_AGO, NOON, TUESDAY_TEN

DAY = timedelta(days=1)
SUNDAY = date(2026, 11, 29)


def test_visits_behind_the_last_day_stay_and_after_it_the_worker_is_asked_again(
    db: Database,
) -> None:
    with db.begin() as session:
        _, (one,) = house(session, "聂师傅")
        desk, who = stage.coordinator(session).actor, stage.resident(session)
        lost = visit_at(session, who, one)
        kept = visit_at(session, who, one, "daily_care", start=TUESDAY_TEN + 7 * DAY)
        suspending.suspend(session, one.worker_id, "complaint", SUNDAY, by=desk, now=NOON)
        sweep(session, now=NOON)
        assert live(session, lost) is None
        assert live(session, kept) is not None
        fresh = stage.order_of(
            session, stage.resident(session, chat_id=1002), start=TUESDAY_TEN + 8 * DAY
        )
        sweep(session, now=NOON + 7 * DAY)
        assert stage.open_offer(session, fresh) is not None
        with pytest.raises(Stale):
            suspending.resume(session, one.worker_id, by=desk, now=NOON + 7 * DAY)


def test_neither_the_worker_s_kin_nor_a_desk_where_they_do_not_go_says_it(db: Database) -> None:
    with db.begin() as session:
        _, (one,) = house(session, "聂师傅")
        kin, here = stage.coordinator(session), stage.coordinator(session, "李干事", chat_id=3002)
        held = {"bond": Bond.FAMILY, "since": LONG_AGO}
        add(session, Care(proxy_id=kin.person_id, person_id=one.person_id, **held))
        case = {"why": "check", "until": None, "now": NOON}
        with pytest.raises(NotAllowed):
            suspending.suspend(session, one.worker_id, by=kin.actor, **case)
        assert desk_workers(session, kin.actor, 0, now=NOON) == ([], False)
        add(session, WorkerArea(worker_id=one.worker_id, area_code="630103"))
        with pytest.raises(NotAllowed):
            suspending.suspend(session, one.worker_id, by=here.actor, **case)
        assert desk_workers(session, here.actor, 0, now=NOON) == ([], False)
        there = stage.coordinator(session, "王干事", chat_id=3003, place="630103001")
        suspending.suspend(session, one.worker_id, by=there.actor, **case)
        found, more = desk_workers(session, there.actor, 0, now=NOON)
        assert ([(w.id, w.suspended) for w in found], more) == ([(one.worker_id, True)], False)


@pytest.mark.parametrize("until", [date(2026, 11, 22), date(2028, 1, 1)])
def test_neither_a_day_that_is_over_nor_one_beyond_a_year_is_an_end(
    db: Database, until: date
) -> None:
    with db.begin() as session:
        _, (one,) = house(session, "聂师傅")
        desk = stage.coordinator(session).actor
        with pytest.raises(Stale):
            suspending.suspend(session, one.worker_id, "check", until, by=desk, now=NOON)


def test_whoever_is_sent_to_nobody_stands_first_on_the_desk_s_pages(db: Database) -> None:
    with db.begin() as session:
        _, workers = house(session, *(f"甲{n}" for n in "一二三四五六七八九"))
        desk, last = stage.coordinator(session).actor, workers[-1].worker_id
        suspending.suspend(session, last, "check", None, by=desk, now=NOON)
        first, more = desk_workers(session, desk, 0, now=NOON)
        assert (first[0].id, len(first), more) == (last, 8, True)
        rest, more = desk_workers(session, desk, 1, now=NOON)
        assert (len(rest), more) == (1, False)


def test_a_visit_that_nobody_has_taken_is_theirs_again_once_they_are_sent_again(
    db: Database,
) -> None:
    with db.begin() as session:
        _, (one,) = house(session, "聂师傅")
        desk, who = stage.coordinator(session).actor, stage.resident(session)
        visit = visit_at(session, who, one, start=TUESDAY_TEN + DAY)
        suspending.suspend(session, one.worker_id, "check", None, by=desk, now=NOON)
        sweep(session, now=NOON)
        order = session.get_one(Order, visit.order_id)
        assert stage.open_offer(session, order) is None
        suspending.resume(session, one.worker_id, by=desk, now=NOON + DAY / 24)
        sweep(session, now=NOON + DAY / 24)
        offer = stage.open_offer(session, order)
        assert offer is not None
        assert offer.worker_id == one.worker_id


def test_only_who_was_suspended_and_their_organisation_object_and_while_it_lasts(
    db: Database,
) -> None:
    with db.begin() as session:
        _, (one, other) = house(session, "聂师傅", "祁师傅")
        desk = stage.coordinator(session).actor
        with pytest.raises(Stale):
            suspending.object_to(session, one.worker_id, "不对", by=one.actor, now=NOON)
        suspending.suspend(session, one.worker_id, "check", None, by=desk, now=NOON)
        for by in (other.actor, desk):
            with pytest.raises(NotAllowed):
                suspending.object_to(session, one.worker_id, "不对", by=by, now=NOON)
        suspending.object_to(session, one.worker_id, "不对", by=one.actor, now=NOON)
