"""Buttons about what people like to speak, and what workers speak."""

from handlers.presses.codec import Press, press


@press("8T")
class SeeWishes(Press):
    """What somebody would like of whoever comes."""

    person_id: int


@press("8U")
class LikeTongue(Press):
    """`tongue` is one of them, or «any»."""

    person_id: int
    tongue: str


@press("8V")
class Tongues(Press):
    """What a colleague speaks."""

    worker_id: int


@press("8W")
class SetTongue(Press):
    """`on` is what it becomes: 1 or 0."""

    worker_id: int
    tongue: str
    on: int


@press("8X")
class MyTongues(Press):
    """What I speak."""


@press("8Y")
class SpeakMine(Press):
    tongue: str
    on: int
