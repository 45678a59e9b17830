"""The resident's own form and card, opened for them: by the desk, or by whoever speaks for them."""

from handlers.context import Desk
from handlers.presses.assisting import HomeCard, IssueCard, OrderFor
from handlers.presses.coordinator import OpenPerson
from handlers.presses.resident import SettingsOf
from handlers.resident import ordering
from handlers.screens import residents as screens
from handlers.ui.screen import Button, Screen
from models.errors import Stale
from models.operations import assisting, households
from models.reads.people import PersonCard, person_card
from models.reads.phones import phone_for
from models.reads.residents import home_of
from models.reads.standing import may_speak_for


def order_for(press: OrderFor, desk: Desk) -> Screen:
    """The order form with the person already chosen."""
    assisting.open_person(desk.session, press.person_id, by=desk.actor, now=desk.now)
    desk.begin(ordering.FORM.name, person=press.person_id, given=["person"])
    return ordering.FORM.go_on(desk)


def see_card(press: HomeCard, desk: Desk) -> Screen:
    own = _own(desk, press.person_id)
    if not own:
        assisting.open_person(desk.session, press.person_id, by=desk.actor, now=desk.now)
    household = home_of(desk.session, press.person_id)
    who, back = _person(desk, press.person_id), _back(desk, press.person_id)
    return screens.home(desk.say, who, household, back, at_the_desk=not own)


def issue_card(press: IssueCard, desk: Desk) -> Screen:
    """Drawn once, at this moment; a button on an older screen makes no second one."""
    household = home_of(desk.session, press.person_id)
    if press.version != (household.version if household else 0):
        raise Stale
    made = households.issue(desk.session, press.person_id, by=desk.actor, now=desk.now)
    who, back = _person(desk, press.person_id), _back(desk, press.person_id)
    return screens.card(desk.say, who.name, made, phone_for(desk.session, who.area_code), back)


def _own(desk: Desk, person_id: int) -> bool:
    return may_speak_for(desk.session, desk.who.person_id, person_id, desk.now)


def _back(desk: Desk, person_id: int) -> Button:
    there = SettingsOf(person_id) if _own(desk, person_id) else OpenPerson(person_id)
    return Button(desk.say("back"), there)


def _person(desk: Desk, person_id: int) -> PersonCard:
    card = person_card(desk.session, person_id)
    if card is None:
        raise Stale
    return card
