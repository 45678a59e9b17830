"""«老人走了»: heard for those in one's care, asked once, and then nothing more is asked."""

from handlers.context import Desk
from handlers.presses.coordinator import OpenPerson
from handlers.presses.gone import AskGone, Gone, NotGone
from handlers.resident.children import is_child
from handlers.resident.confiding import confide
from handlers.screens import gone as screens
from handlers.ui.screen import Button, Screen
from models.errors import Stale
from models.operations import gone
from models.operations.assisting import must_assist
from models.reads.cards import orders_of
from models.reads.caring import bond_between
from models.reads.people import names_in_care, person_card
from models.reads.standing import may_speak_for
from models.rules.hours import age_on, today
from models.rules.understanding.gone import alive_in, gone_in, may_mean, tells_of_kin
from models.tables.orders import OPEN_ORDER
from models.tables.people import Person
from models.words import Scope

OLD = 60
"""From this age on a grandchild may write from the chat of whoever has died."""


def heard(desk: Desk, words: str) -> Screen | None:
    """None where the words tell of no death. Of somebody who is not served here nothing is asked,
    and the desk hears of it. Whoever is held to have died themselves may say that they live.
    """
    if _held_gone(desk) and alive_in(words):
        return screens.ask_alive(desk.say, desk.who.person_id)
    if people := _meant(desk, words):
        return screens.ask(desk.say, people)
    if not _mourns(desk, words):
        return None
    confide(desk, f"said: {words}")
    return screens.sorry(desk.say)


def means(desk: Desk, words: str) -> bool:
    """Whether words in the middle of something else tell of a death."""
    return bool(_meant(desk, words)) or _mourns(desk, words)


def _held_gone(desk: Desk) -> bool:
    me = desk.session.get(Person, desk.who.person_id)
    return me is not None and me.gone_at is not None


def _mourns(desk: Desk, words: str) -> bool:
    """For kin of their own; a child says «妈妈走了» of a mother who works far away."""
    return tells_of_kin(words) and not is_child(desk, words)


def _meant(desk: Desk, words: str) -> list[tuple[int, str]]:
    """Whoever is named; else all in care who may be; without any, the old one whose chat it is."""
    people = names_in_care(desk.session, desk.who.person_id, now=desk.now, scope=Scope.ORDER)
    names = [name for _, name in people]
    if people and gone_in(words, names):
        named = [(one, name) for one, name in people if name in words]
        return named or [(one, name) for one, name in people if _may_be(desk, words, one)]
    me = person_card(desk.session, desk.who.person_id)
    if people or me is None or not desk.who.registered or me.birth_date is None:
        return []
    old = age_on(me.birth_date, today(desk.now)) >= OLD
    return [(me.id, me.name)] if old and gone_in(words, [me.name], own=True) else []


def _may_be(desk: Desk, words: str, person_id: int) -> bool:
    """As far as a word for kin goes with their age, and with who they are to whoever writes."""
    card = person_card(desk.session, person_id)
    born = card.birth_date if card else None
    age = age_on(born, today(desk.now)) if born else None
    return may_mean(words, age, bond_between(desk.session, desk.who.person_id, person_id))


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
    """A mistake, says the desk, or whoever it was said of."""
    person = gone.not_gone(desk.session, press.person_id, by=desk.actor, now=desk.now)
    if person.id == desk.who.person_id:
        cards = [one for one in orders_of(desk.session, [person.id]) if one.status in OPEN_ORDER]
        return screens.mistaken(desk.say, person.name, cards, own=True)
    return _at_the_desk(desk, person.id, "gone-undone")


def _at_the_desk(desk: Desk, person_id: int, told: str) -> Screen:
    back = Button(desk.say("back"), OpenPerson(person_id))
    return Screen(desk.say(told), rows=((back,),))
