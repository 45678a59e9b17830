"""What is kept of a midnight is what comes out when it is reckoned again, and costs a few rows."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlmodel import Session

from models.base import add, change, delete, table
from models.db import Database
from models.operations.reckoning import keep
from models.reads.ended import Slice
from models.reads.reckoned import (
    A_YEAR,
    CUTS,
    first_difference,
    parts_of,
    reckon,
    reckoned_on,
    told_of,
)
from models.reads.satisfaction import By, cube, nothing, score
from models.rules.hours import at
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.exclusions import Exclusion, ExclusionStatus
from models.tables.proofs import Hold, HoldStatus
from models.tables.reckoned import Reckoned
from models.tables.visits import Answer, Rating, Visit, VisitStatus
from models.words import Came, Group, How, Oddity, Outcome, Unreasonable
from tests import stage

DAY = date(2026, 11, 24)
MIDNIGHT = at(DAY, datetime.min.time())
HOUR, DAYS = timedelta(hours=1), timedelta(days=1)
_reckoned = table(Reckoned).c
GROUPS = (Group.ELDERLY_AT_HOME, Group.DISABLED, Group.COMMUNITY_CORRECTION)
SERVICES = ("housekeeping", "daily_care", "counselling")


class Town:
    """Two organisations, a few homes, and whatever the dice bring."""

    def __init__(self, session: Session, seed: int) -> None:
        self.session, self.dice = session, Random(seed)
        projects = [stage.provider(session), stage.provider(session, "ZWEI")]
        self.houses = {one.provider_id for one in projects}
        self.hands = [(one.id, stage.worker(session, one, chat_id=2001 + n))
                      for n, one in enumerate(projects)]  # fmt: skip
        self.desk = stage.coordinator(session).person_id
        self.orders = [
            stage.order_of(session, stage.resident(session, chat_id=1100 + n, group=group), dish)
            for n, (group, dish) in enumerate(zip(GROUPS * 2, SERVICES * 2, strict=True))
        ]
        self.visits: list[Visit] = []
        self.checked: set[int] = set()
        self.held: set[int] = set()

    def lives(self, first: datetime, last: datetime, visits: int = 24) -> None:
        """Visits that are told to be over between two moments, and what is said of any."""
        for _ in range(visits):
            over = self._moment(first, last)
            self.visits.append(self._visit(over - self.dice.choice((HOUR, 30 * HOUR)), over))
        for visit in self.dice.sample(self.visits, len(self.visits) * 3 // 4):
            what = self.dice.choice((self._rate, self._rate, self._answer, self._check, self._hold))
            what(visit, self._moment(first, last))

    def _moment(self, first: datetime, last: datetime) -> datetime:
        return first + self.dice.random() * (last - first)

    def _visit(self, ended: datetime, told: datetime) -> Visit:
        order, (project, hand) = self.dice.choice(self.orders), self.dice.choice(self.hands)
        span = {"start": ended - HOUR, "end": ended, "busy_from": ended - HOUR,
                "busy_until": ended}  # fmt: skip
        visit = add(self.session, Visit(
            order_id=order.id, person_id=order.person_id, worker_id=hand.worker_id,
            carer_id=hand.person_id, project_id=project, occurrence=len(self.visits),
            status=VisitStatus.CLOSED, finished_at=ended, changed_at=told, **span,
        ))  # fmt: skip
        stage.told_over(self.session, visit, now=told)
        return visit

    def _rate(self, visit: Visit, when: datetime) -> None:
        change(self.session, Rating, table(Rating).c.visit_id == visit.id, live=False)
        facts = {"visit_id": visit.id, "rated_by": visit.person_id, "rated_at": when}
        how = self.dice.choice(list(How))
        row = add(self.session, Rating(stars=self.dice.randint(1, 5), how=how, **facts))
        if self.dice.random() < 0.2:
            asked = {"reason": Unreasonable.ABUSIVE, "asked_by": self.desk, "changed_at": when}
            add(self.session, Exclusion(rating_id=row.id, place=1,
                                        status=ExclusionStatus.AGREED, **asked))  # fmt: skip

    def _answer(self, visit: Visit, when: datetime) -> None:
        outcome = self.dice.choice(list(Outcome))
        facts = {"visit_id": visit.id, "by_id": visit.person_id, "at": when}
        add(self.session, Answer(outcome=outcome, **facts))

    def _check(self, visit: Visit, when: datetime) -> None:
        if visit.id not in self.checked:
            said = {"came": self.dice.choice(list(Came)), "stars": self.dice.randint(1, 5)}
            facts = {"status": CheckStatus.ANSWERED, "how": How.SELF, "changed_at": when}
            add(self.session, SpotCheck(visit_id=visit.id, outcome=Outcome.DONE, **said, **facts))
        self.checked.add(visit.id)

    def _hold(self, visit: Visit, when: datetime) -> None:
        if visit.id not in self.held:
            facts = {"status": HoldStatus.UPHELD, "opened_at": when, "changed_at": when}
            add(self.session, Hold(visit_id=visit.id, oddity=Oddity.TOO_SHORT, **facts))
        self.held.add(visit.id)


@pytest.fixture(params=range(3))
def seed(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def test_what_is_kept_is_what_comes_out_anew_whatever_is_said_later(
    db: Database, seed: int
) -> None:
    with db.begin() as session:
        town = Town(session, seed)
        town.lives(MIDNIGHT - 20 * DAYS, MIDNIGHT)
        town.lives(MIDNIGHT - A_YEAR - 20 * DAYS, MIDNIGHT - A_YEAR, visits=6)
        live = Slice(MIDNIGHT - A_YEAR, MIDNIGHT)
        just_now = {house: score(session, _of(live, house)) for house in town.houses}
        parts = {(house, way): cube(session, _of(live, house), way)
                 for house in town.houses for way in CUTS}  # fmt: skip
        stage.new_day(session, DAY)
        town.lives(MIDNIGHT, MIDNIGHT + 5 * DAYS)
        assert first_difference(session) is None
        assert told_of(session, town.houses, now=MIDNIGHT) == just_now
        assert {one: parts_of(session, *one) for one in parts} == parts
        later = {house: score(session, _of(live, house)) for house in town.houses}
        assert later != just_now


def test_a_figure_that_is_not_what_its_day_gives_is_named(db: Database) -> None:
    with db.begin() as session:
        town = Town(session, 7)
        town.lives(MIDNIGHT - 20 * DAYS, MIDNIGHT)
        assert first_difference(session) is None
        stage.new_day(session, DAY)
        house = min(town.houses)
        line = (_reckoned.way == By.SERVICE) & (_reckoned.provider_id == house)
        told = session.scalars(select(_reckoned.told).where(line)).one()
        told["housekeeping"]["said"]["mean"] += 1
        change(session, Reckoned, line, told=told)
        assert first_difference(session) == f"service of organisation {house} on {DAY}"
        delete(session, Reckoned, line)
        assert first_difference(session) == f"service of organisation {house} on {DAY}"


def test_a_day_is_kept_once_and_never_gives_way_to_an_older_one(db: Database) -> None:
    with db.begin() as session:
        town = Town(session, 7)
        town.lives(MIDNIGHT - 20 * DAYS, MIDNIGHT)
        lines = reckon(session, DAY)
        keep(session, DAY, lines)
        for day in (DAY, DAY - DAYS):
            keep(session, day, [Reckoned(day=day, way=By.ALL, told={})])
        assert len(session.execute(select(_reckoned.id)).all()) == len(lines) > 1
        stage.new_day(session, DAY + DAYS)
        assert reckoned_on(session) == DAY + DAYS
        assert set(session.scalars(select(_reckoned.day))) == {DAY + DAYS}


def test_before_the_first_midnight_nothing_is_told_of_anybody(db: Database) -> None:
    with db.begin() as session:
        town = Town(session, 7)
        town.lives(MIDNIGHT - 20 * DAYS, MIDNIGHT)
        assert reckoned_on(session) is None
        house = min(town.houses)
        told = told_of(session, {house}, now=MIDNIGHT)
        assert told == {house: nothing(session, Slice(MIDNIGHT - A_YEAR, MIDNIGHT))}
        assert parts_of(session, house, By.GROUP) == {}


def test_whoever_asks_reads_a_row_of_each_organisation_and_no_visit(db: Database) -> None:
    with db.begin() as session:
        town = Town(session, 7)
        town.lives(MIDNIGHT - 20 * DAYS, MIDNIGHT)
        stage.new_day(session, DAY)
        asked: list[str] = []
        engine = session.connection().engine

        def note(_c: Any, _cursor: Any, words: str, *_more: Any) -> None:
            asked.append(words)

        event.listen(engine, "before_cursor_execute", note)
        told_of(session, town.houses, now=MIDNIGHT)
        parts_of(session, min(town.houses), By.GROUP)
        event.remove(engine, "before_cursor_execute", note)
        assert len(asked) == 4
        assert not any("visit" in words for words in asked)


def _of(live: Slice, house: int) -> Slice:
    return replace(live, providers=frozenset({house}))
