"""What was decided is written down with all that it rests on, and can be worked out again."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.base import add, table
from models.operations.longing import note_refused
from models.reads.catalogue import RIGHT, Judged, dish, judged_for
from models.reads.decided import unpacked
from models.reads.standing import HOUSE, Actor
from models.rules.eligibility import Facts, Right, Verdict, judge
from models.tables.catalogue import Entitlement
from models.tables.decisions import Decision, Occasion
from models.tables.orders import Order
from models.words import Group

_decision = table(Decision).c


def keep(
    session: Session,
    judged: Judged,
    occasion: Occasion,
    *,
    now: datetime,
    order_id: int | None = None,
    by: Actor = HOUSE,
) -> Decision:
    """Write an answer down. The same no upon the same facts is one row, however often somebody
    asks.
    """
    note_refused(session, judged, now=now)
    decision = Decision(
        person_id=judged.person_id,
        service_code=judged.service,
        order_id=order_id,
        occasion=occasion,
        day=judged.day,
        entitled=judged.verdict.entitled,
        facts=_packed(judged.facts),
        reasons=[str(reason) for reason in judged.verdict.obstacles],
        right_ids=sorted(right.id for right in judged.rights),
        by_id=by.person_id,
        at=now,
    )
    return _same(session, decision) or add(session, decision)


def decide(
    session: Session, order: Order, occasion: Occasion, *, now: datetime, by: Actor = HOUSE
) -> Judged:
    """Ask anew, for the visit that the order now wants, and write the answer down."""
    judged = judged_order(session, order)
    keep(session, judged, occasion, now=now, order_id=order.id, by=by)
    return judged


def judged_order(session: Session, order: Order) -> Judged:
    """The question of right for the visit that the order now wants."""
    found = dish(session, order.service_code)
    if found is None:
        raise LookupError(order.service_code)
    return judged_for(session, order.person_id, found, order.start, besides=order.id)


def recompute(session: Session, decision: Decision) -> Verdict:
    """The answer that the same facts and rows give today."""
    rows = session.connection().execute(
        select(*RIGHT).where(table(Entitlement).c.id.in_(decision.right_ids))
    )
    return judge(unpacked(decision.facts), [Right(*row) for row in rows], decision.day)


def served_groups(session: Session, decision: Decision) -> list[str]:
    """The groups that the weighed rows serve, in the order of the field's list."""
    right = table(Entitlement).c
    rows = select(right.group).where(right.id.in_(decision.right_ids), right.visits_a_month > 0)
    found = set(session.connection().scalars(rows))
    return [group for group in Group if group in found]


def latest(session: Session, order_id: int) -> Decision | None:
    """What was decided last about an order."""
    return session.scalars(
        select(Decision).where(_decision.order_id == order_id).order_by(_decision.id.desc())
    ).first()


def _same(session: Session, new: Decision) -> Decision | None:
    last = session.scalars(
        select(Decision)
        .where(
            _decision.person_id == new.person_id,
            _decision.service_code == new.service_code,
            _decision.order_id.is_not_distinct_from(new.order_id),
        )
        .order_by(_decision.id.desc())
        .limit(1)
    ).first()
    if last is None or last.entitled:
        return None
    told = (last.day, last.facts, last.reasons, last.right_ids, last.by_id)
    return last if told == (new.day, new.facts, new.reasons, new.right_ids, new.by_id) else None


def _packed(facts: Facts) -> dict[str, Any]:
    claims = sorted(
        [c.group, c.certified, c.until.isoformat() if c.until else None] for c in facts.claims
    )
    born = facts.born.isoformat() if facts.born else None
    return {**asdict(facts), "claims": claims, "born": born}
