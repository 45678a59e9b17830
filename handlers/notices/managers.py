"""News for whoever runs an organisation."""

from handlers.notices.reader import Draw, Reader
from handlers.screens import manager
from handlers.ui.screen import Screen
from models.operations.papers import ending
from models.reads.organisation import worker_file
from models.rules.hours import today
from models.tables.providers import Worker


def _papers_end(reader: Reader) -> Screen | None:
    worker = reader.session.get(Worker, reader.object_id)
    papers = ending(reader.session, worker, now=reader.now) if worker and worker.active else {}
    if not papers:
        return None
    one = worker_file(reader.session, reader.object_id, today(reader.now))
    return manager.papers_end(reader.say, one, papers, own=_own(reader, worker))


def _own(reader: Reader, worker: Worker | None) -> bool:
    """Whether the reader is the one whose papers they are: where nobody runs the organisation."""
    return worker is not None and worker.person_id == reader.who.person_id


NOTICES: dict[str, Draw] = {"papers-end": _papers_end}
