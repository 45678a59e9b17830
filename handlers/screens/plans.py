"""How a standing order is told: its days, as people say them."""

from datetime import date, datetime

from handlers.presses.plans import (
    AllOrders,
    ChangeAll,
    ChangeDate,
    ComeAgain,
    EndOn,
    Pause,
    WaitOn,
    WhichOrder,
)
from handlers.presses.resident import CancelOrder, SeeOrder
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import WEEKDAYS, Say
from handlers.ui.screen import Button, Screen
from models.operations.ending import MONTHS
from models.operations.resting import PAUSES
from models.reads.cards import OrderCard
from models.reads.plans import PlanCard
from models.rules.hours import today
from models.rules.plans import nth_of_month
from models.rules.validity import months_on
from models.words import Pattern, Rhythm

OPEN = 0
"""Days of a rest whose end nobody knows."""
ALWAYS = 0
"""The number of no day: an order that goes on until it is called off."""
EPOCH = date(1970, 1, 1)


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
    """«之后：12月1日 周二» under the days of a plan, and the holiday that moved this visit."""
    lines = []
    if plan is not None and plan.ahead:
        days = say("comma").join(say.day(day) for day in plan.ahead)
        lines.append(say("plan-ahead", days=days))
    if plan is not None and plan.off is not None:
        lines.append(say("plan-holiday", day=say.day(plan.off)))
    if plan is not None and plan.until is not None:
        lines.append(say("plan-until", day=_dated(say, plan.until)))
    return "".join(f"\n{line}" for line in lines)


def which(
    say: Say, order: OrderCard, start: datetime, keep: Button, *, all_first: bool = False
) -> Screen:
    """Another time for a standing order: for this visit, or from now on? For one that comes once:
    is it meant so? `keep` leaves it as it is.
    """
    minutes = int(start.timestamp()) // 60
    told = {"service": say.word("service", order.service), "to": say.when(start)}
    if order.plan is None:
        text = say("change-once", when=say.when(order.start), **told)
        return Screen(
            text, rows=listed([Button(say("change-yes"), ChangeDate(order.id, minutes)), keep])
        )
    days = f"{days_told(say, order.plan)} {say.clock(order.start)}"
    this = Button(
        say("change-this", day=say.day(today(order.start))), ChangeDate(order.id, minutes)
    )
    every = Button(say("change-all"), ChangeAll(order.id, minutes))
    first, second = (every, this) if all_first else (this, every)
    return Screen(say("change-which", days=days, **told), rows=listed([first, second, keep]))


def pause_ask(say: Say, order: OrderCard, keep: Button, days: int | None = None) -> Screen:
    """For how long nobody is to come; first what comes nearest to the `days` that were said."""
    name = "pause-ask-kept" if order.worker else "pause-ask"
    text = say(name, service=say.word("service", order.service), worker=order.worker)
    first = next((one for one in PAUSES if one >= days), OPEN) if days else PAUSES[0]
    return Screen(text, rows=listed([*rests(say, order.id, first), keep]))


def end_ask(say: Say, order: OrderCard, keep: Button, until: date | None) -> Screen:
    """Nobody is to come any more: from a day on that was said, all of it, or only a rest?"""
    days = f"{days_told(say, order.plan)} {say.clock(order.start)}"
    text = say("end-ask", service=say.word("service", order.service), days=days)
    buttons = [Button(say("end-all"), CancelOrder(order.id, 1)), *rests(say, order.id), keep]
    if until is not None and until >= today(order.start):
        press = EndOn(order.id, day_number(until))
        buttons.insert(0, Button(say("end-until", day=say.short_day(until)), press))
    return Screen(text, rows=listed(buttons))


def last_soon(say: Say, order: OrderCard, until: date) -> Screen:
    """Two weeks before the last visit: it may go on."""
    text = say(
        "plan-ends",
        service=say.word("service", order.service),
        person=order.person,
        day=_dated(say, until),
    )
    buttons = [
        Button(say("end-longer"), EndOn(order.id, day_number(months_on(until, MONTHS)))),
        Button(say("end-never"), EndOn(order.id, ALWAYS)),
        Button(say("end-then"), SeeOrder(order.id)),
    ]
    return Screen(text, rows=(*listed(buttons), ways_out(say, order.id)))


def _dated(say: Say, day: date) -> str:
    """With its year, where it is not this one's: a last day may be far off."""
    return say("day-of-year", year=day.year, day=say.short_day(day))


def day_number(day: date) -> int:
    """Days since 1970: short enough for a button."""
    return (day - EPOCH).days


def which_order(say: Say, found: list[OrderCard], *, every: str = "") -> Screen:
    """Several orders may be meant: each told by what it is and when; `every` names the text of
    «all of them», where that is a choice.
    """
    first = [Button(say(every), AllOrders())] if every else []
    buttons = [
        Button(
            say("order-line", service=say.word("service", one.service), when=say.when(one.start)),
            WhichOrder(one.id),
        )
        for one in found
    ]
    return Screen(say("change-which-order"), rows=(*listed([*first, *buttons]), ways_out(say)))


def told_lines(say: Say, found: list[OrderCard]) -> str:
    """«家政保洁 · 11月24日 周二», one after the other."""
    return say("comma").join(
        say("order-line", service=say.word("service", one.service), when=say.when(one.start))
        for one in found
    )


def rests(say: Say, order_id: int, first: int = PAUSES[0]) -> list[Button]:
    """How long a standing order may rest, `first` on top; 0 days: nobody knows yet."""
    lengths = sorted((*PAUSES, OPEN), key=lambda days: days != first)
    return [Button(say(f"pause-{days}"), Pause(order_id, days)) for days in lengths]


def well_again(say: Say, order: OrderCard, *, own: bool) -> Screen:
    """«Are you well again?», of an order that rests; of another by their name."""
    name = "well-ask-you" if own else "well-ask"
    text = say(name, name=order.person, service=say.word("service", order.service))
    return Screen(text, rows=(*rest_acts(say, order), ways_out(say, order.id)))


def rest_acts(say: Say, order: OrderCard) -> tuple[tuple[Button, ...], ...]:
    """Somebody may come again, not yet, or not any more."""
    buttons = [
        Button(say("well-yes"), ComeAgain(order.id)),
        Button(say("well-not-yet"), WaitOn(order.id)),
        Button(say("well-no"), CancelOrder(order.id, 1)),
    ]
    return listed(buttons)


def _weekdays(say: Say, plan: PlanCard) -> str:
    names = WEEKDAYS[say.language]
    return say("comma").join(names[day] for day in plan.weekdays or (plan.anchor.weekday(),))
