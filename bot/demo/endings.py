"""How visits end: stars, words, complaints, and the money that follows them."""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot.demo.annals import Annals
from bot.demo.folk import Town
from bot.demo.year import Fate, Plan
from models.ledger import Pot
from models.rules.escalation import answer_by
from models.rules.satisfaction import LOW_STARS
from models.tables.desk import COUNTY, Task, TaskStatus
from models.tables.orders import Order, OrderStatus
from models.tables.visits import Answer, Rating, Visit, VisitStatus
from models.words import URGENCY, Closing, How, Outcome, Rhythm, TaskKind

SPREAD = {5: 52, 4: 21, 3: 8, 2: 2, 1: 1, 0: 16}
"""Of 100 visits so many got so many stars; 0 is no answer. A believable spread, not a figure."""
FACE = {5: 5, 4: 5, 3: 3, 2: 1, 1: 1, 0: 0}
"""The three faces of elder mode."""
SAYS_SOMETHING = 0.35
STILL_FRESH = timedelta(days=4)
"""Visits this recent were answered, and well: one call owed is enough for a first morning."""


class Endings:
    """The last rows of a visit."""

    def __init__(self, town: Town, annals: Annals, chance: Random) -> None:
        self.town, self.annals, self.chance = town, annals, chance
        self._price = {c.row.id: c.row for c in town.contracts}

    def rate(self, order: Order, visit: Visit, plan: Plan) -> Task | None:
        """The answer and what follows; the task, where a call is still owed."""
        stars = self._stars(visit, plan)
        if not stars:
            closed = visit.changed_at + timedelta(days=self.town.figure["rating_days"])
            self._close(order, visit, None, closed, "no answer")
            self._spend(visit, closed)
            return None
        by, at = plan.who.speaker_id, visit.changed_at + self._after(30, 240)
        at = min(at, self.annals.now - timedelta(minutes=90))
        says = self.chance.random() < SAYS_SOMETHING or stars <= LOW_STARS
        words = self.chance.choice(self.town.words[str(stars)]) if says else ""
        how = How.SELF if by == visit.person_id else How.PROXY
        told: dict[str, Any] = {"visit_id": visit.id, "outcome": Outcome.DONE, "how": how}
        self.annals.put(Answer(by_id=by, at=at, **told))
        self.annals.put(Rating(rated_by=by, stars=stars, words=words, rated_at=at, **told))
        self.annals.say("rate", visit, by, at, stars=stars)
        self._close(order, visit, by, at, "rated")
        if stars > LOW_STARS:
            self._spend(visit, at)
            return None
        return self._complain(order, visit, plan, at, f"{stars}/5")

    def task(
        self, kind: TaskKind, order: Order, visit: Visit | None, at: datetime, *, about: str
    ) -> datetime:
        """Opened by the house and settled by whoever answers for the place; when that was."""
        return self._settle(self._open(kind, order, visit, at, about, None), at)

    def release(self, visit: Visit, at: datetime) -> None:
        """What was set aside is free again."""
        self._pay(visit, (Pot.HELD, Pot.FREE), at)

    def _stars(self, visit: Visit, plan: Plan) -> int:
        if plan.fate is Fate.COMPLAINED:
            return LOW_STARS
        stars = self.chance.choices(list(SPREAD), weights=list(SPREAD.values()))[0]
        if stars <= LOW_STARS and visit.end > self.annals.now - STILL_FRESH:
            stars = 5
        return FACE[stars] if plan.who.faces_only else stars

    def _complain(
        self, order: Order, visit: Visit, plan: Plan, at: datetime, about: str
    ) -> Task | None:
        task = self._open(TaskKind.RECOVERY, order, visit, at, about, plan.who.speaker_id)
        self._pay(visit, (Pot.HELD, Pot.DISPUTED), at)
        if at + timedelta(days=2) > self.annals.now:
            return task
        self._pay(visit, (Pot.DISPUTED, Pot.SPENT), self._settle(task, at))
        return None

    def _open(
        self,
        kind: TaskKind,
        order: Order,
        visit: Visit | None,
        at: datetime,
        about: str,
        by: int | None,
    ) -> Task:
        task = Task(
            kind=kind,
            urgency=URGENCY[kind],
            person_id=order.person_id,
            order_id=order.id,
            visit_id=visit.id if visit else None,
            area_code=order.area_code,
            county=order.area_code[:COUNTY],
            about=about,
            status=TaskStatus.OPEN,
            due_at=answer_by(kind, at),
            opened_at=at,
            changed_at=at,
        )
        return self.annals.begin(task, by, at)

    def _settle(self, task: Task, opened: datetime) -> datetime:
        by, taken = self.town.warden(task.area_code), opened + self._after(10, 100)
        self.annals.move(task, TaskStatus.TAKEN, by, taken, owner_id=by)
        closed = taken + self._after(20, 300)
        self.annals.move(task, TaskStatus.CLOSED, by, closed, "called them")
        return closed

    def _close(self, order: Order, visit: Visit, by: int | None, at: datetime, reason: str) -> None:
        said = Closing.SAID if by is not None else Closing.TIMEOUT
        self.annals.move(visit, VisitStatus.CLOSED, by, at, reason, closing=said)
        if order.rhythm is Rhythm.ONCE:
            self.annals.move(order, OrderStatus.CLOSED, by, at, reason)

    def _spend(self, visit: Visit, at: datetime) -> None:
        self._pay(visit, (Pot.HELD, Pot.SPENT), at)

    def _pay(self, visit: Visit, pots: tuple[Pot, Pot], at: datetime) -> None:
        project = self._price[visit.project_id]
        self.annals.pay(project, pots, project.visit_fen, at, visit)

    def _after(self, least: int, most: int) -> timedelta:
        return timedelta(minutes=self.chance.randint(least, most))
