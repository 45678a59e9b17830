"""A death: asked once, gently; and one quiet sentence."""

from handlers.presses.coordinator import OpenPerson
from handlers.presses.gone import AskGone, Gone, NotGone
from handlers.presses.resident import Menu
from handlers.screens import resident
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.cards import OrderCard
from models.reads.files import PersonFile
from models.rules.hours import today


def ask(say: Say, people: list[tuple[int, str]]) -> Screen:
    """Of whom is it said? The name stands on the button."""
    buttons = [Button(say("gone-yes", name=name), Gone(person)) for person, name in people]
    name = "gone-ask" if len(people) == 1 else "gone-ask-whom"
    no = Button(say("gone-no"), Menu())
    return Screen(say(name, name=people[0][1]), rows=(*listed([*buttons, no]), ways_out(say)))


def ask_desk(say: Say, person_id: int, name: str) -> Screen:
    """Before everything of theirs is called off."""
    yes = Button(say("gone-yes", name=name), Gone(person_id))
    back = Button(say("back"), OpenPerson(person_id))
    return Screen(say("gone-ask-desk", name=name), rows=((yes,), (back,)))


def told(say: Say) -> Screen:
    """Nothing but this, and no question."""
    return Screen(say("gone-told"))


def ask_alive(say: Say, person_id: int) -> Screen:
    """Asked of whoever is held to have died, and lives."""
    buttons = [Button(say("alive-yes"), NotGone(person_id)), Button(say("gone-no"), Menu())]
    return Screen(say("alive-ask"), rows=(*listed(buttons), ways_out(say)))


def mistaken(say: Say, name: str, cards: list[OrderCard], *, own: bool) -> Screen:
    """Sorry; what is to come as before, each with a way to its card, or that nothing is."""
    text = say("not-gone-you" if own else "not-gone-theirs", name=name)
    text += "\n" + say("not-gone-again" if cards else "not-gone-nothing")
    told = resident.order_list(say, cards).rows if cards else (*listed([_menu(say)]), ways_out(say))
    return Screen(text, rows=told)


def _menu(say: Say) -> Button:
    return Button(say("said-menu"), Menu())


def sorry(say: Say) -> Screen:
    """Of somebody who is not served here: a word, and no question."""
    return Screen(say("gone-sorry"))


def at_the_desk(say: Say, who: PersonFile) -> tuple[Button, ...]:
    """On the person's file: said here, or taken back."""
    if who.gone_at is None:
        return (Button(say("gone-button"), AskGone(who.id)),)
    return (Button(say("gone-undo", day=say.day(today(who.gone_at))), NotGone(who.id)),)
