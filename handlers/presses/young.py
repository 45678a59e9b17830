"""Buttons of children and teenagers who come by themselves."""

from handlers.presses.codec import Press, press


@press("4a")
class ChildRules(Press):
    """The rules, in words for children."""


@press("4b")
class Understood(Press):
    """«I have read it and understood»."""


@press("4c")
class HurtsMe(Press):
    """«Somebody hurts me»: one tap, at any time, whoever presses it."""


@press("4d")
class WantVisit(Press):
    """«Somebody should come and help»: ordinary service, for which a grown-up must agree."""


@press("4f")
class AskGrownUp(Press):
    """«You may ask whoever looks after me»."""


@press("4g")
class GrownUp(Press):
    """«I am a grown-up»."""
