"""征集: a supervisor with an open call, organisations that apply and evaluators who are drawn."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.base import add, table
from models.operations import applying, scoring, tendering
from models.operations.falling_due import sweep
from models.reads.applications import (
    Bid,
    sheets_of,
)
from models.reads.standing import actor_of
from models.rules.hours import at, today
from models.rules.reviewing import Criterion
from models.tables.messaging import Outbox
from models.tables.providers import Project
from models.tables.roles import Grant
from models.tables.tenders import (
    Review,
    ReviewStatus,
    Tender,
)
from models.words import Group, Role
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
        for sheet in live(self.session, project):
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


def closed(session: Session) -> tuple[Scene, Project]:
    """A call that is closed, with the one application that came in."""
    scene = Scene(session)
    project = scene.hand_in()
    scene.close()
    return scene, project


def live(session: Session, project: Project) -> list[Review]:
    """The sheets that somebody is to fill in."""
    return [one for one in sheets_of(session, project.id) if one.status is ReviewStatus.DRAWN]


def holds_a_post(session: Session, judge: int, house: int, **more: Any) -> None:
    add(session, Grant(person_id=judge, role=Role.WORKER, provider_id=house,
                       granted_at=LONG_AGO, **more))  # fmt: skip
