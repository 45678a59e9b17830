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
    """Whom to telephone next: of one project, or with 0 of all."""

    project_id: int


@press("qk")
class NobodyAnswers(Press):
    check_id: int
    version: int
    project_id: int


@press("ql")
class TellCheck(Press):
    """The answer heard on the telephone; then one goes on with the same project, or with all."""

    check_id: int
    version: int
    word: str
    project_id: int
