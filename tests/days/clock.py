"""Time in the simulated town: what people mean to do, and what the house owes, in one order."""

import heapq
from collections.abc import Callable
from datetime import datetime
from itertools import count
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.db import Database
from models.errors import Refused
from models.operations import falling_due
from models.tables.messaging import Due, DueStatus

Act = Callable[[Session, datetime], Any]


class Clock:
    """People act one at a time, each in a transaction of its own; a refusal is an answer."""

    def __init__(self, database: Database, now: datetime) -> None:
        self.database, self.now = database, now
        self.after: Callable[[], None] = lambda: None
        """Called when something may have changed."""
        self.refused: dict[str, int] = {}
        self.steps = 0
        self._todo: list[tuple[datetime, int, Act]] = []
        self._order = count()

    def at(self, moment: datetime, act: Act) -> None:
        """Somebody means to do that then, or now if it is past."""
        heapq.heappush(self._todo, (max(moment, self.now), next(self._order), act))

    def run(self, until: datetime) -> None:
        """Everything that people mean to do and that falls due, up to a moment."""
        while (moment := self._next(until)) is not None:
            self.now = max(self.now, moment)
            self.steps += 1
            if self._todo and self._todo[0][0] <= self.now:
                self._do(heapq.heappop(self._todo)[2])
            else:
                self.sweep()
            self.after()
        self.now = until

    def sweep(self) -> None:
        with self.database.begin() as session:
            falling_due.sweep(session, now=self.now)

    def _do(self, act: Act) -> None:
        try:
            with self.database.begin() as session:
                act(session, self.now)
        except Refused as no:
            self.refused[no.code] = self.refused.get(no.code, 0) + 1

    def _next(self, until: datetime) -> datetime | None:
        due = table(Due).c
        falls = select(func.min(due.due_at)).where(due.status == DueStatus.OPEN)
        with self.database.reading() as session:
            owed = session.connection().execute(falls).scalar_one()
        moments = [m for m in (owed, self._todo[0][0] if self._todo else None) if m is not None]
        return min(moments) if moments and min(moments) <= until else None
