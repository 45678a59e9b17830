"""Buttons of projects: the list, and the card of each."""

from handlers.presses.codec import Press, press


@press("9pa")
class Projects(Press):
    page: int


@press("9pb")
class SeeProject(Press):
    project_id: int
