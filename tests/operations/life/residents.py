"""What residents and those who speak for them do."""

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.operations import (
    answering,
    caring,
    declaring,
    ending,
    feedback,
    helping,
    ordering,
    plan_dates,
    planning_ahead,
    recovering,
    resting,
    taking_off,
    vetoing,
)
from models.reads.plans import dates_ahead, plan_of
from models.reads.standing import in_care
from models.rules.hours import at, today
from models.tables.desk import Task, TaskStatus
from models.tables.orders import Order
from models.tables.people import Account, Care, CareStatus, ClaimStatus, GroupClaim, Person
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Bond, Group, How, Outcome, Rhythm, Scope, TaskKind
from tests.operations.life.frame import Frame, pick

SERVICES = ("housekeeping", "humanistic_care", "counselling", "daily_care")


class Residents(Frame):
    @rule(n=pick, service=st.sampled_from(SERVICES), day=st.integers(0, 9), hour=st.integers(9, 16),
          rhythm=st.sampled_from(Rhythm))  # fmt: skip
    def order(self, n: int, service: str, day: int, hour: int, rhythm: Rhythm) -> None:
        start = at(today(self.now) + timedelta(days=day), time(hour))
        if start <= self.now + timedelta(hours=1):
            start += timedelta(days=1)
        with self.act() as session:
            by = self.who(session, session.get_one(Account, 101 + n % 3).person_id)
            cared = in_care(session, by.person_id or 0, now=self.now)
            person = cared[0] if cared and n % 2 else by.person_id
            wish = ordering.Wish(person, service, start, rhythm)
            ordering.place_order(session, wish, by=by, now=self.now)

    def upon_order(self, n: int, act: Callable[..., Any], **more: Any) -> None:
        with self.act() as session:
            if order := self.some(session, Order, n):
                by = self.who(session, order.placed_by)
                act(session, order.id, by=by, now=self.now, **more)

    @rule(n=pick)
    def cancel(self, n: int) -> None:
        self.upon_order(n, ordering.cancel_order, reason="not needed")

    @rule(n=pick)
    def skip(self, n: int) -> None:
        self.upon_order(n, planning_ahead.skip_visit)

    @rule(n=pick, day=st.integers(0, 5), hour=st.integers(9, 16))
    def reschedule(self, n: int, day: int, hour: int) -> None:
        start = at(today(self.now) + timedelta(days=day), time(hour))
        self.upon_order(n, lambda session, number, **frame: planning_ahead.reschedule(
            session, number, start, **frame))  # fmt: skip

    @rule(n=pick, day=st.integers(0, 5), hour=st.integers(9, 16))
    def move_all(self, n: int, day: int, hour: int) -> None:
        start = at(today(self.now) + timedelta(days=day), time(hour))
        self.upon_order(n, lambda session, number, **frame: planning_ahead.move_all(
            session, number, start, **frame))  # fmt: skip

    @rule(n=pick, days=st.sampled_from(resting.PAUSES))
    def rest(self, n: int, days: int) -> None:
        self.upon_order(n, lambda session, number, **frame: resting.pause(
            session, number, days, **frame))  # fmt: skip

    @rule(n=pick, which=st.integers(0, 3), days=st.none() | st.integers(-5, 9))
    def change_a_day(self, n: int, which: int, days: int | None) -> None:
        self.upon_order(n, lambda session, number, **frame: self.otherwise(
            session, number, which, days, **frame))  # fmt: skip

    def otherwise(
        self, session: Session, order_id: int, which: int, days: int | None, **frame: Any
    ) -> None:
        order, plan = session.get_one(Order, order_id), plan_of(session, order_id)
        ahead = dates_ahead(session, order, plan) if plan else ()
        if which >= len(ahead):
            return
        on = ahead[which].on
        if days is None:
            plan_dates.leave_out(session, order_id, on, **frame)
        else:
            start = ahead[which].usual + timedelta(days=days)
            plan_dates.move_date(session, order_id, on, start, **frame)

    @rule(n=pick, days=st.none() | st.integers(-3, 60))
    def end(self, n: int, days: int | None) -> None:
        on = None if days is None else today(self.now) + timedelta(days=days)
        self.upon_order(n, lambda session, number, **frame: ending.end_on(
            session, number, on, **frame))  # fmt: skip

    @rule(n=pick, how=st.sampled_from([resting.rest, resting.come_again, resting.wait_on]))
    def rest_for_long(self, n: int, how: Callable[..., Any]) -> None:
        self.upon_order(n, how)

    @rule(n=pick, stars=st.integers(1, 5))
    def rate(self, n: int, stars: int) -> None:
        with self.act() as session:
            if visit := self.some(session, Visit, n):
                self.now += timedelta(minutes=30)
                by = self.who(session, session.get_one(Order, visit.order_id).placed_by)
                feedback.rate(session, visit.id, stars, by=by, now=self.now)

    @rule(n=pick, outcome=st.sampled_from(Outcome), more=st.booleans())
    def say_whether_it_was_done(self, n: int, outcome: Outcome, more: bool) -> None:
        with self.act() as session:
            if visit := self.some(session, Visit, n, status=VisitStatus.DONE):
                self.now = max(self.now, feedback.asked_from(session, visit))
                by = self.who(session, session.get_one(Order, visit.order_id).placed_by)
                answering.answer(session, visit.id, outcome, by=by, now=self.now)
                if more:
                    answering.once_more(session, visit.id, by=by, now=self.now)

    @rule(n=pick, stars=st.integers(1, 5))
    def think_better_of_it(self, n: int, stars: int) -> None:
        with self.act() as session:
            if rating := self.some(session, Rating, n, live=True):
                by = self.who(session, rating.rated_by)
                feedback.correct(session, rating.id, stars, by=by, now=self.now)

    @rule(n=pick, how=st.sampled_from(["accept", "not_yet", "reopen"]))
    def say_whether_it_is_resolved(self, n: int, how: str) -> None:
        status = TaskStatus.CLOSED if how == "reopen" else TaskStatus.ANSWERED
        with self.act() as session:
            kind = TaskKind.RECOVERY
            if task := self.some(session, Task, n, kind=kind, status=status):
                by = self.who(session, task.told_by or task.person_id)
                act = getattr(recovering, how)
                act(session, task.id, seen=task.version, by=by, now=self.now)

    @rule(n=pick)
    def declare_again(self, n: int) -> None:
        with self.act() as session:
            account = session.get_one(Account, 101 + n % 3)
            person, by = (
                session.get_one(Person, account.person_id),
                self.who(session, account.person_id),
            )
            declaring.declare(session, person, Group.ELDERLY_AT_HOME, by=by, now=self.now)
            helping.open_task(session, TaskKind.CERTIFY, now=self.now, by=by, person_id=person.id)

    @rule(n=pick, status=st.sampled_from([ClaimStatus.DECLARED, ClaimStatus.ASKED]))
    def take_off(self, n: int, status: ClaimStatus) -> None:
        with self.act() as session:
            if claim := self.some(session, GroupClaim, n, status=status):
                by = self.who(session, claim.person_id)
                taking_off.take_off(session, claim.id, seen=claim.version, by=by, now=self.now)

    @rule(n=pick)
    def ask_to_speak(self, n: int) -> None:
        with self.act() as session:
            account = session.get_one(Account, 101 + n % 3)
            other = session.get_one(Account, 101 + (n + 1 + n // 6) % 3)
            by = self.who(session, account.person_id)
            person = session.get_one(Person, other.person_id)
            speaking = caring.Speaking(account.person_id, person, Bond.FAMILY)
            caring.ask(session, speaking, by=by, now=self.now)

    @rule(n=pick, yes=st.booleans(), at_the_desk=st.booleans())
    def answer_about_care(self, n: int, yes: bool, at_the_desk: bool) -> None:
        with self.act() as session:
            care = self.some(session, Care, n, status=CareStatus.ASKED)
            if care is not None:
                own = self.who(session, care.person_id)
                by = self.desk(session, n) if at_the_desk else own
                frame = {"seen": care.version, "by": by, "now": self.now}
                if yes:
                    caring.agree(session, care.id, Scope.ALL, **frame)
                else:
                    caring.end_care(session, care.id, **frame)

    @rule(n=pick)
    def end_care(self, n: int) -> None:
        with self.act() as session:
            care = self.some(session, Care, n, status=CareStatus.HELD)
            if care is not None:
                by = self.desk(session, n) if n % 2 else self.who(session, care.proxy_id)
                caring.end_care(session, care.id, seen=care.version, by=by, now=self.now)

    @rule(n=pick)
    def refuse_what_another_ordered(self, n: int) -> None:
        with self.act() as session:
            order = self.some(session, Order, n, how=How.PROXY)
            account = table(Account).c
            if order is not None and session.scalar(
                select(account.chat_id).where(account.person_id == order.person_id)
            ):
                by = self.who(session, order.person_id)
                vetoing.veto_for_good(session, order.id, by=by, now=self.now)
