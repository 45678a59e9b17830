"""«老人走了»: heard for those in one's care, asked once, and then nothing more is asked."""

from handlers.context import Desk
from handlers.presses.coordinator import OpenPerson
from handlers.presses.gone import AskGone, Gone, NotGone
from handlers.screens import gone as screens
from handlers.ui.screen import Button, Screen
from models.errors import Stale
from models.operations import gone
from models.operations.assisting import must_assist
from models.reads.cards import names_in_care, person_card
from models.reads.standing import may_speak_for
from models.rules.hours import age_on, today
from models.rules.understanding.gone import gone_in
from models.words import Scope

OLD = 60
"""From this age on a grandchild may write from the chat of whoever has died."""


def heard(desk: Desk, words: str) -> Screen | None:
    """None where the words speak of nobody who is served from this chat."""
    people = _meant(desk, words)
    return screens.ask(desk.say, people) if people else None


def means(desk: Desk, words: str) -> bool:
    """Whether words in the middle of something else tell of a death."""
    return bool(_meant(desk, words))


def _meant(desk: Desk, words: str) -> list[tuple[int, str]]:
    """Whoever is named; else all in care; without any, the old person whose chat it is."""
    people = names_in_care(desk.session, desk.who.person_id, now=desk.now, scope=Scope.ORDER)
    names = [name for _, name in people]
    if people and gone_in(words, names):
        return [(one, name) for one, name in people if name in words] or people
    me = person_card(desk.session, desk.who.person_id)
    if people or me is None or not desk.who.registered or me.birth_date is None:
        return []
    old = age_on(me.birth_date, today(desk.now)) >= OLD
    return [(me.id, me.name)] if old and gone_in(words, [me.name], own=True) else []


def yes(press: Gone, desk: Desk) -> Screen:
    """Said by their own side, or at the desk."""
    person = gone.say_gone(desk.session, press.person_id, by=desk.actor, now=desk.now)
    side = may_speak_for(desk.session, desk.who.person_id, person.id, desk.now)
    if side:
        return screens.told(desk.say)
    return _at_the_desk(desk, person.id, "gone-done")


def ask_desk(press: AskGone, desk: Desk) -> Screen:
    person = must_assist(desk.session, press.person_id, by=desk.actor, now=desk.now)
    if person.gone_at is not None:
        raise Stale
    return screens.ask_desk(desk.say, person.id, person.name)


def no(press: NotGone, desk: Desk) -> Screen:
    """A mistake, says the desk."""
    person = gone.not_gone(desk.session, press.person_id, by=desk.actor, now=desk.now)
    return _at_the_desk(desk, person.id, "gone-undone")


def _at_the_desk(desk: Desk, person_id: int, told: str) -> Screen:
    back = Button(desk.say("back"), OpenPerson(person_id))
    return Screen(desk.say(told), rows=((back,),))
