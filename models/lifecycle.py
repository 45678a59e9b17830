"""The one door to every status: allowed moves, a stamp, an audit row, and who hears of it."""

from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Session

from models import audit
from models.base import Row, add, table
from models.errors import IllegalMove, Stale
from models.news import HEARS
from models.outbox import post
from models.reads.audience import (
    chats_of,
)
from models.reads.standing import Actor
from models.rules.escalation import ANY_HOUR
from models.rules.hours import awake
from models.tables.casefiles import CASE_MOVES, CaseFile
from models.tables.checks import CHECK_MOVES, SpotCheck
from models.tables.contracts import (
    CONTRACT_MOVES,
    ENTRY_MOVES,
    Contract,
    IndicatorEntry,
)
from models.tables.dayplans import DAYPLAN_MOVES, DayPlan
from models.tables.decisions import APPEAL_MOVES, Appeal
from models.tables.demand import SURVEY_MOVES, Survey
from models.tables.desk import TASK_MOVES, Task
from models.tables.disputes import DISPUTE_MOVES, Dispute
from models.tables.duties import DUTY_MOVES, Duty
from models.tables.evaluations import (
    EVALUATION_MOVES,
    OBJECTION_MOVES,
    Evaluation,
    Objection,
)
from models.tables.exclusions import EXCLUSION_MOVES, Exclusion
from models.tables.growing import (
    GROWTH_MOVES,
    VIOLATION_MOVES,
    Incubation,
    Violation,
)
from models.tables.messaging import Lane
from models.tables.orders import OFFER_MOVES, ORDER_MOVES, Offer, Order
from models.tables.payments import PAYMENT_MOVES, Payment
from models.tables.people import (
    CARE_MOVES,
    CLAIM_MOVES,
    Care,
    GroupClaim,
)
from models.tables.proofs import HOLD_MOVES, Hold
from models.tables.providers import (
    PAPER_MOVES,
    PROJECT_MOVES,
    Project,
    Qualification,
)
from models.tables.publications import PUBLICATION_MOVES, Publication
from models.tables.reversals import REVERSAL_MOVES, Reversal
from models.tables.tenders import REVIEW_MOVES, TENDER_MOVES, Review, Tender
from models.tables.visits import VISIT_MOVES, Visit
from models.words import Tier

R = TypeVar("R", bound=Row)

MOVES: dict[type[Row], dict[StrEnum, set[StrEnum]]] = {
    Order: ORDER_MOVES,
    Offer: OFFER_MOVES,
    Visit: VISIT_MOVES,
    Task: TASK_MOVES,
    GroupClaim: CLAIM_MOVES,
    Care: CARE_MOVES,
    Appeal: APPEAL_MOVES,
    Hold: HOLD_MOVES,
    DayPlan: DAYPLAN_MOVES,
    CaseFile: CASE_MOVES,
    Dispute: DISPUTE_MOVES,
    Qualification: PAPER_MOVES,
    SpotCheck: CHECK_MOVES,
    Project: PROJECT_MOVES,
    Duty: DUTY_MOVES,
    Survey: SURVEY_MOVES,
    Exclusion: EXCLUSION_MOVES,
    Publication: PUBLICATION_MOVES,
    Tender: TENDER_MOVES,
    Review: REVIEW_MOVES,
    Payment: PAYMENT_MOVES,
    Reversal: REVERSAL_MOVES,
    Incubation: GROWTH_MOVES,
    Violation: VIOLATION_MOVES,
    Contract: CONTRACT_MOVES,
    IndicatorEntry: ENTRY_MOVES,
    Evaluation: EVALUATION_MOVES,
    Objection: OBJECTION_MOVES,
}


def begin(session: Session, row: R, *, by: Actor, now: datetime) -> R:
    """A new thing in its first state: inserted, written down, told."""
    add(session, row)
    audit.record(session, "begin", row, by=by.person_id, now=now, to=_status(row))
    _tell(session, row, by=by, now=now)
    return row


def can(row: Row, to: StrEnum) -> bool:
    """Whether the table of moves knows this step."""
    return to in MOVES[type(row)][_status(row)]


def move(
    session: Session,
    row: Row,
    to: StrEnum,
    *,
    by: Actor,
    now: datetime,
    reason: str = "",
    **changes: Any,
) -> None:
    """Bring `row` to another state, with `changes` to its other columns in the same statement.

    Raises IllegalMove for a step that its table does not know, Stale if somebody was faster.
    """
    was = _status(row)
    if not can(row, to):
        raise IllegalMove(f"{type(row).__name__} {was} -> {to}")
    _write(session, row, {**changes, "status": to, "changed_at": now})
    facts = {"was": was, "to": to} | ({"reason": reason} if reason else {})
    audit.record(session, "move", row, by=by.person_id, now=now, **facts)
    _tell(session, row, by=by, now=now)


def amend(
    session: Session, row: Row, *, by: Actor, now: datetime, why: str, **changes: Any
) -> None:
    """Change other columns of a living thing, under the same version and in the same chain."""
    _write(session, row, {**changes, "changed_at": now})
    audit.record(session, why, row, by=by.person_id, now=now)


def _write(session: Session, row: Row, changes: dict[str, Any]) -> None:
    plain = table(type(row))
    seen: int = row.version  # type: ignore[attr-defined]
    changes["version"] = seen + 1
    statement = plain.update().where(plain.c.id == row.id, plain.c.version == seen)
    if session.connection().execute(statement.values(**changes)).rowcount != 1:
        raise Stale(now=_status(row))
    for name, value in changes.items():
        set_committed_value(row, name, value)


def _tell(session: Session, row: Row, *, by: Actor, now: datetime) -> None:
    for hearing in HEARS.get((type(row), _status(row)), ()):
        people = hearing.who(session, row, now) - {by.person_id}
        urgent = _at_any_hour(session, row)
        lane = Lane.EMERGENCY if urgent else hearing.lane
        due = now if urgent else awake(now + hearing.after)
        for chat in chats_of(session, people):
            post(session, chat, hearing.notice, row.id, now=due, lane=lane)


def _at_any_hour(session: Session, row: Row) -> bool:
    """A danger, or a visit on which life hangs: told at night too."""
    if isinstance(row, Offer):
        return session.get_one(Order, row.order_id).tier is Tier.LIFE
    return isinstance(row, Task) and row.kind in ANY_HOUR


def _status(row: Row) -> StrEnum:
    status: StrEnum = row.status  # type: ignore[attr-defined]
    return status
