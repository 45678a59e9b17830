"""News between those who speak and those they speak for."""

from handlers.notices.reader import Draw, Reader, order
from handlers.screens import caring
from handlers.ui.screen import Screen
from models.reads.caring import care_card
from models.reads.slots import is_minor
from models.rules.hours import today
from models.tables.orders import OPEN_ORDER
from models.tables.people import CareStatus, Person


def _care(name: str, *statuses: CareStatus) -> Draw:
    """News of who speaks for whom, as long as it is so."""

    def drawn(reader: Reader) -> Screen | None:
        card = care_card(reader.session, reader.object_id)
        if card is None or card.status not in statuses:
            return None
        return caring.told(reader.say, name, card, reader.who.person_id)

    return drawn


def _care_asked(reader: Reader) -> Screen | None:
    card = care_card(reader.session, reader.object_id)
    if card is None or card.status is not CareStatus.ASKED:
        return None
    return caring.asked(reader.say, card)


def _ordered_for(reader: Reader) -> Screen | None:
    card = order(reader, *OPEN_ORDER)
    if card is None:
        return None
    born = reader.session.get_one(Person, card.person_id).birth_date
    minor, me = is_minor(born, today(reader.now)), reader.who.person_id
    return caring.ordered_for(reader.say, card, me, minor=minor)


NOTICES: dict[str, Draw] = {
    "care-asked": _care_asked,
    "care-held": _care("care-held", CareStatus.HELD),
    "care-declined": _care("care-declined", CareStatus.DECLINED),
    "care-ends": _care("care-ends", CareStatus.HELD),
    "care-ended": _care("care-ended", CareStatus.ENDED),
    "order-for-you": _ordered_for,
}
