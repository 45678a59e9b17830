"""The menu: the usual dishes and the two classes first, then one class. The rest is explained."""

from typing import Any

from handlers.screens.appealing import findings
from handlers.ui.form import choice, listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.catalogue import Dish
from models.rules.eligibility import Verdict
from models.words import ServiceClass

AT_ONCE = 4
"""Dishes on the first screen: a glance takes in no more."""
TWO_A_ROW = 2
CLASS = "class/"
Dishes = list[tuple[Dish, Verdict]]


def first(desk: Any, dishes: Dishes, usual: list[str]) -> Screen:
    """What is ordered most, and the way to everything else."""
    say = desk.say
    allowed = [dish for dish, verdict in dishes if verdict.entitled]
    codes = {dish.code for dish in allowed}
    favourites = [code for code in usual if code in codes][:AT_ONCE]
    buttons = [choice(desk, say.word("service", code), code) for code in favourites]
    kinds = [kind for kind in ServiceClass if any(d.service_class is kind for d in allowed)]
    onward = [choice(desk, f"{say.word('class', kind)} ›", CLASS + kind) for kind in kinds]
    return Screen(say("ask-service"), rows=(*listed(buttons, TWO_A_ROW), *listed(onward)))


def of_class(desk: Any, dishes: Dishes) -> Screen:
    """Every dish of one class that the person may order."""
    say, kind = desk.say, ServiceClass(desk.talk.answers["class"])
    buttons = [
        choice(desk, say.word("service", dish.code), dish.code)
        for dish, verdict in dishes
        if dish.service_class is kind and verdict.entitled
    ]
    rows = listed(buttons, TWO_A_ROW)
    refused = [(dish, verdict) for dish, verdict in dishes if not verdict.entitled]
    if refused and desk.talk.answers.pop("why", False):
        return Screen(_explained(say, refused), rows=rows)
    return Screen(say("ask-class"), rows=(*rows, *_why_button(desk, refused)))


def _why_button(desk: Any, refused: Dishes) -> tuple[tuple[Button, ...], ...]:
    return ((choice(desk, desk.say("menu-rest"), "?"),),) if refused else ()


def _explained(say: Say, refused: Dishes) -> str:
    """Dishes with the same reasons stand together, the rule behind each reason under it."""
    told: dict[str, list[str]] = {}
    for dish, verdict in refused:
        reasons = "\n".join(findings(say, verdict.findings))
        told.setdefault(reasons, []).append(say.word("service", dish.code))
    lines = [f"{say('comma').join(names)}\n{reasons}" for reasons, names in told.items()]
    return "\n\n".join([say("menu-rest-title"), *lines, say("ask-class")])
