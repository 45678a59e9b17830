"""«This was really 助医康复»: a coordinator puts right what the house understood."""

from datetime import datetime

from sqlmodel import Session

from models import audit
from models.base import add
from models.errors import NotAllowed, Stale
from models.operations.casework import open_case, open_order
from models.reads.standing import Actor
from models.rules.understanding.services import LABELS
from models.tables.corrections import Correction
from models.tables.desk import Task
from models.tables.orders import Order
from models.words import TaskKind

SPOKEN = (TaskKind.EMERGENCY, TaskKind.REPORT, TaskKind.MESSAGE, TaskKind.COMPLAINT)
"""Cases that somebody's own words opened, kept as «code: words»."""


def correct_case(
    session: Session, task_id: int, label: str, *, by: Actor, now: datetime
) -> Correction:
    """The words of a case with the label that they really have."""
    return _keep(session, open_case(session, task_id, by=by, now=now), label, by=by, now=now)


def correct_order(
    session: Session, order_id: int, label: str, *, by: Actor, now: datetime
) -> Correction:
    """The words of an order with the label that they really have."""
    return _keep(session, open_order(session, order_id, by=by, now=now), label, by=by, now=now)


def said_in(kind: TaskKind, about: str) -> str:
    """What somebody said in a case, without the house's own words; empty if nothing was said."""
    told, _, _closing = about.partition(" ✔ ")
    head, _, words = told.partition(": ")
    return words if kind in SPOKEN and head != "place" else ""


def led_to(order: Order) -> str:
    """The words that led to an order: the first line of its note."""
    return order.note.partition("\n")[0]


def _keep(
    session: Session, thing: Task | Order, label: str, *, by: Actor, now: datetime
) -> Correction:
    if label not in LABELS or by.person_id is None:
        raise NotAllowed(act="correct", object_type="label", object_id=0)
    words = led_to(thing) if isinstance(thing, Order) else said_in(thing.kind, thing.about)
    if not words:
        raise Stale
    speaker = (thing.told_by if isinstance(thing, Task) else None) or thing.person_id
    kept = add(
        session,
        Correction(text=words[:500], label=label, by_id=by.person_id, person_id=speaker, at=now),
    )
    audit.record(session, "correct", thing, by=by.person_id, now=now, label=label)
    return kept
