"""What coordinators do."""

from datetime import timedelta
from functools import partial
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from models.operations import (
    casework,
    certifying,
    declaring,
    disputing,
    helping,
    queueing,
    recovering,
    reviewing,
    revoking,
    vouching,
)
from models.reads.claims import UNDECIDED, claims_of
from models.reads.standing import Actor
from models.tables.desk import Task
from models.tables.disputes import Dispute, DisputeStatus
from models.tables.orders import Order, OrderStatus
from models.tables.people import ClaimStatus, GroupClaim, Person, Wanted
from models.tables.visits import Visit
from models.words import TaskKind
from tests.operations.life.frame import pick
from tests.operations.life.workers import Workers

MENDING = ("check_in_by_hand", "check_out_by_hand", "look_again", "look_again")


class Desk(Workers):
    @rule(n=pick, yes=st.booleans(), again=st.booleans())
    def certify(self, n: int, yes: bool, again: bool) -> None:
        with self.act() as session:
            claim = self.some(session, GroupClaim, n, status=ClaimStatus.DECLARED)
            if claim is not None:
                frame = {"seen": claim.version, "by": self.desk(session, n), "now": self.now}
                if yes:
                    certifying.certify(session, claim.id, **frame)
                else:
                    certifying.refuse(session, claim.id, reason="not so", **frame)
                if again:
                    person, by = session.get_one(Person, claim.person_id), Actor(claim.person_id)
                    declaring.declare(session, person, claim.group, by=by, now=self.now)

    @rule(n=pick, then=st.sampled_from(["", "accepted", "declined"]), refused=st.booleans())
    def vouch(self, n: int, then: str, refused: bool) -> None:
        """An order that waits for its certificate goes ahead all the same; perhaps not for long."""
        person_id = 0
        with self.act() as session:
            if order := self.some(session, Order, n, status=OrderStatus.SUBMITTED):
                desk, person_id = self.desk(session, n), order.person_id
                vouching.vouch(session, order.id, seen=order.version, by=desk, now=self.now)
        self.sweep()
        if then == "accepted":
            self.accept(0, old=False)
        for _ in range(3 if then == "declined" else 0):
            self.decline(0)
            self.sweep()
        for claim in self.undecided_of(person_id) if refused else []:
            with self.act() as session:
                frame = {"seen": claim.version, "by": self.desk(session, n), "now": self.now}
                certifying.refuse(session, claim.id, reason="papers", **frame)

    @rule(n=pick, again=st.sampled_from([True, True, False]))
    def take_a_certificate_back(self, n: int, again: bool) -> None:
        """It proves false; as a rule the person is soon certified anew."""
        with self.act() as session:
            claim = self.some(session, GroupClaim, n, status=ClaimStatus.CERTIFIED)
            if claim is None:
                return
            frame: dict[str, Any] = {"by": self.desk(session, n), "now": self.now}
            revoking.revoke(session, claim.id, seen=claim.version, reason="false", **frame)
            if again:
                person, by = session.get_one(Person, claim.person_id), Actor(claim.person_id)
                declaring.declare(session, person, claim.group, by=by, now=self.now)
                certifying.certify(session, claim.id, seen=claim.version, **frame)

    @rule(n=pick, real=st.booleans())
    def look_at_a_visit(self, n: int, real: bool) -> None:
        """Something about it did not fit; perhaps its worker says why."""
        with self.act() as session:
            if task := self.some(session, Task, n, kind=TaskKind.REVIEW):
                visit, words = session.get_one(Visit, task.visit_id), "路上堵车"
                if n % 2:
                    worker = self.worker_of(session, visit)
                    reviewing.explain(session, visit.id, words, by=worker, now=self.now)
                frame: dict[str, Any] = {"by": self.desk(session, n), "now": self.now}
                reviewing.settle(session, task.id, seen=task.version, real=real, **frame)

    def undecided_of(self, person_id: int) -> list[GroupClaim]:
        with self.act() as session:
            return [c for c in claims_of(session, person_id) if c.status in UNDECIDED]

    @rule(n=pick, wanted=st.sampled_from(Wanted), then=st.sampled_from(["", "declare", "decide"]))
    def ask_for_more(self, n: int, wanted: Wanted, then: str) -> None:
        with self.act() as session:
            claim = self.some(session, GroupClaim, n, status=ClaimStatus.DECLARED)
            if claim is None:
                return
            frame = {"seen": claim.version, "by": self.desk(session, n), "now": self.now}
            certifying.ask_for(session, claim.id, wanted, **frame)
            if then == "declare":
                person, by = session.get_one(Person, claim.person_id), Actor(claim.person_id)
                declaring.declare(session, person, claim.group, by=by, now=self.now)
            elif then == "decide":
                decide = (
                    certifying.certify if n % 2 else partial(certifying.refuse, reason="papers")
                )
                decide(session, claim.id, **{**frame, "seen": claim.version})

    @rule(n=pick)
    def take(self, n: int) -> None:
        with self.act() as session:
            if task := self.some(session, Task, n):
                desk = self.desk(session, n)
                helping.take_task(session, task.id, seen=task.version, by=desk, now=self.now)

    @rule(n=pick)
    def take_over(self, n: int) -> None:
        with self.act() as session:
            if task := self.some(session, Task, n):
                desk = self.desk(session, n)
                casework.take_over(session, task.id, seen=task.version, by=desk, now=self.now)

    @rule(n=pick, how=st.sampled_from(["give", "rest", "wait", "all"]), hours=st.integers(1, 200))
    def hand_on(self, n: int, how: str, hours: int) -> None:
        """To a colleague, or aside for a while, with a line that says why."""
        with self.act() as session:
            if task := self.some(session, Task, n):
                desk, other = self.desk(session, n), self.desk(session, n + 1)
                frame: dict[str, Any] = {"by": desk, "now": self.now}
                seen = task.version
                if how == "give":
                    queueing.assign(session, task.id, other.person_id or 0, seen=seen, **frame)
                elif how == "rest":
                    until = self.now + timedelta(hours=hours)
                    queueing.snooze(session, task.id, until, seen=seen, why="later", **frame)
                elif how == "wait":
                    queueing.await_them(session, task.id, seen=seen, **frame)
                else:
                    whose, to = desk.person_id or 0, other.person_id or 0
                    queueing.reassign_all(session, whose, to, **frame)

    @rule(n=pick)
    def close(self, n: int) -> None:
        with self.act() as session:
            if task := self.some(session, Task, n):
                desk = self.desk(session, n)
                frame = {"counts": n % 3 > 0, "by": desk, "now": self.now}
                casework.close_case(session, task.id, reason="done", **frame)

    @rule(n=pick, how=st.sampled_from(["propose", "propose", "override"]))
    def put_right(self, n: int, how: str) -> None:
        with self.act() as session:
            if task := self.some(session, Task, n, kind=TaskKind.RECOVERY):
                frame = {"counts": n % 3 > 0, "by": self.desk(session, n), "now": self.now}
                getattr(recovering, how)(session, task.id, "again", **frame)

    @rule(n=pick, aside=st.booleans())
    def answer_a_dispute(self, n: int, aside: bool) -> None:
        with self.act() as session:
            if row := self.some(session, Dispute, n, status=DisputeStatus.OPEN):
                frame: dict[str, Any] = {"by": self.desk(session, n), "now": self.now}
                disputing.answer_dispute(session, row.id, set_aside=aside, words="x", **frame)

    @rule(n=pick, which=pick)
    def send_by_hand(self, n: int, which: int) -> None:
        with self.act() as session:
            if order := self.some(session, Order, n):
                frame: dict[str, Any] = {"by": self.desk(session, n), "now": self.now}
                _, fits = casework.weigh_by_hand(session, order.id, **frame)
                able = [f.candidate for f in fits if casework.may_be_asked(f)]
                if able:
                    one = able[which % len(able)]
                    casework.dispatch_by_hand(
                        session, order.id, one.worker_id, one.project_id, **frame
                    )

    @rule(n=pick, how=st.sampled_from(MENDING))
    def mend_a_visit(self, n: int, how: str) -> None:
        with self.act() as session:
            if visit := self.some(session, Visit, n):
                desk = self.desk(session, n)
                mend = getattr(casework, how)
                mend(session, visit.id, seen=visit.version, by=desk, now=self.now)
