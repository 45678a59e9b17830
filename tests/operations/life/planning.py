"""A manager has days planned anew."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import select

from models.base import table
from models.operations import dayplans, staffing
from models.reads.standing import actor_of
from models.rules.hours import today
from models.tables.dayplans import DayPlan
from models.tables.providers import Worker
from models.tables.roles import Grant
from models.words import Role
from tests.operations.days import proposed
from tests.operations.life.frame import Frame, pick

WISHES = ["ask", "yes", "no", "fail", "too late"]


class Planning(Frame):
    @rule(n=pick, ahead=st.integers(0, 3), what=st.sampled_from(WISHES))
    def plan_a_day(self, n: int, ahead: int, what: str) -> None:
        with self.act() as session:
            by = actor_of(session, session.scalars(_MANAGERS).one())
            day = today(self.now) + timedelta(days=ahead)
            plan = self.some(session, DayPlan, n, status="proposed")
            if what == "fail":
                dayplans.wish(session, 1, day, by=by, now=self.now)
                for tries in range(dayplans.TRIES + 1):
                    dayplans.claim(session, now=self.now + tries * dayplans.IN_HAND)
            elif what == "ask" or plan is None:
                proposed(session, 1, by, day, self.now)
            else:
                if what == "too late":
                    worker = self.some(session, Worker, n, provider_id=1)
                    staffing.absent(session, worker.id, plan.day, plan.day, by=by, now=self.now)
                answer = dayplans.accept if what in ("yes", "too late") else dayplans.drop
                answer(session, plan.id, seen=plan.version, by=by, now=self.now)


_MANAGERS = select(table(Grant).c.person_id).where(table(Grant).c.role == Role.MANAGER)
