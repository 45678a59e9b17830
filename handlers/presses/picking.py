"""Buttons by which a resident chooses who comes."""

from handlers.presses.codec import Press, press


@press("8k")
class ChooseWorker(Press):
    order_id: int


@press("8l")
class TakeWorker(Press):
    """This one is asked first."""

    order_id: int
    worker_id: int


@press("8A")
class KeepWorker(Press):
    """«Always this one»: of whoever came to this visit."""

    visit_id: int


@press("8B")
class LetGo(Press):
    """«Anybody will do again»."""

    visit_id: int
