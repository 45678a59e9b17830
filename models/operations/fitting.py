"""Whether whoever was chosen may still come, asked again whenever it counts."""

from datetime import datetime, timedelta

from sqlmodel import Session

from models.reads.candidates import Ask, area_chain, ask_of, everybody
from models.reads.ordered import service_of
from models.reads.slots import need_of
from models.reads.terms import Scope, earlier_scopes
from models.reads.timetables import timetables
from models.rules.matching import Bar, Need, bars
from models.rules.scheduling import free_at
from models.tables.orders import Order

CHOSEN = {Bar.ASKED_ALREADY, Bar.BEING_ASKED, Bar.NOT_REACHABLE, Bar.NOT_FREE}
"""What hinders nobody who was chosen already; of their time the hours are asked apart."""
HELD = CHOSEN | {Bar.BUDGET_SPENT, Bar.CAPACITY_FULL}
"""And what a visit that is booked has had set aside for it."""


def may_still_come(
    session: Session, order: Order, who: tuple[int, int], besides: set[Bar], *, now: datetime
) -> bool:
    """Whether nothing but `besides` has come between this (worker, project) and the order's visit
    since they were chosen: papers, skills, places and hours, their organisation and its contract.
    """
    ask = ask_of(order)
    need = need_of(session, ask, service_of(session, order))
    older = earlier_scopes(session, who[1]) if besides >= HELD else []
    besides = besides | _let_in(older, ask, need)
    held = who[1] if _there(older, ask) else None
    if not need.groups:  # the resident's own right has ended: asked elsewhere
        besides = besides | {Bar.GROUP_NOT_IN_CONTRACT}
    return at_work(session, order, who[0]) and any(
        set(bars(one, need)) <= besides
        for one in everybody(session, ask, need, now=now, travel=0, only=who[0], held=held)
        if one.project_id == who[1]
    )


def _let_in(older: list[Scope], ask: Ask, need: Need) -> set[Bar]:
    """Whoever was booked under an earlier version of the contract keeps what it gave them."""
    bars: set[Bar] = set()
    if any(ask.service_code in one.services for one in older):
        bars.add(Bar.SERVICE_NOT_IN_CONTRACT)
    if any(need.groups.intersection(one.groups) for one in older):
        bars.add(Bar.GROUP_NOT_IN_CONTRACT)
    return bars


def _there(older: list[Scope], ask: Ask) -> bool:
    """Whether an earlier version served that place."""
    chain = area_chain(ask.area_code)
    return any(not set(chain).isdisjoint(one.areas) for one in older)


def at_work(session: Session, order: Order, worker_id: int) -> bool:
    """Whether the visit lies within the worker's hours, and neither absence nor another visit of
    theirs in it.
    """
    a_day = timedelta(days=1)
    since, until = order.start - a_day, order.start + a_day
    mine = timetables(session, {worker_id}, since, until, place=order.area_code, besides=order.id)
    return free_at(mine[worker_id], order.start, order.minutes, travel=0)
