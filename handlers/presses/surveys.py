"""Buttons of surveys: a place is asked what it needs."""

from handlers.presses.codec import Press, press


@press("9gc")
class Surveys(Press):
    """Of one's own place."""


@press("9gd")
class SeeSurvey(Press):
    survey_id: int


AS_BEFORE = -1


@press("9ge")
class Choose(Press):
    """`chosen` has a bit for each dish, the first the lowest; AS_BEFORE: as chosen last."""

    survey_id: int
    person_id: int
    chosen: int


@press("9gf")
class SendVote(Press):
    survey_id: int
    person_id: int
    chosen: int


@press("9gg")
class NewSurvey(Press):
    """A coordinator or supervisor asks a place."""


@press("9gh")
class DropSurvey(Press):
    survey_id: int
    version: int


@press("9gi")
class VoteFor(Press):
    """代录: at the desk, for somebody who came or phoned."""

    person_id: int
