"""Calendars: whose visits a secret opens, and what each of several hands sees of one visit."""

from datetime import timedelta

from sqlmodel import Session

from models.db import Database
from models.operations import subscribing
from models.operations.booking import book
from models.operations.calling_off import call_off_visit
from models.operations.forgetting import forget
from models.operations.subscribing import is_linked, subscriber
from models.reads.calendars import Entry, Held, entries
from models.reads.standing import HOUSE
from tests import stage
from tests.stage import NOON, Someone, cared_for, order_of


def test_a_secret_opens_the_visits_of_one_person_until_there_is_another(db: Database) -> None:
    with db.begin() as session:
        anna = stage.resident(session)
        first = subscribing.issue(session, by=anna.actor, now=NOON)
        assert subscriber(session, first) == anna.person_id
        second = subscribing.issue(session, by=anna.actor, now=NOON)
        assert subscriber(session, first) is None
        assert subscriber(session, second) == anna.person_id
        assert subscriber(session, second.lower()) is None


def test_whoever_is_forgotten_leaves_no_link(db: Database) -> None:
    with db.begin() as session:
        anna = stage.resident(session)
        secret = subscribing.issue(session, by=anna.actor, now=NOON)
        forget(session, anna.person_id, by=anna.actor, now=NOON)
        assert subscriber(session, secret) is None
        assert not is_linked(session, anna.person_id)


def test_taken_over_by_a_colleague_a_visit_is_called_off_for_one_and_stands_for_the_other(
    db: Database,
) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        first, second = (stage.worker(session, project, chat_id=n) for n in (2001, 2002))
        anna, proxy = stage.resident(session), stage.resident(session, "女儿", chat_id=1002)
        cared_for(session, proxy, anna)
        order = order_of(session, anna)
        book(session, order, (first.worker_id, project.id), by=HOUSE, now=NOON)
        (was,) = _seen(session, first)
        call_off_visit(session, order, by=HOUSE, now=NOON, reason="ill")
        book(session, order, (second.worker_id, project.id), by=HOUSE, now=NOON)
        held = {who.chat_id: _seen(session, who) for who in (first, second, anna, proxy)}
    assert {one.uid for seen in held.values() for one in seen} == {was.uid}
    assert {chat: [one.held for one in seen] for chat, seen in held.items()} == {
        2001: [Held.CANCELLED], 2002: [Held.CONFIRMED],
        1001: [Held.CONFIRMED], 1002: [Held.CONFIRMED],
    }  # fmt: skip
    assert min(one.sequence for seen in held.values() for one in seen) > was.sequence


def test_whoever_speaks_for_somebody_no_more_sees_nothing_of_them(db: Database) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        worker = stage.worker(session, project)
        anna, proxy = stage.resident(session), stage.resident(session, "女儿", chat_id=1002)
        cared_for(session, proxy, anna, until=(NOON - timedelta(days=1)).date())
        book(session, order_of(session, anna), (worker.worker_id, project.id), by=HOUSE, now=NOON)
        assert _seen(session, proxy) == []
        assert len(_seen(session, anna)) == 1


def _seen(session: Session, who: Someone) -> list[Entry]:
    return entries(session, who.person_id, now=NOON)
