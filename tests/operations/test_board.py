"""Where an organisation's workers are now: worst first, in as few questions for many as for few."""

from datetime import date, datetime, timedelta

from sqlmodel import Session

from models.base import table
from models.db import Database
from models.operations import along, staffing, suspending
from models.operations.arriving import Arrival
from models.operations.booking import book
from models.operations.visiting import check_in
from models.reads.board import Doing, Row, board
from models.reads.standing import HOUSE
from models.rules.scheduling import Span
from models.tables.catalogue import Figure
from models.tables.providers import Project
from models.tables.visits import Visit
from models.words import Proof
from tests import stage
from tests.journeys.scenes import employ
from tests.operations.test_waiting import heard
from tests.stage import NOON, TUESDAY_TEN, Someone

TUESDAY = date(2026, 11, 24)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def visit_at(session: Session, worker: Someone, start: datetime, chat: int = 1001) -> Visit:
    """Somebody of their own for each visit."""
    who = stage.resident(session, f"杨大{chat % 10}珍", chat_id=chat)
    order = stage.order_of(session, who, "daily_care", start=start)
    return book(session, order, (worker.worker_id, 1), by=HOUSE, now=NOON)


def now_of(session: Session, who: Someone, now: datetime, providers: set[int] | None = None) -> Row:
    rows = board(session, providers or {1}, now=now)
    return next(row for row in rows if row.worker_id == who.worker_id)


def test_a_worker_is_free_then_on_the_way_then_late_or_there(db: Database) -> None:
    with db.begin() as session:
        one = stage.worker(session, stage.provider(session))
        visit = visit_at(session, one, TUESDAY_TEN)
        free = now_of(session, one, visit.busy_from - MINUTE)
        assert (free.doing, free.at) == (Doing.FREE, visit.busy_from)
        going = now_of(session, one, TUESDAY_TEN - MINUTE)
        assert (going.doing, going.at, going.who) == (Doing.ON_THE_WAY, TUESDAY_TEN, "杨*珍")
        late = now_of(session, one, TUESDAY_TEN + MINUTE)
        assert (late.doing, late.at, late.service) == (Doing.LATE, TUESDAY_TEN, "daily_care")
        door, came = Arrival(Proof.HOME_CODE, code="4827"), TUESDAY_TEN + 2 * MINUTE
        check_in(session, visit.id, door, by=one.actor, now=came)
        there = now_of(session, one, came + 5 * MINUTE)
        assert (there.doing, there.at) == (Doing.THERE, came)


def test_a_word_said_on_the_way_counts_more_than_the_clock(db: Database) -> None:
    with db.begin() as session:
        one = stage.worker(session, stage.provider(session))
        visit = visit_at(session, one, TUESDAY_TEN)
        early = visit.busy_from - 5 * MINUTE
        assert now_of(session, one, early).doing is Doing.FREE
        along.set_out(session, visit.id, by=one.actor, now=early)
        assert now_of(session, one, early).doing is Doing.ON_THE_WAY
        along.say_late(session, visit.id, 20, said=0, by=one.actor, now=early)
        promised = TUESDAY_TEN + 20 * MINUTE
        going = now_of(session, one, TUESDAY_TEN + 10 * MINUTE)
        assert (going.doing, going.at) == (Doing.ON_THE_WAY, promised)
        assert now_of(session, one, promised).doing is Doing.LATE


def test_outside_their_hours_away_or_suspended_is_told_as_it_is(db: Database) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        one = stage.worker(session, project)
        head = stage.manager(session, project).actor
        assert now_of(session, one, NOON).at == NOON + 5 * HOUR
        over = now_of(session, one, NOON + 5 * HOUR)
        assert (over.doing, over.at) == (Doing.OFF, None)
        early = now_of(session, one, NOON - 5 * HOUR)
        assert (early.doing, early.at) == (Doing.OFF, NOON - 3 * HOUR)
        staffing.absent(session, one.worker_id, TUESDAY, TUESDAY + 2 * 24 * HOUR, by=head, now=NOON)
        away = now_of(session, one, TUESDAY_TEN)
        assert (away.doing, away.until) == (Doing.AWAY, date(2026, 11, 26))
        suspending.suspend(session, one.worker_id, "check", None, by=head, now=NOON)
        halted = now_of(session, one, TUESDAY_TEN)
        assert (halted.doing, halted.why) == (Doing.SUSPENDED, "check")


def test_only_room_for_another_visit_between_two_of_today_is_a_gap(db: Database) -> None:
    with db.begin() as session:
        one = stage.worker(session, stage.provider(session))
        first = visit_at(session, one, TUESDAY_TEN)
        close = visit_at(session, one, TUESDAY_TEN + 2 * HOUR, 1002)
        assert close.busy_from - first.busy_until < 90 * MINUTE
        far = visit_at(session, one, TUESDAY_TEN + 5 * HOUR, 1003)
        gap = Span(close.busy_until, far.busy_from)
        assert now_of(session, one, TUESDAY_TEN - HOUR).gaps == (gap,)
        assert now_of(session, one, far.busy_from - 89 * MINUTE).gaps == ()
        assert now_of(session, one, NOON).gaps == ()


def test_more_hours_in_a_week_than_the_figure_of_that_day_are_too_many(db: Database) -> None:
    with db.begin() as session:
        one = stage.worker(session, stage.provider(session))
        for n in range(3):
            visit_at(session, one, TUESDAY_TEN + n * 2 * HOUR, 1001 + n)
        assert not now_of(session, one, NOON).too_many
        weekly = table(Figure).c.name == "week_hours_most"
        session.execute(table(Figure).update().where(weekly).values(value=3))
        row = now_of(session, one, NOON)
        assert row.too_many
        assert row.hours >= 3
        assert not now_of(session, one, NOON + timedelta(days=7)).too_many


def test_whoever_is_late_stands_first_then_too_much_then_gaps(db: Database) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        names = ("甲", "乙", "丙", "丁")
        calm, gapped, full, late = (
            stage.worker(session, project, name, chat_id=2001 + n) for n, name in enumerate(names)
        )
        weekly = table(Figure).c.name == "week_hours_most"
        session.execute(table(Figure).update().where(weekly).values(value=4))
        for n, start in enumerate((0, 5)):
            visit_at(session, gapped, TUESDAY_TEN + start * HOUR, 1001 + n)
        for n in range(4):
            visit_at(session, full, TUESDAY_TEN + timedelta(days=1) + n * 90 * MINUTE, 1011 + n)
        visit_at(session, late, TUESDAY_TEN - 30 * MINUTE, 1021)
        rows = board(session, {1}, now=TUESDAY_TEN - MINUTE)
        wanted = [one.worker_id for one in (late, full, gapped, calm)]
        assert [row.worker_id for row in rows] == wanted


def test_of_a_visit_for_another_organisation_nothing_is_told_but_that_there_is_one(
    db: Database,
) -> None:
    with db.begin() as session:
        one = stage.worker(session, stage.provider(session))
        other = stage.provider(session, "ZWEI")
        second = employ(session, one, other)
        visit_at(session, one, TUESDAY_TEN)
        rows = board(session, {other.provider_id}, now=TUESDAY_TEN - MINUTE)
        assert [(r.worker_id, r.doing, r.service, r.who) for r in rows] == [
            (second, Doing.ON_THE_WAY, "", "")
        ]


def test_thirty_workers_cost_as_many_questions_as_three(db: Database) -> None:
    asked = []
    for count in (3, 30):
        with db.begin() as session:
            project = session.get(Project, 1) or stage.provider(session)
            for n in range(count):
                one = stage.worker(session, project, chat_id=count * 100 + n)
                visit_at(session, one, TUESDAY_TEN, count * 10_000 + n)
        with db.begin() as session, heard(db) as questions:
            board(session, {1}, now=TUESDAY_TEN)
            asked.append(sum("SELECT" in words for words, _ in questions))
    assert asked == [6, 6]
