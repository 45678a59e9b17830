"""Buttons of social workers."""

from handlers.presses.codec import Press, press


@press("to")
class TakeOffer(Press):
    offer_id: int
    version: int


@press("po")
class PassOffer(Press):
    """«Not me»: asks why."""

    offer_id: int
    version: int


@press("do")
class DeclineOffer(Press):
    """`why` is one of the reasons that have a button."""

    offer_id: int
    version: int
    why: str


@press("td")
class Today(Press):
    pass


@press("sv")
class SeeVisit(Press):
    visit_id: int


@press("vp")
class SeePhoto(Press):
    """The picture that came with the order."""

    visit_id: int


@press("fi")
class Finish(Press):
    """Check-out and the one question in one tap; `done` is all, part or none."""

    visit_id: int
    version: int
    done: str


@press("nh")
class NobodyHome(Press):
    visit_id: int


@press("ac")
class AskCannotCome(Press):
    visit_id: int


@press("cc")
class CannotCome(Press):
    visit_id: int
    why: str


@press("dg")
class Danger(Press):
    visit_id: int
