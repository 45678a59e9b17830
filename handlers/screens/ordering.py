"""The menu, the card to confirm, and the word that it is ordered."""

from typing import Any

from handlers.presses.resident import SeeOrder
from handlers.screens.common import ways_out
from handlers.ui.form import choice, listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.cards import PersonCard
from models.reads.catalogue import Dish
from models.rules.eligibility import Verdict
from models.tables.orders import Order
from models.words import Rhythm

TWO_A_ROW = 2


def menu(desk: Any, dishes: list[tuple[Dish, Verdict]], phone: str) -> Screen:
    """Only what the person may order; the rest is explained on request."""
    say, answers = desk.say, desk.talk.answers
    allowed = [dish for dish, verdict in dishes if verdict.entitled]
    if not allowed:
        reasons = why(say, tuple(dict.fromkeys(r for _, v in dishes for r in v.obstacles)))
        return Screen(say("menu-none", reasons=reasons, phone=phone))
    buttons = [choice(desk, say.word("service", dish.code), dish.code) for dish in allowed]
    rows = listed(buttons, TWO_A_ROW)
    text = say("ask-service")
    refused = [(dish, verdict) for dish, verdict in dishes if not verdict.entitled]
    if refused and answers.pop("why", False):
        lines = [f"· {say.word('service', d.code)}: {why(say, v.obstacles)}" for d, v in refused]
        return Screen("\n".join([say("menu-rest-title"), *lines, "", text]), rows=rows)
    if refused:
        rows = (*rows, (choice(desk, say("menu-rest"), "?"),))
    return Screen(text, rows=rows)


def why(say: Say, reasons: tuple[Any, ...]) -> str:
    """Every reason, one a line."""
    return "\n".join(say.word("reason", reason) for reason in reasons)


def confirm(desk: Any, person: PersonCard, service: Dish, place: str) -> Screen:
    """One card: everything that will be ordered, and what may still be changed."""
    say, answers = desk.say, desk.talk.answers
    rhythm = Rhythm(answers.get("rhythm", Rhythm.ONCE))
    lines = [
        say(
            "confirm",
            service=say.word("service", service.code),
            person=person.name,
            when=say.when(desk.moment(answers["start"])),
            minutes=service.minutes,
            rhythm=say.word("rhythm", rhythm),
            place=place,
        )
    ]
    if answers.get("note"):
        lines.append(say("confirm-note", note=answers["note"]))
    if answers.get("photo"):
        lines.append(say("confirm-photo"))
    order = tuple(Rhythm)
    other = order[(order.index(rhythm) + 1) % len(order)]
    return Screen(
        "\n".join(lines),
        rows=(
            (choice(desk, say("confirm-yes"), "yes"),),
            (choice(desk, say("confirm-rhythm", rhythm=say.word("rhythm", other)), other),),
            (choice(desk, say("confirm-time"), "time"),),
            (choice(desk, say("confirm-note-add"), "note"),),
        ),
    )


def placed(say: Say, order: Order, *, waiting: bool) -> Screen:
    """The number to read over the telephone, and that nothing more is to be done."""
    text = say(
        "placed-waiting" if waiting else "placed",
        number=order.number,
        service=say.word("service", order.service_code),
        when=say.when(order.start),
    )
    see = Button(say("order-see"), SeeOrder(order.id))
    return Screen(text, rows=((see,), ways_out(say, order.id)))
