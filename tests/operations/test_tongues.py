"""A shared language brings points, and bars nobody who does not speak it."""

import pytest
from sqlmodel import Session

from models.base import add
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import tongues
from models.operations.finding import weigh
from models.reads.colleagues import tongues_of
from models.tables.people import Person
from models.tables.providers import Worker
from models.words import Tongue
from tests import stage
from tests.bench.plain import plainly
from tests.stage import NOON


def town(session: Session) -> tuple[stage.Someone, list[stage.Someone]]:
    project = stage.provider(session)
    hands = [stage.worker(session, project, f"{n}师傅", chat_id=2000 + n) for n in range(3)]
    return stage.resident(session), hands


def points(session: Session, old: stage.Someone) -> dict[int, int]:
    order = stage.order_of(session, old)
    found = weigh(session, order, now=NOON)
    plain = weigh(session, order, now=NOON, whom=plainly)
    assert {f.candidate for f in found} == {f.candidate for f in plain}
    assert not any(f.bars for f in found)
    return {f.candidate.worker_id: f.parts["language"] for f in found}


def test_whoever_speaks_what_the_person_likes_gets_ten_points_and_nobody_is_barred(
    db: Database,
) -> None:
    with db.begin() as session:
        old, (first, second, third) = town(session)
        assert set(points(session, old).values()) == {10}
        tongues.set_own(session, "tibetan", on=True, by=second.actor, now=NOON)
        tongues.like(session, old.person_id, "tibetan", by=old.actor, now=NOON)
        assert points(session, old) == {
            first.worker_id: 0, second.worker_id: 10, third.worker_id: 0,
        }  # fmt: skip
        tongues.set_own(session, "sign", on=True, by=third.actor, now=NOON)
        tongues.like(session, old.person_id, "mandarin", by=old.actor, now=NOON)
        assert points(session, old) == {
            first.worker_id: 10, second.worker_id: 0, third.worker_id: 0,
        }  # fmt: skip
        tongues.like(session, old.person_id, tongues.ANY, by=old.actor, now=NOON)
        assert session.get_one(Person, old.person_id).tongue is None


def test_a_worker_says_it_for_every_post_and_takes_it_back(db: Database) -> None:
    with db.begin() as session:
        _, (first, *_) = town(session)
        other = stage.provider(session, "HUA")
        post = Worker(person_id=first.person_id, provider_id=other.provider_id)
        posts = {first.worker_id, add(session, post).id}
        held = (*first.actor.held, stage.Held(stage.Role.WORKER, other.provider_id))
        both = stage.Actor(first.person_id, held)
        for _ in range(2):
            tongues.set_own(session, "salar", on=True, by=both, now=NOON)
        assert [tongues_of(session, {one}) for one in posts] == [(Tongue.SALAR,)] * 2
        tongues.set_own(session, "salar", on=False, by=both, now=NOON)
        assert tongues_of(session, posts) == ()


def test_only_who_may_order_for_somebody_and_who_manages_a_worker_says_it(db: Database) -> None:
    with db.begin() as session:
        old, (first, *_) = town(session)
        desk, stranger = stage.coordinator(session), stage.resident(session, chat_id=1009)
        tongues.like(session, old.person_id, "qinghai", by=desk.actor, now=NOON)
        with pytest.raises(NotAllowed):
            tongues.like(session, old.person_id, "qinghai", by=stranger.actor, now=NOON)
        with pytest.raises(NotAllowed):
            tongues.set_tongue(session, first.worker_id, "salar", on=True, by=old.actor, now=NOON)
        with pytest.raises(Stale):
            tongues.like(session, old.person_id, "klingon", by=old.actor, now=NOON)
