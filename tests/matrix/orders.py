"""What was ordered: offered, booked, under way, done, climbed, and what was said of it."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import select

from models.agenda import DueKind, drop
from models.base import add, table
from models.operations.arriving import Arrival
from models.operations.casework import dispatch_by_hand
from models.operations.dispatching import accept_offer
from models.operations.helping import open_task
from models.operations.laddering import rise
from models.operations.visiting import check_in, check_out
from models.tables.callbacks import CallBack
from models.tables.desk import Task
from models.tables.disputes import Dispute
from models.tables.exclusions import Exclusion, ExclusionStatus
from models.tables.orders import Order
from models.tables.proofs import Picture
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import (
    Proof,
    Rhythm,
    TaskKind,
    Unreasonable,
)
from tests import stage
from tests.matrix.cast import MONTH_AGO, MORNING, YESTERDAY, Cast
from tests.stage import LONG_AGO, NOON


def add_orders(world: Cast) -> None:
    """By the proxy for the resident: one offered, one booked, one under way, one to rate."""
    s, things, worker = world.session, world.things, world.people["worker"]
    placing = _offered(world, "housekeeping", NOON + timedelta(days=1, hours=-2), now=NOON)
    offer = stage.open_offer(s, placing)
    assert offer is not None
    booked = _booked(world, "humanistic_care", NOON + timedelta(days=2, hours=-2))
    started = _booked(world, "recreation", MORNING + timedelta(hours=1, minutes=30))
    door = Arrival(Proof.HOME_CODE, code="4827")
    check_in(s, started.id, door, by=worker.actor, now=started.start)
    done = _booked(world, "livelihood_relief", MORNING)
    seen = check_in(s, done.id, door, by=worker.actor, now=MORNING).version
    over = MORNING + timedelta(minutes=20)  # and that is less than half of an hour
    check_out(s, done.id, seen=seen, done="all", by=worker.actor, now=over)
    things |= {"placing": placing.id, "offer": offer.id, "offer_v": offer.version}
    for name, visit in (("booked", booked), ("started", started), ("done", done)):
        now = s.get_one(Visit, visit.id)
        things |= {name: now.order_id, f"{name}_visit": now.id, f"{name}_v": now.version}
    served = replace(world.people["proxy"], person_id=world.people["resident"].person_id)
    week = {"start": NOON + timedelta(days=7, hours=-2), "rhythm": Rhythm.WEEKLY}
    things["standing"] = stage.order_of(s, served, "daily_care", **week).id
    for name, who in (("person", "resident"), ("peer", "peer"), ("desk", "coordinator")):
        things[name] = world.people[who].person_id
    add(s, Picture(visit_id=done.id, file_id="f", file_unique="u", at=over))
    add(s, CallBack(visit_id=done.id, since=600, until=720, asked_at=NOON))
    facts = s.get_one(Visit, done.id).model_dump(exclude={"id"})
    untold = Visit(**facts | {"status": VisitStatus.MISSED, "order_id": placing.id})
    things["missed_visit"] = add(s, untold).id
    first = Rating(visit_id=done.id, rated_by=things["person"], stars=4, rated_at=over,
                   live=False)  # fmt: skip
    things["rating"] = add(s, first).id
    old = Visit(order_id=done.order_id, person_id=done.person_id, worker_id=done.worker_id,
                carer_id=done.carer_id, project_id=done.project_id, occurrence=0,
                start=LONG_AGO, end=MONTH_AGO, busy_from=LONG_AGO, busy_until=MONTH_AGO,
                status=VisitStatus.CLOSED, finished_at=MONTH_AGO,
                changed_at=MONTH_AGO)  # fmt: skip
    facts, told = old.model_dump(exclude={"id"}), {"rated_by": things["person"], "stars": 1}
    for days, (name, live) in enumerate((("old_rating", True), ("disputed", False), ("", True))):
        start, end = (MONTH_AGO - timedelta(days=days, hours=n) for n in (1, 0))
        times = {"start": start, "end": end, "busy_from": start, "busy_until": end}
        visit = add(s, Visit(**facts | times | {"occurrence": -days, "finished_at": end})).id
        things["quiet_visit"] = visit
        if name:
            stars = Rating(visit_id=visit, rated_at=MONTH_AGO, live=live, **told)  # type: ignore[arg-type]
            things[name] = add(s, stars).id
    asked = {"reason": Unreasonable.ABUSIVE, "asked_by": world.people["peer"].person_id}
    left_out = Exclusion(rating_id=first.id, place=1, changed_at=NOON, **asked)  # type: ignore[arg-type]
    things["exclusion"] = add(s, left_out).id
    asked |= {"status": ExclusionStatus.AGREED, "agreed_at": NOON}
    gone = Exclusion(rating_id=things["disputed"], place=1, changed_at=NOON, **asked)  # type: ignore[arg-type]
    things["left_out"] = add(s, gone).id
    case = open_task(s, TaskKind.DISPUTE, now=NOON, thing=done, about="rating disputed: x")
    drop(s, {DueKind.CALL_OUT}, case.id)
    of = s.get_one(Rating, things["disputed"]).visit_id
    row = Dispute(visit_id=of, rating_id=things["disputed"], by_id=worker.person_id,
                  task_id=case.id, words="x", opened_at=NOON, changed_at=NOON)  # fmt: skip
    things["dispute"] = add(s, row).id
    recovery = open_task(s, TaskKind.RECOVERY, now=NOON, thing=done, about="1/5")
    drop(s, {DueKind.CALL_OUT}, recovery.id)
    things |= {"recovery": recovery.id, "recovery_v": recovery.version}
    unheard = {"person_id": world.people["resident"].person_id, "about": "1/5"}
    silent = open_task(s, TaskKind.RECOVERY, now=NOON, **unheard)
    drop(s, {DueKind.CALL_OUT}, silent.id)
    things["silent_recovery"] = silent.id


def _offered(world: Cast, service: str, start: datetime, *, now: datetime = YESTERDAY) -> Order:
    s, desk = world.session, world.people["coordinator"]
    served = replace(world.people["proxy"], person_id=world.people["resident"].person_id)
    order = stage.order_of(s, served, service, start=start, now=now)
    dispatch_by_hand(
        s, order.id, world.things["worker"], world.things["project"], by=desk.actor, now=now
    )
    return s.get_one(Order, order.id)


def _booked(world: Cast, service: str, start: datetime) -> Visit:
    offer = stage.open_offer(world.session, _offered(world, service, start))
    assert offer is not None
    by = world.people["worker"].actor
    return accept_offer(world.session, offer.id, seen=offer.version, by=by, now=YESTERDAY)


def add_climbed(world: Cast) -> None:
    """Nobody took them: one lies with the organisation, one with the desk."""
    s, things = world.session, world.things
    served = replace(world.people["proxy"], person_id=world.people["resident"].person_id)
    for name, service, rungs in (("climbed", "legal_aid", 1), ("desked", "charity_relief", 2)):
        start = NOON + timedelta(days=3 + rungs, hours=-2)
        wanted = stage.order_of(s, served, service, start=start, now=NOON)
        for _ in range(rungs):
            rise(s, s.get_one(Order, wanted.id), now=NOON)
        things[name] = wanted.id
    mine = (table(Task).c.kind == TaskKind.PLACE) & (table(Task).c.order_id == things["desked"])
    task = s.scalars(select(Task).where(mine)).one()
    things |= {"place": task.id, "place_v": task.version}
