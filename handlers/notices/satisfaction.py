"""News of stars that two people may leave out of the share."""

from collections.abc import Callable

from handlers.notices.reader import Draw, Reader
from handlers.screens import excluding
from handlers.ui.say import Say
from handlers.ui.screen import Screen
from models.reads.exclusions import ExclusionCard, exclusion_card
from models.tables.exclusions import Exclusion, ExclusionStatus


def _drawn(draw: Callable[[Say, ExclusionCard], Screen], *, waits: bool) -> Draw:
    """As long as it waits, or once it does no more."""

    def drawn(reader: Reader) -> Screen | None:
        row = reader.session.get(Exclusion, reader.object_id, populate_existing=True)
        if row is None or (row.status is ExclusionStatus.ASKED) is not waits:
            return None
        return draw(reader.say, exclusion_card(reader.session, row))

    return drawn


NOTICES: dict[str, Draw] = {
    "exclusion-asked": _drawn(excluding.notice, waits=True),
    "exclusion-decided": _drawn(excluding.answered, waits=False),
}
