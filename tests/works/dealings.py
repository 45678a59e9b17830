"""Everything that may befall the money of one contract, one act after another."""

from collections.abc import Callable
from contextlib import suppress
from datetime import time, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import ledger
from models.base import change, table
from models.errors import Refused, Stale
from models.lifecycle import move
from models.operations import failing, paying, putting_up, recalling, reversing
from models.operations.helping import open_task
from models.reads.money import sheet_of
from models.reads.standing import HOUSE
from models.rules.hours import at, today
from models.tables.desk import Task, TaskStatus
from models.tables.payments import Payment, RefusedFor
from models.tables.providers import Project, ProjectStatus
from models.tables.reversals import Reversal, ReversalStatus
from models.tables.visits import Visit
from models.words import TaskKind
from tests.works.money import NOVEMBER, PRICE, Works

_row, PROPOSED = table(Reversal).c, ReversalStatus.PROPOSED
VISITS = 12
"""The contract is for so many, and a part of one more."""


class Dealings:
    """One contract; `n` picks among what there is. A refusal undoes its act and no other."""

    def __init__(self, session: Session) -> None:
        self.session, self.now = session, NOVEMBER
        self.works = Works.signed(session, budget=VISITS * PRICE + 77)
        self.booked: list[Visit] = []
        self.disputed: list[Visit] = []
        self.spent: list[Visit] = []
        paying.owe_advance(session, self.project, now=self.now)

    @property
    def project(self) -> Project:
        return self.session.get_one(Project, self.works.project.id)

    def do(self, act: str, n: int) -> bool:
        """Whether it was done, or refused."""
        done = False
        with suppress(Refused, IndexError), self.session.connection().begin_nested():
            ACTS[act](self, n)
            done = True
        self.session.expire_all()
        return done

    def book(self, _n: int) -> None:
        self._while(ProjectStatus.IN_CONTRACT)
        visit = self.works.ended(1, self.now)[0]
        ledger.reserve(self.session, visit, PRICE, now=self.now)
        self.booked.append(visit)

    def fall_through(self, n: int) -> None:
        ledger.release(self.session, _taken(self.booked, n), now=self.now)

    def go_well(self, n: int) -> None:
        visit = _taken(self.booked, n)
        ledger.spend(self.session, visit, now=self.now)
        self.spent.append(visit)
        self.works.looked_into([visit])

    def go_badly(self, n: int) -> None:
        visit = _taken(self.booked, n)
        ledger.dispute(self.session, visit, now=self.now)
        self.disputed.append(visit)

    def count_after_all(self, n: int) -> None:
        visit = _taken(self.disputed, n)
        ledger.spend(self.session, visit, now=self.now)
        self.spent.append(visit)

    def not_count(self, n: int) -> None:
        ledger.release(self.session, _taken(self.disputed, n), now=self.now)

    def be_found_out(self, n: int) -> None:
        """A home says that nobody came; what was paid by then stays paid."""
        visit = self.spent[n % len(self.spent) if self.spent else 0]
        ledger.reopen(self.session, visit, now=self.now)
        if ledger.held_for(self.session, visit):
            self.spent.remove(visit)
            self.disputed.append(visit)

    def prove_false(self, n: int) -> None:
        """A visit that was paid: one says so, and the organisation speaks."""
        visit = self.spent[n % len(self.spent) if self.spent else 0]
        row = reversing.propose(self.session, visit, by=self.works.desk.actor, now=self.now)
        if row is None:
            raise Stale
        reversing.speak(self.session, row.id, "x", by=self.works.boss.actor, now=self.now)

    def take_back(self, n: int) -> None:
        """Another decides, mostly that it does not count."""
        waiting = self.session.scalars(select(Reversal).where(_row.status == PROPOSED)).all()
        row = waiting[n % len(waiting) if waiting else 0]
        reversing.decide(
            self.session, row.id, agreed=n % 4 > 0, read=(row.version, row.fen),
            by=(self.works.one, self.works.other)[n % 2].actor, now=self.now,
        )  # fmt: skip

    def complain(self, n: int) -> None:
        visit = self.spent[n % len(self.spent) if self.spent else 0]
        open_task(self.session, TaskKind.COMPLAINT, now=self.now, thing=visit, about="x")

    def answer_all(self, _n: int) -> None:
        every = table(Task).c.status != TaskStatus.CLOSED
        change(self.session, Task, every, status=TaskStatus.CLOSED)

    def next_month(self, _n: int) -> None:
        first = (today(self.now).replace(day=1) + timedelta(days=32)).replace(day=1)
        self.now = at(first, time(8))
        paying.prepare_month(self.session, self.project.id, now=self.now)

    def put_up(self, n: int) -> None:
        payment = self._payment(n)
        cash = sheet_of(self.session, payment, today(self.now)).cash
        who = (self.works.desk, self.works.desk, self.works.one, self.works.boss)[n % 4]
        putting_up.make(
            self.session, payment.id, seen=payment.version, fen=cash, by=who.actor, now=self.now
        )

    def approve(self, n: int) -> None:
        self._by_a_supervisor(n, putting_up.approve)

    def pay(self, n: int) -> None:
        self._by_a_supervisor(n, lambda session, number, **how: putting_up.pay(
            session, number, f"V-{number:04}", **how))  # fmt: skip

    def send_back(self, n: int) -> None:
        payment, why = self._payment(n), [*RefusedFor][n % 3]
        putting_up.refuse(
            self.session, payment.id, why, seen=payment.version, by=self.works.one.actor,
            now=self.now,
        )  # fmt: skip

    def pass_the_end(self, _n: int) -> None:
        self._while(ProjectStatus.IN_CONTRACT)
        self.works.over(self.now)

    def fail(self, n: int) -> None:
        self._while(ProjectStatus.IN_CONTRACT, ProjectStatus.ENDED)
        project, by = self.project, (self.works.one, self.works.other)[n % 2].actor
        move(self.session, project, ProjectStatus.TERMINATED, by=by, now=self.now)
        recalling.recall(self.session, project, 1, by=by, now=self.now)

    def be_heard(self, _n: int) -> None:
        self._while(ProjectStatus.TERMINATED)
        project = self.project
        failing.take_back(self.session, project, 1, by=HOUSE, now=self.now)
        paying.prepare_final(self.session, project, now=self.now)

    def _while(self, *statuses: ProjectStatus) -> None:
        if self.project.status not in statuses:
            raise Stale

    def _payment(self, n: int) -> Payment:
        waiting = paying.under_way(self.session, self.works.project.id)
        return waiting[n % len(waiting) if waiting else 0]

    def _by_a_supervisor(self, n: int, hand: Callable[..., Payment]) -> None:
        payment = self._payment(n)
        who = (self.works.one, self.works.other, self.works.desk)[n % 3]
        read = {"seen": payment.version, "fen": payment.fen}
        hand(self.session, payment.id, by=who.actor, now=self.now, **read)


def _taken(visits: list[Visit], n: int) -> Visit:
    return visits.pop(n % len(visits) if visits else 0)


ACTS: dict[str, Callable[[Dealings, int], None]] = {
    name: act
    for name, act in vars(Dealings).items()
    if callable(act) and not name.startswith("_") and name != "do"
}
