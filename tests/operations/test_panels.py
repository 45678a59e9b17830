"""评审: no tie is drawn, and no score is read before its time."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import add, change, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import scoring, tendering
from models.operations.leaving import leave
from models.reads.applications import (
    empty_seats,
    own_applications,
    own_sheets,
    points_of,
    sheets_of,
    waiting_for,
)
from models.reads.places import with_parts
from models.reads.standing import actor_of
from models.reads.tenders import calls
from models.rules.reviewing import Criterion, sealed
from models.tables.households import Household, HouseholdMember
from models.tables.people import Care, Person
from models.tables.providers import Project
from models.tables.records import AuditRow
from models.tables.roles import Grant
from models.tables.tenders import (
    Review,
    ReviewStatus,
    Tender,
)
from models.words import Bond
from tests import stage
from tests.operations.calls import (
    BID,
    CLOSED,
    COUNTY,
    LATE,
    Scene,
    closed,
    drawn,
    holds_a_post,
    live,
)
from tests.stage import LONG_AGO, NOON


def _left(session: Session, judge: int, house: int) -> None:
    holds_a_post(session, judge, house, revoked_at=NOON - timedelta(days=1000))


def _speaks(session: Session, judge: int, house: int) -> None:
    staff = stage.worker(session, session.get_one(Project, house), "家人", chat_id=2000 + judge)
    add(session, Care(proxy_id=judge, person_id=staff.person_id, bond=Bond.FAMILY,
                      since=LONG_AGO))  # fmt: skip


def _lives(session: Session, judge: int, house: int) -> None:
    staff = stage.worker(session, session.get_one(Project, house), "同住", chat_id=2000 + judge)
    home = add(
        session,
        Household(
            card=str(judge),
            secret_hash=str(judge),
            area_code=stage.PLACE,
            issued_at=NOON,
            issued_by=judge,
        ),
    )
    for one in (judge, staff.person_id):
        add(session, HouseholdMember(household_id=home.id, person_id=one))


def _rings(session: Session, judge: int, house: int) -> None:
    staff = stage.worker(session, session.get_one(Project, house), "同号", chat_id=2000 + judge)
    for one, phone in ((judge, "139-0000 1111"), (staff.person_id, "13900001111")):
        change(session, Person, table(Person).c.id == one, phone=phone)


@pytest.mark.parametrize("tie", [holds_a_post, _left, _speaks, _lives, _rings])
def test_an_evaluator_with_a_tie_is_never_drawn(
    db: Database, tie: Callable[[Session, int, int], None]
) -> None:
    with db.begin() as session:
        scene = Scene(session)
        assert scene.lan.id == scene.lan.provider_id
        for judge in scene.judges[:2]:
            tie(session, judge.person_id, scene.lan.provider_id)
        project = scene.hand_in()
        scene.close()
        assert drawn(session, project) == {one.person_id for one in scene.judges[2:]}


def test_who_left_the_organisation_long_ago_may_be_drawn(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        for judge in scene.judges[:3]:
            holds_a_post(session, judge.person_id, scene.lan.provider_id,
                  revoked_at=NOON - timedelta(days=1200))  # fmt: skip
        for judge in scene.judges[3:]:
            holds_a_post(session, judge.person_id, scene.lan.provider_id)
        project = scene.hand_in()
        scene.close()
        assert drawn(session, project) == {one.person_id for one in scene.judges[:3]}


def test_whoever_steps_aside_is_replaced_and_sees_it_no_more(db: Database) -> None:
    with db.begin() as session:
        _, project = closed(session)
        first = sheets_of(session, project.id)[0]
        by = actor_of(session, first.evaluator_id)
        scoring.decline(session, first.id, seen=first.version, by=by, now=CLOSED)
        left = [one.evaluator_id for one in live(session, project)]
        assert len(left) == 3
        assert first.evaluator_id not in left
        assert own_sheets(session, first.evaluator_id) == []
        with pytest.raises(Stale):
            scoring.score(session, first.id, Criterion.DESIGN, 20, by=by, now=CLOSED)


def test_the_sheets_of_an_evaluator_who_leaves_go_to_the_next(db: Database) -> None:
    with db.begin() as session:
        _, project = closed(session)
        first = sheets_of(session, project.id)[0]
        post = session.scalars(
            select(Grant).where(table(Grant).c.person_id == first.evaluator_id)
        ).one()
        leave(session, post.id, by=actor_of(session, first.evaluator_id), now=CLOSED)
        left = [one.evaluator_id for one in live(session, project)]
        assert len(left) == 3
        assert first.evaluator_id not in left


def test_a_call_tells_whose_sheets_and_which_seats_are_empty(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        for judge in scene.judges[2:]:
            change(session, Grant, table(Grant).c.person_id == judge.person_id, revoked_at=NOON)
        project = scene.hand_in()
        scene.close()
        assert waiting_for(session, scene.tender.id) == ["评估师"]
        assert empty_seats(session, scene.tender.id, 3) == 1
        (card,) = own_applications(session, {scene.lan.provider_id}, scene.tender.id)
        assert (card.project_id, card.needs, card.goals) == (project.id, BID.needs, BID.goals)
        assert [one.handed_in for one in calls(session)] == [1]
        assert with_parts(session, COUNTY)[0] == (COUNTY, "城东区")


def test_more_evaluators_fill_a_panel_that_was_too_small(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        for judge in scene.judges[1:]:
            change(session, Grant, table(Grant).c.person_id == judge.person_id, revoked_at=NOON)
        project = scene.hand_in()
        scene.close()
        assert drawn(session, project) == {scene.judges[0].person_id}
        newer = {stage.evaluator(session, chat_id=6100 + n).person_id for n in range(2)}
        tender = session.get_one(Tender, scene.tender.id)
        act = {"seen": tender.version, "by": scene.boss.actor, "now": CLOSED}
        tendering.draw_again(session, tender.id, **act)
        assert drawn(session, project) == {scene.judges[0].person_id, *newer}


def test_nobody_opens_the_scores_before_all_are_there_or_their_day_has_come(
    db: Database,
) -> None:
    with db.begin() as session:
        scene, project = closed(session)
        first, second, _ = sheets_of(session, project.id)
        act = {"by": scene.boss.actor}
        scene.score(first)
        seen = session.get_one(Tender, scene.tender.id).version
        with pytest.raises(tendering.ScoresMissing):
            scene.open()
        with pytest.raises(tendering.TooFewScores):
            tendering.open_scores(session, scene.tender.id, seen=seen, now=LATE, **act)
        assert points_of(session, project.id)[0] == 0
        scene.score(second)
        tendering.open_scores(session, scene.tender.id, seen=seen, now=LATE, **act)
        assert points_of(session, project.id) == (2, dict.fromkeys(Criterion, 30))
        status = [one.status for one in sheets_of(session, project.id)]
        assert status == [ReviewStatus.OPENED, ReviewStatus.OPENED, ReviewStatus.MISSED]


def test_a_sealed_sheet_is_changed_by_nobody_and_opens_into_its_seal(db: Database) -> None:
    with db.begin() as session:
        scene, project = closed(session)
        first = sheets_of(session, project.id)[0]
        mark = scene.score(first, 12)
        by = actor_of(session, first.evaluator_id)
        with pytest.raises(Stale):
            scoring.score(session, first.id, Criterion.DESIGN, 20, by=by, now=CLOSED)
        scene.score_all(project)
        scene.open()
        row = table(AuditRow).c
        facts = session.scalars(
            select(row.facts).where(row.act == "unseal", row.object_id == first.id)
        ).one()
        assert sealed(facts["scores"], facts["nonce"]) == mark


def test_a_point_changed_behind_the_back_of_the_house_no_longer_fits_its_seal(
    db: Database,
) -> None:
    with db.begin() as session:
        scene, project = closed(session)
        scene.score_all(project)
        first = sheets_of(session, project.id)[0]
        change(session, Review, table(Review).c.id == first.id,
               scores={**first.scores, "design": 20})  # fmt: skip
        session.expire_all()
        with pytest.raises(tendering.SealBroken):
            scene.open()


def test_nobody_reads_scores_seals_or_leaves_the_sheet_of_another(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        project = scene.hand_in()
        scene.close()
        sheet, other, _ = sheets_of(session, project.id)
        act: dict[str, Any] = {"by": actor_of(session, other.evaluator_id), "now": CLOSED}
        for refused in (
            lambda: scoring.fresh_sheet(session, sheet.id, **act),
            lambda: scoring.score(session, sheet.id, Criterion.DESIGN, 20, **act),
            lambda: scoring.seal(session, sheet.id, seen=sheet.version, **act),
            lambda: scoring.decline(session, sheet.id, seen=sheet.version, **act),
        ):
            with pytest.raises(NotAllowed):
                refused()
