"""Buttons of a visit that was drawn for a look."""

from handlers.presses.codec import Press, press


@press("qi")
class SayCheck(Press):
    """The answer to the question that is open."""

    check_id: int
    version: int
    word: str


@press("qj")
class Checks(Press):
    """Whom to telephone next."""


@press("qk")
class NobodyAnswers(Press):
    check_id: int
    version: int
