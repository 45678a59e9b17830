"""Buttons of whoever runs an organisation: where everybody is, and its standing word."""

from handlers.presses.codec import Press, press


@press("9i")
class Board(Press):
    page: int


@press("9R")
class OwnHouses(Press):
    """What the organisations that one runs say once and for all."""


@press("9S")
class SetMayAssign(Press):
    """`on` is what the word becomes: 1 sends a colleague at once, 0 asks first."""

    provider_id: int
    on: int
