"""抽查: drawn as a visit ends, asked days later, seen by nobody of the organisation."""

from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.agenda import DueKind
from models.base import add, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import checking, drawing
from models.operations.falling_due import sweep
from models.operations.unanswered import end_checks
from models.reads.checks import check_card, progress, share, to_call
from models.reads.ended import Slice
from models.reads.satisfaction import score
from models.rules.hours import at, today
from models.rules.lottery import difference
from models.tables.checks import CheckStatus, Lot, SpotCheck
from models.tables.desk import Task
from models.tables.messaging import Due, Outbox
from models.tables.orders import Order
from models.tables.people import Care, CareStatus, Person
from models.tables.visits import Visit, VisitStatus
from models.words import Bond, Role, Scope, TaskKind
from tests import stage
from tests.operations.test_house_papers import boss, posted
from tests.stage import NOON, Someone

MONTH = today(NOON).replace(day=1)


def ended(session: Session, order: Order, place: tuple[int, int, int], n: int) -> Visit:
    """One more visit of this worker has just ended."""
    worker_id, carer_id, project_id = place
    start = NOON - timedelta(hours=2 * n + 2)
    visit = Visit(
        order_id=order.id, person_id=order.person_id, worker_id=worker_id, carer_id=carer_id,
        project_id=project_id, occurrence=n, status=VisitStatus.CLOSED, changed_at=NOON,
        start=start, end=start + timedelta(hours=1), busy_from=start,
        busy_until=start + timedelta(hours=1), finished_at=NOON,
    )  # fmt: skip
    add(session, visit)
    drawing.draw_for(session, visit, now=NOON)
    return visit


def month(session: Session, visits: int = 3, *, chat_id: int | None = 1001) -> Someone:
    """So many visits of one worker to one home."""
    project = stage.provider(session)
    worker = stage.worker(session, project, hours=(0, 1))
    place = worker.worker_id, worker.person_id, project.id
    who = stage.resident(session, chat_id=chat_id)
    order = stage.order_of(session, who, "daily_care")
    for n in range(visits):
        ended(session, order, place, n)
    return who


def the_check(session: Session) -> SpotCheck:
    return session.scalars(select(SpotCheck)).one()


def asked_at(session: Session) -> datetime:
    due = table(Due).c
    return session.scalars(select(due.due_at).where(due.kind == DueKind.ASK_CHECK)).one()


def test_one_of_three_is_drawn_and_the_home_is_asked_days_later_by_day(db: Database) -> None:
    with db.begin() as session:
        month(session)
        lots = session.scalars(select(Lot).order_by(table(Lot).c.place)).all()
        assert [lot.place for lot in lots] == [0, 1, 2]
        assert [lot.visit_id for lot in lots if lot.drawn] == [the_check(session).visit_id]
        moment = asked_at(session)
        assert timedelta(days=1) < moment - NOON < timedelta(days=5)
        sweep(session, now=moment)
        assert the_check(session).status is CheckStatus.ASKED
        outbox = table(Outbox).c
        assert session.scalars(select(outbox.chat_id).where(outbox.kind == "spot-check")).all() == [
            1001
        ]


def test_three_answers_one_after_the_other_and_none_twice(db: Database) -> None:
    with db.begin() as session:
        who = month(session)
        check = the_check(session)
        checking.ask(session, check.id, now=NOON)
        for word in ("yes", "partly", "so"):
            seen = check.version
            checking.say(session, check.id, word, seen=seen, by=who.actor, now=NOON)
            with pytest.raises(Stale):
                checking.say(session, check.id, word, seen=seen, by=who.actor, now=NOON)
        assert check.status is CheckStatus.ANSWERED
        assert (check.came, check.outcome, check.stars) == ("yes", "partly", 3)


def test_nobody_of_the_organisation_answers_and_the_silent_are_telephoned(db: Database) -> None:
    with db.begin() as session:
        month(session, chat_id=None)
        check = the_check(session)
        checking.ask(session, check.id, now=NOON)
        assert check.status is CheckStatus.CALLING
        above = boss(session, chat_id=3010).actor
        head = posted(session, 4001, Role.MANAGER, provider_id=1)
        for one in (head.actor, boss(session, place="6302").actor):
            with pytest.raises(NotAllowed):
                checking.say(session, check.id, "yes", seen=check.version, by=one, now=NOON)
        assert [card.id for card in to_call(session, above, now=NOON)] == [check.id]
        assert to_call(session, head.actor, now=NOON) == []
        for _ in range(3):
            act = {"seen": check.version, "by": above, "now": NOON}
            checking.nobody_answers(session, check.id, **act)
        assert check.status is CheckStatus.UNREACHED
        assert to_call(session, above, now=NOON) == []


def test_a_minors_home_is_called_at_the_guardians_number_and_only_for_its_own_project(
    db: Database,
) -> None:
    with db.begin() as session:
        who = month(session, chat_id=None)
        guardian = stage.resident(session, "马秀兰", chat_id=None)
        stage.cared_for(session, guardian, who, Bond.GUARDIAN)
        session.get_one(Person, guardian.person_id).phone = "+8613800000023"
        child = session.get_one(Person, who.person_id)
        child.phone, child.birth_date = "+8613800000041", date(2013, 5, 7)
        session.flush()
        checking.ask(session, the_check(session).id, now=NOON)
        checking.call(session, the_check(session).id, now=NOON)
        above = boss(session, chat_id=3010).actor
        (card,) = to_call(session, above, 1, now=NOON)
        assert (card.person, card.asked) == ("杨*珍", "马秀兰")
        assert card.phone == "+8613800000023"
        assert to_call(session, above, 2, now=NOON) == []


def test_a_home_where_somebody_died_meanwhile_is_asked_nothing(db: Database) -> None:
    with db.begin() as session:
        who = month(session)
        person = table(Person)
        gone = person.update().where(person.c.id == who.person_id).values(gone_at=NOON)
        session.connection().execute(gone)
        sweep(session, now=asked_at(session))
        assert the_check(session).status is CheckStatus.UNREACHED
        assert session.scalars(select(table(Outbox).c.kind)).all().count("spot-check") == 0


def test_for_a_visit_that_nobody_answers_for_the_next_of_its_worker_is_drawn(
    db: Database,
) -> None:
    with db.begin() as session:
        who = month(session, visits=4)
        known: set[int] = set()
        for drawn in (2, 3, 4, 4):
            sweep(session, now=at(date(2026, 12, 1), time(10)))
            checks = session.scalars(select(SpotCheck)).all()
            assert len(checks) == drawn
            check = next(one for one in checks if one.id not in known)
            known.add(check.id)
            if check.status is CheckStatus.DRAWN:
                checking.ask(session, check.id, now=NOON)
            act = {"seen": check.version, "by": who.actor, "now": at(date(2026, 12, 2), time(10))}
            checking.say(session, check.id, "unsure", **act)


def test_of_somebody_who_is_gone_nothing_is_asked_instead(db: Database) -> None:
    with db.begin() as session:
        who = month(session, visits=6)
        end_checks(session, who.person_id, reason="gone", now=at(date(2026, 12, 2), time(10)))
        checks = session.scalars(select(SpotCheck)).all()
        assert [check.status for check in checks] == [CheckStatus.UNREACHED] * 6


def test_no_answer_in_the_chat_for_two_days_and_a_supervisor_telephones(db: Database) -> None:
    with db.begin() as session:
        month(session)
        moment = asked_at(session)
        sweep(session, now=moment)
        sweep(session, now=moment + checking.PATIENCE + timedelta(days=1))
        assert the_check(session).status is CheckStatus.CALLING


def test_who_says_that_nobody_came_brings_it_before_a_human_being(db: Database) -> None:
    with db.begin() as session:
        who = month(session)
        check = the_check(session)
        checking.ask(session, check.id, now=NOON)
        checking.say(session, check.id, "no", seen=check.version, by=who.actor, now=NOON)
        task = table(Task).c
        case = select(task.visit_id).where(task.kind == TaskKind.REVIEW)
        assert session.scalars(case).all() == [check.visit_id]
        told = score(session, Slice(NOON - timedelta(days=9), NOON + timedelta(days=9)))
        assert (told.checked.voices, told.checked.mean, told.said.voices) == (1, 0, 0)


@pytest.mark.parametrize(
    ("words", "cases"),
    [(("done", "bad"), 1), (("not", "so"), 1), (("partly", "so"), 0), (("done", "good"), 0)],
)
def test_what_was_badly_done_comes_before_a_human_being_too(
    db: Database, words: tuple[str, str], cases: int
) -> None:
    with db.begin() as session:
        who, check = month(session), the_check(session)
        checking.ask(session, check.id, now=NOON)
        for word in ("yes", *words):
            checking.say(session, check.id, word, seen=check.version, by=who.actor, now=NOON)
        opened = session.scalars(select(Task).where(table(Task).c.kind == TaskKind.REVIEW)).all()
        assert [task.visit_id for task in opened] == [check.visit_id] * cases


def test_the_share_is_of_visits_that_ended_and_counts_real_answers_alone(db: Database) -> None:
    with db.begin() as session:
        who = month(session, visits=6)
        first, second = session.scalars(select(SpotCheck).order_by(table(SpotCheck).c.id))
        for check, words in ((first, ("yes", "done", "good")), (second, ("unsure",))):
            checking.ask(session, check.id, now=NOON)
            for word in words:
                told = {"seen": check.version, "by": who.actor, "now": NOON}
                checking.say(session, check.id, word, **told)
        ended, _, answered = progress(session, 1, MONTH)
        assert (ended, answered) == (6, 1)
        soon = NOON + timedelta(seconds=1)
        assert share(session, 1, NOON, soon) == (6, 1)
        assert share(session, 1, NOON - timedelta(days=9), NOON) == (0, 0)
        assert share(session, 2, NOON, soon) == (0, 0)
        card = check_card(session, first.id, now=NOON)
        assert card is not None
        assert card.status is CheckStatus.ANSWERED


def test_a_month_that_is_over_can_be_drawn_again_from_its_file(db: Database) -> None:
    with db.begin() as session:
        who = month(session, visits=7)
        check = session.scalars(select(SpotCheck).order_by(table(SpotCheck).c.id)).first()
        assert check is not None
        checking.ask(session, check.id, now=NOON)
        checking.say(session, check.id, "unsure", seen=check.version, by=who.actor, now=NOON)
        over = at(date(2026, 12, 1), time(10))
        sweep(session, now=over)
        assert drawing.file_of(session, MONTH) is None
        assert len(session.scalars(select(SpotCheck)).all()) == 4
        for _ in range(9):
            sweep(session, now=over + timedelta(days=14))
        told = drawing.file_of(session, MONTH)
        assert told is not None
        assert told["vain"] == [check.visit_id]
        assert len(told["drawn"]) == 4
        drawn = session.scalars(select(table(Lot).c.visit_id).where(table(Lot).c.drawn)).all()
        assert sorted(drawn) == told["drawn"]
        assert difference(told) is None


def test_a_proxy_of_later_and_the_kin_of_whoever_came_answer_no_check(db: Database) -> None:
    with db.begin() as session:
        who = month(session)
        check = the_check(session)
        checking.ask(session, check.id, now=NOON)
        visit = session.get_one(Visit, check.visit_id)
        kin = stage.resident(session, chat_id=1777)
        later = stage.resident(session, chat_id=1778)
        held = {"bond": Bond.FAMILY, "scope": Scope.ALL, "status": CareStatus.HELD}
        long_ago, soon = NOON - timedelta(days=99), NOON + timedelta(days=1)
        for proxy, since in ((kin, long_ago), (later, soon)):
            told = {"proxy_id": proxy.person_id, "since": since, "changed_at": since}
            add(session, Care(person_id=who.person_id, **held, **told))
        married = {"proxy_id": kin.person_id, "since": long_ago, "changed_at": long_ago}
        add(session, Care(person_id=visit.carer_id, **held, **married))
        act = {"seen": check.version, "now": soon}
        for proxy in (kin, later):
            with pytest.raises(NotAllowed):
                checking.say(session, check.id, "yes", by=proxy.actor, **act)
        checking.say(session, check.id, "yes", by=who.actor, **act)
