"""What residents say and send outside the buttons: always a kind answer, never a dead end."""

from handlers.context import Desk
from handlers.presses.common import AskHuman
from handlers.presses.resident import OrderThis
from handlers.resident import home, ordering, orders
from handlers.screens import common
from handlers.ui.form import listed
from handlers.ui.screen import Button, Screen
from models.operations import helping, joining
from models.reads.cards import names_in_care, phone_for
from models.reads.catalogue import dish, dishes
from models.rules.hours import local
from models.rules.understanding import reading
from models.rules.understanding.reading import Reading
from models.rules.understanding.services import likely, sure
from models.words import TaskKind

OUTSIDE = {"gov_affairs": "gov-affairs", "activity": "activity"}
"""Labels that are no service of ours: who else can help."""
GUESSES = 3
"""So many services are offered when the words were not clear."""


def heard(desk: Desk, words: str) -> Screen:
    """Words outside a form: an order, a question about one, another desk's matter, or unclear."""
    if not desk.who.consented or not (desk.who.registered or _cares(desk)):
        ordering.remember_words(desk, words)
        return home.start(desk)
    if words.strip("。.!！~ ").lower() in desk.say("thanks-words").split():
        return common.plain(desk.say, "thanks")
    said = reading.read(words, local(desk.now))
    label = sure(said.labels)
    if label is not None and dish(desk.session, label) is not None:
        return ordering.order_said(desk, label, words)
    if label == "status":
        return orders.my_orders(None, desk)
    if label in OUTSIDE:
        phone = phone_for(desk.session, desk.who.area_code)
        return common.plain(desk.say, OUTSIDE[label], phone=phone)
    return _unsure(desk, said)


def _unsure(desk: Desk, said: Reading) -> Screen:
    if not likely(said.labels):
        return common.plain(desk.say, "not-understood")
    known = {d.code for d in dishes(desk.session)}
    guesses = [g.label for g in said.labels if g.label in known][:GUESSES]
    buttons = [Button(desk.say.word("service", g), OrderThis(g)) for g in guesses]
    ordering.remember_words(desk, said.text)
    neither = Button(desk.say("none-of-these"), AskHuman(0))
    return Screen(desk.say("did-you-mean"), rows=(*listed(buttons), (neither,)))


def voice(desk: Desk) -> Screen:
    """A voice note always reaches a human being, with the sound."""
    _to_a_human(desk, "voice")
    return common.plain(desk.say, "voice-kept")


def photo(desk: Desk) -> Screen:
    """A picture belongs to the order being made; else it goes to a human being."""
    if desk.talk.flow == ordering.FORM.name:
        return ordering.take_photo(desk)
    _to_a_human(desk, "photo")
    return common.plain(desk.say, "photo-kept")


def contact(desk: Desk) -> Screen:
    """One's own telephone number, shared by the key; anybody else's is not ours to keep."""
    if desk.given.phone:
        joining.keep_phone(desk.session, desk.who.person_id, desk.given.phone)
    return home.start(desk)


def other(desk: Desk) -> Screen:
    """A sticker, a film, a place: kind, and back to the matter."""
    return common.plain(desk.say, "sticker")


def _to_a_human(desk: Desk, about: str) -> None:
    helping.open_task(
        desk.session,
        TaskKind.MESSAGE,
        now=desk.now,
        by=desk.actor,
        person_id=desk.who.person_id,
        about=f"{about}: {desk.given.text}" if desk.given.text else about,
        file_id=desk.given.file_id,
    )


def _cares(desk: Desk) -> bool:
    return bool(names_in_care(desk.session, desk.who.person_id))
