"""征集: the best are approved within the fund, once, by whoever has no part in it."""

import threading
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from models.base import change, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import tendering
from models.operations.falling_due import sweep
from models.reads.projects import owed_of
from models.rules.reviewing import Refusal
from models.tables.providers import Project, ProjectStatus
from models.tables.tenders import (
    Application,
    Tender,
    TenderStatus,
)
from models.words import DutyStep, Party
from tests import stage
from tests.operations.calls import (
    CALL,
    CLOSED,
    LATE,
    ON,
    Scene,
    closed,
    holds_a_post,
    told,
)
from tests.stage import NOON


def test_a_call_that_nobody_decides_is_called_out_every_day(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        scene.hand_in()
        scene.close()
        before = len(told(session, "tender"))
        for days in range(3):
            sweep(session, now=LATE + timedelta(days=days))
        assert told(session, "tender")[before:] == [scene.boss.chat_id] * 3


def test_the_best_are_approved_within_the_fund_and_the_others_told_why(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        high, low = scene.hand_in(0), scene.hand_in(1)
        dear = scene.hand_in(1, name="另一个", budget_fen=30_000_001 - 1)
        scene.close()
        for project, points in ((high, 18), (dear, 16), (low, 15)):
            scene.score_all(project, points)
        change(session, Tender, table(Tender).c.id == scene.tender.id, fund_fen=40_000_000)
        session.expire_all()
        scene.open()
        scene.decide()
        rows = {one.project_id: one for one in session.scalars(select(Application))}
        found = {n: (rows[p.id].place, rows[p.id].refused_for) for n, p in
                 (("high", high), ("dear", dear), ("low", low))}  # fmt: skip
        assert found == {"high": (1, None), "dear": (2, Refusal.FUND_SPENT), "low": (3, None)}
        assert session.get_one(Tender, scene.tender.id).committed_fen == 40_000_000
        assert session.get_one(Project, low.id).status is ProjectStatus.APPROVED
        assert sorted(told(session, "application-decided")) == [4001, 4002, 4002]


def test_once_it_is_decided_the_purchaser_owes_a_draft_of_what_was_approved(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        stage.coordinator(session, chat_id=3001)
        approved, refused = scene.hand_in(0), scene.hand_in(1)
        scene.close()
        scene.score_all(approved)
        scene.score_all(refused, 5)
        scene.open()
        scene.decide()
        (duty,) = owed_of(session, approved.id)
        assert (duty.step, duty.owed_by, duty.thing_id) == (DutyStep.SIGN, Party.PURCHASER, 0)
        assert told(session, "duty") == [3001]
        assert owed_of(session, refused.id) == []


def test_another_proposal_than_the_one_that_was_read_is_not_decided(db: Database) -> None:
    with db.begin() as session:
        scene, project = closed(session)
        scene.score_all(project)
        scene.open()
        tender = session.get_one(Tender, scene.tender.id)
        with pytest.raises(Stale):
            tendering.decide(session, tender.id, seen=tender.version, read="0" * 12,
                             by=scene.boss.actor, now=CLOSED)  # fmt: skip


def test_a_supervisor_with_a_post_in_an_organisation_that_applies_decides_nothing(
    db: Database,
) -> None:
    with db.begin() as session:
        scene = Scene(session)
        scene.hand_in()
        holds_a_post(session, scene.boss.person_id, scene.lan.provider_id)
        scene.close()
        tender = session.get_one(Tender, scene.tender.id)
        assert tender.status is TenderStatus.REVIEWING
        with pytest.raises(NotAllowed):
            tendering.draw_again(session, tender.id, seen=tender.version, by=scene.boss.actor,
                                 now=CLOSED)  # fmt: skip


def test_a_call_without_an_application_is_over_by_itself(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        scene.close()
        assert session.get_one(Tender, scene.tender.id).status is TenderStatus.DECIDED


@pytest.mark.parametrize(
    "wrong",
    [{"fund_fen": 0}, {"closes_on": ON - timedelta(days=1)}, {"scores_by": CALL.closes_on},
     {"source": " "}],
)  # fmt: skip
def test_a_call_has_money_days_in_order_and_a_source(db: Database, wrong: Any) -> None:
    with db.begin() as session:
        boss = stage.supervisor(session)
        with pytest.raises(tendering.NoSuchCall):
            tendering.open_tender(session, replace(CALL, **wrong), by=boss.actor, now=NOON)
        other = replace(CALL, area_code="630103")
        with pytest.raises(NotAllowed):
            tendering.open_tender(session, other, by=boss.actor, now=NOON)


def test_fifty_decisions_at_once_spend_the_fund_once(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        projects = [scene.hand_in(head, name=f"项目{n}", budget_fen=15_000_000)
                    for n in range(3) for head in (0, 1)]  # fmt: skip
        scene.close()
        for project in projects:
            scene.score_all(project)
        scene.open()
        tender = session.get_one(Tender, scene.tender.id)
        read = tendering.spelled(tendering.proposal(session, tender, now=CLOSED))
        told_ = {"seen": tender.version, "read": read, "by": scene.boss.actor, "now": CLOSED}
        number = tender.id
    done: list[str] = []
    start = threading.Barrier(50)

    def decide() -> None:
        start.wait()
        try:
            with db.begin() as session:
                tendering.decide(session, number, **told_)  # type: ignore[arg-type]
            done.append("decided")
        except Stale:
            done.append("stale")

    threads = [threading.Thread(target=decide) for _ in range(50)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(done) == ["decided", *["stale"] * 49]
    with db.begin() as session:
        approved = [one.budget_fen for one in session.scalars(select(Project))
                    if one.status is ProjectStatus.APPROVED]  # fmt: skip
        assert sum(approved) == session.get_one(Tender, number).committed_fen == 45_000_000
