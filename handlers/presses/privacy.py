"""Buttons about what is kept of a person."""

from handlers.presses.codec import Press, press


@press("6a")
class MyData(Press):
    """0 for oneself, else somebody in one's care."""

    person_id: int


@press("6b")
class TakeCopy(Press):
    person_id: int


@press("6c")
class AskCorrect(Press):
    person_id: int


@press("6d")
class CorrectThis(Press):
    """`what` is one of name, birth, phone, door."""

    person_id: int
    what: str


@press("6e")
class Consents(Press):
    person_id: int


@press("6f")
class TakeBack(Press):
    """Withdraw one consent."""

    person_id: int
    purpose: str


@press("6g")
class GiveConsent(Press):
    person_id: int
    purpose: str


@press("6h")
class AskDelete(Press):
    pass


@press("6i")
class DeleteMe(Press):
    """The person is named, so that the button of one is nothing in the hand of another."""

    person_id: int


@press("6j")
class Privacy(Press):
    pass


@press("6k")
class DeclineConsent(Press):
    person_id: int
    purpose: str


@press("6l")
class OpenMinor(Press):
    """`what` is case, order or person, `number` its row, `why` the reason."""

    what: str
    number: int
    why: str
