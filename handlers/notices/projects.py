"""News about projects for the three parties."""

from handlers.notices.reader import Draw, Reader
from handlers.screens import projects
from handlers.ui.screen import Screen
from models.reads.projects import told
from models.rules.hours import today
from models.tables.duties import Duty, DutyStatus
from models.tables.providers import Project


def _duty(reader: Reader) -> Screen | None:
    """What somebody owes, as long as it is owed."""
    duty = reader.session.get(Duty, reader.object_id, populate_existing=True)
    if duty is None or duty.status is not DutyStatus.OPEN:
        return None
    card = told(reader.session, reader.session.get_one(Project, duty.project_id))
    return projects.owes(reader.say, card, duty, today(reader.now))


NOTICES: dict[str, Draw] = {"duty": _duty}
