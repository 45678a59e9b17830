"""Buttons of the desk upon workers; until when somebody is sent to nobody."""

from handlers.presses.codec import Press, press


@press("9T")
class Halt(Press):
    """For so many days, today among them; 0 until somebody takes it back."""

    worker_id: int
    why: str
    days: int


@press("9Y")
class DeskWorkers(Press):
    page: int


@press("9Z")
class SeeDeskWorker(Press):
    worker_id: int


@press("9mo")
class ObjectTo(Press):
    """A word against it: of the worker, or of their organisation."""

    worker_id: int
