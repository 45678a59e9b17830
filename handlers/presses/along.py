"""Buttons on the way to a visit, of both sides."""

from handlers.presses.codec import Press, press


@press("9c")
class SetOut(Press):
    visit_id: int


@press("9s")
class AskLate(Press):
    """«I will be late»: asks by how much."""

    visit_id: int


@press("9d")
class Late(Press):
    """So many minutes later than the `said` ones so far."""

    visit_id: int
    said: int
    minutes: int


@press("9e")
class Noted(Press):
    """«I know», said by the home."""

    visit_id: int


@press("9y")
class NotedAtWork(Press):
    """«I know», said by whoever comes."""

    visit_id: int


@press("9u")
class WaitForThem(Press):
    """The home waits for a worker who is `said` minutes late."""

    visit_id: int
    said: int


@press("9v")
class SendAnother(Press):
    """The home does not wait."""

    visit_id: int
    said: int


@press("9mh")
class AtHome(Press):
    """«I am at home», said while nobody seemed to open."""

    visit_id: int
