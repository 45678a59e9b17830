"""The days of the town, one after the other, and what must hold at the end of each."""

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import select, text
from sqlmodel import Session

from models.base import Row, table
from models.operations import disqualifying, house_papers, tidying
from models.operations.house_papers import Evidence
from models.reads.standing import HOUSE
from models.rules.hours import today
from models.tables.desk import Task, TaskStatus
from models.tables.orders import Offer
from models.tables.visits import Visit
from models.words import Requirement
from tests.days import tally
from tests.days.asked import Asked
from tests.days.clock import Clock
from tests.days.desk import Desk
from tests.days.folk import Chances, Folk
from tests.days.town import found, settle
from tests.operations.invariants import INVARIANTS, NIGHTLY, breaches
from tests.stage import NOON

WHOLE_LOOK = 50
"""Days between two looks at every invariant; those of the day are looked at every night."""

A_YEAR = 365
DISQUALIFIED = 400
"""The day on which one organisation loses its qualification."""


class Days:
    """A town, its people, and the house that serves them."""

    def __init__(self, path: Path, *, seed: int, residents: int, workers: int) -> None:
        rng = Random(seed)
        self.database = found(path)
        with self.database.begin() as session:
            self.town = settle(session, rng, residents=residents, workers=workers)
        self.clock = Clock(self.database, NOON - timedelta(hours=6))
        self.folk = Folk(self.town, self.clock, rng, Chances())
        self.desk = Desk(self.town, self.clock, rng, self.folk)
        self.asked = Asked(self.town, self.clock, rng, self.folk)
        self.clock.after = self._look_around
        self.day = 0
        self.broken: Counter[str] = Counter()
        self._seen: dict[type[Row], int] = {}
        self._met: set[tuple[int, int]] = set()
        """Number and version of every case that is open."""

    def one_day(self) -> None:
        """From six in the morning to the next."""
        self.folk.morning()
        if self.day % A_YEAR == A_YEAR // 2:
            self.clock.at(self.clock.now + timedelta(hours=4), self._inspect)
        if self.day == DISQUALIFIED:
            self.clock.at(self.clock.now + timedelta(hours=4), self._disqualify)
        self.clock.run(self.clock.now + timedelta(days=1))
        self.day += 1
        with self.database.begin() as session:
            session.execute(text("DELETE FROM outbox WHERE due_at < :now"), {"now": self.clock.now})
            tidying.tidy(session, now=self.clock.now)
        with self.database.reading() as session:
            whole = self.day % WHOLE_LOOK == 0
            self.broken.update(breaches(session, INVARIANTS if whole else NIGHTLY))

    def _inspect(self, session: Session, now: datetime) -> None:
        """Every organisation passes the inspection of the year."""
        for house in self.town.managers:
            passed = Evidence(Requirement.INSPECTION, "passed", today(now))
            paper = house_papers.show(session, house, passed, by=HOUSE, now=now)
            house_papers.accept(session, paper.id, seen=paper.version, by=HOUSE, now=now)

    def _disqualify(self, session: Session, now: datetime) -> None:
        """One organisation of the four is out of service, for good."""
        house, by = next(iter(self.town.managers)), self.town.supervisor.actor
        disqualifying.disqualify(session, house, "complaints", by=by, now=now)

    def _look_around(self) -> None:
        with self.database.reading() as session:
            for offer in self._new(session, Offer):
                self.folk.answer(offer)
            for visit in self._new(session, Visit):
                self.folk.mean_to_come(visit)
            for task in self._called(session):
                self.desk.take(task)
            self.asked.look(session)

    def _called(self, session: Session) -> list[Task]:
        """Cases that are open since the last look: new ones, and those that came back. Their
        numbers say nothing of their age.
        """
        waiting = session.scalars(select(Task).where(table(Task).c.status == TaskStatus.OPEN))
        found = {(task.id, task.version): task for task in waiting}
        news = [task for met, task in found.items() if met not in self._met]
        self._met = set(found)
        return news

    def _new(self, session: Session, kind: type[Row]) -> list[Any]:
        rows = table(kind).c
        news = session.scalars(
            select(kind).where(rows.id > self._seen.get(kind, 0)).order_by(rows.id)
        ).all()
        if news:
            self._seen[kind] = news[-1].id
        return list(news)

    def tally(self) -> dict[str, Any]:
        """What all of it came to."""
        with self.database.reading() as session:
            self.broken.update(breaches(session))
            told = tally.told(session, self.folk.coming.faked)
        return {"days": self.day, "broken": dict(self.broken), **told,
                "refused": dict(self.clock.refused)}  # fmt: skip
