"""Buttons under the numbers that answer a danger."""

from handlers.presses.codec import Press, press


@press("4m")
class ItIs(Press):
    """«It is about them»; 0 for somebody who is none of those shown."""

    task_id: int
    person_id: int


@press("4n")
class GoOn(Press):
    """Back to the form that danger interrupted."""


@press("4o")
class AnswerCase(Press):
    """«Write back», under a case of whoever has a chat."""

    task_id: int
