"""Buttons of those who speak for others, of those they speak for, and of the desk beside them."""

from handlers.presses.codec import Press, press


@press("3a")
class Cares(Press):
    """Who speaks for me, for whom I speak."""


@press("3b")
class SeeCare(Press):
    care_id: int


@press("3c")
class GiveNumber(Press):
    """Six digits for a relative; `scope` is how far their word will reach."""

    person_id: int
    scope: str


@press("3d")
class TypeNumber(Press):
    """«I have six digits»."""


@press("3e")
class AgreeCare(Press):
    care_id: int
    version: int
    scope: str


@press("3f")
class LimitCare(Press):
    """`change` is a scope, or days from today on."""

    care_id: int
    version: int
    change: str


@press("3g")
class EndCare(Press):
    """Ends what holds; says no to what is asked."""

    care_id: int
    version: int


@press("3h")
class Veto(Press):
    """«Not I», about what somebody else ordered for me."""

    order_id: int


@press("3i")
class VetoForGood(Press):
    """«… and never again»."""

    order_id: int
