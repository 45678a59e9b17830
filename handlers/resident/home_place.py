"""📍 我家在这里: the home on the map, told from within it, with a yes of its own."""

from handlers.context import Desk
from handlers.presses.homes import HomePlace
from handlers.resident import home
from handlers.screens import welcome as screens
from handlers.screens.privacy import ask_one
from handlers.ui.form import Form, NotUnderstood, Step
from handlers.ui.given import Kind
from handlers.ui.questions import asks
from handlers.ui.screen import Screen
from models.operations import agreeing, homes_found
from models.rules.travel import Spot
from models.words import Purpose


def begin(press: HomePlace, desk: Desk) -> Screen:
    """Asked for a yes first, where there is none."""
    homes_found.may_share(desk.session, press.person_id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, person=press.person_id)
    if not agreeing.given(desk.session, press.person_id, Purpose.WHEREABOUTS):
        desk.keep()
        return ask_one(desk.say, Purpose.WHEREABOUTS, press.person_id)
    return go_on(desk)


def go_on(desk: Desk) -> Screen:
    """The question, with the large key that sends where one is."""
    desk.spare.append(screens.home_key(desk.say))
    return FORM.go_on(desk)


def _told(desk: Desk) -> Screen | None:
    """The location that answers this very question."""
    given = desk.given
    if given.place is None:
        return None
    if given.forwarded or given.live or given.venue:
        desk.spare.append(Screen(desk.say("home-place-not-here")))
        return FORM.again(desk)
    spot, person_id = Spot("", *given.place), desk.talk.answers["person"]
    homes_found.share(desk.session, person_id, spot, by=desk.actor, now=desk.now)
    desk.end()
    return Screen(desk.say("home-place-kept"), keyboard=home.start(desk).keyboard)


def _take(_desk: Desk, _words: str) -> None:
    raise NotUnderstood("home-place-not-here")


FORM = Form(
    "home-place",
    (Step("place", asks("home-place-ask"), _take),),
    home.start,
    files={Kind.LOCATION: _told},
)
