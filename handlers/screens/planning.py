"""🧭 A day planned anew, before whoever runs the organisation."""

from handlers.presses.common import Home
from handlers.presses.manager import VisitsToday
from handlers.presses.planning import AcceptPlan, DropPlan, PlanDay, SeeChanges
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.proposals import Swap
from models.tables.dayplans import DayPlan, DayPlanStatus

PAGE = 8
"""Changes on one screen."""
HOUR = 60


def wishes(say: Say) -> tuple[Button, ...]:
    """Under the visits of the day: what may be planned anew."""
    return tuple(Button(say(f"plan-day-{ahead}"), PlanDay(ahead)) for ahead in (0, 1))


def wanted(say: Say, plan: DayPlan) -> Screen:
    return Screen(say("plan-wanted", day=say.day(plan.day)), rows=(_out(say),))


def card(say: Say, plan: DayPlan) -> Screen:
    """The figures side by side, and what may be done with it."""
    if plan.status is not DayPlanStatus.PROPOSED:
        return over(say, plan)
    head = say("plan-head", day=say.day(plan.day), workers=plan.workers, visits=plan.visits)
    if not plan.changes:
        lines = [head, say("plan-nothing"), *_left(say, plan)]
        return Screen("\n".join(lines), rows=(_out(say),))
    lines = [head, _way(say, plan), _same(say, plan), _counted(say, plan), *_left(say, plan)]
    rows = (
        (Button(say("plan-see"), SeeChanges(plan.id, 0)),),
        (
            Button(say("plan-accept"), AcceptPlan(plan.id, plan.version)),
            Button(say("plan-drop"), DropPlan(plan.id, plan.version)),
        ),
    )
    return Screen("\n".join(lines), rows=rows)


def changes(say: Say, plan: DayPlan, swaps: list[Swap], page: int) -> Screen:
    """Who goes instead of whom; residents masked."""
    lines = [say("plan-changes", day=say.day(plan.day), count=len(plan.changes))]
    lines += [
        say(
            "plan-change",
            clock=say.clock(one.start),
            service=say.word("service", one.service),
            who=one.who,
            place=one.place,
            before=one.worker_before or say("plan-nobody"),
            after=one.worker_after,
        )
        for one in swaps
    ]
    turns = [Button(say("page-back"), SeeChanges(plan.id, page - 1))] if page else []
    if len(plan.changes) > (page + 1) * PAGE:
        turns.append(Button(say("page-on"), SeeChanges(plan.id, page + 1)))
    last = card(say, plan).rows[1:] if plan.status is DayPlanStatus.PROPOSED else (_out(say),)
    return Screen("\n".join(lines), rows=(*listed(turns, 2), *last))


def over(say: Say, plan: DayPlan) -> Screen:
    """It is done, not wanted, or the day is no longer what it was."""
    text = say(f"plan-{plan.status}", day=say.day(plan.day), count=len(plan.changes))
    again = wishes(say) if plan.status is DayPlanStatus.STALE else ()
    return Screen(text, rows=(*listed(list(again), 2), _out(say)))


def _way(say: Say, plan: DayPlan) -> str:
    saved = plan.minutes_before - plan.minutes_after
    return say(
        "plan-way-less" if saved >= 0 else "plan-way-more",
        before=_long(say, plan.minutes_before),
        after=_long(say, plan.minutes_after),
        percent=round(100 * abs(saved) / max(1, plan.minutes_before)),
    )


def _same(say: Say, plan: DayPlan) -> str:
    """Of all visits, to how many somebody comes who is expected."""
    before, after = (
        round(100 * n / max(1, plan.visits)) for n in (plan.same_before, plan.same_after)
    )
    return say("plan-same", before=before, after=after)


def _counted(say: Say, plan: DayPlan) -> str:
    new = sum(not visit for _, visit, _, _ in plan.changes)
    return say("plan-counted", moved=len(plan.changes) - new, new=new)


def _left(say: Say, plan: DayPlan) -> list[str]:
    return [say("plan-left", count=plan.left_out)] if plan.left_out else []


def _long(say: Say, minutes: int) -> str:
    if minutes < HOUR:
        return say("plan-minutes", minutes=minutes)
    return say("plan-hours", hours=round(minutes / HOUR, 1))


def _out(say: Say) -> tuple[Button, ...]:
    return (Button(say("key-visits"), VisitsToday()), Button(say("home"), Home()))
