"""Buttons of whoever runs an organisation: where everybody is, and its standing word."""

from handlers.presses.codec import Press, press


@press("9i")
class Board(Press):
    page: int
