"""Buttons of indicators: how far a project is, what was done, and the purchaser's eye on it."""

from handlers.presses.codec import Press, press


@press("9cj")
class Indicators(Press):
    project_id: int


@press("9ck")
class Volunteers(Press):
    project_id: int
    page: int


@press("9cl")
class AskNames(Press):
    project_id: int


@press("9cm")
class AskHours(Press):
    project_id: int


@press("9cn")
class VolunteerLeft(Press):
    volunteer_id: int


@press("9co")
class AskCount(Press):
    project_id: int
    measure: str


@press("9cp")
class Entries(Press):
    """What waits to be seen."""

    project_id: int


@press("9cq")
class SeenAll(Press):
    """Everything up to that entry: what stood on the screen."""

    project_id: int
    upto: int


@press("9cr")
class SetAside(Press):
    indicatorentry_id: int
    version: int
