"""🧭 排班建议: wanted with one tap, looked at, and done or left."""

from datetime import timedelta

from handlers.context import Desk
from handlers.presses.planning import AcceptPlan, DropPlan, PlanDay, SeeChanges
from handlers.screens import planning as screens
from handlers.ui.screen import Screen
from models.operations import dayplans
from models.reads.appointments import managed
from models.reads.proposals import swaps
from models.rules.hours import today


def want(press: PlanDay, desk: Desk) -> Screen:
    """For each organisation that they manage; the answers come by themselves."""
    day = today(desk.now) + timedelta(days=max(-1, min(press.ahead, dayplans.AHEAD + 1)))
    plans = [
        dayplans.wish(desk.session, provider_id, day, by=desk.actor, now=desk.now)
        for provider_id in sorted(managed(desk.actor))
    ]
    return screens.wanted(desk.say, plans[0]).anew()


def see(press: SeeChanges, desk: Desk) -> Screen:
    plan = dayplans.fresh_plan(desk.session, press.plan_id, by=desk.actor, now=desk.now)
    page = min(max(press.page, 0), len(plan.changes) // screens.PAGE)
    shown = swaps(desk.session, plan, page * screens.PAGE, screens.PAGE)
    return screens.changes(desk.say, plan, shown, page)


def accept(press: AcceptPlan, desk: Desk) -> Screen:
    done = dayplans.accept(
        desk.session, press.plan_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return screens.over(desk.say, done)


def drop(press: DropPlan, desk: Desk) -> Screen:
    done = dayplans.drop(
        desk.session, press.plan_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return screens.over(desk.say, done)
