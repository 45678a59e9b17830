"""Buttons by which a resident and a worker are kept apart, and brought together again."""

from handlers.presses.codec import Press, press


@press("4w")
class NotThisWorker(Press):
    """«Not this worker again»: of the one who came to this visit."""

    visit_id: int


@press("4h")
class NotThisHome(Press):
    """«Not to this home again»."""

    visit_id: int


@press("4l")
class MeetAgain(Press):
    """A coordinator spoke with both."""

    task_id: int
    visit_id: int
