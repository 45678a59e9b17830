"""Public money in fen, in double entry. Lines are only added; a balance is what the replay says.

Each entry is also a row of the chain, so that a line that was doubled, changed, taken away or
slipped in shows when both are held against each other.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import Row, func, select
from sqlmodel import Session

from models import audit
from models.base import add, among, table
from models.errors import Refused
from models.letters import Letters
from models.tables.providers import Project
from models.tables.records import LedgerLine
from models.tables.visits import Visit

_line = table(LedgerLine).c
_project = table(Project).c
ACT = "ledger"
"""The act under which the chain tells of an entry."""
_LINES = Letters(
    "ledgerline",
    words=("entry", "account"),
    numbers=("project_id", "fen", "visit_id"),
    order="id",
)
_TOLD = Letters(f"audit WHERE act = '{ACT}'", words=("facts",), numbers=("object_id",), order="seq")


class Pot(StrEnum):
    """Where a project's money stands."""

    BUDGET = "budget"  # the fund's side: what was promised, as a negative figure
    FREE = "free"
    HELD = "held"  # reserved for a booked visit
    SPENT = "spent"  # for a visit that happened


class Line(NamedTuple):
    """One side of an entry, letter for letter."""

    project_id: int
    account: bytes
    fen: int
    visit_id: int | None
    at: bytes


class BudgetSpent(Refused):
    """The contract has no money left for one more visit."""

    code = "budget-spent"


def open_budget(session: Session, project: Project, *, now: datetime) -> None:
    """The contract is signed: its whole sum becomes free."""
    pots, entry = (Pot.BUDGET, Pot.FREE), f"budget:project:{project.id}"
    _transfer(session, project.id, pots, project.budget_fen, entry, None, now)


def reserve(session: Session, visit: Visit, *, now: datetime) -> None:
    """Set the price of the visit aside. Raises BudgetSpent; two cannot share the last one."""
    row = select(_project.visit_fen).where(_project.id == visit.project_id)
    price = session.scalar(row.with_for_update(key_share=True))  # the visits point at this row
    if price is None or balance(session, visit.project_id, Pot.FREE) < price:
        raise BudgetSpent
    _for_visit(session, visit, (Pot.FREE, Pot.HELD), price, "reserve", now)


def release(session: Session, visit: Visit, *, now: datetime) -> None:
    """The visit did not happen: its money is free again."""
    _for_visit(session, visit, (Pot.HELD, Pot.FREE), held_for(session, visit), "release", now)


def spend(session: Session, visit: Visit, *, now: datetime) -> None:
    """The visit happened and nobody disputes it."""
    _for_visit(session, visit, (Pot.HELD, Pot.SPENT), held_for(session, visit), "spend", now)


def held_for(session: Session, visit: Visit) -> int:
    """Fen now set aside for this visit."""
    total = session.scalar(
        select(func.coalesce(func.sum(_line.fen), 0)).where(
            _line.visit_id == visit.id, _line.account == Pot.HELD
        )
    )
    return int(total or 0)


def balance(session: Session, project_id: int, pot: Pot) -> int:
    """Fen in one pot of one project, replayed from the first line."""
    return balances(session, {project_id}, pot)[project_id]


def balances(session: Session, projects: Iterable[int], pot: Pot) -> dict[int, int]:
    """Fen in one pot of each of these projects, replayed from the first line."""
    rows = session.execute(
        select(_line.project_id, func.sum(_line.fen))
        .where(among(_line.project_id, set(projects)), _line.account == pot)
        .group_by(_line.project_id)
    )
    return defaultdict(int, {project: int(fen) for project, fen in rows})


def _for_visit(
    session: Session, visit: Visit, pots: tuple[Pot, Pot], fen: int, why: str, now: datetime
) -> None:
    if fen:
        _transfer(session, visit.project_id, pots, fen, f"{why}:visit:{visit.id}", visit.id, now)


def _transfer(
    session: Session,
    project_id: int,
    pots: tuple[Pot, Pot],
    fen: int,
    entry: str,
    visit_id: int | None,
    now: datetime,
) -> None:
    for pot, amount in ((pots[0], -fen), (pots[1], fen)):
        add(
            session,
            LedgerLine(
                entry=entry,
                project_id=project_id,
                account=pot,
                fen=amount,
                visit_id=visit_id,
                at=now,
            ),
        )
    told = facts_of(entry, pots, fen)
    audit.append(session, ACT, ("project", project_id), by=None, now=now, **told)


def facts_of(entry: str, pots: tuple[Pot, Pot], fen: int) -> dict[str, Any]:
    """What the chain tells of one entry."""
    return {"entry": entry, "pots": [*pots], "fen": fen}


def first_difference(session: Session) -> str | None:
    """The first entry whose lines are not what the chain tells of it, either way; None if all are.

    It says nothing of the chain itself: `audit.first_broken` does. Holds all lines in memory.
    """
    lines: dict[Any, Counter[Line]] = defaultdict(Counter)
    with _LINES.read(session) as rows:
        for row in rows:
            line = Line(row.project_id, row.account, row.fen, row.visit_id, row.at)
            lines[row.entry][line] += 1
    with _TOLD.read(session) as rows:
        for row in rows:
            entry, told = _told(row)
            if lines.pop(entry, None) != told:
                return (entry or row.facts or b"?").decode("utf-8", "replace")
    return next((str(entry or b"?", "utf-8", "replace") for entry in lines), None)


def _told(row: Row[Any]) -> tuple[bytes | None, Counter[Line]]:
    """The entry that a row of the chain tells of, and the lines that it should have."""
    try:
        facts = json.loads(row.facts)
        entry, pots, fen = facts["entry"], facts["pots"], facts["fen"]
        visit_id = int(entry.split(":")[2]) if ":visit:" in entry else None
        sides = zip(pots, (-fen, fen), strict=True)
        return entry.encode(), Counter(
            Line(row.object_id, pot.encode(), amount, visit_id, row.at) for pot, amount in sides
        )
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        return None, Counter()
