"""News of stars that two people may leave out of the share."""

from collections.abc import Callable

from handlers.notices.reader import Draw, Reader
from handlers.screens import excluding
from handlers.ui.say import Say
from handlers.ui.screen import Screen
from models.reads.exclusions import ExclusionCard, exclusion_card
from models.tables.exclusions import Exclusion, ExclusionStatus

DECIDED = frozenset(ExclusionStatus) - {ExclusionStatus.ASKED}


def _drawn(draw: Callable[[Say, ExclusionCard], Screen], *states: ExclusionStatus) -> Draw:
    """As long as it is in one of these states."""

    def drawn(reader: Reader) -> Screen | None:
        row = reader.session.get(Exclusion, reader.object_id, populate_existing=True)
        if row is None or row.status not in states:
            return None
        return draw(reader.say, exclusion_card(reader.session, row))

    return drawn


NOTICES: dict[str, Draw] = {
    "exclusion-asked": _drawn(excluding.notice, ExclusionStatus.ASKED),
    "exclusion-decided": _drawn(excluding.answered, *DECIDED),
    "stars-left-out": _drawn(excluding.left_out, ExclusionStatus.AGREED),
}
