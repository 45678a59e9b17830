"""Screens that every room shares."""

from datetime import date

from handlers.presses.common import AskHuman, Home
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.cards import OrderCard
from models.reads.vouches import Vouch

A_KILOMETRE = 1000
QUIET = ("behaviour_correction", "hospice")
"""Nobody should read or hear these over a shoulder: they are a visit like any other."""


def plain(say: Say, name: str, **blanks: object) -> Screen:
    """One sentence and the way home."""
    return Screen(say(name, **blanks), rows=(ways_out(say),))


def quietly(say: Say, service: str) -> str:
    """A service where others may read or hear along."""
    return say("calendar-visit") if service in QUIET else say.word("service", service)


def vouched(say: Say, vouch: Vouch | None) -> str:
    """A line of its own under every card of an order that goes ahead in a coordinator's name."""
    if vouch is None:
        return ""
    return "\n" + say("vouched", name=vouch.name, until=say.day(vouch.until))


def far(say: Say, metres: int) -> str:
    """«40 米», «2.3 公里»."""
    if metres < A_KILOMETRE:
        return say("metres", count=metres)
    return say("kilometres", count=f"{metres / A_KILOMETRE:.1f}")


def born(say: Say, day: date | None, *, about: bool) -> str:
    """A birthday; of whom only the year is known, the year, and that it is a guess."""
    if day is None:
        return "—"
    return say("born-about", year=day.year) if about else say.birthday(day)


def ways_out(say: Say, order_id: int = 0) -> tuple[Button, ...]:
    """Under every screen that is no form: home, and a human being."""
    return (Button(say("home"), Home()), Button(say("human"), AskHuman(order_id)))


def press_or_human(say: Say) -> Screen:
    """These words were no answer; and a way out for whoever finds none of the buttons right."""
    return Screen(say("press-or-human"), rows=((Button(say("key-human"), AskHuman(0)),),))


def came(say: Say, visit: OrderCard) -> str:
    """Who was at the door, from where and when."""
    return say(
        "came",
        worker=visit.worker,
        provider=visit.provider,
        when=say.when(visit.start),
        service=say.word("service", visit.service),
    )
