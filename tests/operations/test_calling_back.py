"""A visit in twenty is asked about, by something that only a real one tells."""

import json
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import add, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations.calling_back import call_of, say
from models.operations.falling_due import sweep
from models.operations.feedback import rate
from models.operations.reviewing import settle
from models.rules.sampling import BETWEEN, FORGOTTEN, drawn, truth
from models.tables.callbacks import CallBack, Draw
from models.tables.catalogue import Figure
from models.tables.people import Account
from models.tables.records import AuditRow
from models.tables.visits import Visit
from models.words import Oddity
from tests import stage
from tests.operations.test_proving import AWAY, NOON, PRICE, odd, over, pots, review
from tests.stage import Someone

LEFT = 12 * 60
"""Minute of the day: noon."""
NEXT_DAY = NOON + timedelta(days=1)


def asked(session: Session) -> tuple[Someone, Someone, Visit, CallBack]:
    """Everybody is drawn; the visit has its five stars, and is not paid yet."""
    every = {"name": "callback_percent", "value": 100, "unit": "percent", "source": "test"}
    add(session, Figure(valid_from=date(2026, 1, 1), **every))
    old, anna, visit = over(session)
    rate(session, visit.id, 5, by=old.actor, now=NOON + AWAY)
    call = call_of(session, visit.id)
    assert call is not None
    assert pots(session, visit) == (PRICE, 0)
    return old, anna, visit, call


def right(call: CallBack) -> int:
    return truth(call.since, call.until, LEFT)


def test_the_right_answer_pays_and_nobody_of_the_organisation_gives_it(db: Database) -> None:
    with db.begin() as session:
        old, anna, visit, call = asked(session)
        with pytest.raises(NotAllowed):
            say(session, visit.id, right(call), by=anna.actor, now=NEXT_DAY)
        say(session, visit.id, right(call), by=old.actor, now=NEXT_DAY)
        assert pots(session, visit) == (0, PRICE)
        with pytest.raises(Stale):
            say(session, visit.id, right(call), by=old.actor, now=NEXT_DAY)


@pytest.mark.parametrize(("real", "after"), [(True, (0, PRICE)), (False, (0, 0))])
def test_a_wrong_answer_holds_the_visit_for_somebody_to_look(
    db: Database, real: bool, after: tuple[int, int]
) -> None:
    with db.begin() as session:
        old, _, visit, call = asked(session)
        desk = stage.coordinator(session)
        say(session, visit.id, (right(call) + 1) % FORGOTTEN, by=old.actor, now=NEXT_DAY)
        assert odd(session, visit) == {Oddity.CALL_BACK_DIFFERS}
        assert pots(session, visit) == (PRICE, 0)
        task = review(session)
        settle(session, task.id, seen=task.version, real=real, by=desk.actor, now=NEXT_DAY)
        assert pots(session, visit) == after


def test_whoever_forgot_is_telephoned_and_it_is_held_against_nobody(db: Database) -> None:
    with db.begin() as session:
        old, _, visit, _ = asked(session)
        desk = stage.coordinator(session)
        say(session, visit.id, FORGOTTEN, by=old.actor, now=NEXT_DAY)
        assert pots(session, visit) == (PRICE, 0)
        task = review(session)
        say(session, visit.id, FORGOTTEN, by=desk.actor, now=NEXT_DAY)
        assert (odd(session, visit), pots(session, visit)) == (set(), (0, PRICE))
        session.expire_all()
        assert task.status == "closed"


@pytest.mark.parametrize("has_chat", [True, False])
def test_where_no_answer_comes_somebody_telephones(db: Database, has_chat: bool) -> None:
    with db.begin() as session:
        old, _, visit, call = asked(session)
        desk = stage.coordinator(session)
        if not has_chat:
            account = table(Account)
            mine = account.c.person_id == old.person_id
            session.execute(account.update().where(mine).values(reachable=False))
        for days in (0, 3 if has_chat else 0):
            sweep(session, now=NEXT_DAY + timedelta(days=days))
        assert review(session).visit_id == visit.id
        say(session, visit.id, right(call), by=desk.actor, now=NEXT_DAY + timedelta(days=3))
        assert pots(session, visit) == (0, PRICE)


def test_the_draw_can_be_done_again_from_what_the_chain_tells(db: Database) -> None:
    with db.begin() as session:
        _, _, visit, _ = asked(session)
        seed = session.scalars(select(table(Draw).c.seed)).one()
        for _ in range(99):
            sweep(session, now=NEXT_DAY + timedelta(days=40))
        row = table(AuditRow).c
        told = session.scalars(select(row.facts).where(row.act == "draw_shown")).one()
        shown = (told if isinstance(told, dict) else json.loads(told))["seed"]
        assert shown == seed
        assert drawn(bytes.fromhex(shown), visit.id, 100)
        assert not drawn(bytes.fromhex(shown), visit.id, 0)


def test_no_option_but_the_four_is_an_answer(db: Database) -> None:
    with db.begin() as session:
        old, _, visit, _ = asked(session)
        for option in (-1, FORGOTTEN + 1):
            with pytest.raises(NotAllowed):
                say(session, visit.id, option, by=old.actor, now=NEXT_DAY)
        assert BETWEEN in range(FORGOTTEN)
