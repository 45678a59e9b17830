"""Buttons of satisfaction: scores, the ranking of a place, and stars that two people leave out."""

from handlers.presses.codec import Press, press


@press("9sa")
class ProjectScore(Press):
    """Of one project, to those who have a part in it."""

    project_id: int


@press("9sb")
class Ranking(Press):
    """The organisations of one's places."""

    page: int


@press("9sc")
class HouseScore(Press):
    """Of one organisation, cut in a way: by service, place or group."""

    provider_id: int
    cut: str


@press("9se")
class AskExclude(Press):
    """Asks for the reason; `task_id` is the case that one comes from and goes back to."""

    rating_id: int
    task_id: int


@press("9sf")
class ExcludeFor(Press):
    rating_id: int
    reason: str
    task_id: int


@press("9sg")
class DecideExclusion(Press):
    """1 leaves the stars out, 0 lets them count."""

    exclusion_id: int
    seen: int
    agreed: int


@press("9si")
class Exclusions(Press):
    """Those that wait for the second word: to be decided, and one's own."""


@press("9sh")
class SeeExclusion(Press):
    exclusion_id: int
