"""Rights, quotas and fees change from a day on, by whoever may; what was answered stays."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import add
from models.db import Database
from models.errors import NotAllowed
from models.operations.explaining import recompute
from models.operations.joining import open_account
from models.operations.ruling import Ruling, TooSoon, set_right
from models.reads.catalogue import dish, judged_for
from models.reads.standing import Actor, Held
from models.tables.catalogue import Entitlement
from models.tables.decisions import Decision
from models.tables.messaging import Outbox
from models.tables.records import AuditRow
from models.tables.roles import Grant
from models.words import Group, Role, ServiceClass
from tests import stage
from tests.stage import LONG_AGO, NOON

NEW = Ruling(
    group=Group.ELDERLY_AT_HOME,
    service_class=ServiceClass.CONVENIENCE,
    service_code="",
    visits_a_month=2,
    fee_fen=500,
    since=date(2026, 12, 1),
    source="州民政〔2026〕12 号",
)
LAST = datetime.fromisoformat("2026-11-30T10:00+08:00")
FIRST = datetime.fromisoformat("2026-12-01T10:00+08:00")


def above(session: Session) -> Actor:
    return stage.coordinator(session, "州上", chat_id=7, place="6301").actor


def right_on(session: Session, who: stage.Someone, moment: datetime) -> tuple[int, int]:
    service = dish(session, "housekeeping")
    assert service is not None
    right = judged_for(session, who.person_id, service, moment).verdict.by
    assert right is not None
    return right.visits_a_month, right.fee_fen


def test_a_new_rule_holds_from_its_day_and_the_old_one_to_the_day_before(db: Database) -> None:
    with db.begin() as session:
        old = stage.resident(session)
        set_right(session, NEW, by=above(session), now=NOON)
        assert right_on(session, old, LAST) == (8, 0)
        assert right_on(session, old, FIRST) == (2, 500)


def test_an_answer_given_by_the_old_rule_comes_out_the_same_under_the_new_one(
    db: Database,
) -> None:
    with db.begin() as session:
        old = stage.resident(session)
        stage.order_of(session, old, start=FIRST)
        kept = session.scalars(select(Decision)).one()
        set_right(session, replace(NEW, visits_a_month=0), by=above(session), now=NOON)
        assert recompute(session, kept).entitled
        service = dish(session, "housekeeping")
        assert service is not None
        assert not judged_for(session, old.person_id, service, FIRST).verdict.entitled


@pytest.mark.parametrize("since", [date(2026, 11, 22), date(2026, 11, 23)])
def test_no_rule_begins_today_or_in_the_past(db: Database, since: date) -> None:
    with db.begin() as session, pytest.raises(TooSoon):
        set_right(session, replace(NEW, since=since), by=above(session), now=NOON)


@pytest.mark.parametrize(
    "held",
    [
        Held(Role.COORDINATOR, None, "630102"),
        Held(Role.WORKER, 1, ""),
        Held(Role.EVALUATOR, None, ""),
    ],
)
def test_whoever_answers_for_less_than_a_prefecture_changes_nothing(
    db: Database, held: Held
) -> None:
    with db.begin() as session:
        by = Actor(stage.resident(session).person_id, (held,))
        before = len(session.scalars(select(Entitlement)).all())
        with pytest.raises(NotAllowed):
            set_right(session, NEW, by=by, now=NOON)
        assert len(session.scalars(select(Entitlement)).all()) == before


@pytest.mark.parametrize(
    "slip",
    [
        {"visits_a_month": 32},
        {"visits_a_month": -1},
        {"fee_fen": 100_001},
        {"source": " "},
        {"service_code": "counselling"},
        {"service_code": "nothing"},
    ],
)
def test_a_slip_of_the_finger_becomes_no_rule(db: Database, slip: dict[str, object]) -> None:
    with db.begin() as session, pytest.raises(NotAllowed):
        set_right(session, replace(NEW, **slip), by=above(session), now=NOON)


def test_a_rule_said_again_for_the_same_day_replaces_it_and_a_later_one_stays(
    db: Database,
) -> None:
    with db.begin() as session:
        old, by = stage.resident(session), above(session)
        later = replace(NEW, visits_a_month=5, since=date(2027, 1, 1))
        for told in (NEW, later, replace(NEW, visits_a_month=3)):
            set_right(session, told, by=by, now=NOON)
        january = datetime.fromisoformat("2027-01-01T10:00+08:00")
        december = datetime.fromisoformat("2026-12-31T10:00+08:00")
        found = [right_on(session, old, day)[0] for day in (LAST, FIRST, december, january)]
        assert found == [8, 3, 3, 5]


def test_a_change_is_written_down_and_supervisors_are_told(db: Database) -> None:
    with db.begin() as session:
        boss = open_account(session, 13, "局里", now=LONG_AGO).person_id
        add(session, Grant(person_id=boss, role=Role.SUPERVISOR, granted_at=LONG_AGO))
        by = above(session)
        row = set_right(session, NEW, by=by, now=NOON)
        owed = session.scalars(select(Outbox)).one()
        assert (owed.kind, owed.chat_id, owed.object_id) == ("rule-changed", 13, row.id)
        written = session.scalars(select(AuditRow).where(AuditRow.act == "set_right")).one()
        assert (written.actor_id, written.object_id) == (by.person_id, row.id)
        assert written.facts == {"visits": 2, "fee_fen": 500, "since": "2026-12-01"}
