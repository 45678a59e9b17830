"""The ladder: what nobody takes goes to the organisation, the desk, the district; never back."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from models import agenda, audit
from models.agenda import DueKind
from models.errors import LastHands, NotAllowed, Stale
from models.lifecycle import amend, move
from models.operations.asking import ask, must_be_new
from models.operations.calling_off import lapse_offers
from models.operations.finding import weigh
from models.operations.helping import fresh_task, open_task
from models.operations.pausing import resumed
from models.outbox import post
from models.reads.appointments import managed
from models.reads.audience import (
    EVERYBODY,
    callable_for,
    chats_of,
    managers_of,
    resident_side,
)
from models.reads.candidates import provider_of
from models.reads.catalogue import figures
from models.reads.standing import HOUSE, Actor
from models.rules.deadlines import SOONEST, climb_at
from models.rules.escalation import next_stage
from models.rules.hours import awake, today
from models.rules.matching import Bar, Fit
from models.tables.desk import Task, TaskStatus
from models.tables.messaging import Lane
from models.tables.orders import LOOKING, Offer, Order, OrderStatus
from models.words import Stage, TaskKind, Tier

CANNOT = ("busy", "away", "far", "skill")
"""Why an organisation can send nobody: 都排满了, 请假了, 太远, 没人会做."""
_NO_CONTRACT = {
    Bar.PROVIDER_NOT_QUALIFIED,
    Bar.GROUP_NOT_IN_CONTRACT,
    Bar.SERVICE_NOT_IN_CONTRACT,
}
_OTHERS = {Bar.NO_SKILL, Bar.GROUP_NOT_IN_CONTRACT, Bar.SERVICE_NOT_IN_CONTRACT}
"""Whoever does no such work, or not here."""
_PAPERS = {Bar.PROVIDER_NOT_QUALIFIED, Bar.NO_CERTIFICATE, Bar.NO_BACKGROUND_CHECK}
NOBODY, LACKING = "nobody_free", "papers_lack"


def climb(session: Session, order_id: int, *, now: datetime) -> None:
    """Its time on this rung is over and nobody comes yet: whoever is further up has it now."""
    order = session.get(Order, order_id)
    if order is not None and order.status in LOOKING:
        rise(session, order, now=now)
    elif order is not None and order.status is OrderStatus.SUBMITTED:  # it waits for a certificate
        plan_climb(session, order, now=now)
    elif order is not None and order.status is OrderStatus.REFUSED:  # an appeal begins anew
        down: dict[str, Any] = {"stage": Stage.OFFERS, "with_provider": None}
        amend(session, order, by=HOUSE, now=now, why="off_the_ladder", **down)


def rise(session: Session, order: Order, *, now: datetime, by: Actor = HOUSE) -> None:
    """One rung further up, past an organisation that nobody manages; nothing above the district.
    `by` hands it up and is not called about it, as long as there is another.
    """
    stage = next_stage(order.stage)
    if stage is None:
        return
    house = _house(session, order, now=now) if stage is Stage.MANAGER else None
    if stage is Stage.MANAGER and house is None:
        stage = Stage.COORDINATOR
    changes = {"stage": stage, "with_provider": house}
    amend(session, order, by=HOUSE, now=now, why=f"to_{stage}", **changes)
    agenda.drop(session, {DueKind.CLIMB}, order.id)
    plan_climb(session, order, now=now)
    if house is not None:
        for chat in chats_of(session, managers_of(session, house)):
            post(session, chat, "place-own", order.id, now=soon(order, now), lane=Lane.VISIT)
        return
    call_desk(session, order, NOBODY, now=now, by=by)


def call_desk(
    session: Session, order: Order, reason: str, *, now: datetime, by: Actor = HOUSE
) -> None:
    """A case for the desk; whoever has it already is told again, in the last place the district."""
    why = _why_nobody(session, order, now=now) if reason == NOBODY else reason
    task = open_task(session, TaskKind.PLACE, now=now, thing=order, about=why)
    people = {task.owner_id} if task.owner_id else set()
    if order.stage is Stage.DISTRICT:
        people |= callable_for(session, task, EVERYBODY)
    kind = "place-last" if order.stage is Stage.DISTRICT else "task"
    for chat in chats_of(session, people - {by.person_id} or people):
        post(session, chat, kind, task.id, now=soon(order, now), lane=Lane.VISIT)


def _why_nobody(session: Session, order: Order, *, now: datetime) -> str:
    """That papers lack, where nothing else keeps those who do such work from coming."""
    fits = weigh(session, order, now=now)
    near = [set(one.bars) for one in fits if not _OTHERS & set(one.bars)]
    return LACKING if near and all(_PAPERS & bars for bars in near) else NOBODY


def own_order(session: Session, order_id: int, *, by: Actor, now: datetime) -> Order:
    """The order that lies with an organisation of this manager. Raises Stale when it has gone on.
    Of a manager of another one, or of the resident's side, nobody learns that it exists.
    """
    order = session.get(Order, order_id)
    mine = order is not None and order.with_provider in managed(by)
    if order is None or not mine or by.person_id in resident_side(session, order.id, now=now):
        raise NotAllowed(act="place", object_type="order", object_id=order_id)
    if order.status not in LOOKING or order.stage is not Stage.MANAGER:
        raise Stale(now=order.status)
    return order


def own_workers(session: Session, order: Order, *, now: datetime) -> list[Fit]:
    """The organisation's own workers for it, best first, with what bars them."""
    fits = weigh(session, order, now=now)
    house = provider_of(session, {one.candidate.worker_id for one in fits})
    return [one for one in fits if house[one.candidate.worker_id] == order.with_provider]


def send_own(session: Session, order_id: int, worker_id: int, *, by: Actor, now: datetime) -> Offer:
    """A manager asks one of their own. Hard conditions hold for managers too."""
    order = own_order(session, order_id, by=by, now=now)
    fits = own_workers(session, order, now=now)
    chosen = next((one for one in fits if one.candidate.worker_id == worker_id), None)
    if chosen is None or set(chosen.bars) - {Bar.ASKED_ALREADY}:
        raise NotAllowed(act="send", object_type="order", object_id=order_id)
    must_be_new(session, order, worker_id)
    lapse_offers(session, order, now=now)
    return ask(session, order, [chosen], by=by, now=now)[0]


def pass_up(session: Session, order_id: int, why: str, *, by: Actor, now: datetime) -> None:
    """An organisation can send nobody, and says why: the desk has it now."""
    order = own_order(session, order_id, by=by, now=now)
    if why not in CANNOT:
        raise NotAllowed(act="pass_up", object_type="order", object_id=order_id)
    audit.record(session, "pass_up", order, by=by.person_id, now=now, reason=f"cannot {why}")
    rise(session, order, now=now)


def hand_up(session: Session, task_id: int, *, seen: int, by: Actor, now: datetime) -> None:
    """The desk of the place hands it to the district: open again, for whoever takes it there.
    Raises LastHands where it lies there.
    """
    task = fresh_task(session, task_id, by=by, now=now)
    order = session.get(Order, task.order_id) if task.order_id else None
    if task.kind is not TaskKind.PLACE or order is None:
        raise NotAllowed(act="hand_up", object_type="task", object_id=task_id)
    if order.stage is Stage.DISTRICT:
        raise LastHands
    if task.version != seen or order.status not in LOOKING:
        raise Stale(now=task.status)
    audit.record(session, "pass_up", order, by=by.person_id, now=now)
    if task.status is not TaskStatus.OPEN:
        _let_go(session, task, by=by, now=now)
    rise(session, order, now=now, by=by)


def _let_go(session: Session, task: Task, *, by: Actor, now: datetime) -> None:
    """Nobody's again, and awake; what it is owed by stays."""
    free = {"owner_id": None, "snoozed_until": None, **resumed(session, task, now=now)}
    move(session, task, TaskStatus.OPEN, by=by, now=now, reason="passed up", **free)
    agenda.drop(session, {DueKind.CALL_OUT, DueKind.SNOOZE_ENDS}, task.id)
    agenda.plan(session, DueKind.CALL_OUT, task.id, max(task.due_at, now + SOONEST))


def soon(order: Order, now: datetime) -> datetime:
    """When somebody may be written to about it: at any hour where a life hangs on it."""
    return now if order.tier is Tier.LIFE else awake(now)


def plan_climb(session: Session, order: Order, *, now: datetime) -> None:
    if next_stage(order.stage) is not None:
        at = climb_at(order.tier, order.stage, now, figures(session, today(now)))
        agenda.plan(session, DueKind.CLIMB, order.id, at)


def _house(session: Session, order: Order, *, now: datetime) -> int | None:
    """The organisation with a contract for it whose worker fits best, and that somebody manages
    who is not of the resident's own side.
    """
    fits = weigh(session, order, now=now)
    covering = [one for one in fits if not _NO_CONTRACT & set(one.bars)]
    covering.sort(key=lambda one: -one.points)
    house = provider_of(session, {one.candidate.worker_id for one in covering})
    near = resident_side(session, order.id, now=now)
    houses = dict.fromkeys(house[one.candidate.worker_id] for one in covering)
    return next((one for one in houses if managers_of(session, one) - near), None)
