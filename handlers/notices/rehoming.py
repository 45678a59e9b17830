"""Told to a home whose organisation comes no more."""

from handlers.notices.reader import Draw, Reader
from handlers.screens import rehoming as screens
from handlers.ui.screen import Screen
from models.reads.phones import phone_for
from models.reads.rehoming import of_person


def _rehomed(reader: Reader) -> Screen | None:
    """All that is still looked for; who comes instead of whom is told with each visit."""
    house, orders = of_person(reader.session, reader.object_id)
    waiting = [one for one in orders if not one.moved]
    phone = phone_for(reader.session, reader.who.area_code)
    return screens.rehomed(reader.say, house, waiting, phone) if waiting else None


NOTICES: dict[str, Draw] = {"rehomed": _rehomed}
