"""What residents send that is no words: always a kind answer, and a human being who sees it."""

from handlers.context import Desk
from handlers.resident import groups, home, showing
from handlers.resident.children import for_child, told_young
from handlers.resident.confiding import confide
from handlers.screens import common
from handlers.screens.privacy import ask_one
from handlers.ui.screen import Screen
from models.operations import agreeing, calling_out, hearing, joining
from models.words import Purpose


def voice(desk: Desk) -> Screen:
    """A voice note always reaches a human being, with the sound."""
    to_a_human(desk, "voice", desk.given.text)
    if desk.given.file_id:
        hearing.keep(desk.session, desk.who.chat_id, desk.given.file_id, now=desk.now)
        _ask_voice(desk)
    return common.plain(desk.say, for_child(desk, "voice-kept"))


def _ask_voice(desk: Desk) -> None:
    """Once, and only whom the basic notice has reached: may a machine turn it into words?"""
    person_id = desk.who.person_id
    if desk.who.consented and not agreeing.was_asked(desk.session, person_id, Purpose.VOICE):
        desk.spare.append(ask_one(desk.say, Purpose.VOICE, person_id))


def photo(desk: Desk) -> Screen:
    """A picture may be the certificate that was asked for; else it goes to a human being."""
    if (screen := groups.answered(desk) or showing.photo(desk)) is not None:
        return screen
    to_a_human(desk, "photo", desk.given.text)
    return common.plain(desk.say, "photo-kept")


def document(desk: Desk) -> Screen:
    """A file that nobody asked for goes to a human being, with its name."""
    named = f"{desk.given.file_name} {desk.given.text}".strip()
    to_a_human(desk, "document", named)
    return common.plain(desk.say, "document-kept")


def contact(desk: Desk) -> Screen:
    """One's own telephone number, shared by the key; anybody else's is not ours to keep."""
    if desk.given.phone:
        joining.keep_phone(desk.session, desk.who.person_id, desk.given.phone)
    return home.start(desk)


def place(desk: Desk) -> Screen:
    """Where somebody is goes to a human being; the list of places has names and no coordinates,
    so the community is asked for by its name. Kept with a yes of its own; not asked in danger.
    """
    if desk.given.place is None:
        return other(desk)
    if not calling_out.in_danger(desk.session, desk.who.person_id):
        agreed = agreeing.given(desk.session, desk.who.person_id, Purpose.WHEREABOUTS)
        if not agreed:
            return ask_one(desk.say, Purpose.WHEREABOUTS, desk.who.person_id)
    latitude, longitude = desk.given.place
    to_a_human(desk, "place", f"{latitude:.5f} {longitude:.5f}")
    return common.plain(desk.say, "place-kept")


def other(desk: Desk) -> Screen:
    """A sticker, a film: kind, and back to the matter."""
    return common.plain(desk.say, "sticker")


def to_a_human(desk: Desk, about: str, words: str) -> None:
    """What was said or sent, as a case of its own."""
    told = f"{about}: {words}" if words else about
    confide(desk, told, file_id=desk.given.file_id, could_be=told_young(desk))
