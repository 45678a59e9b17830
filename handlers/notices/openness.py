"""A month is to be published; it was; each told once."""

from handlers.notices.reader import Draw, Reader
from handlers.screens import openness as screens
from handlers.ui.screen import Screen
from models.reads.places import place_name
from models.tables.publications import Publication, PublicationStatus


def _proposed(reader: Reader) -> Screen | None:
    row = reader.session.get(Publication, reader.object_id)
    if row is None or row.status is not PublicationStatus.PROPOSED:
        return None
    return screens.proposed(reader.say, row, place_name(reader.session, row.area_code))


def _open_month(reader: Reader) -> Screen:
    row = reader.session.get_one(Publication, reader.object_id)
    return screens.news(reader.say, row, place_name(reader.session, row.area_code))


NOTICES: dict[str, Draw] = {"publication": _proposed, "open-month": _open_month}
