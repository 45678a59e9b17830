"""Buttons around one's own visits in the telephone's calendar."""

from handlers.presses.codec import Press, press


@press("9g")
class CalendarFile(Press):
    pass


@press("9h")
class NewFeed(Press):
    """A link that stays up to date; the one before dies."""


@press("9z")
class DropFeed(Press):
    pass
