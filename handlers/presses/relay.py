"""Buttons under words that are passed on."""

from handlers.presses.codec import Press, press


@press("4t")
class TellWorker(Press):
    """Asks what to say to whoever comes."""

    visit_id: int


@press("4e")
class TellHome(Press):
    """Asks what to say to the home."""

    visit_id: int


@press("4r")
class ReportRelay(Press):
    """«These words are not right»."""

    relay_id: int


@press("9E")
class CarryWords(Press):
    """What a worker has just written goes to this home."""

    visit_id: int
