"""News of organisations that are brought up, and of what is put on their record."""

from handlers.notices.reader import Draw, Reader
from handlers.screens import growing as screens
from handlers.ui.screen import Screen
from models.reads.growing import growth_card
from models.rules.hours import today
from models.tables.growing import Incubation, Training, Violation, ViolationStatus
from models.tables.providers import Provider


def _stage(reader: Reader) -> Screen | None:
    row = reader.session.get(Incubation, reader.object_id)
    if row is None:
        return None
    card = growth_card(reader.session, row.provider_id, today(reader.now))
    return screens.stage_told(reader.say, card, row.status)


def _training(name: str, *, off: bool = False) -> Draw:
    def drawn(reader: Reader) -> Screen | None:
        """As long as it stands so, and is not over."""
        row = reader.session.get(Training, reader.object_id)
        past = row is None or row.on < today(reader.now)
        if row is None or past or (row.called_off_at is not None) != off:
            return None
        return screens.training_told(reader.say, row, name)

    return drawn


def _noted(reader: Reader) -> Screen | None:
    row = reader.session.get(Violation, reader.object_id)
    if row is None or row.status is not ViolationStatus.NOTED:
        return None
    house = reader.session.get_one(Provider, row.provider_id).name
    return screens.noted(reader.say, row, house)


def _told(status: ViolationStatus) -> Draw:
    def drawn(reader: Reader) -> Screen | None:
        row = reader.session.get(Violation, reader.object_id)
        return None if row is None or row.status is not status else screens.told(reader.say, row)

    return drawn


NOTICES: dict[str, Draw] = {
    "house-stage": _stage,
    "training-planned": _training("training-planned"),
    "training-eve": _training("training-eve"),
    "training-off": _training("training-off", off=True),
    "violation-noted": _noted,
    "violation-agreed": _told(ViolationStatus.AGREED),
    "violation-lifted": _told(ViolationStatus.LIFTED),
}
