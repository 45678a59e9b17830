"""Buttons of residents and their proxies."""

from handlers.presses.codec import Press, press


@press("la")
class ChooseLanguage(Press):
    language: str


@press("ag")
class Agree(Press):
    """«I agree» under the notice."""


@press("nag")
class Disagree(Press):
    """«I do not agree»: nothing is kept, and what is open all the same is said."""


@press("os")
class OrderThis(Press):
    """Order a service; `label` is its code, also where it was guessed from words."""

    service: str


@press("mn")
class Meant(Press):
    """«That is what I meant»: one of the labels that are no service."""

    label: str


@press("as")
class Aside(Press):
    """Words in the middle of a form: 1 for a wish of their own, 0 for the answer."""

    version: int
    go: int


@press("vo")
class Spoken(Press):
    """Whether the words are what was said in a voice note: 1 yes, 0 no."""

    note_id: int
    right: int


@press("mu")
class Menu(Press):
    """The menu, from wherever words led."""


@press("so")
class SeeOrder(Press):
    order_id: int


@press("ct")
class ChangeTime(Press):
    order_id: int


@press("nds")
class OtherDays(Press):
    order_id: int


@press("nt")
class NewTime(Press):
    """Another beginning for an order; minutes since 1970, to fit in a button."""

    order_id: int
    minutes: int


@press("nd")
class NewDay(Press):
    """Days after today on which the times are shown."""

    order_id: int
    ahead: int


@press("ca")
class AskCancel(Press):
    order_id: int


@press("co")
class CancelOrder(Press):
    """`whole` is 1 for the whole standing order, 0 for the next visit only."""

    order_id: int
    whole: int


@press("ra")
class Rate(Press):
    visit_id: int
    stars: int


@press("rw")
class RateWords(Press):
    visit_id: int


@press("em")
class ElderMode(Press):
    """1 switches it on, 0 off."""

    on: int


@press("se")
class Settings(Press):
    pass


@press("sp")
class SettingsOf(Press):
    """The file of somebody whom one speaks for, or one's own."""

    person_id: int


@press("cf")
class CareForSomeone(Press):
    """Enter somebody one cares for."""


@press("me")
class RegisterMe(Press):
    """Enter oneself."""


@press("ad")
class ChangeAddress(Press):
    person_id: int


@press("ln")
class AskLanguage(Press):
    pass
