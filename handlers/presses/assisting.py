"""Buttons of the desk beside a resident: found, ordered for, rated for, given a card."""

from handlers.presses.codec import Press, press


@press("3k")
class FindPerson(Press):
    """Asks who."""


@press("3m")
class OrderFor(Press):
    person_id: int


@press("3n")
class RateFor(Press):
    """Asks what they said of the visit."""

    visit_id: int


@press("3o")
class HomeCard(Press):
    """What the home's card is, and a new one."""

    person_id: int


@press("3p")
class IssueCard(Press):
    """A new card; the one before it is dead. `version` is 0 for the first."""

    person_id: int
    version: int


@press("3q")
class JoinHome(Press):
    """«Lives with somebody who has a card»."""

    person_id: int


@press("8a")
class DoneFor(Press):
    """«They came and did it», by telephone: then the stars."""

    visit_id: int
    version: int


@press("3r")
class AskAgreed(Press):
    """What is read aloud to somebody who has no telephone."""

    person_id: int


@press("3s")
class AgreedInPerson(Press):
    """«They said yes here», with the name of whoever heard it."""

    person_id: int


@press("3t")
class EnterPerson(Press):
    """Somebody new, who has no telephone of their own."""
