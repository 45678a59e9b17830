"""Buttons about the days of a standing order."""

from handlers.presses.codec import Press, press


@press("8n")
class ChangeDate(Press):
    """This visit only; minutes since 1970."""

    order_id: int
    minutes: int


@press("8o")
class ChangeAll(Press):
    """This visit and all to come."""

    order_id: int
    minutes: int


@press("8p")
class Pause(Press):
    """Nobody comes for so many days; 0: until they say so."""

    order_id: int
    days: int


@press("8m")
class WhichOrder(Press):
    """«That one»: what was just said is about this order."""

    order_id: int


@press("8D")
class AllOrders(Press):
    """«All of them»: what was just said is about every order."""


@press("8q")
class ComeAgain(Press):
    """«Somebody may come again», of an order that rests."""

    order_id: int


@press("8r")
class WaitOn(Press):
    """«Not yet», of an order that rests."""

    order_id: int


@press("8s")
class UntilWhen(Press):
    """Until when shall somebody come?"""

    order_id: int


@press("8t")
class EndOn(Press):
    """Until that day; days since 1970, 0: until it is called off."""

    order_id: int
    day: int


@press("8u")
class SeeDates(Press):
    """The next days of a standing order."""

    order_id: int


@press("8v")
class SeeDate(Press):
    """One of them; days since 1970."""

    order_id: int
    day: int


@press("8w")
class SkipDate(Press):
    """Nobody comes on that day."""

    order_id: int
    day: int


@press("8x")
class MoveDate(Press):
    """At another time instead; minutes since 1970."""

    order_id: int
    day: int
    minutes: int
