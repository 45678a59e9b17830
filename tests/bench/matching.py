"""`python -m tests.bench.matching [providers] [orders]`: who comes, found in two steps and plainly.

Both ways look for the same orders in one county of a town of so many organisations, ten workers
each; that their answers are the same is asserted before anything is printed.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlalchemy import select
from sqlmodel import Session, SQLModel

from models import migrations
from models.base import table
from models.db import Database, open_engine
from models.operations.finding import weigh
from models.operations.planting import plant
from models.reads.candidates import able
from models.reads.catalogue import dishes
from models.rules.hours import local, today
from models.rules.matching import Bar, Fit
from models.rules.plans import rule_of
from models.tables import providers as rows
from models.tables.areas import Area
from models.tables.orders import Order
from models.tables.people import Account, Person
from models.tables.plans import Plan
from models.tables.records import Balance, LedgerLine
from models.tables.visits import Visit
from models.words import Group, Level, Pattern, ProviderKind, Requirement
from tests import stage
from tests.bench.plain import plainly
from tests.stage import LONG_AGO, NOON, PLACE, TUESDAY_TEN

PROVIDERS, ORDERS, HANDS = 2000, 12, 10
SKILLS, DAYS = 4, range(5)
MEANS = {Bar.NOT_FREE, Bar.BEING_ASKED, Bar.BUDGET_SPENT, Bar.CAPACITY_FULL}
ONCE_CHANGED = {"version": 1, "changed_at": LONG_AGO, "occurrence": 1}
ORDERED = {
    "service_code": "housekeeping", "area_code": PLACE, "minutes": 120, "status": "booked",
    "rhythm": "weekly", "tier": "ordinary", "how": "self", "stage": "offers", "note": "",
    "placed_at": LONG_AGO, **ONCE_CHANGED,
}  # fmt: skip
"""Of every standing order."""
FIRST = 1_000_000
"""Numbers of the town's people, far from those that the stage gives."""


def put(session: Session, kind: type[SQLModel], many: Iterator[dict[str, Any]]) -> None:
    session.connection().execute(table(kind).insert(), list(many))


def build(session: Session, total: int, dice: Random) -> None:
    """Organisations with a contract each, in the counties by turns, and their workers."""
    houses, hands = range(1, total + 1), range(FIRST, FIRST + total * HANDS)
    kind = ProviderKind.CHARITY
    area = table(Area).c
    near = select(area.code).where(area.level == Level.COUNTY)
    counties = session.scalars(near.order_by(area.code)).all()
    named = (
        {"id": n, "code": f"P{n}", "name": f"{n}社", "kind": kind, "rating": 3} for n in houses
    )
    put(session, rows.Provider, named)
    shown = {
        "evidence": "在案",
        "shown_on": date(2026, 1, 5),
        "status": "good",
        "changed_at": LONG_AGO,
    }
    lacking = {n: dice.choice(list(Requirement)) for n in houses if n % 20 == 0}
    put(
        session,
        rows.Qualification,
        (
            {"provider_id": n, "requirement": need, **shown}
            for n in houses
            for need in Requirement
            if lacking.get(n) is not need
        ),
    )
    term = {"starts_on": date(2026, 1, 1), "ends_on": date(2027, 12, 31), "status": "in_contract"}
    price = {"name": "日常支持", "budget_fen": 10**8, "visit_fen": 8000, "visits_a_month": 500}
    put(session, rows.Project, ({"id": n, "provider_id": n, **price, **term} for n in houses))
    put(
        session,
        rows.ProjectArea,
        ({"project_id": n, "area_code": counties[n % len(counties)]} for n in houses),
    )
    put(
        session,
        rows.ProjectGroup,
        (
            {"project_id": n, "group": group}
            for n in houses
            for group in dice.sample(list(Group), 7)
        ),
    )
    codes = [dish.code for dish in dishes(session)]
    put(
        session,
        rows.ProjectService,
        (
            {"project_id": n, "service_code": code}
            for n in houses
            for code in dice.sample(codes, 12)
        ),
    )
    pots = (("budget", -(10**8)), ("free", 10**8))
    put(
        session,
        LedgerLine,
        (
            {
                "entry": f"budget:project:{n}",
                "project_id": n,
                "account": pot,
                "fen": fen,
                "at": LONG_AGO,
            }
            for n in houses
            for pot, fen in pots
        ),
    )
    put(
        session,
        Balance,
        ({"project_id": n, "account": pot, "fen": fen} for n in houses for pot, fen in pots),
    )
    _hire(session, hands, codes, dice)
    here = [n for n in hands if counties[(1 + (n - FIRST) // HANDS) % len(counties)] == PLACE[:6]]
    _regulars(session, here, dice)


def _hire(session: Session, hands: range, codes: list[str], dice: Random) -> None:
    """Ten workers for each, with four skills and most weekdays; some gone, some out of reach."""
    put(session, Person, ({"id": n, "name": "工", "area_code": PLACE} for n in hands))
    chats = {"consented_at": LONG_AGO, "opened_at": LONG_AGO, "elder_mode": False}
    put(
        session,
        Account,
        ({"chat_id": n, "person_id": n, "reachable": n % 50 > 0, **chats} for n in hands),
    )
    put(
        session,
        rows.Worker,
        (
            {
                "id": n,
                "person_id": n,
                "provider_id": 1 + (n - FIRST) // HANDS,
                "active": n % 30 > 0,
                "area_code": PLACE,
                "certificate_until": date(2028, 1, 1) if n % 3 else None,
                "background_check_until": date(2027, 9, 1) if n % 2 else None,
            }
            for n in hands
        ),
    )
    put(
        session,
        rows.WorkerSkill,
        (
            {"worker_id": n, "service_code": code}
            for n in hands
            for code in dice.sample(codes, SKILLS)
        ),
    )
    put(
        session,
        rows.WorkerHours,
        (
            {"worker_id": n, "weekday": day, "opens": 540, "closes": 1020}
            for n in hands
            for day in DAYS
            if dice.random() < 0.8
        ),
    )


def _regulars(session: Session, hands: list[int], dice: Random) -> None:
    """Two standing orders for each of these workers, with their visits of this week and the next,
    at the homes of others on the list.
    """

    def some_day(*days: int) -> datetime:
        return TUESDAY_TEN + timedelta(days=dice.choice(days), hours=dice.randint(-1, 5))

    wanted = [(who, some_day(1, 2, 3)) for who in hands]
    wanted += [(who, some_day(6, 7, 8)) for who in hands]
    rows_of = [(n, who, hands[n % len(hands) - 1], at)
               for n, (who, at) in enumerate(wanted, FIRST)]  # fmt: skip
    put(session, Order, (
        {"id": n, "number": f"B{n}", "person_id": old, "placed_by": old, "start": at, **ORDERED}
        for n, _, old, at in rows_of
    ))  # fmt: skip
    put(session, Plan, (
        {"order_id": n, "pattern": "weekly", "rule": rule_of(Pattern.WEEKLY, today(at)),
         "anchor": today(at), "minute": local(at).hour * 60, "stands_for": today(at)}
        for n, _, _, at in rows_of
    ))  # fmt: skip
    put(session, Visit, (
        {"order_id": n, "person_id": old, "worker_id": who, "carer_id": who,
         "project_id": 1 + (who - FIRST) // HANDS, "start": at, "end": at + timedelta(hours=2),
         "busy_from": at - timedelta(minutes=30), "busy_until": at + timedelta(hours=2),
         "status": "booked", "done_note": "", **ONCE_CHANGED}
        for n, who, old, at in rows_of
    ))  # fmt: skip


def fits(session: Session, order: Order, way: Callable[..., Any]) -> tuple[list[Fit], float]:
    """The fits that way, and how much of the CPU it took, in milliseconds."""
    session.expire_all()
    began = time.process_time()
    found = weigh(session, order, now=NOON, whom=way)
    return found, (time.process_time() - began) * 1000


def compare(session: Session, orders: list[Order]) -> list[tuple[float, float, int]]:
    """Both ways for each order: their milliseconds, and how many could come. Asserts one answer."""
    taken = []
    for order in orders:
        (plain, slow), (quick, fast) = fits(session, order, plainly), fits(session, order, able)
        assert quick == [f for f in plain if set(f.bars) <= MEANS]
        taken.append((slow, fast, sum(not f.bars for f in quick)))
    return taken


def main(providers: int, orders: int) -> None:
    dice = Random(7)
    with tempfile.TemporaryDirectory(prefix="diancai-bench-") as name:
        url = f"sqlite:///{Path(name) / 'town.db'}"
        engine = open_engine(url)
        migrations.upgrade(engine)
        engine.dispose()
        database = Database(url)
        with database.begin() as session:
            plant(session)
            build(session, providers, dice)
            old = [stage.resident(session, chat_id=n) for n in range(1, orders + 1)]
            codes = [dish.code for dish in dishes(session) if dish.service_class == "convenience"]
            wanted = [
                stage.order_of(
                    session, who, dice.choice(codes), start=TUESDAY_TEN + timedelta(n / 24)
                )
                for n, who in enumerate(old)
            ]
            taken = compare(session, wanted)[1:]
        database.close()
    report = Table(title=f"one order among {providers} organisations, {providers * HANDS} workers")
    for heading in (
        "who comes, milliseconds of CPU (median)",
        "plainly",
        "in two steps",
        "ratio",
        "able",
    ):
        report.add_column(heading)
    slow, fast, could = zip(*taken, strict=True)
    times = statistics.median(slow), statistics.median(fast)
    ratio = statistics.median(s / f for s, f in zip(slow, fast, strict=True))
    report.add_row("SQLite", *(f"{t:.1f}" for t in times), f"{ratio:.1f}", str(max(could)))
    Console(width=110).print(report)


if __name__ == "__main__":
    told = [int(word) for word in sys.argv[1:]]
    main(*(told or [PROVIDERS, ORDERS]))
