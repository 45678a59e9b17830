"""The card to confirm, and the word that it is ordered."""

from typing import Any

from handlers.presses.coordinator import OpenOrder
from handlers.presses.resident import SeeOrder
from handlers.screens.common import ways_out
from handlers.screens.plans import days_told
from handlers.ui.form import choice
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.catalogue import Dish
from models.reads.people import PersonCard
from models.reads.plans import PlanCard
from models.tables.orders import Order
from models.words import How, Rhythm


def confirm(
    desk: Any,
    person: PersonCard,
    service: Dish,
    place: str,
    beside: tuple[str, ...],
    days: PlanCard | None,
) -> Screen:
    """One card: everything that will be ordered, and what may still be changed; None for `days`
    of an order that comes once.
    """
    say, answers = desk.say, desk.talk.answers
    told = say(
        "confirm",
        service=say.word("service", service.code),
        person=person.name,
        when=say.when(desk.moment(answers["start"])),
        minutes=service.minutes,
        rhythm=days_told(say, days),
        place=place,
    )
    lines = [told, *filter(None, beside)]
    if note := noted(answers):
        lines.append(say("confirm-note", note=note))
    if answers.get("photo"):
        lines.append(say("confirm-photo"))
    return Screen("\n".join(lines), rows=_may_change(desk))


def _may_change(desk: Any) -> tuple[tuple[Button, ...], ...]:
    """Yes, or another rhythm, another time, a note."""
    say, order = desk.say, tuple(Rhythm)
    rhythm = Rhythm(desk.talk.answers.get("rhythm", Rhythm.ONCE))
    other = order[(order.index(rhythm) + 1) % len(order)]
    return (
        (choice(desk, say("confirm-yes"), "yes"),),
        (choice(desk, say("confirm-rhythm", rhythm=say.word("rhythm", other)), other),),
        (choice(desk, say("confirm-time"), "time"),),
        (choice(desk, say("confirm-note-add"), "note"),),
    )


def fee(say: Say, fen: int) -> str:
    """What the resident pays for a visit; nothing, almost everywhere."""
    return say("confirm-fee", yuan=f"{fen / 100:.2f}") if fen else say("confirm-free")


def placed(say: Say, order: Order, *, waiting: bool) -> Screen:
    """The number to read over the telephone, and that nothing more is to be done."""
    text = say(
        "placed-waiting" if waiting else "placed",
        number=order.number,
        service=say.word("service", order.service_code),
        when=say.when(order.start),
    )
    there = OpenOrder(order.id) if order.how is How.ASSISTED else SeeOrder(order.id)
    see = Button(say("order-see"), there)
    return Screen(text, rows=((see,), ways_out(say, order.id)))


def noted(answers: dict[str, Any]) -> str:
    """What the worker reads: the words that led here in the first line, then the note."""
    lines = (answers.get("said"), answers.get("note"))
    return "\n".join(line for line in lines if line)[:500]
