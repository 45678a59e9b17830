"""How a standing order is told: its days, as people say them."""

from datetime import datetime

from handlers.presses.codec import Press
from handlers.presses.plans import ChangeAll, ChangeDate, Pause
from handlers.presses.resident import NewTime
from handlers.ui.form import listed
from handlers.ui.say import WEEKDAYS, Say
from handlers.ui.screen import Button, Screen
from models.operations.planning_ahead import PAUSES
from models.reads.plans import PlanCard
from models.rules.plans import nth_of_month
from models.words import Pattern, Rhythm


def days_told(say: Say, plan: PlanCard | None) -> str:
    """«每月第1、3个周二»; «只来一次» where there is no plan."""
    if plan is None:
        return say.word("rhythm", Rhythm.ONCE)
    nth, last = nth_of_month(plan.anchor)
    name = "month_last" if last and plan.pattern is Pattern.MONTH_WEEKDAY else plan.pattern
    return say(
        f"plan-{name.replace('_', '-')}",
        days=_weekdays(say, plan),
        nth=nth,
        day=plan.anchor.day,
    )


def days_ahead(say: Say, plan: PlanCard | None) -> str:
    """«之后:12月1日、12月15日» under the days of a plan, and the holiday that moved this visit."""
    lines = []
    if plan is not None and plan.ahead:
        days = say("plan-and").join(say.short_day(day) for day in plan.ahead)
        lines.append(say("plan-ahead", days=days))
    if plan is not None and plan.off is not None:
        lines.append(say("plan-holiday", day=say.short_day(plan.off)))
    return "".join(f"\n{line}" for line in lines)


def which(say: Say, plan: PlanCard, press: NewTime, start: datetime, back: Press) -> Screen:
    """A time was chosen for a standing order: for this visit, or from now on?"""
    text = say("change-which", days=days_told(say, plan), when=say.when(start))
    buttons = [
        Button(say("change-this"), ChangeDate(press.order_id, press.minutes)),
        Button(say("change-all"), ChangeAll(press.order_id, press.minutes)),
        Button(say("back"), back),
    ]
    return Screen(text, rows=listed(buttons))


def rests(say: Say, order_id: int) -> list[Button]:
    """How long a standing order may rest."""
    return [Button(say(f"pause-{days}"), Pause(order_id, days)) for days in PAUSES]


def _weekdays(say: Say, plan: PlanCard) -> str:
    names = WEEKDAYS[say.language]
    return say("plan-and").join(names[day] for day in plan.weekdays or (plan.anchor.weekday(),))
