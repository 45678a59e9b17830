"""Buttons about a wish for a woman or a man."""

from handlers.presses.codec import Press, press


@press("8S")
class WantSex(Press):
    """`sex` is one of the two, or «any»."""

    person_id: int
    sex: str


@press("8Z")
class AskSex(Press):
    """Which a colleague is."""

    worker_id: int


@press("80")
class SetSex(Press):
    worker_id: int
    sex: str
