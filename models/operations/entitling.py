"""Whether the government still pays, asked again before anybody is sent; and what follows a no."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.lifecycle import amend, can, move
from models.operations.calling_off import lapse_offers
from models.operations.closing import settle
from models.operations.explaining import decide, judged_order, keep
from models.operations.helping import open_task
from models.outbox import post
from models.reads.audience import chats_of, resident_side
from models.reads.catalogue import Judged, verdict_for
from models.reads.ordered import service_of
from models.reads.plans import later_ones, plan_of
from models.reads.standing import HOUSE
from models.rules.eligibility import Reason
from models.rules.hours import awake, today
from models.rules.plans import Occurrence
from models.tables.decisions import Occasion
from models.tables.messaging import Lane
from models.tables.orders import Order, OrderStatus
from models.tables.people import ClaimStatus, GroupClaim
from models.words import Stage, TaskKind

FULL = (Reason.QUOTA_SPENT,)
"""A month whose visits are used up ends by itself: it refuses nothing that was promised."""
CURABLE = ((), (Reason.CERTIFICATE_EXPIRED,))
"""Nothing stands in the way but a coordinator's look at the group."""
MONTHS_AHEAD = 2
"""So many full months are passed over; then a human being looks at it."""


def still_entitled(session: Session, order: Order, occasion: Occasion, *, now: datetime) -> bool:
    """Whether somebody may be sent for the visit that the order now wants; the answer is kept."""
    return _may_be_sent(decide(session, order, occasion, now=now), order)


def month_is_full(session: Session, order: Order) -> bool:
    """Whether only the month's number of visits stands in the way."""
    return judged_order(session, order).verdict.obstacles == FULL


def stop(session: Session, order: Order, *, now: datetime) -> bool:
    """Nobody is looked for any more once the right is gone; whether that is so. The order waits
    where a certificate puts it right, so that nobody orders again; else it is refused. Its
    resident hears why, a human being of it.
    """
    judged = judged_order(session, order)
    obstacles = judged.verdict.obstacles
    if holds(session, order, judged):
        return False
    keep(session, judged, Occasion.BOOKING, now=now, order_id=order.id)
    lapse_offers(session, order, now=now)
    settle(session, TaskKind.PLACE, order.id, now=now, reason="right ended")
    reason = ",".join(obstacles)
    if obstacles not in CURABLE:
        down: dict[str, Any] = {"stage": Stage.OFFERS, "with_provider": None}
        move(session, order, OrderStatus.REFUSED, by=HOUSE, now=now, reason=reason, **down)
        open_task(session, TaskKind.MESSAGE, now=now, thing=order, about="right ended")
        return True
    _reopen_claims(session, judged, now=now)
    move(session, order, OrderStatus.SUBMITTED, by=HOUSE, now=now, reason=reason or "uncertified")
    open_task(session, TaskKind.CERTIFY, now=now, person_id=order.person_id)
    told = "order-held" if order.vouched_until else "order-stopped"
    for chat in chats_of(session, resident_side(session, order.id, now=now)):
        post(session, chat, told, order.id, now=awake(now), lane=Lane.VISIT)
    return True


def holds(session: Session, order: Order, judged: Judged | None = None) -> bool:
    """Whether what was promised still is: a full month alone takes nothing back."""
    judged = judged or judged_order(session, order)
    return _may_be_sent(judged, order) or judged.verdict.obstacles == FULL


def next_period(session: Session, order: Order, *, now: datetime) -> Occurrence | None:
    """The next day of the plan that is still to come, in a month that has room for it; None for an
    order of once, and for a plan that is over.
    """
    plan = plan_of(session, order.id)
    if plan is None:
        return None
    service, full = service_of(session, order), set[tuple[int, int]]()
    for one in later_ones(session, order, plan):
        day = today(one.start)
        month = (day.year, day.month)
        if one.start <= now or month in full:
            continue
        verdict = verdict_for(session, order.person_id, service, one.start, besides=order.id)
        if verdict.obstacles != FULL or len(full) == MONTHS_AHEAD:
            return one
        full.add(month)
    return None


def _may_be_sent(judged: Judged, order: Order) -> bool:
    """By a certified group; or while a coordinator vouches for what waits for its certificate."""
    vouched = order.vouched_until is not None and judged.day <= order.vouched_until
    return judged.verdict.entitled and (bool(judged.verdict.groups) or vouched)


def _reopen_claims(session: Session, judged: Judged, *, now: datetime) -> None:
    """A term that is over by then: the coordinator looks again, the resident need not ask. One that
    still runs goes on counting for the days it has.
    """
    claim = table(GroupClaim).c
    for ended in session.scalars(
        select(GroupClaim).where(
            claim.person_id == judged.person_id,
            claim.status == ClaimStatus.CERTIFIED,
            claim.valid_until < judged.day,
        )
    ):
        if (ended.valid_until or judged.day) >= today(now):
            if not ended.renewing:
                amend(session, ended, by=HOUSE, now=now, why="renewal", renewing=True)
        elif can(ended, ClaimStatus.DECLARED):
            told: dict[str, Any] = {"valid_until": None, "renewing": False}
            move(session, ended, ClaimStatus.DECLARED, by=HOUSE, now=now, **told)
