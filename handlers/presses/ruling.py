"""Buttons of the policy desk."""

from handlers.presses.codec import Press, press


@press("2r")
class Rules(Press):
    """Which of the two classes?"""


@press("2k")
class RulesOf(Press):
    """The rows of one class."""

    kind: str


@press("2e")
class ChangeRule(Press):
    """Another row for one group."""

    kind: str
    group: str
