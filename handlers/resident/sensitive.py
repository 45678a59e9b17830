"""A sensitive class that a chosen group touches, asked alone while registering."""

from collections.abc import Callable, Mapping
from typing import Any

from handlers.context import Desk
from handlers.ui.form import NotUnderstood, Step, choice
from handlers.ui.screen import Screen
from models.operations import consenting
from models.rules.consents import OF_GROUPS, needed_for_groups
from models.words import Group, Purpose


def _step(purpose: Purpose) -> Step:
    return Step(
        f"yes_{purpose}", _ask(purpose), _take(purpose), needed=lambda desk: _touched(desk, purpose)
    )


def _touched(desk: Desk, purpose: Purpose) -> bool:
    return purpose in needed_for_groups(desk.talk.answers.get("groups", ()))


def _ask(purpose: Purpose) -> Callable[[Desk], Screen]:
    def ask(desk: Desk) -> Screen:
        yes, no = (choice(desk, desk.say(f"consent-{w}"), w) for w in ("yes", "no"))
        return Screen(desk.say(f"consent-ask-{purpose}"), rows=((yes,), (no,)))

    return ask


def _take(purpose: Purpose) -> Callable[[Desk, str], None]:
    def take(desk: Desk, words: str) -> None:
        if words not in ("yes", "no"):
            raise NotUnderstood("press-or-human")
        desk.talk.answers[f"yes_{purpose}"] = words

    return take


STEPS = tuple(_step(purpose) for purpose in OF_GROUPS)


def agreed_groups(told: Mapping[str, Any]) -> tuple[Group, ...]:
    """Without the groups that somebody would rather not have written down; never none of some."""
    kept_out = {
        group
        for purpose, groups in OF_GROUPS.items()
        if told.get(f"yes_{purpose}") == "no"
        for group in groups
    }
    left = tuple(Group(g) for g in told["groups"] if g not in kept_out)
    return left or ((Group.OTHER_HARDSHIP,) if told["groups"] else ())


def write_down(desk: Desk, person_id: int) -> None:
    """Each yes and each no, as it was said."""
    for purpose in OF_GROUPS:
        said = desk.talk.answers.get(f"yes_{purpose}")
        if said is not None:
            deed = consenting.give if said == "yes" else consenting.decline
            deed(desk.session, person_id, purpose, by=desk.actor, now=desk.now)
