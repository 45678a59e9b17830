"""Buttons of the morning's news."""

from handlers.presses.codec import Press, press


@press("9J")
class SetDigest(Press):
    """Whether it comes into this chat: 1 or 0."""

    on: int
