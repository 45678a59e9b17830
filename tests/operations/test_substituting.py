"""A worker falls out: somebody else is there, the neediest first, and nobody orders again."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import disqualifying, staffing, substituting, suspending, visiting
from models.operations.booking import book
from models.operations.colleagues import BadDates
from models.operations.falling_due import sweep
from models.reads.qualifying import disqualified
from models.reads.rescues import Tally, of_month
from models.reads.standing import HOUSE, Actor, Held
from models.tables.orders import Order, OrderStatus
from models.tables.providers import Provider
from models.tables.visits import Visit, VisitStatus
from models.words import Role
from tests import stage
from tests.operations.test_papers import head_of
from tests.stage import NOON, TUESDAY_TEN, Someone

TUESDAY = date(2026, 11, 24)
HOUR = timedelta(hours=1)
LATER = TUESDAY_TEN + timedelta(days=8)


def visit_at(
    session: Session, who: Someone, worker: Someone, service: str = "housekeeping",
    start=TUESDAY_TEN,
) -> Visit:  # fmt: skip
    order = stage.order_of(session, who, service, start=start)
    return book(session, order, (worker.worker_id, 1), by=HOUSE, now=NOON)


def live(session: Session, visit: Visit) -> Visit | None:
    """What stands for the order now."""
    found = table(Visit).c
    return session.scalars(
        select(Visit).where(found.order_id == visit.order_id, found.status == VisitStatus.BOOKED)
    ).first()


def house(session: Session, *names: str, **more: object) -> tuple[Someone, list[Someone]]:
    """A manager, and workers of one organisation."""
    project = stage.provider(session)
    chats = range(2001, 2001 + len(names))
    workers = [
        stage.worker(session, project, n, chat_id=c, **more)  # type: ignore[arg-type]
        for n, c in zip(names, chats, strict=True)
    ]
    return head_of(session, project.provider_id), workers


def test_a_colleague_is_sent_at_once_at_the_same_hour(db: Database) -> None:
    with db.begin() as session:
        head, (one, other) = house(session, "聂师傅", "祁师傅")
        visit = visit_at(session, stage.resident(session), one)
        saved = staffing.absent(session, one.worker_id, TUESDAY, TUESDAY, by=head.actor, now=NOON)
        assert (saved.total, saved.saved, saved.asked) == (1, 1, 0)
        again = live(session, visit)
        assert again is not None
        assert (again.worker_id, again.start) == (other.worker_id, TUESDAY_TEN)
        assert of_month(session, {1}, NOON) == Tally(1, 1)


def test_without_the_organisation_s_word_colleagues_are_asked_like_anybody(db: Database) -> None:
    with db.begin() as session:
        head, (one, other) = house(session, "聂师傅", "祁师傅")
        session.execute(table(Provider).update().values(may_assign=False))
        visit = visit_at(session, stage.resident(session), one)
        saved = staffing.absent(session, one.worker_id, TUESDAY, TUESDAY, by=head.actor, now=NOON)
        assert (saved.saved, saved.asked) == (0, 1)
        sweep(session, now=NOON)
        offer = stage.open_offer(session, session.get_one(Order, visit.order_id))
        assert offer is not None
        assert offer.worker_id == other.worker_id
        assert of_month(session, {1}, NOON) == Tally(1, 0)


def test_another_organisation_is_asked_never_sent(db: Database) -> None:
    with db.begin() as session:
        head, (one,) = house(session, "聂师傅")
        elsewhere = stage.worker(session, stage.provider(session, "FERN"), chat_id=2009)
        visit = visit_at(session, stage.resident(session), one)
        saved = staffing.absent(session, one.worker_id, TUESDAY, TUESDAY, by=head.actor, now=NOON)
        assert saved.saved == 0
        sweep(session, now=NOON)
        offer = stage.open_offer(session, session.get_one(Order, visit.order_id))
        assert offer is not None
        assert offer.worker_id == elsewhere.worker_id


def test_nobody_at_that_hour_but_later_that_day_is_saved_at_another_hour(db: Database) -> None:
    with db.begin() as session:
        head, (one, other) = house(session, "聂师傅", "祁师傅")
        visit = visit_at(session, stage.resident(session), one)
        visit_at(session, stage.resident(session, "李有德", chat_id=1002), other)
        saved = staffing.absent(session, one.worker_id, TUESDAY, TUESDAY, by=head.actor, now=NOON)
        assert saved.saved == 1
        again = live(session, visit)
        assert again is not None
        assert again.worker_id == other.worker_id
        assert timedelta(0) < again.start - TUESDAY_TEN < timedelta(hours=4)


def test_nobody_at_all_goes_to_a_human_being(db: Database) -> None:
    with db.begin() as session:
        stage.coordinator(session)
        head, (one,) = house(session, "聂师傅")
        visit = visit_at(session, stage.resident(session), one)
        staffing.absent(session, one.worker_id, TUESDAY, TUESDAY, by=head.actor, now=NOON)
        sweep(session, now=NOON)
        assert session.get_one(Order, visit.order_id).status is OrderStatus.WAITING


def test_one_colleague_goes_to_whoever_needs_it_most(db: Database) -> None:
    with db.begin() as session:
        _, (one, other) = house(session, "聂师傅", "祁师傅", hours=(10 * 60, 12 * 60))
        two = stage.worker(session, session.get_one(stage.Project, 1), "鲍师傅", chat_id=2003)
        tidy = visit_at(session, stage.resident(session), one)
        fed = visit_at(session, stage.resident(session, "李有德", chat_id=1002), two, "daily_care")
        lost = substituting.rescue_all(session, [tidy, fed], why="left", by=HOUSE, now=NOON)
        assert lost.saved >= 1
        again = live(session, fed)
        assert again is not None
        assert (again.worker_id, again.start) == (other.worker_id, TUESDAY_TEN)


def test_whoever_was_sent_says_no_for_half_an_hour_and_is_not_sent_again(db: Database) -> None:
    with db.begin() as session:
        head, (one, other) = house(session, "聂师傅", "祁师傅")
        visit = visit_at(session, stage.resident(session), one)
        staffing.absent(session, one.worker_id, TUESDAY, TUESDAY, by=head.actor, now=NOON)
        again = live(session, visit)
        assert again is not None
        frame = {"reason": substituting.SENT, "by": other.actor}
        late = NOON + timedelta(minutes=31)
        with pytest.raises(Stale):
            visiting.cannot_come(session, again.id, now=late, **frame)  # type: ignore[arg-type]
        in_time = NOON + timedelta(minutes=29)
        visiting.cannot_come(session, again.id, now=in_time, **frame)  # type: ignore[arg-type]
        assert live(session, visit) is None
        assert of_month(session, {1}, NOON) == Tally(2, 1)


def test_a_visit_accepted_by_oneself_is_not_called_off_without_a_reason(db: Database) -> None:
    with db.begin() as session:
        _, (one,) = house(session, "聂师傅")
        visit = visit_at(session, stage.resident(session), one)
        with pytest.raises(Stale):
            visiting.cannot_come(
                session, visit.id, reason=substituting.SENT, by=one.actor, now=NOON
            )


def test_many_visits_are_worked_off_in_turns_the_neediest_first(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        one = stage.worker(session, project, hours=(0, 24 * 60))
        stage.worker(session, project, "祁师傅", chat_id=2002, hours=(0, 24 * 60))
        visits = [
            visit_at(
                session,
                stage.resident(session, f"住户{n}", chat_id=None),
                one,
                "recreation",
                start=TUESDAY_TEN + 2 * HOUR * (n % 5) + timedelta(days=n // 5 % 3),
            )
            for n in range(15)
        ] + [
            visit_at(
                session, stage.resident(session, "最急的", chat_id=None), one, "daily_care",
                start=TUESDAY_TEN + 12 * HOUR,
            )
        ]  # fmt: skip
        monkeypatch.setattr(substituting, "AT_ONCE", 5)
        lost = substituting.rescue_all(session, visits, why="left", by=HOUSE, now=NOON)
        assert (lost.total, lost.saved) == (16, 5)
        assert live(session, visits[-1]).worker_id != one.worker_id  # type: ignore[union-attr]
        sweep(session, now=NOON + timedelta(minutes=1))
        assert of_month(session, {1}, NOON) == Tally(16, 16)


def test_a_worker_suspended_is_sent_to_nobody_until_resumed(db: Database) -> None:
    with db.begin() as session:
        head, (one,) = house(session, "聂师傅")
        visit = visit_at(session, stage.resident(session), one)
        suspending.suspend(session, one.worker_id, "check", None, by=head.actor, now=NOON)
        sweep(session, now=NOON)
        order = session.get_one(Order, visit.order_id)
        assert (live(session, visit), order.status) == (None, OrderStatus.WAITING)
        suspending.resume(session, one.worker_id, by=head.actor, now=NOON)
        later = {"start": TUESDAY_TEN + timedelta(hours=4)}
        fresh = stage.order_of(session, stage.resident(session, chat_id=1002), **later)
        sweep(session, now=NOON)
        assert stage.open_offer(session, order) is not None
        assert stage.open_offer(session, fresh) is not None


def test_a_skill_taken_away_moves_only_the_visits_that_need_it(db: Database) -> None:
    with db.begin() as session:
        head, (one, other) = house(session, "聂师傅", "祁师傅")
        who = stage.resident(session)
        tidy = visit_at(session, who, one)
        fed = visit_at(session, who, one, "daily_care", start=TUESDAY_TEN + 4 * HOUR)
        frame = {"on": False, "by": head.actor, "now": NOON}
        saved = staffing.set_skill(session, one.worker_id, "housekeeping", **frame)  # type: ignore[arg-type]
        assert (saved.total, saved.saved) == (1, 1)
        assert live(session, tidy).worker_id == other.worker_id  # type: ignore[union-attr]
        assert live(session, fed).worker_id == one.worker_id  # type: ignore[union-attr]


@pytest.mark.parametrize("loss", ["day", "times", "place"])
def test_hours_and_places_taken_away_move_what_lies_outside_them(db: Database, loss: str) -> None:
    with db.begin() as session:
        head, (one, other) = house(session, "聂师傅", "祁师傅")
        who = stage.resident(session)
        morning = visit_at(session, who, one)
        frame = {"by": head.actor, "now": NOON}
        if loss == "day":
            saved = staffing.set_day(session, one.worker_id, 1, on=False, **frame)  # type: ignore[arg-type]
        elif loss == "times":
            saved = staffing.set_times(session, one.worker_id, 13 * 60, 17 * 60, **frame)  # type: ignore[arg-type]
        else:
            saved = staffing.set_area(session, one.worker_id, "630102002", on=True, **frame)  # type: ignore[arg-type]
        assert (saved.total, saved.saved) == (1, 1)
        assert live(session, morning).worker_id == other.worker_id  # type: ignore[union-attr]


def test_a_worker_calls_off_days_of_their_own_and_of_nobody_else(db: Database) -> None:
    with db.begin() as session:
        head, (one, other) = house(session, "聂师傅", "祁师傅")
        visit = visit_at(session, stage.resident(session), one)
        kept = visit_at(session, stage.resident(session, chat_id=1002), other)
        saved = staffing.absent_self(session, TUESDAY, TUESDAY, by=one.actor, now=NOON)
        assert saved.total == 1
        assert live(session, visit) is not None
        assert live(session, kept) is not None
        with pytest.raises(NotAllowed):
            staffing.absent_self(session, TUESDAY, TUESDAY, by=head.actor, now=NOON)
        for since, until in ((0, -1), (-1, 0), (0, 40)):
            days = TUESDAY + timedelta(days=since - 1), TUESDAY + timedelta(days=until)
            with pytest.raises(BadDates):
                staffing.absent_self(session, *days, by=one.actor, now=NOON + timedelta(days=1))


def test_a_disqualified_organisation_is_sent_to_nobody_and_nobody_orders_again(
    db: Database,
) -> None:
    with db.begin() as session:
        boss = supervisor(session, "63")
        _, (one, other) = house(session, "聂师傅", "祁师傅")
        elsewhere = stage.worker(session, stage.provider(session, "FERN"), chat_id=2009)
        visit = visit_at(session, stage.resident(session), one)
        waiting = stage.order_of(session, stage.resident(session, chat_id=1002), start=LATER)
        sweep(session, now=NOON)
        lost = disqualifying.disqualify(session, 1, "money", by=boss, now=NOON)
        assert (lost.total, lost.saved) == (1, 0)
        sweep(session, now=NOON)
        for order_id in (visit.order_id, waiting.id):
            asked = stage.open_offer(session, session.get_one(Order, order_id))
            assert asked is not None
            assert asked.worker_id == elsewhere.worker_id
        with pytest.raises(Stale):
            disqualifying.disqualify(session, 1, "money", by=boss, now=NOON)
        disqualifying.lift(session, 1, by=boss, now=NOON)
        assert disqualified(session, {1}, NOON.date()) == set()
        assert other.worker_id


def test_only_whoever_supervises_every_place_of_it_takes_an_organisation_out_of_service(
    db: Database,
) -> None:
    with db.begin() as session:
        head, _ = house(session, "聂师傅")
        for by in (head.actor, supervisor(session, "630103"), stage.coordinator(session).actor):
            with pytest.raises(NotAllowed):
                disqualifying.disqualify(session, 1, "money", by=by, now=NOON)


def test_whoever_may_not_come_any_more_is_replaced_a_week_before(db: Database) -> None:
    with db.begin() as session:
        _, (one, other) = house(session, "聂师傅", "祁师傅")
        near = visit_at(session, stage.resident(session), one)
        far = visit_at(session, stage.resident(session, chat_id=1002), one, start=LATER)
        skills = table(stage.WorkerSkill)
        session.execute(skills.delete().where(skills.c.worker_id == one.worker_id))
        assert substituting.look_ahead(session, now=NOON) == 0
        assert live(session, near).worker_id == other.worker_id  # type: ignore[union-attr]
        assert live(session, far).worker_id == one.worker_id  # type: ignore[union-attr]
        substituting.look_ahead(session, now=NOON + timedelta(days=3))
        assert live(session, far).worker_id == other.worker_id  # type: ignore[union-attr]


def supervisor(session: Session, place: str) -> Actor:
    who = stage.coordinator(session, "监督", chat_id=5000 + len(place))
    return Actor(who.person_id, (Held(Role.SUPERVISOR, None, place),))
