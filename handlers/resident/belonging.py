"""属于哪一种: the groups that an age leaves open, several at once, or none of them."""

from datetime import date

from handlers.context import Desk
from handlers.ui.form import NotUnderstood, choice, listed
from handlers.ui.screen import Screen
from models.rules.ages import possible
from models.rules.hours import today
from models.words import STIGMATISING, Group

DONE, NONE = "ok", "none"


def ask(desk: Desk) -> Screen:
    chosen = desk.talk.answers.get("chosen", [])
    buttons = [
        choice(desk, ("✔️ " if g in chosen else "") + desk.say.word("group", g), g)
        for g in _open(desk)
    ]
    last = DONE if chosen else NONE
    ready = choice(desk, desk.say(f"groups-{'done' if chosen else 'no-one'}"), last)
    return Screen(desk.say("ask-groups"), rows=(*listed(buttons, 2), (ready,)))


def take(desk: Desk, words: str) -> None:
    """Each tap marks or unmarks, «done» ends. Stigmatising groups a coordinator enters."""
    chosen: list[str] = desk.talk.answers.setdefault("chosen", [])
    if words == NONE or (words == DONE and chosen):
        desk.talk.answers["groups"] = [] if words == NONE else chosen
    elif words in _open(desk):
        (chosen.remove if words in chosen else chosen.append)(words)
    else:
        raise NotUnderstood("press-or-human")


def _open(desk: Desk) -> list[Group]:
    told, on = desk.talk.answers, today(desk.now)
    born, about = date.fromisoformat(told["birth"]), bool(told.get("about"))
    return [g for g in Group if g not in STIGMATISING and possible(g, born, on, about=about)]
