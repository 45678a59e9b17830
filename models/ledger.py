"""Public money in fen, in double entry: lines are only added, and every pot is what they add up to.

Each entry is also a row of the chain, so that a line that was doubled, changed, taken away or
slipped in shows when lines, pots and chain are held against each other (models/replaying.py).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import func, or_, select
from sqlmodel import Session

from models import audit
from models.base import OnBoth, add, among, table
from models.errors import Refused
from models.tables.providers import Project
from models.tables.records import Balance, LedgerLine
from models.tables.visits import Visit

_line, _balance = table(LedgerLine).c, table(Balance).c
_project = table(Project).c
ACT = "ledger"
"""The act under which the chain tells of an entry."""


class Pot(StrEnum):
    """Where a project's money stands: what is promised, and what has been paid."""

    BUDGET = "budget"  # the fund's side of what was promised, as a negative figure
    FREE = "free"
    HELD = "held"  # reserved for a booked visit
    DISPUTED = "disputed"  # for a visit that is over, until a human being has said if it counts
    SPENT = "spent"  # for a visit that happened
    RETURNED = "returned"  # the project is over: nobody needs it any more
    FUND = "fund"  # the fund's side of what was paid, as a negative figure
    ADVANCE = "advance"  # paid ahead, and not yet earned
    SETTLED = "settled"  # paid for visits
    OVERPAID = "overpaid"  # paid for visits that proved false: set against what is due next
    OWED_BACK = "owed_back"  # to be given back by the organisation


PROMISED = frozenset({Pot.BUDGET, Pot.FREE, Pot.HELD, Pot.DISPUTED, Pot.SPENT, Pot.RETURNED})
PAID = frozenset(Pot) - PROMISED
"""The two halves of a project's money; no entry leads from one to the other."""
SET_ASIDE = (Pot.HELD, Pot.DISPUTED)
WITHOUT_BOTTOM = frozenset({Pot.BUDGET, Pot.FUND})
"""The fund's own sides; every other pot holds something or nothing."""


class Entry(NamedTuple):
    """Money of one project moves from one pot to another."""

    name: str
    """`reserve:visit:12`, `budget:project:3`: what happens once is booked once."""
    project_id: int
    out: Pot
    into: Pot
    fen: int

    @property
    def visit_id(self) -> int | None:
        """The visit that it is for, by its name."""
        return int(self.name.split(":")[2]) if ":visit:" in self.name else None


class BudgetSpent(Refused):
    """The contract has no money left for one more visit."""

    code = "budget-spent"


_PUT = OnBoth(
    lambda insert: (new := insert(table(Balance))).on_conflict_do_update(
        index_elements=["project_id", "account"], set_={"fen": _balance.fen + new.excluded.fen}
    )
)


def post(session: Session, entry: Entry, *, by: int | None = None, now: datetime) -> None:
    """Two lines, both pots and a row of the chain. Raises BudgetSpent where the pot has less: two
    who take from one at once cannot share its last fen. ValueError for no sum, or no such way.
    """
    if entry.fen <= 0 or (entry.out in PROMISED) is not (entry.into in PROMISED):
        raise ValueError(entry)
    hold(session, entry.project_id)
    _take(session, entry)
    _put(session, entry.project_id, entry.into, entry.fen)
    for line in lines_of(entry, now):
        add(session, line)
    about, told = ("project", entry.project_id), facts_of(entry)
    audit.append(session, ACT, about, by=by, now=now, **told)


def hold(session: Session, project_id: int) -> None:
    """From here to the end of the transaction nobody else moves this project's money: what is read
    of it now still holds when it is acted upon.
    """
    one_after_another = select(_project.id).where(_project.id == project_id)
    session.execute(one_after_another.with_for_update(key_share=True))  # visits point at this row


def lines_of(entry: Entry, at: datetime) -> Iterator[LedgerLine]:
    """Both sides of an entry; they add up to nothing."""
    for pot, fen in ((entry.out, -entry.fen), (entry.into, entry.fen)):
        yield LedgerLine(
            entry=entry.name,
            project_id=entry.project_id,
            account=pot,
            fen=fen,
            visit_id=entry.visit_id,
            at=at,
        )


def facts_of(entry: Entry) -> dict[str, Any]:
    """What the chain tells of one entry."""
    return {"entry": entry.name, "pots": [entry.out, entry.into], "fen": entry.fen}


def open_budget(session: Session, project: Project, *, now: datetime) -> None:
    """The contract is signed: its whole sum becomes free."""
    name = f"budget:project:{project.id}"
    post(session, Entry(name, project.id, Pot.BUDGET, Pot.FREE, project.budget_fen), now=now)


def affords(session: Session, project_id: int, fen: int) -> bool:
    """Whether so much is free; nobody else takes it before the transaction ends."""
    hold(session, project_id)
    return balance(session, project_id, Pot.FREE) >= fen


def reserve(session: Session, visit: Visit, fen: int, *, now: datetime) -> None:
    """Set the price of the visit aside. Raises BudgetSpent."""
    entry = Entry(f"reserve:visit:{visit.id}", visit.project_id, Pot.FREE, Pot.HELD, fen)
    post(session, entry, now=now)


def release(session: Session, visit: Visit, *, now: datetime) -> None:
    """The visit did not happen, or does not count: its money is free again."""
    _move_on(session, visit, Pot.FREE, {Pot.HELD: "release", Pot.DISPUTED: "deny"}, now)


def dispute(session: Session, visit: Visit, *, now: datetime) -> None:
    """The visit is over, and its money waits for what a human being says."""
    _move_on(session, visit, Pot.DISPUTED, {Pot.HELD: "dispute"}, now)


def reopen(session: Session, visit: Visit, *, now: datetime) -> None:
    """What was spent for a visit waits for a human being again, unless it has been paid."""
    hold(session, visit.project_id)
    fen = {pot: _sum(session, visit, pot) for pot in (Pot.SPENT, Pot.SETTLED)}
    if fen[Pot.SPENT] and not fen[Pot.SETTLED]:
        name, spent = _name(session, "reopen", visit), fen[Pot.SPENT]
        post(session, Entry(name, visit.project_id, Pot.SPENT, Pot.DISPUTED, spent), now=now)


def spend(session: Session, visit: Visit, *, now: datetime) -> None:
    """The visit happened and nobody disputes it, or not any more."""
    _move_on(session, visit, Pot.SPENT, {Pot.HELD: "spend", Pot.DISPUTED: "accept"}, now)


def settled_for(session: Session, visit: Visit) -> int:
    """Fen that were paid for this visit and stand, the advance with it."""
    return _sum(session, visit, Pot.SETTLED)


def ahead_for(session: Session, visit: Visit) -> int:
    """How many of them the advance covered."""
    return -_sum(session, visit, Pot.ADVANCE)


def reclaimed(session: Session, project_id: int) -> int:
    """Fen that were paid for visits and are to come back all the same, or have come back, because
    the contract failed.
    """
    whole = (_line.project_id == project_id) & (_line.account == Pot.SETTLED)
    rows = select(func.coalesce(func.sum(_line.fen), 0)).where(whole, _line.visit_id.is_(None))
    return -int(session.execute(rows).scalar_one())


def held_for(session: Session, visit: Visit) -> int:
    """Fen set aside for this visit, disputed or not."""
    return sum(_aside(session, visit).values())


def balance(session: Session, project_id: int, pot: Pot) -> int:
    """Fen in one pot of one project."""
    return balances(session, {project_id}, pot)[project_id]


def balances(session: Session, projects: Iterable[int], pot: Pot) -> dict[int, int]:
    """Fen in one pot of each of these projects."""
    rows = session.execute(
        select(_balance.project_id, _balance.fen).where(
            among(_balance.project_id, set(projects)), _balance.account == pot
        )
    )
    return defaultdict(int, {row.project_id: row.fen for row in rows})


def pots_of(session: Session, project_id: int) -> dict[Pot, int]:
    """Fen in every pot of one project."""
    mine = _balance.project_id == project_id
    rows = session.execute(select(_balance.account, _balance.fen).where(mine))
    return dict.fromkeys(Pot, 0) | {Pot(row.account): row.fen for row in rows}


def _take(session: Session, entry: Entry) -> None:
    if entry.out in WITHOUT_BOTTOM:
        return _put(session, entry.project_id, entry.out, -entry.fen)
    mine = (_balance.project_id == entry.project_id) & (_balance.account == entry.out)
    enough = table(Balance).update().where(mine, _balance.fen >= entry.fen)
    taken = session.connection().execute(enough.values(fen=_balance.fen - entry.fen))
    if taken.rowcount != 1:
        raise BudgetSpent
    return None


def _put(session: Session, project_id: int, pot: Pot, fen: int) -> None:
    _PUT.run(session, {"project_id": project_id, "account": pot, "fen": fen})


def _aside(session: Session, visit: Visit) -> dict[Pot, int]:
    """The pots in which money of this visit is set aside, and how much."""
    mine = (_line.visit_id == visit.id) & _line.account.in_(SET_ASIDE)
    rows = select(_line.account, func.sum(_line.fen)).where(mine).group_by(_line.account)
    return {Pot(account): int(fen) for account, fen in session.execute(rows) if fen}


def _move_on(session: Session, visit: Visit, into: Pot, why: dict[Pot, str], now: datetime) -> None:
    """What is set aside for the visit goes on, by the word for where it comes from."""
    hold(session, visit.project_id)
    for pot, fen in _aside(session, visit).items():
        if pot in why:
            name = _name(session, why[pot], visit)
            post(session, Entry(name, visit.project_id, pot, into, fen), now=now)


def _name(session: Session, why: str, visit: Visit) -> str:
    """`accept:visit:12`; what was disputed before is numbered, `accept:visit:12:2`."""
    name = f"{why}:visit:{visit.id}"
    before = or_(_line.entry == name, _line.entry.startswith(f"{name}:"))
    times = session.scalar(select(func.count()).where(_line.visit_id == visit.id, before)) or 0
    return f"{name}:{times // 2 + 1}" if times else name


def _sum(session: Session, visit: Visit, pot: Pot) -> int:
    mine = (_line.visit_id == visit.id) & (_line.account == pot)
    return session.scalar(select(func.coalesce(func.sum(_line.fen), 0)).where(mine)) or 0
