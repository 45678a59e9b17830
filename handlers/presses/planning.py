"""Buttons of a day's plan."""

from handlers.presses.codec import Press, press


@press("9l")
class PlanDay(Press):
    """Wants a plan; `ahead` is 0 for today."""

    ahead: int


@press("9m")
class SeeChanges(Press):
    plan_id: int
    page: int


@press("9n")
class AcceptPlan(Press):
    plan_id: int
    version: int


@press("9o")
class DropPlan(Press):
    plan_id: int
    version: int
