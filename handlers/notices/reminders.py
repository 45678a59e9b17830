"""Reminders of a visit: of the day on which they are read, with «I know» until that is said."""

from collections.abc import Callable
from dataclasses import replace

from handlers.notices.reader import Draw, Reader, about_visit
from handlers.notices.workers import work
from handlers.screens import along
from handlers.ui.screen import Screen
from models.rules.hours import today
from models.tables.visits import Visit, VisitStatus


def _reminder(draw: Callable[[str], Draw], prefix: str, *, soon: bool) -> Draw:
    """«Tomorrow», «today» or «soon»; of no use once the visit should have begun."""

    def drawn(reader: Reader) -> Screen | None:
        visit = reader.session.get(Visit, reader.object_id, populate_existing=True)
        if visit is None or visit.start <= reader.now:
            return None
        on_the_day = today(visit.start) == today(reader.now)
        name = ("soon" if soon else "today") if on_the_day else "eve"
        screen = draw(prefix + name)(reader)
        mine = visit.carer_id == reader.who.person_id
        said = visit.worker_noted_at if mine else visit.home_noted_at
        if screen is None or said is not None:
            return screen
        row = along.noted(reader.say, visit.id, at_work=mine)
        return replace(screen, rows=(row, *screen.rows))

    return drawn


def _home(name: str) -> Draw:
    return about_visit(name, VisitStatus.BOOKED)


NOTICES: dict[str, Draw] = {
    "remind-eve": _reminder(_home, "", soon=False),
    "remind-soon": _reminder(_home, "", soon=True),
    "remind-eve-worker": _reminder(work, "worker-", soon=False),
    "remind-soon-worker": _reminder(work, "worker-", soon=True),
}
