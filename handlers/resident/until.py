"""📆 到什么时候?: the last day of a standing order, asked only where somebody wants one."""

from datetime import date, timedelta

from handlers.context import Desk
from handlers.presses.plans import EndOn, SeeDates, UntilWhen
from handlers.resident import orders, plan_dates
from handlers.screens import common
from handlers.screens.plans import ALWAYS, EPOCH, day_number, days_told
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import ending
from models.rules.hours import today
from models.rules.understanding.until import last_day
from models.rules.validity import months_on
from models.tables.orders import OrderStatus

PATIENCE = 2
"""Answers that were no day, before somebody is offered."""
_LAST = (date.max - EPOCH).days


def begin(press: UntilWhen, desk: Desk) -> Screen:
    card, _ = orders.changeable_card(desk, press.order_id)
    if card.plan is None:
        raise Stale
    desk.begin(FORM.name, order=card.id)
    return FORM.go_on(desk)


def end_on(press: EndOn, desk: Desk) -> Screen:
    """From a button that carries the day."""
    if not ALWAYS <= press.day <= _LAST:
        raise Stale
    return _ended(desk, press.order_id, press.day)


def _choices(desk: Desk) -> dict[str, int]:
    return {"end-never": ALWAYS, "end-three": day_number(months_on(today(desk.now), ending.MONTHS))}


def _ask(desk: Desk) -> Screen:
    card, _ = orders.changeable_card(desk, desk.talk.answers["order"])
    buttons = [choice(desk, desk.say(name), name) for name in _choices(desk)]
    service = desk.say.word("service", card.service)
    text = desk.say("end-when", service=service, days=days_told(desk.say, card.plan))
    return Screen(text, rows=listed(buttons))


def _take(desk: Desk, words: str) -> None:
    day = _choices(desk).get(words)
    if day is None:
        written = last_day(words, today(desk.now))
        if written is None:
            raise _missed(desk)
        day = day_number(written)
    desk.talk.answers["day"] = day


def _missed(desk: Desk) -> NotUnderstood:
    """From the second time on a human being is offered."""
    missed = desk.talk.answers.get("missed", 0) + 1
    desk.talk.answers["missed"] = missed
    if missed >= PATIENCE:
        desk.spare.append(common.press_or_human(desk.say))
    return NotUnderstood("end-when-hint")


def _fits(desk: Desk, words: str) -> bool:
    return last_day(words, today(desk.now)) is not None


def _leave(desk: Desk) -> Screen:
    """Back to the days to come."""
    order_id = desk.talk.answers["order"]
    desk.end()
    return plan_dates.show(SeeDates(order_id), desk)


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    return _ended(desk, told["order"], told["day"])


def _ended(desk: Desk, order_id: int, number: int) -> Screen:
    on = EPOCH + timedelta(days=number) if number else None
    order = ending.end_on(desk.session, order_id, on, by=desk.actor, now=desk.now)
    if order.status is OrderStatus.CANCELLED:
        return orders.done(desk, order.id, desk.say("cancelled"), over=True)
    if on is None:
        return orders.done(desk, order.id, desk.say("ends-never"))
    day = desk.say("day-of-year", year=on.year, day=desk.say.short_day(on))
    return orders.done(desk, order.id, desk.say("ends-on", day=day))


FORM = Form("last-day", (Step("day", _ask, _take, typed=True, fits=_fits),), _finish, leave=_leave)
