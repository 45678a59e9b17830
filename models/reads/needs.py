"""Which of many visits is needed most, by what the records say."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.reads.slots import is_minor
from models.rules.hours import today
from models.rules.needs import Case, need
from models.tables.orders import Order
from models.tables.people import ClaimStatus, GroupClaim, Person
from models.tables.visits import Visit

NEVER = 10_000
"""Days since somebody came to a person to whom nobody ever did."""
_order, _person, _claim, _visit = (table(t).c for t in (Order, Person, GroupClaim, Visit))


def neediest_first(session: Session, visits: Sequence[Visit], *, now: datetime) -> list[Visit]:
    """The same visits, those first that would be missed the most (rules/needs.py)."""
    people = {one.person_id for one in visits}
    tiers = _told(session, _order.id, _order.tier, {one.order_id for one in visits})
    born = _told(session, _person.id, _person.birth_date, people)
    groups = _certified(session, people)
    last = _last_came(session, people)

    def place(one: Visit) -> tuple[Any, ...]:
        who = one.person_id
        alone = (now - last[who]).days if who in last else NEVER
        child = is_minor(born[who], today(now))
        case = Case(tiers[one.order_id], child, groups.get(who, 0), alone, one.start)
        return (*need(case), one.id)

    return sorted(visits, key=place)


def _told(session: Session, key: Any, value: Any, ids: set[int]) -> dict[int, Any]:
    return {row[0]: row[1] for row in session.execute(select(key, value).where(key.in_(ids)))}


def _certified(session: Session, people: set[int]) -> dict[int, int]:
    """How many groups of each person are certified."""
    rows = session.execute(
        select(_claim.person_id, func.count())
        .where(_claim.person_id.in_(people), _claim.status == ClaimStatus.CERTIFIED)
        .group_by(_claim.person_id)
    )
    return {row[0]: row[1] for row in rows}


def _last_came(session: Session, people: set[int]) -> dict[int, datetime]:
    """When somebody was last with each person."""
    rows = session.execute(
        select(_visit.person_id, func.max(_visit.start))
        .where(_visit.person_id.in_(people), _visit.finished_at.is_not(None))
        .group_by(_visit.person_id)
    )
    return {row[0]: row[1] for row in rows}
