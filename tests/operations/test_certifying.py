"""Terms, what is still wanted, and what happens when a certificate ends."""

from datetime import date, time, timedelta

import pytest
from sqlalchemy import func, select
from sqlmodel import Session

from models.base import add, table
from models.db import Database
from models.errors import NoSuchDay, NotAllowed, Stale
from models.operations.certifying import ask_for, certify, refuse
from models.operations.declaring import Shown, declare, declare_at_the_desk
from models.operations.expiring import plan_ends
from models.operations.falling_due import sweep
from models.operations.helping import open_task
from models.operations.planting import plant
from models.reads.catalogue import dish, figures, verdict_for
from models.reads.claims import claim_cards, claims_of
from models.rules.hours import at, today
from models.rules.validity import months_on, read_until
from models.tables.catalogue import Figure
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Outbox
from models.tables.people import Care, ClaimStatus, GroupClaim, Person, Wanted
from models.words import STIGMATISING, Bond, Group, TaskKind
from tests import stage
from tests.stage import LONG_AGO, NOON, Someone

MINE = Group.ELDERLY_AT_HOME
DAY = timedelta(days=1)


def undecided(session: Session) -> tuple[Someone, Someone, GroupClaim]:
    """A resident who waits for a certificate, the desk that is to give it, and the claim."""
    who, desk = stage.resident(session, certified=False), stage.coordinator(session)
    open_task(session, TaskKind.CERTIFY, now=NOON, person_id=who.person_id)
    return who, desk, claims_of(session, who.person_id)[0]


def say_it(session: Session, who: Someone, now: object = NOON, shown: Shown | None = None) -> None:
    person = session.get_one(Person, who.person_id)
    declare(session, person, MINE, by=who.actor, now=now, shown=shown or Shown())  # type: ignore[arg-type]


def told(session: Session, kind: str) -> list[int]:
    found = select(Outbox.chat_id).where(table(Outbox).c.kind == kind)
    return sorted(session.scalars(found))


def task_of(session: Session) -> Task:
    """The case that is open; else the one closed last."""
    task = table(Task).c
    found = select(Task).where(task.kind == TaskKind.CERTIFY)
    last = found.order_by(task.status == TaskStatus.CLOSED, task.opened_at.desc())
    return session.scalars(last).first()  # type: ignore[return-value]


@pytest.mark.parametrize("days", [-1, 0, 3654])
def test_nothing_is_certified_until_yesterday_today_or_for_longer_than_ten_years(
    db: Database, days: int
) -> None:
    with db.begin() as session:
        _, desk, claim = undecided(session)
        until = today(NOON) + timedelta(days=days)
        with pytest.raises(NoSuchDay):
            certify(session, claim.id, seen=1, by=desk.actor, now=NOON, until=until)
        assert claim.status is ClaimStatus.DECLARED


def test_a_term_can_be_asked_for_from_thirty_days_before_the_end_and_no_sooner(
    db: Database,
) -> None:
    with db.begin() as session:
        who, desk, claim = undecided(session)
        certify(session, claim.id, seen=1, by=desk.actor, now=NOON, until=date(2027, 3, 1))
        for day, asked in ((date(2027, 1, 29), False), (date(2027, 1, 30), True)):
            say_it(session, who, at(day, time(12)))
            assert claim.renewing is asked
        assert claim.status is ClaimStatus.CERTIFIED
        assert task_of(session).status is TaskStatus.OPEN


def test_a_term_asked_for_in_time_lets_people_order_for_the_days_after_the_end(
    db: Database,
) -> None:
    with db.begin() as session:
        who, desk, claim = undecided(session)
        certify(session, claim.id, seen=1, by=desk.actor, now=NOON, until=date(2026, 12, 1))
        service = dish(session, "housekeeping")
        assert service is not None
        later = NOON + 20 * DAY
        assert not verdict_for(session, who.person_id, service, later).entitled
        say_it(session, who)
        assert verdict_for(session, who.person_id, service, later).waits_for_certificate
        assert verdict_for(session, who.person_id, service, NOON).groups


def test_a_refused_renewal_leaves_the_term_that_runs(db: Database) -> None:
    with db.begin() as session:
        who, desk, claim = undecided(session)
        certify(session, claim.id, seen=1, by=desk.actor, now=NOON, until=date(2026, 12, 1))
        say_it(session, who)
        refuse(session, claim.id, seen=claim.version, reason="papers", by=desk.actor, now=NOON)
        assert (claim.status, claim.valid_until) == (ClaimStatus.CERTIFIED, date(2026, 12, 1))
        assert (claim.renewing, claim.refused_for) == (False, "papers")
        assert told(session, "claim-not-renewed") == [who.chat_id]
        assert task_of(session).status is TaskStatus.CLOSED


def test_the_end_is_told_to_both_sides_twice_and_to_nobody_once_it_is_renewed(
    db: Database,
) -> None:
    with db.begin() as session:
        who, desk, claim = undecided(session)
        niece = stage.resident(session, "侄女", chat_id=7)
        care = {"proxy_id": niece.person_id, "person_id": who.person_id, "bond": Bond.FAMILY}
        add(session, Care(**care, since=LONG_AGO))
        certify(session, claim.id, seen=1, by=desk.actor, now=NOON, until=date(2027, 3, 1))
    for day, times in ((29, 0), (30, 1), (31, 1)):
        sweep_all(db, date(2027, 1, day))
        with db.begin() as session:
            assert told(session, "claim-ends") == sorted([7, who.chat_id] * times)
    with db.begin() as session:
        assert task_of(session).about == "certificate ends"
        claim = session.get_one(GroupClaim, claim.id)
        now = at(date(2027, 2, 1), time(12))
        certify(session, claim.id, seen=claim.version, by=desk.actor, now=now)
        assert task_of(session).status is TaskStatus.CLOSED
    sweep_all(db, date(2027, 3, 3))
    with db.begin() as session:
        assert told(session, "claim-ends") == [7, who.chat_id]


def test_an_end_that_came_by_a_list_is_planned_at_night_once(db: Database) -> None:
    with db.begin() as session:
        stage.resident(session)  # certified until June by no press of anybody
        stage.coordinator(session)
        for day, planned in ((date(2027, 4, 1), 0), (date(2027, 4, 2), 1), (date(2027, 4, 3), 0)):
            assert plan_ends(session, now=at(day, time(3))) == planned
    sweep_all(db, date(2027, 5, 2))
    with db.begin() as session:
        assert told(session, "claim-ends") == [1001]
        assert plan_ends(session, now=at(date(2027, 5, 3), time(3))) == 0


def sweep_all(db: Database, day: date) -> None:
    with db.begin() as session:
        while sweep(session, now=at(day, time(12))):
            pass


def test_a_term_over_while_its_renewal_waits_becomes_a_new_declaration(db: Database) -> None:
    with db.begin() as session:
        who, desk, claim = undecided(session)
        certify(session, claim.id, seen=1, by=desk.actor, now=NOON, until=date(2026, 12, 1))
        say_it(session, who)
    sweep_all(db, date(2026, 12, 2))
    with db.begin() as session:
        claim = session.get_one(GroupClaim, claim.id)
        assert (claim.status, claim.renewing) == (ClaimStatus.DECLARED, False)
        assert task_of(session).status is not TaskStatus.CLOSED


def test_what_was_asked_for_waits_with_whoever_asked_and_nobody_else_is_called(
    db: Database,
) -> None:
    with db.begin() as session:
        who, desk, claim = undecided(session)
        ask_for(session, claim.id, Wanted.PAPER, seen=1, by=desk.actor, now=NOON)
        task = task_of(session)
        assert (task.status, task.owner_id) == (TaskStatus.TAKEN, desk.person_id)
        assert told(session, "claim-asked") == [who.chat_id]
        calls = len(told(session, "task"))
    sweep_all(db, date(2026, 11, 29))
    with db.begin() as session:
        assert len(told(session, "task")) == calls
    sweep_all(db, date(2026, 12, 1))
    with db.begin() as session:
        assert len(told(session, "task")) == calls + 1


def test_a_decision_asked_on_an_older_card_is_stale(db: Database) -> None:
    with db.begin() as session:
        _, desk, claim = undecided(session)
        ask_for(session, claim.id, Wanted.PHOTO, seen=1, by=desk.actor, now=NOON)
        with pytest.raises(Stale):
            ask_for(session, claim.id, Wanted.PAPER, seen=1, by=desk.actor, now=NOON)


@pytest.mark.parametrize("group", sorted(STIGMATISING))
def test_a_stigmatising_group_is_entered_at_the_desk_and_told_to_nobody(
    db: Database, group: Group
) -> None:
    with db.begin() as session:
        who, desk = stage.resident(session), stage.coordinator(session)
        person = session.get_one(Person, who.person_id)
        with pytest.raises(NotAllowed):
            declare(session, person, group, by=who.actor, now=NOON)
        declare_at_the_desk(session, person, group, by=desk.actor, now=NOON)
        claim = claims_of(session, who.person_id)[1]
        with pytest.raises(NotAllowed):
            ask_for(session, claim.id, Wanted.PHOTO, seen=1, by=desk.actor, now=NOON)
        certify(session, claim.id, seen=1, by=desk.actor, now=NOON, until=date(2026, 12, 1))
    sweep_all(db, date(2026, 12, 3))
    with db.begin() as session:
        kinds = set(session.scalars(select(Outbox.kind)))
        assert not {kind for kind in kinds if kind.startswith("claim")}


def test_nobody_enters_a_group_for_their_kin_or_from_elsewhere(db: Database) -> None:
    with db.begin() as session:
        who = stage.resident(session)
        here = stage.coordinator(session)
        there = stage.coordinator(session, chat_id=8, place="630103")
        care = {"proxy_id": here.person_id, "person_id": who.person_id, "bond": Bond.FAMILY}
        add(session, Care(**care, since=LONG_AGO, until=date(2026, 2, 1)))
        person = session.get_one(Person, who.person_id)
        for by in (here, there, who):
            with pytest.raises(NotAllowed):
                declare_at_the_desk(session, person, Group.ABUSED_MINOR, by=by.actor, now=NOON)


def test_the_card_tells_what_can_be_done_at_each_stage(db: Database) -> None:
    with db.begin() as session:
        who, desk, claim = undecided(session)

        def stage_on(day: date) -> str:
            return claim_cards(session, who.person_id, now=at(day, time(12)))[0].stage

        assert stage_on(today(NOON)) == "declared"
        certify(session, claim.id, seen=1, by=desk.actor, now=NOON, until=date(2027, 3, 1))
        days = [date(2027, 1, 29), date(2027, 1, 30), date(2027, 3, 1), date(2027, 3, 2)]
        assert [*map(stage_on, days)] == ["certified", "ending", "ending", "expired"]


def test_figures_that_a_new_version_brings_are_added_and_changed_ones_are_kept(
    db: Database,
) -> None:
    with db.begin() as session:
        figure = table(Figure)
        rows = select(func.count()).select_from(figure)
        before = session.scalar(rows)
        session.connection().execute(figure.update().values(value=1))
        session.connection().execute(figure.delete().where(figure.c.name == "evidence_days"))
        plant(session)
        now = figures(session, today(NOON))
        assert now["evidence_days"] == 7
        assert now["certificate_days"] == 1
        assert session.scalar(rows) == before


def test_a_day_to_come_is_read_as_people_write_it() -> None:
    now = date(2026, 11, 21)
    assert read_until("2027年6月1日", now) == date(2027, 6, 1)
    assert read_until("20280229", now) == date(2028, 2, 29)
    for words in ("11月25日", "十一月二十五号", "11-25", "25号"):
        assert read_until(words, now) == date(2026, 11, 25)
    for words in ("后天", "下周一", "day after tomorrow"):
        assert read_until(words, now) == date(2026, 11, 23)
    assert read_until("9月1日", now) == date(2027, 9, 1)
    assert read_until("11月21日", now) == date(2027, 11, 21)
    for words in ("2027年2月30日", "2026年11月21日", "明年", "", "2月30日", "昨天", "今天", "下周",
                  "周一到周五", "过几天"):  # fmt: skip
        assert read_until(words, now) is None
    assert months_on(date(2026, 11, 23), 12) == date(2027, 11, 23)
