"""What workers do."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from models.operations import along, arriving, avoiding, dispatching, disputing, noting, visiting
from models.operations.feedback import changeable_until
from models.rules.along import NEAR
from models.tables.orders import Offer, Order
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Done, Proof
from tests.operations.life.frame import Frame, pick


class Workers(Frame):
    @rule(n=pick, old=st.booleans())
    def accept(self, n: int, old: bool) -> None:
        with self.act() as session:
            if offer := self.some(session, Offer, n):
                by, seen = self.worker_of(session, offer), offer.version - old
                dispatching.accept_offer(session, offer.id, seen=seen, by=by, now=self.now)

    @rule(n=pick)
    def decline(self, n: int) -> None:
        with self.act() as session:
            if offer := self.some(session, Offer, n):
                by, seen = self.worker_of(session, offer), offer.version
                dispatching.decline_offer(
                    session, offer.id, seen=seen, reason="ill", by=by, now=self.now
                )

    def upon_visit(self, n: int, act: Callable[..., Any], **more: Any) -> None:
        with self.act() as session:
            if visit := self.some(session, Visit, n):
                by = self.worker_of(session, visit)
                act(session, visit.id, by=by, now=self.now, **more)

    @rule(n=pick, late=st.sampled_from([0, 10, 60, 60]), waits=st.booleans())
    def be_on_the_way(self, n: int, late: int, waits: bool) -> None:
        with self.act() as session:
            visit = self.some(session, Visit, n, status=VisitStatus.BOOKED)
            if visit is None:
                return
            self.now = max(self.now, visit.start - NEAR)
            by, said = self.worker_of(session, visit), visit.late_minutes
            if not late:
                along.set_out(session, visit.id, by=by, now=self.now)
                return
            along.say_late(session, visit.id, late, said=said, by=by, now=self.now)
            if said + late > 60:
                home = self.who(session, session.get_one(Order, visit.order_id).placed_by)
                answer = along.wait if waits else along.send_another
                answer(session, visit.id, said=said + late, by=home, now=self.now)

    @rule(n=pick, at_work=st.booleans(), typed=st.booleans())
    def know_of_it(self, n: int, at_work: bool, typed: bool) -> None:
        with self.act() as session:
            if visit := self.some(session, Visit, n, status=VisitStatus.BOOKED):
                placed = session.get_one(Order, visit.order_id).placed_by
                by = self.worker_of(session, visit) if at_work else self.who(session, placed)
                if typed:
                    noting.note_all(session, by=by, now=self.now)
                else:
                    noting.note(session, visit.id, at_work=at_work, by=by, now=self.now)

    @rule(n=pick, code=st.sampled_from(["4827", "4827", "0000"]))
    def arrive(self, n: int, code: str) -> None:
        with self.act() as session:
            visit = self.some(session, Visit, n, status=VisitStatus.BOOKED)
            if visit is None:
                return
            self.now = max(self.now, visit.start)
            by = self.worker_of(session, visit)
            if code == "0000":
                arriving.wrong_code(session, visit.id, by=by, now=self.now)
            else:
                arrival = arriving.Arrival(Proof.HOME_CODE, code=code)
                visiting.check_in(session, visit.id, arrival, by=by, now=self.now)

    @rule(n=pick)
    def arrive_late(self, n: int) -> None:
        with self.act() as session:
            visit = self.some(session, Visit, n, status=VisitStatus.MISSED)
            if visit is not None:
                by = self.worker_of(session, visit)
                arrival = arriving.Arrival(Proof.HOME_CODE, code="4827")
                visiting.check_in(session, visit.id, arrival, by=by, now=self.now)

    @rule(n=pick, done=st.sampled_from(Done))
    def leave(self, n: int, done: str) -> None:
        with self.act() as session:
            visit = self.some(session, Visit, n, status=VisitStatus.STARTED)
            if visit is not None:
                by, seen = self.worker_of(session, visit), visit.version
                visiting.check_out(session, visit.id, seen=seen, done=done, by=by, now=self.now)

    @rule(n=pick)
    def dispute_stars(self, n: int) -> None:
        with self.act() as session:
            if rating := self.some(session, Rating, n, live=True):
                visit = session.get_one(Visit, rating.visit_id)
                self.now = max(self.now, changeable_until(session, visit) + timedelta(seconds=1))
                by = self.worker_of(session, visit)
                disputing.dispute(session, rating.id, "not so", by=by, now=self.now)

    @rule(n=pick)
    def call_off(self, n: int) -> None:
        self.upon_visit(n, visiting.cannot_come, reason="ill")

    @rule(n=pick, trouble=st.sampled_from([visiting.not_at_home, visiting.in_danger]))
    def meet_trouble(self, n: int, trouble: Callable[..., Any]) -> None:
        self.upon_visit(n, trouble)

    @rule(n=pick, how=st.sampled_from(["not_this_worker", "not_this_home", "lift", "lift"]))
    def keep_apart_or_not(self, n: int, how: str) -> None:
        with self.act() as session:
            if visit := self.some(session, Visit, n):
                if how == "not_this_worker":
                    by = self.who(session, session.get_one(Order, visit.order_id).placed_by)
                else:
                    by = self.desk(session, n) if how == "lift" else self.worker_of(session, visit)
                getattr(avoiding, how)(session, visit.id, by=by, now=self.now)
