"""Buttons of what everybody may know, and of reports."""

from handlers.presses.codec import Press, press


@press("9ha")
class OpenMonth(Press):
    """What was done in a month; 0 for the newest of one's own place."""

    publication_id: int


@press("9hb")
class SetNews(Press):
    """Whether it comes into this chat once a month: 1 or 0."""

    on: int


@press("9hc")
class SeeProposed(Press):
    """What is to be published of the county of a project, or was last."""

    project_id: int


@press("9he")
class Reports(Press):
    """Which reports can be made from a project."""

    project_id: int


@press("9hf")
class MakeReport(Press):
    """`kind`: of the project, its organisation, its county this year, or the month before."""

    project_id: int
    kind: str
    form: str


@press("9hd")
class Publish(Press):
    """`read`: how the hash of what was seen begins."""

    publication_id: int
    version: int
    read: str
