"""What the days of a town came to, told in figures."""

from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import Any

from sqlalchemy import func, or_, select
from sqlmodel import Session

from models.base import table
from models.tables.checks import SpotCheck
from models.tables.desk import Task
from models.tables.orders import Offer, OfferStatus, Order
from models.tables.proofs import Hold
from models.tables.records import AuditRow, LedgerLine
from models.tables.rescues import Rescue
from models.tables.visits import Visit, VisitStatus
from models.words import Came, Outcome, TaskKind
from tests.days.cheats import Cheat

_order, _offer, _visit, _audit = (table(k).c for k in (Order, Offer, Visit, AuditRow))
_hold, _task, _line = (table(k).c for k in (Hold, Task, LedgerLine))
_rescue, _check = table(Rescue).c, table(SpotCheck).c
SAID = (TaskKind.COMPLAINT, TaskKind.RECOVERY)
"""Cases that begin with the resident's own answer."""


def told(session: Session, faked: dict[int, Cheat]) -> dict[str, Any]:
    """Every figure that is printed; `faked` is what the simulation alone knows."""
    orders = session.execute(select(_order.status, func.count()).group_by(_order.status)).all()
    visits = session.execute(select(_visit.status, func.count()).group_by(_visit.status)).all()
    return {
        "orders": {str(status): n for status, n in orders},
        "visits": {str(status): n for status, n in visits},
        "asked to order again": _lost(session),
        "same worker": _same_worker(session),
        "saved": _saved(session),
        "minutes to an accepted offer": _minutes_to_accept(session),
        **_proof(session, faked),
    }


def _proof(session: Session, faked: dict[int, Cheat]) -> dict[str, Any]:
    """Of visits that came to their end: how many were looked at before they were paid, how many the
    spot checks found afterwards, and how many were paid.
    """
    ended = set(session.scalars(select(_visit.id).where(_visit.status == VisitStatus.CLOSED)))
    held = set(session.scalars(select(_hold.visit_id)))
    told = set(session.scalars(select(_task.visit_id).where(_task.kind.in_(SAID))))
    asked = set(session.scalars(select(_check.visit_id).where(_check.came.is_not(None))))
    bad = or_(_check.came == Came.NO, _check.outcome != Outcome.DONE)
    against = set(session.scalars(select(_check.visit_id).where(bad)))
    paid = set(session.scalars(select(_line.visit_id).where(_line.account == "spent")))
    honest = ended - set(faked)
    kinds = {
        cheat: {
            "faked": len(ones), "held": len(ones & held), "said by the resident": len(ones & told),
            "looked at": len(ones & (held | told)), "asked about": len(ones & asked),
            "found when asked": len(ones & against), "found": len(ones & (held | told | against)),
            "paid all the same": len(ones & paid),
        }
        for cheat in Cheat
        for ones in [{n for n in ended if faked.get(n) is cheat}]
    }  # fmt: skip
    whole = {name: sum(one[name] for one in kinds.values()) for name in kinds[Cheat.SHORT]}
    return {
        **{f"cheat {cheat}": figures for cheat, figures in kinds.items()},
        "cheats": whole,
        "honest": {
            "visits": len(honest), "held": len(honest & held),
            "held, share": round(len(honest & held) / max(1, len(honest)), 4),
            "not paid": len(honest - paid), "asked about": len(honest & asked),
            "said against": len(honest & against),
        },
    }  # fmt: skip


def _lost(session: Session) -> int:
    """Orders that ended without their resident wanting it."""
    return (
        session.scalar(
            select(func.count()).where(
                _audit.object_type == "order",
                _audit.act == "move",
                _audit.actor_id.is_(None),
                func.json_extract(_audit.facts, "$.to").in_(("cancelled", "refused")),
            )
        )
        or 0
    )


def _same_worker(session: Session) -> float:
    """Share of the visits of a standing order made by whoever made the one before."""
    rows = session.execute(
        select(_visit.order_id, _visit.carer_id)
        .where(_visit.status.in_((VisitStatus.DONE, VisitStatus.CLOSED)))
        .order_by(_visit.order_id, _visit.start)
    ).all()
    pairs = [(a, b) for a, b in pairwise(rows) if a.order_id == b.order_id]
    same = sum(a.carer_id == b.carer_id for a, b in pairs)
    return round(same / len(pairs), 3) if pairs else 0.0


def _saved(session: Session) -> dict[str, int]:
    """Visits whose worker fell out, and those for which somebody else came the same day."""
    lost = session.scalar(select(func.count()).select_from(Rescue)) or 0
    saved = session.scalar(select(func.count()).where(_rescue.saved_visit_id.is_not(None))) or 0
    return {"fell out": lost, "saved": saved}


def _minutes_to_accept(session: Session) -> float:
    """The median, from the order to the first yes."""
    taken = (
        select(_offer.order_id, func.min(_offer.changed_at).label("at"))
        .where(_offer.status == OfferStatus.ACCEPTED)
        .group_by(_offer.order_id)
        .subquery()
    )
    rows = session.execute(
        select(_order.placed_at, taken.c.at).join_from(
            table(Order), taken, taken.c.order_id == _order.id
        )
    )
    waits = [(yes - placed).total_seconds() / 60 for placed, yes in rows]
    return round(median(waits), 1) if waits else 0.0


def lines(told: dict[str, Any]) -> Iterator[str]:
    for name, value in told.items():
        yield f"{name:32} {value}"
