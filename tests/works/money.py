"""A contract with its three parties, and months of visits under it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from models import ledger
from models.base import add, change, table
from models.ledger import Pot
from models.lifecycle import move
from models.operations.paying import prepare_final, under_way
from models.operations.putting_up import approve, make, pay
from models.reads.standing import HOUSE
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.orders import Order, OrderStatus
from models.tables.payments import Payment
from models.tables.providers import Project, ProjectStatus, Worker
from models.tables.visits import Visit, VisitStatus
from models.words import Came
from tests import stage
from tests.stage import LONG_AGO, Someone

PRICE = 8_000
NOVEMBER = datetime(2026, 11, 2, 2, tzinfo=stage.UTC)
FIRST = datetime(2026, 12, 1, tzinfo=stage.UTC)
"""Eight in the morning of the day on which November is put together."""


@dataclass(frozen=True, slots=True)
class Works:
    """One contract and everybody who has a hand in its money."""

    session: Session
    project: Project
    desk: Someone
    one: Someone
    other: Someone
    boss: Someone
    order: Order
    worker_id: int

    @classmethod
    def signed(cls, session: Session, budget: int = 100 * PRICE) -> "Works":
        project = stage.provider(session, budget=budget)
        hired = stage.worker(session, project)
        order = stage.order_of(session, stage.resident(session))
        change(session, Order, table(Order).c.id == order.id, status=OrderStatus.CLOSED)
        return cls(
            session,
            project,
            stage.coordinator(session, "购买方", chat_id=3101),
            stage.supervisor(session, "监督甲", chat_id=3102),
            stage.supervisor(session, "监督乙", chat_id=3103),
            stage.manager(session, project, "机构", chat_id=3104),
            order,
            hired.worker_id,
        )

    def visits(self, count: int, since: datetime = NOVEMBER, disputed: int = 0) -> list[Visit]:
        """So many that happened and were answered for, the first few of them disputed."""
        done = self.ended(count, since)
        for n, visit in enumerate(done):
            ledger.reserve(self.session, visit, PRICE, now=visit.start)
            settled = ledger.dispute if n < disputed else ledger.spend
            settled(self.session, visit, now=visit.end)
        return done

    def ended(self, count: int, since: datetime = NOVEMBER) -> list[Visit]:
        """Visits alone, two an hour, without their money."""
        return [self._visit(since + timedelta(minutes=30 * n)) for n in range(count)]

    def looked_into(self, visits: list[Visit]) -> None:
        """The homes say that somebody came."""
        for visit in visits:
            told = {"status": CheckStatus.ANSWERED, "came": Came.YES, "stars": 5}
            add(self.session, SpotCheck(visit_id=visit.id, changed_at=visit.end, **told))

    def over(self, now: datetime) -> Payment:
        """The term has ended, and the last evaluation was passed."""
        project = self.session.get_one(Project, self.project.id)
        move(self.session, project, ProjectStatus.ENDED, by=HOUSE, now=now)
        return prepare_final(self.session, project, now=now)

    def status(self) -> ProjectStatus:
        return self.session.get_one(Project, self.project.id).status

    def last(self) -> Payment:
        """What is under way now."""
        return under_way(self.session, self.project.id)[-1]

    def pots(self) -> dict[Pot, int]:
        """Those with something in them."""
        found = ledger.pots_of(self.session, self.project.id)
        return {pot: fen for pot, fen in found.items() if fen}

    def through(self, payment: Payment, fen: int, now: datetime) -> Payment:
        """By all three hands."""
        read = {"fen": fen, "now": now}
        made = make(self.session, payment.id, seen=payment.version, by=self.desk.actor, **read)
        if fen == 0:
            return approve(self.session, made.id, seen=made.version, by=self.one.actor, **read)
        approve(self.session, made.id, seen=made.version, by=self.one.actor, **read)
        by = self.other.actor
        return pay(self.session, made.id, "20261201-77", seen=made.version, by=by, **read)

    def _visit(self, start: datetime) -> Visit:
        end = start + timedelta(minutes=25)
        return add(
            self.session,
            Visit(
                order_id=self.order.id,
                person_id=self.order.person_id,
                worker_id=self.worker_id,
                carer_id=self.session.get_one(Worker, self.worker_id).person_id,
                project_id=self.project.id,
                occurrence=1,
                start=start,
                end=end,
                busy_from=start,
                busy_until=end,
                status=VisitStatus.CLOSED,
                finished_at=end,
                changed_at=LONG_AGO,
            ),
        )
