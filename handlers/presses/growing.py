"""Buttons about organisations that are brought up, rated and watched over."""

from handlers.presses.codec import Press, press


@press("9aa")
class Growing(Press):
    """Of one organisation, for its supervisors."""

    provider_id: int


@press("9ab")
class TakeUp(Press):
    provider_id: int


@press("9ac")
class Advance(Press):
    incubation_id: int
    version: int
    stage: str


@press("9ad")
class GoAlong(Press):
    """我来带"""

    incubation_id: int
    version: int


@press("9aj")
class GiveSupport(Press):
    provider_id: int


@press("9ak")
class RateHouse(Press):
    provider_id: int


@press("9ap")
class OwnGrowth(Press):
    """Of one's own organisation; 0 where that is still to be asked."""

    provider_id: int


@press("9ae")
class Trainings(Press):
    """Of one's own places."""


@press("9af")
class PlanTraining(Press):
    """Another session: on what, when, where?"""


@press("9ag")
class SeeTraining(Press):
    training_id: int


@press("9ah")
class SetCame(Press):
    training_id: int
    provider_id: int
    came: int


@press("9ai")
class CallOff(Press):
    training_id: int


@press("9al")
class NoteViolation(Press):
    provider_id: int


@press("9am")
class SeeViolation(Press):
    violation_id: int


@press("9an")
class DecideViolation(Press):
    """`to` is agreed, declined or lifted."""

    violation_id: int
    version: int
    to: str
