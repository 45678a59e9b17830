"""A small town in which anybody does anything at any time, drawn by hypothesis."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import time, timedelta
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import select, text
from sqlmodel import Session

from models import agenda, audit
from models.agenda import DueKind
from models.base import Row, table
from models.coming import next_moment
from models.db import Database
from models.errors import Refused
from models.operations import (
    appealing,
    avoiding,
    caring,
    casework,
    certifying,
    declaring,
    dispatching,
    falling_due,
    feedback,
    helping,
    inviting,
    leaving,
    ordering,
    vetoing,
    visiting,
    vouching,
)
from models.reads.claims import UNDECIDED, claims_of
from models.reads.standing import HOUSE, Actor, in_care, standing
from models.rules.hours import at, today
from models.rules.ranks import Post
from models.tables.catalogue import Entitlement
from models.tables.desk import Task
from models.tables.orders import Offer, Order, OrderStatus
from models.tables.people import (
    Account,
    Care,
    CareStatus,
    ClaimStatus,
    GroupClaim,
    Person,
    Wanted,
)
from models.tables.providers import Worker
from models.tables.roles import Grant
from models.tables.visits import Visit, VisitStatus
from models.words import Bond, Group, How, Proof, Rhythm, Scope, TaskKind
from tests import stage
from tests.operations.invariants import breaches
from tests.stage import NOON

SERVICES = ("housekeeping", "humanistic_care", "counselling", "daily_care")
QUOTA = 4
"""Visits a month in this town: few, so that the limit is met."""
MOVED = """
    SELECT DISTINCT object_type AS kind, json_extract(facts, '$.was') AS was,
        json_extract(facts, '$.to') AS "to" FROM audit WHERE act = 'move'
"""
MENDING = ("check_in_by_hand", "check_out_by_hand", "look_again", "look_again")
ANSWERS = st.sampled_from(["", "upheld", "changed"])
"""Nobody has answered the appeal yet; it changed nothing; it changed what was decided."""
pick = st.integers(0, 11)


def build(path: Path, template: Path) -> None:
    """Four residents (a child; one not yet certified, for whom another speaks), three workers,
    money for twelve visits; one is booked, one worker is asked, one order waits for a certificate.
    """
    shutil.copy(template, path)
    database = Database(f"sqlite:///{path}")
    with database.begin() as session:
        granny = stage.resident(session, chat_id=101)
        stage.child_of(session, granny)
        other = stage.resident(session, "李有德", chat_id=102)
        third = stage.resident(session, "王秀英", chat_id=103, certified=False)
        stage.cared_for(session, other, third)
        project = stage.provider(session, budget=12 * 8_000 + 1, a_month=9)
        stage.worker(session, project, "甲", chat_id=201)
        stage.worker(session, project, "乙", chat_id=202, checked=False)
        stage.worker(session, project, "丙", chat_id=203, certified=False, hours=(600, 900))
        stage.coordinator(session, chat_id=301)
        stage.coordinator(session, "州上", chat_id=302, place="6301")
        for one, rhythm in ((granny, Rhythm.WEEKLY), (other, Rhythm.ONCE), (third, Rhythm.ONCE)):
            order = stage.order_of(session, one, "daily_care", rhythm=rhythm)
            falling_due.sweep(session, now=NOON)
            if one is granny and (offer := stage.open_offer(session, order)):
                who = (offer.worker_id, offer.project_id)
                ordering.lapse_offers(session, order, now=NOON)
                dispatching.book(session, order, who, by=HOUSE, now=NOON)
        soon = text("UPDATE groupclaim SET valid_until = '2026-11-26' WHERE person_id = :person")
        session.connection().execute(soon, {"person": other.person_id})
        session.connection().execute(text(f"UPDATE entitlement SET visits_a_month = {QUOTA}"))
    with database.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    database.close()


class Life(RuleBasedStateMachine):
    """Acts upon whatever there is. A refusal is an answer; anything else that is raised fails."""

    town: Path
    seen: set[tuple[str, str, str]]
    """Every move made in any example: kind of thing, from, to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="diancai-life-"))
        shutil.copy(self.town, self.folder / "life.db")
        self.db = Database(f"sqlite:///{self.folder / 'life.db'}")
        with self.db.engine.connect() as connection:
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("PRAGMA synchronous=OFF")
            connection.exec_driver_sql("BEGIN")
        self.now = NOON

    @contextmanager
    def act(self) -> Iterator[Session]:
        """One press: a transaction that a refusal undoes."""
        try:
            with self.db.begin() as session:
                yield session
        except Refused:
            pass

    def who(self, session: Session, person_id: int) -> Actor:
        chat = session.scalar(
            select(table(Account).c.chat_id).where(table(Account).c.person_id == person_id)
        )
        found = standing(session, chat or 0)
        assert found is not None
        return found.actor

    def worker_of(self, session: Session, thing: Offer | Visit) -> Actor:
        return self.who(session, session.get_one(Worker, thing.worker_id).person_id)

    def desk(self, session: Session, n: int) -> Actor:
        found = standing(session, 301 + n % 2)
        assert found is not None
        return found.actor

    def some(self, session: Session, kind: type[Row], n: int, **wanted: Any) -> Any:
        """One of those rows, the newest first; None if there is none."""
        c = table(kind).c
        newest = c.get("opened_at", c.id).desc(), c.id.desc()
        rows = select(kind).where(*(c[k] == v for k, v in wanted.items())).order_by(*newest)
        found = session.scalars(rows.limit(6)).all()
        return found[n % len(found)] if found else None

    # ---- time -------------------------------------------------------------------------------

    @rule(minutes=st.sampled_from([1, 12, 60, 300, 24 * 60, 10 * 24 * 60]))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule()
    def what_is_due_is_done(self) -> None:
        with self.db.begin() as session:
            upcoming = next_moment(session, after=self.now)
        self.now = max(self.now, upcoming or self.now)
        self.sweep()

    @rule()
    def sweep(self) -> None:
        for _ in range(9):
            with self.db.begin() as session:
                if not falling_due.sweep(session, now=self.now):
                    break

    @rule(n=pick, steps=st.integers(1, 5), stars=st.integers(1, 5))
    def all_goes_well_for_a_while(self, n: int, steps: int, stars: int) -> None:
        """The usual way of an order, so that its later stages are met often."""
        self.sweep()
        usual = (
            lambda: self.accept(n, old=False),
            lambda: self.accept(0, old=False),
            lambda: self.arrive(n, "4827"),
            lambda: self.leave(n, visiting.Done.ALL),
            lambda: self.rate(0, stars),
        )
        for step in usual[:steps]:
            step()

    # ---- residents --------------------------------------------------------------------------

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
        self.upon_order(n, ordering.skip_visit)

    @rule(n=pick, day=st.integers(0, 5), hour=st.integers(9, 16))
    def reschedule(self, n: int, day: int, hour: int) -> None:
        start = at(today(self.now) + timedelta(days=day), time(hour))
        self.upon_order(n, lambda session, number, **frame: ordering.reschedule(
            session, number, start, **frame))  # fmt: skip

    @rule(n=pick, stars=st.integers(1, 5))
    def rate(self, n: int, stars: int) -> None:
        with self.act() as session:
            if visit := self.some(session, Visit, n):
                by = self.who(session, session.get_one(Order, visit.order_id).placed_by)
                feedback.rate(session, visit.id, stars, by=by, now=self.now)

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

    # ---- workers ----------------------------------------------------------------------------

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

    @rule(n=pick, code=st.sampled_from(["4827", "4827", "0000"]))
    def arrive(self, n: int, code: str) -> None:
        with self.act() as session:
            visit = self.some(session, Visit, n, status=VisitStatus.BOOKED)
            if visit is None:
                return
            self.now = max(self.now, visit.start)
            by = self.worker_of(session, visit)
            if code == "0000":
                visiting.wrong_code(session, visit.id, by=by, now=self.now)
            else:
                arrival = visiting.Arrival(Proof.HOME_CODE, code=code)
                visiting.check_in(session, visit.id, arrival, by=by, now=self.now)

    @rule(n=pick, done=st.sampled_from(visiting.Done))
    def leave(self, n: int, done: str) -> None:
        with self.act() as session:
            visit = self.some(session, Visit, n, status=VisitStatus.STARTED)
            if visit is not None:
                by, seen = self.worker_of(session, visit), visit.version
                visiting.check_out(session, visit.id, seen=seen, done=done, by=by, now=self.now)

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

    # ---- coordinators -----------------------------------------------------------------------

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

    @rule(n=pick)
    def close(self, n: int) -> None:
        with self.act() as session:
            if task := self.some(session, Task, n):
                desk = self.desk(session, n)
                casework.close_case(session, task.id, reason="done", by=desk, now=self.now)

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

    # ---- posts ------------------------------------------------------------------------------

    @rule(n=pick, back=st.sampled_from([True, True, False]))
    def leave_a_post(self, n: int, back: bool) -> None:
        """Somebody leaves, and is soon invited again: who left before, if anybody did."""
        with self.act() as session:
            if held := self.some(session, Grant, n, revoked_at=None):
                by = self.who(session, held.person_id)
                leaving.leave(session, held.id, by=by, now=self.now)
        with self.act() as session:
            ended = self.some(session, Grant, n) if back else None
            if ended is not None and ended.revoked_at is not None:
                wanted = Post(ended.role, ended.provider_id, ended.area_code)
                link = inviting.invite_to(session, wanted, by=HOUSE, now=self.now)
                by = self.who(session, ended.person_id)
                inviting.redeem(session, link, by=by, now=self.now)

    # ---- rights -----------------------------------------------------------------------------

    @rule(n=pick, waiting=st.booleans(), expires=st.booleans(), then=ANSWERS)
    def lose_the_right(self, n: int, waiting: bool, expires: bool, then: str) -> None:
        """While somebody is looked for the certificate runs out, or the rule ends for a day."""
        if waiting:
            self.wait_in_vain(n)
        yesterday = today(self.now) - timedelta(days=1)
        right, claim = table(Entitlement), table(GroupClaim)
        with self.act() as session:
            status = OrderStatus.WAITING if waiting else OrderStatus.PLACING
            if (order := self.some(session, Order, n, status=status)) is None:
                return
            ordering.lapse_offers(session, order, now=self.now)
            if expires:
                mine = (claim.c.person_id == order.person_id) & claim.c.valid_until.is_not(None)
                session.execute(claim.update().where(mine).values(valid_until=yesterday))
            else:
                session.execute(right.update().values(valid_until=yesterday))
            session.expire_all()
            dispatching.find_worker(session, order.id, now=self.now)
            session.execute(right.update().values(valid_until=None))
            if order.status in (OrderStatus.PLACING, OrderStatus.WAITING):
                agenda.plan(session, DueKind.PLACE_ORDER, order.id, self.now)
        self.appeal(n, then)

    @rule(n=pick)
    def wait_in_vain(self, n: int) -> None:
        """Everybody who is asked says no."""
        with self.act() as session:
            order = self.some(session, Order, n, status=OrderStatus.PLACING)
            while order and (offer := stage.open_offer(session, order)):
                frame: dict[str, Any] = {"seen": offer.version, "now": self.now}
                by = self.worker_of(session, offer)
                dispatching.decline_offer(session, offer.id, reason="ill", by=by, **frame)
                dispatching.find_worker(session, order.id, now=self.now)

    @rule(n=pick, answer=ANSWERS)
    def appeal(self, n: int, answer: str) -> None:
        with self.act() as session:
            if order := self.some(session, Order, n, status=OrderStatus.REFUSED):
                by = self.who(session, order.placed_by)
                row = appealing.appeal(session, "o", order.id, "不对", by=by, now=self.now)
                if answer:
                    frame = {"seen": row.version, "by": self.desk(session, n), "now": self.now}
                    changed = answer == "changed"
                    appealing.answer(session, row.id, changed=changed, words="看过了", **frame)

    # ---- what holds -------------------------------------------------------------------------

    @invariant()
    def all_is_well(self) -> None:
        with self.db.begin() as session:
            found = breaches(session)
        assert not found, found

    def teardown(self) -> None:
        with self.db.begin() as session:
            broken = audit.first_broken(session)
            moves = session.connection().execute(text(MOVED))
            self.seen.update((row.kind, row.was, row.to) for row in moves)
        self.db.close()
        shutil.rmtree(self.folder)
        assert broken is None
