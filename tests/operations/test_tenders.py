"""征集、申请、评审: no tie is drawn, no score is read before its time, no fund is overdrawn."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import add, change, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import applying, scoring, tendering
from models.operations.falling_due import sweep
from models.operations.leaving import leave
from models.reads.applications import (
    Bid,
    empty_seats,
    own_applications,
    own_sheets,
    points_of,
    sheets_of,
    waiting_for,
)
from models.reads.appointments import served
from models.reads.places import with_parts
from models.reads.projects import owed_of
from models.reads.standing import actor_of
from models.reads.tenders import calls
from models.rules.budgets import Barrier
from models.rules.hours import at, today
from models.rules.reviewing import Criterion, Refusal, sealed
from models.tables.households import Household, HouseholdMember
from models.tables.messaging import Outbox
from models.tables.people import Care, Person
from models.tables.providers import Project, ProjectStatus, Provider, Qualification
from models.tables.records import AuditRow
from models.tables.roles import Grant
from models.tables.tenders import (
    Application,
    Barring,
    Review,
    ReviewStatus,
    Tender,
    TenderStatus,
)
from models.words import Bond, DutyStep, Group, Party, Requirement, Role
from tests import stage
from tests.stage import LONG_AGO, NOON

COUNTY = "630102"
ON = today(NOON)
CALL = tendering.Call(
    area_code=COUNTY,
    fund_fen=50_000_000,
    closes_on=ON + timedelta(days=10),
    scores_by=ON + timedelta(days=20),
    source="区财政 2027 年",
)
CLOSED = at(CALL.closes_on + timedelta(days=1), tendering.HOUR)
LATE = at(CALL.scores_by + timedelta(days=1), tendering.HOUR)
BID = Bid(
    name="居家老人日常支持",
    services=("daily_care", "housekeeping"),
    areas=(COUNTY,),
    groups=(Group.ELDERLY_AT_HOME, Group.DISABLED),
    budget_fen=20_000_000,
    visit_fen=8_000,
    visits_a_month=100,
    starts_on=date(2027, 1, 1),
    ends_on=date(2027, 12, 31),
    needs="老人没人做饭",
    goals="每月 100 次",
)


class Scene:
    """A supervisor with an open call, two organisations with their managers, five evaluators."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.boss = stage.supervisor(session)
        self.lan, self.heads = stage.provider(session), []
        self.zwei = stage.provider(session, "ZWEI")
        for chat, project in ((4001, self.lan), (4002, self.zwei)):
            self.heads.append(stage.manager(session, project, f"主任{chat}", chat_id=chat))
        self.judges = [stage.evaluator(session, chat_id=6001 + n) for n in range(5)]
        self.tender = tendering.open_tender(session, CALL, by=self.boss.actor, now=NOON)

    def hand_in(self, head: int = 0, **more: Any) -> Project:
        by, house = self.heads[head].actor, (self.lan, self.zwei)[head].provider_id
        bid = replace(BID, **more)
        project = applying.draft(self.session, house, self.tender.id, bid, by=by, now=NOON)
        return applying.submit(self.session, project.id, seen=project.version, by=by, now=NOON)

    def close(self) -> None:
        sweep(self.session, now=CLOSED)

    def score(self, sheet: Review, points: int = 15) -> str:
        by = actor_of(self.session, sheet.evaluator_id)
        for one in Criterion:
            scoring.score(self.session, sheet.id, one, points, by=by, now=CLOSED)
        return scoring.seal(self.session, sheet.id, seen=sheet.version, by=by, now=CLOSED)

    def score_all(self, project: Project, points: int = 15) -> None:
        for sheet in sheets_of(self.session, project.id):
            if sheet.status is ReviewStatus.DRAWN:
                self.score(sheet, points)

    def open(self) -> None:
        seen = self.session.get_one(Tender, self.tender.id).version
        tendering.open_scores(
            self.session, self.tender.id, seen=seen, by=self.boss.actor, now=CLOSED
        )

    def decide(self) -> None:
        tender = self.session.get_one(Tender, self.tender.id)
        read = tendering.spelled(tendering.proposal(self.session, tender, now=CLOSED))
        told = {"seen": tender.version, "read": read, "by": self.boss.actor, "now": CLOSED}
        tendering.decide(self.session, tender.id, **told)


def told(session: Session, kind: str) -> list[int]:
    outbox = table(Outbox).c
    rows = select(outbox.chat_id).where(outbox.kind == kind).order_by(outbox.id)
    return list(session.scalars(rows))


def drawn(session: Session, project: Project) -> set[int]:
    return {one.evaluator_id for one in sheets_of(session, project.id)}


def test_a_draft_is_kept_and_every_reason_against_it_is_told(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        change(session, Provider, table(Provider).c.id == scene.lan.provider_id, rating=2)
        paper = table(Qualification).c
        missing = (paper.provider_id == scene.lan.provider_id) & (
            paper.requirement == Requirement.FINANCE
        )
        session.execute(table(Qualification).delete().where(missing))
        add(session, Barring(provider_id=scene.lan.provider_id, year=2026, why="final_failed",
                             at=LONG_AGO))  # fmt: skip
        session.expire_all()
        by = scene.heads[0].actor
        bid = replace(BID, budget_fen=20_000_100, visits_a_month=1000, needs=" ", groups=())
        project = applying.draft(
            session, scene.lan.provider_id, scene.tender.id, bid, by=by, now=NOON
        )
        with pytest.raises(applying.NotTaken) as no:
            applying.submit(session, project.id, seen=project.version, by=by, now=CLOSED)
        assert {one.barrier for one in no.value.obstacles} == set(Barrier)
        assert session.get_one(Project, project.id).status is ProjectStatus.DRAFTED
        better = applying.revise(session, project.id, BID, seen=project.version, by=by, now=NOON)
        assert better.budget_fen == BID.budget_fen


@pytest.mark.parametrize(("rating", "most"), [(2, 20_000_000), (3, 30_000_000)])
def test_the_cap_is_that_of_the_rating_to_the_fen(db: Database, rating: int, most: int) -> None:
    with db.begin() as session:
        scene = Scene(session)
        change(session, Provider, table(Provider).c.id == scene.lan.provider_id, rating=rating)
        session.expire_all()
        with pytest.raises(applying.NotTaken):
            scene.hand_in(budget_fen=most + 1)
        assert scene.hand_in(budget_fen=most).status is ProjectStatus.SUBMITTED


def test_visits_that_cost_more_than_the_sum_are_not_taken(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        with pytest.raises(applying.NotTaken) as no:
            scene.hand_in(visit_fen=8_001, visits_a_month=250, budget_fen=24_000_000)
        (found,) = no.value.obstacles
        assert found == (Barrier.OVER_SUM, 24_000_000, 24_003_000, 0, ())
        assert scene.hand_in(visits_a_month=250, budget_fen=24_000_000)


def test_who_was_barred_is_refused_that_year_and_taken_when_a_hearing_turned_it(
    db: Database,
) -> None:
    with db.begin() as session:
        scene = Scene(session)
        bar = add(session, Barring(provider_id=scene.lan.provider_id, year=ON.year,
                                   why="final_failed", at=LONG_AGO))  # fmt: skip
        with pytest.raises(applying.NotTaken) as no:
            scene.hand_in()
        assert [one.barrier for one in no.value.obstacles] == [Barrier.BARRED]
        change(session, Barring, table(Barring).c.id == bar.id, lifted_at=NOON)
        assert scene.hand_in().status is ProjectStatus.SUBMITTED


def test_nobody_else_reads_changes_or_hands_in_an_application(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        by = scene.heads[0].actor
        house = scene.lan.provider_id
        project = applying.draft(session, house, scene.tender.id, BID, by=by, now=NOON)
        for other in (scene.heads[1], scene.boss, scene.judges[0]):
            told_ = {"seen": project.version, "by": other.actor, "now": NOON}
            with pytest.raises(NotAllowed):
                applying.submit(session, project.id, **told_)
            with pytest.raises(NotAllowed):
                applying.draft(session, house, scene.tender.id, BID, by=other.actor, now=NOON)


def test_an_application_is_no_contract(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        scene.hand_in(areas=("630102001",))
        assert served(session, scene.lan.provider_id, BID.starts_on) == {COUNTY}


def _post(session: Session, judge: int, house: int, **more: Any) -> None:
    add(session, Grant(person_id=judge, role=Role.WORKER, provider_id=house,
                       granted_at=LONG_AGO, **more))  # fmt: skip


def _left(session: Session, judge: int, house: int) -> None:
    _post(session, judge, house, revoked_at=NOON - timedelta(days=1000))


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


@pytest.mark.parametrize("tie", [_post, _left, _speaks, _lives, _rings])
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
            _post(session, judge.person_id, scene.lan.provider_id,
                  revoked_at=NOON - timedelta(days=1200))  # fmt: skip
        for judge in scene.judges[3:]:
            _post(session, judge.person_id, scene.lan.provider_id)
        project = scene.hand_in()
        scene.close()
        assert drawn(session, project) == {one.person_id for one in scene.judges[:3]}


def test_whoever_steps_aside_is_replaced_and_sees_it_no_more(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        project = scene.hand_in()
        scene.close()
        first = sheets_of(session, project.id)[0]
        by = actor_of(session, first.evaluator_id)
        scoring.decline(session, first.id, seen=first.version, by=by, now=CLOSED)
        live = [one for one in sheets_of(session, project.id) if one.status is ReviewStatus.DRAWN]
        assert len(live) == 3
        assert first.evaluator_id not in {one.evaluator_id for one in live}
        assert own_sheets(session, first.evaluator_id) == []
        with pytest.raises(Stale):
            scoring.score(session, first.id, Criterion.DESIGN, 20, by=by, now=CLOSED)


def test_the_sheets_of_an_evaluator_who_leaves_go_to_the_next(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        project = scene.hand_in()
        scene.close()
        first = sheets_of(session, project.id)[0]
        post = session.scalars(
            select(Grant).where(table(Grant).c.person_id == first.evaluator_id)
        ).one()
        leave(session, post.id, by=actor_of(session, first.evaluator_id), now=CLOSED)
        live = [one for one in sheets_of(session, project.id) if one.status is ReviewStatus.DRAWN]
        assert len(live) == 3
        assert first.evaluator_id not in {one.evaluator_id for one in live}


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


def test_a_call_that_nobody_decides_is_called_out_every_day(db: Database) -> None:
    with db.begin() as session:
        scene = Scene(session)
        scene.hand_in()
        scene.close()
        before = len(told(session, "tender"))
        for days in range(3):
            sweep(session, now=LATE + timedelta(days=days))
        assert told(session, "tender")[before:] == [scene.boss.chat_id] * 3


def test_nobody_opens_the_scores_before_all_are_there_or_their_day_has_come(
    db: Database,
) -> None:
    with db.begin() as session:
        scene = Scene(session)
        project = scene.hand_in()
        scene.close()
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
        scene = Scene(session)
        project = scene.hand_in()
        scene.close()
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
        scene = Scene(session)
        project = scene.hand_in()
        scene.close()
        scene.score_all(project)
        first = sheets_of(session, project.id)[0]
        change(session, Review, table(Review).c.id == first.id,
               scores={**first.scores, "design": 20})  # fmt: skip
        session.expire_all()
        with pytest.raises(tendering.SealBroken):
            scene.open()


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
        scene = Scene(session)
        project = scene.hand_in()
        scene.close()
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
        _post(session, scene.boss.person_id, scene.lan.provider_id)
        scene.close()
        tender = session.get_one(Tender, scene.tender.id)
        assert tender.status is TenderStatus.REVIEWING
        with pytest.raises(NotAllowed):
            tendering.draw_again(session, tender.id, seen=tender.version, by=scene.boss.actor,
                                 now=CLOSED)  # fmt: skip


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
