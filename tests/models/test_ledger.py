"""Public money: no fen is made or lost, and nobody reserves what is not there."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlmodel import Session

from models import audit, ledger, replaying
from models.base import add
from models.db import Database, session_on
from models.ledger import BudgetSpent, Pot
from models.operations.booking import book
from models.tables.orders import Order
from models.tables.providers import Project, Worker
from models.tables.records import LedgerLine
from models.tables.visits import Visit
from tests import stage
from tests.profiles import looking_hard
from tests.stage import NOON, TUESDAY_TEN

PRICE = 8_000
ACTS = ("reserve", "release", "spend", "dispute")


def balances(session: Session, project_id: int) -> dict[str, int]:
    return {pot: ledger.balance(session, project_id, pot) for pot in Pot}


def replayed(session: Session, project_id: int) -> dict[str, int]:
    """Line after line, in Python: another way to the same figure."""
    pots = dict.fromkeys(Pot, 0)
    for line in session.scalars(select(LedgerLine)):
        if line.project_id == project_id:
            pots[Pot(line.account)] += line.fen
    return pots


@settings(max_examples=1_000 if looking_hard() else 40)
@given(
    st.lists(
        st.tuples(st.sampled_from(["reserve", "release", "spend", "dispute"]), st.integers(0, 4)),
        max_size=25,
    )
)
def test_no_fen_is_made_or_lost_whatever_is_done_in_whatever_order(
    db: Database, steps: list[tuple[str, int]]
) -> None:
    with db.engine.connect() as connection, session_on(connection) as session:
        old, project = stage.resident(session), stage.provider(session, budget=3 * PRICE + 1)
        hired, order = stage.worker(session, project), stage.order_of(session, old)
        visits = [visit_of(session, order, hired.worker_id, project, n) for n in range(5)]
        reserved = set[int]()
        for name, n in steps:
            if name == "reserve" and n in reserved:  # each is booked once in its life
                continue
            try:
                fen = (PRICE,) if name == "reserve" else ()
                getattr(ledger, name)(session, visits[n], *fen, now=NOON)
                reserved |= {n} if name == "reserve" else set()
            except BudgetSpent:
                assert ledger.balance(session, project.id, Pot.FREE) < PRICE
            now = balances(session, project.id)
            assert now == replayed(session, project.id)
            inside = [fen for pot, fen in now.items() if pot is not Pot.BUDGET]
            assert (sum(inside), min(inside) >= 0) == (project.budget_fen, True)
        sums = Counter[str]()
        for line in session.scalars(select(LedgerLine)):
            sums[line.entry] += line.fen
        assert set(sums.values()) == {0}
        assert replaying.first_difference(session) is None
        connection.rollback()


def test_a_hundred_orders_at_once_share_the_last_unit_as_one(db: Database) -> None:
    with db.begin() as session:
        old, project = stage.resident(session), stage.provider(session, budget=PRICE)
        hired = stage.worker(session, project)
        first = stage.order_of(session, old)
        orders = [first.id, *(copy_of(session, first, n) for n in range(1, 100))]

    def to_book(session: Session, order_id: int) -> None:
        order = session.get_one(Order, order_id)
        book(session, order, (hired.worker_id, project.id), by=hired.actor, now=NOON)

    assert race(db, to_book, orders) == 1
    with db.begin() as session:
        assert len(session.scalars(select(Visit)).all()) == 1
        left = {Pot.BUDGET: -PRICE, Pot.HELD: PRICE}
        assert balances(session, project.id) == dict.fromkeys(Pot, 0) | left
        assert audit.first_broken(session) is None


def test_the_ledger_alone_gives_the_last_unit_once(db: Database) -> None:
    with db.begin() as session:
        old, project = stage.resident(session), stage.provider(session, budget=2 * PRICE - 1)
        hired, order = stage.worker(session, project), stage.order_of(session, old)
        visits = [visit_of(session, order, hired.worker_id, project, n).id for n in range(30)]

    def to_reserve(session: Session, visit_id: int) -> None:
        ledger.reserve(session, session.get_one(Visit, visit_id), 8_000, now=NOON)

    assert race(db, to_reserve, visits) == 1
    with db.begin() as session:
        assert ledger.balance(session, project.id, Pot.HELD) == PRICE


def race(db: Database, act: Callable[[Session, int], None], ids: list[int]) -> int:
    """All at once, each in a transaction of its own; how many the budget was enough for."""

    def one(number: int) -> bool:
        try:
            with db.begin() as session:
                act(session, number)
        except BudgetSpent:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        return sum(pool.map(one, ids))


def copy_of(session: Session, order: Order, n: int) -> int:
    """The same wish on another day, under another number."""
    values = order.model_dump(exclude={"id"}) | {"number": str(n)}
    return add(session, Order(**{**values, "start": order.start + stage.days(n)})).id


def visit_of(session: Session, order: Order, worker_id: int, project: Project, n: int) -> Visit:
    start, end = TUESDAY_TEN + stage.days(n), TUESDAY_TEN + stage.days(n) + timedelta(hours=1)
    return add(
        session,
        Visit(
            order_id=order.id,
            person_id=order.person_id,
            worker_id=worker_id,
            carer_id=session.get_one(Worker, worker_id).person_id,
            project_id=project.id,
            occurrence=1,
            start=start,
            end=end,
            busy_from=start,
            busy_until=end,
            changed_at=NOON,
        ),
    )
