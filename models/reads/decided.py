"""What was decided, read again: the facts as they were, and by which group an order was granted."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import among, table
from models.reads.catalogue import RIGHT
from models.rules.eligibility import Claim, Facts, Right, judge
from models.tables.decisions import Decision
from models.words import STIGMATISING, Group

_decision = table(Decision).c


def unpacked(facts: dict[str, Any]) -> Facts:
    """Facts as they were written down."""
    claims = [Claim(g, ok, date.fromisoformat(u) if u else None) for g, ok, u in facts["claims"]]
    born = date.fromisoformat(facts["born"]) if facts["born"] else None
    return Facts(**{**facts, "claims": claims, "born": born})


def groups_of(session: Session, orders: Collection[int]) -> dict[int, Group]:
    """The group by whose right each order was first granted. Groups that others look down on are
    one with the others; so is whatever nobody can tell any more.
    """
    first = (
        select(func.min(_decision.id))
        .where(among(_decision.order_id, orders), _decision.entitled)
        .group_by(_decision.order_id)
    )
    rows = session.connection().execute(
        select(_decision.order_id, _decision.facts, _decision.right_ids, _decision.day).where(
            _decision.id.in_(first)
        )
    )
    rights = {row.id: Right(*row) for row in session.connection().execute(select(*RIGHT))}
    found = dict.fromkeys(orders, Group.OTHER_HARDSHIP)
    for row in rows:
        weighed = [rights[one] for one in row.right_ids]
        if row.facts and (by := judge(unpacked(row.facts), weighed, row.day).by):
            found[row.order_id] = plain_group(Group(by.group))
    return found


def plain_group(group: Group) -> Group:
    """As it may stand in a report."""
    return Group.OTHER_HARDSHIP if group in STIGMATISING else group
