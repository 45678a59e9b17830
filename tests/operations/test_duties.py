"""What a party of a contract owes by a day is called out when it is late, further up each time."""

from datetime import date, timedelta

from sqlmodel import Session

from models.base import table
from models.db import Database
from models.operations import duties
from models.operations.falling_due import sweep
from models.operations.leaving import leave
from models.reads.projects import owed_of, parties
from models.reads.standing import Held
from models.rules.hours import at
from models.tables.duties import Duty, DutyStatus
from models.tables.messaging import Outbox
from models.tables.providers import Project
from models.tables.roles import Grant
from models.words import DutyStep, Party, Role
from tests import stage
from tests.stage import NOON, Someone

DUE = date(2026, 11, 27)


def cast(session: Session) -> tuple[Project, dict[str, Someone]]:
    project = stage.provider(session)
    people = {
        "desk": stage.coordinator(session, chat_id=1),
        "town": stage.supervisor(session, chat_id=2),
        "prefecture": stage.supervisor(session, chat_id=3, place="6301"),
    }
    return project, people


def told(session: Session) -> set[int]:
    """Whose chats were told of a duty, and forget it."""
    box = table(Outbox)
    chats = set(session.scalars(stage.select(box.c.chat_id).where(box.c.kind == "duty")))
    session.execute(box.delete().where(box.c.kind == "duty"))
    return chats


def test_a_late_duty_calls_its_party_then_the_supervisor_near_then_those_above(
    db: Database,
) -> None:
    with db.begin() as session:
        project, _ = cast(session)
        duties.owe(session, project.id, DutyStep.SETTLE, due_on=DUE, now=NOON)
        assert told(session) == {1}
        for days, chats in ((1, {1, 2}), (2, {1, 2, 3}), (3, {1, 2, 3})):
            sweep(session, now=at(DUE + timedelta(days=days), duties.HOUR))
            assert told(session) == chats, days


def test_whoever_is_called_instead_of_somebody_who_left_hears_of_it_at_once(db: Database) -> None:
    with db.begin() as session:
        project, people = cast(session)
        duties.owe(session, project.id, DutyStep.MIDTERM, due_on=DUE, now=NOON)
        assert told(session) == {2}
        for name, chats in (("desk", set()), ("town", {3})):
            held = stage.select(Grant).where(table(Grant).c.person_id == people[name].person_id)
            leave(session, session.scalars(held).one().id, by=people[name].actor, now=NOON)
            assert told(session) == chats, name


def test_what_is_done_in_time_is_never_called_out(db: Database) -> None:
    with db.begin() as session:
        project, people = cast(session)
        duties.owe(session, project.id, DutyStep.SETTLE, due_on=DUE, now=NOON, thing_id=202611)
        told(session)
        by = people["desk"].actor
        duties.done(session, project.id, DutyStep.SETTLE, thing_id=202611, by=by, now=NOON)
        sweep(session, now=at(DUE + timedelta(days=30), duties.HOUR))
        assert told(session) == set()
        assert owed_of(session, project.id) == []


def test_what_is_owed_already_stays_as_it_is(db: Database) -> None:
    with db.begin() as session:
        project, _ = cast(session)
        first = duties.owe(session, project.id, DutyStep.PAY, due_on=DUE, now=NOON)
        later = DUE + timedelta(days=9)
        again = duties.owe(session, project.id, DutyStep.PAY, due_on=later, now=NOON)
        assert (again.id, again.due_on) == (first.id, DUE)


def test_nobody_who_works_for_the_organisation_speaks_for_an_office(db: Database) -> None:
    with db.begin() as session:
        project, people = cast(session)
        double = people["desk"].person_id
        assert parties(session, project, Party.PURCHASER) == {double}
        stage.give_post(session, double, Held(Role.MANAGER, project.provider_id))
        assert parties(session, project, Party.PURCHASER) == set()
        assert double in parties(session, project, Party.PROVIDER)


def test_a_project_that_is_over_owes_nothing_any_more(db: Database) -> None:
    with db.begin() as session:
        project, people = cast(session)
        duties.owe(session, project.id, DutyStep.PAY, due_on=DUE, now=NOON)
        duties.drop_all(session, project.id, by=people["town"].actor, now=NOON)
        assert {one.status for one in session.scalars(stage.select(Duty))} == {DutyStatus.DROPPED}
