"""The desk of the simulated town: takes what waits, looks into it, and decides by what it finds."""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlmodel import Session

from models.operations import casework, helping, recovering, reviewing
from models.tables.desk import Task, TaskStatus
from models.tables.orders import LOOKING, Order
from models.tables.visits import Visit, VisitStatus
from models.words import TaskKind
from tests.days.clock import Clock
from tests.days.folk import Folk
from tests.days.town import Town


class Desk:
    """Two coordinators who begin within minutes of a call, when awake."""

    def __init__(self, town: Town, clock: Clock, rng: Random, folk: Folk) -> None:
        self.town, self.clock, self.rng, self.folk = town, clock, rng, folk

    def take(self, task: Task) -> None:
        soon = self.clock.now + timedelta(minutes=self.rng.expovariate(1 / 20))
        self.clock.at(self.folk.awake(soon), lambda s, now: self._take(s, task.id, now))

    def _take(self, session: Session, task_id: int, now: datetime) -> None:
        task = session.get_one(Task, task_id)
        if task.status is not TaskStatus.OPEN:
            return
        frame: dict[str, Any] = {"by": self.rng.choice(self.town.desks).actor, "now": now}
        helping.take_task(session, task_id, seen=task.version, **frame)
        done = now + timedelta(minutes=self.rng.expovariate(1 / 45))
        self.clock.at(self.folk.awake(done), lambda s, then: self._work(s, task_id, then))

    def _work(self, session: Session, task_id: int, now: datetime) -> None:
        task = session.get_one(Task, task_id)
        if task.status is not TaskStatus.TAKEN:
            return
        by = next(d for d in self.town.desks if d.person_id == task.owner_id).actor
        frame: dict[str, Any] = {"by": by, "now": now}
        if task.kind is TaskKind.PLACE and self._sent_by_hand(session, task, frame):
            return
        real = self.folk.coming.earned(task.visit_id or 0)
        if task.kind is TaskKind.REVIEW:
            reviewing.settle(session, task_id, seen=task.version, real=real, **frame)
            return
        if task.kind is TaskKind.OVERDUE and task.visit_id:
            self._mend(session, task.visit_id, frame)
        session.refresh(task)
        if task.kind is TaskKind.RECOVERY:
            self._put_right(session, task, frame)
        elif task.status is not TaskStatus.CLOSED:
            casework.close_case(session, task_id, reason="looked into", counts=real, **frame)

    def _put_right(self, session: Session, task: Task, frame: dict[str, Any]) -> None:
        """What is proposed is good enough; the resident says so some hours later."""
        real = self.folk.coming.earned(task.visit_id or 0)
        recovering.propose(session, task.id, "again", counts=real, **frame)
        task_id, seen = task.id, task.version
        by = self.town.residents[task.person_id or 0].actor
        later = frame["now"] + timedelta(hours=self.rng.expovariate(1 / 5))
        self.clock.at(
            self.folk.awake(later),
            lambda s, then: recovering.accept(s, task_id, seen=seen, by=by, now=then),
        )

    def _sent_by_hand(self, session: Session, task: Task, frame: dict[str, Any]) -> bool:
        """Whoever can come at all is asked; else the waiting list looks again every day."""
        order = session.get_one(Order, task.order_id)
        if order.status not in LOOKING:
            return False
        _, fits = casework.weigh_by_hand(session, order.id, **frame)
        able = [f.candidate for f in fits if casework.may_be_asked(f)]
        if able:
            one = able[0]
            casework.dispatch_by_hand(session, order.id, one.worker_id, one.project_id, **frame)
        return bool(able)

    def _mend(self, session: Session, visit_id: int, frame: dict[str, Any]) -> None:
        """A call to the home: whoever is there is written down as there."""
        visit = session.get_one(Visit, visit_id)
        if visit.status is VisitStatus.STARTED:
            casework.check_out_by_hand(session, visit_id, seen=visit.version, **frame)
