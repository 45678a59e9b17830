"""What residents say and send outside the buttons: always a kind answer, never a dead end."""

from typing import Any

from handlers.context import Desk
from handlers.presses.common import AskHuman
from handlers.presses.resident import OrderThis
from handlers.resident import home, ordering, orders, times
from handlers.screens import common
from handlers.ui.form import listed
from handlers.ui.screen import Button, Screen
from models.operations import helping, joining
from models.reads.candidates import Ask
from models.reads.cards import names_in_care, person_card, phone_for
from models.reads.catalogue import dish
from models.reads.slots import open_times
from models.rules.hours import local
from models.rules.understanding import reading
from models.rules.understanding.reading import Reading
from models.rules.understanding.services import likely, sure
from models.words import Rhythm, TaskKind

OUTSIDE = {"gov_affairs": "gov-affairs", "activity": "activity"}
"""Labels that are no service of ours: who else can help."""


def heard(desk: Desk) -> Screen:
    """Words outside a form: an order, a question about one, another desk's matter, or unclear."""
    if not desk.who.consented or not (desk.who.registered or _cares(desk)):
        return home.start(desk)
    said = reading.read(desk.given.text, local(desk.now))
    label = sure(said.labels)
    if label is not None and dish(desk.session, label) is not None:
        return ordering.order_said(desk, label, _told(desk, label, said))
    if label == "status":
        return orders.my_orders(None, desk)
    if label in OUTSIDE:
        phone = phone_for(desk.session, desk.who.area_code)
        return common.plain(desk.say, OUTSIDE[label], phone=phone)
    return _unsure(desk, said)


def _unsure(desk: Desk, said: Reading) -> Screen:
    guesses = [g for g in likely(said.labels) if dish(desk.session, g) is not None]
    if not guesses:
        return common.plain(desk.say, "not-understood")
    buttons = [Button(desk.say.word("service", g), OrderThis(g)) for g in guesses]
    neither = Button(desk.say("none-of-these"), AskHuman(0))
    return Screen(desk.say("did-you-mean"), rows=(*listed(buttons), (neither,)))


def _told(desk: Desk, label: str, said: Reading) -> dict[str, Any]:
    """Everything else that the one sentence carried, as answers of the order form."""
    told: dict[str, Any] = {"note": said.text} if len(said.text) > 20 else {}
    if (person := _served(desk, said)) is not None:
        told["person"] = person
    if said.when is None or person is None:
        return told
    if said.when.rhythm.value != Rhythm.ONCE:
        told["rhythm"] = said.when.rhythm.value
    service, card = dish(desk.session, label), person_card(desk.session, person)
    if service is None or card is None:
        return told
    ask = Ask(card.id, label, card.area_code or "", desk.now, service.minutes)
    open_ = open_times(desk.session, ask, service, now=desk.now)
    start, wish = times.wished(said.when, open_, desk.now)
    if start is not None:
        told["start"] = start
    elif wish is not None:
        told["wish"], told["missed"] = wish, said.when.start is not None
    return told


def _served(desk: Desk, said: Reading) -> int | None:
    """Whom the sentence means, where there is no doubt: the only one, or oneself."""
    others = names_in_care(desk.session, desk.who.person_id)
    named = [person_id for person_id, name in others if name in said.text]
    if len(named) == 1:
        return named[0]
    if desk.who.registered and not others:
        return desk.who.person_id
    if len(others) == 1 and not desk.who.registered:
        return others[0][0]
    return None


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
        about=desk.given.text or about,
        file_id=desk.given.file_id,
    )


def _cares(desk: Desk) -> bool:
    return bool(names_in_care(desk.session, desk.who.person_id))
