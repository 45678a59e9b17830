"""The next days of a standing order, each of which may be otherwise."""

from datetime import date, datetime, timedelta

from handlers.presses.codec import Press
from handlers.presses.plans import MoveDate, SeeDate, SeeDates, SkipDate, UntilWhen
from handlers.screens.plans import day_number, days_told
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.cards import OrderCard
from models.reads.plans import DateCard
from models.rules.hours import at, local
from models.rules.workdays import PUBLISHED

NEAR = 4
"""Days before and after its own day onto which a visit is offered to be moved by one press."""


def dates(say: Say, order: OrderCard, ahead: tuple[DateCard, ...], back: Press) -> Screen:
    """Each day as it stands now."""
    buttons = [Button(_line(say, one), SeeDate(order.id, day_number(one.on))) for one in ahead]
    until = Button(say("end-when-button"), UntilWhen(order.id))
    text = say("dates", service=say.word("service", order.service), days=days_told(say, order.plan))
    return Screen(text, rows=(*listed(buttons), (until,), (Button(say("back"), back),)))


def _line(say: Say, one: DateCard) -> str:
    if one.start is None:
        return say("date-left-out", day=say.day(one.on))
    if one.start != one.usual:
        return say("date-moved", day=say.short_day(one.on), when=say.when(one.start))
    return say.when(one.start)


def date_card(say: Say, order_id: int, one: DateCard) -> Screen:
    """Not on that day, on another one near by, or after all as usual."""
    number = day_number(one.on)
    buttons = [
        Button(say("date-to", day=say.day(local(start).date())),
               MoveDate(order_id, number, int(start.timestamp()) // 60))
        for start in _near(one)
    ]  # fmt: skip
    if one.start is not None:
        buttons.insert(0, Button(say("date-skip"), SkipDate(order_id, number)))
    if one.start != one.usual:
        minutes = int(one.usual.timestamp()) // 60
        usual = say("date-usual", when=say.when(one.usual))
        buttons.insert(0, Button(usual, MoveDate(order_id, number, minutes)))
    back = Button(say("back"), SeeDates(order_id))
    return Screen(say("date", day=_line(say, one)), rows=(*listed(buttons), (back,)))


def _near(one: DateCard) -> list[datetime]:
    """The workdays around it, at the same hour, none before the visit that comes before it."""
    around = (one.on + timedelta(days=n) for n in range(-NEAR, NEAR + 1))
    clock = local(one.usual).time()
    taken: set[date] = {local(one.usual).date(), local(one.start or one.usual).date()}
    free = (
        day for day in around if day > one.after and day not in taken and PUBLISHED.is_workday(day)
    )
    return [at(day, clock) for day in free]
