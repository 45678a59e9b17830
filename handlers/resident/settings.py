"""设置: elder mode, language, the people one orders for."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.resident import ChangeAddress, ElderMode, Settings, SettingsOf
from handlers.resident.living import ADDRESS_LENGTH
from handlers.screens import common
from handlers.screens import settings as screens
from handlers.ui.form import Form, NotUnderstood, Step
from handlers.ui.questions import asks
from handlers.ui.screen import Screen
from models.access import Act, allow
from models.errors import NotAllowed
from models.operations import joining
from models.reads.people import person_card
from models.reads.standing import in_care
from models.tables.people import Person


def show(_press: Settings | None, desk: Desk) -> Screen:
    own = [desk.who.person_id] if desk.who.registered else []
    ids = own + in_care(desk.session, desk.who.person_id, now=desk.now)
    people = [card for person_id in ids if (card := person_card(desk.session, person_id))]
    return screens.general(
        desk.say, people, elder=desk.who.elder_mode, registered=desk.who.registered
    )


def show_person(press: SettingsOf, desk: Desk) -> Screen:
    person = desk.session.get(Person, press.person_id)
    card = person_card(desk.session, press.person_id)
    if person is None or card is None:
        raise NotAllowed
    allow(desk.session, Act.SPEAK_FOR, person, by=desk.actor, now=desk.now)
    return screens.person(desk.say, card)


def elder_mode(press: ElderMode, desk: Desk) -> Screen:
    joining.choose_elder_mode(desk.session, desk.who.chat_id, on=bool(press.on))
    desk.who = replace(desk.who, elder_mode=bool(press.on))
    return show(None, desk)


def change_address(press: ChangeAddress, desk: Desk) -> Screen:
    joining.may_change_address(desk.session, press.person_id, by=desk.actor, now=desk.now)
    desk.begin("address", person=press.person_id)
    return FORM.go_on(desk)


def _take(desk: Desk, words: str) -> None:
    if len(words) > ADDRESS_LENGTH:
        raise NotUnderstood("hint-address")
    desk.talk.answers["address"] = words


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    joining.change_address(
        desk.session, told["person"], told["address"], by=desk.actor, now=desk.now
    )
    desk.end()
    return common.plain(desk.say, "address-changed")


FORM = Form("address", (
    Step("address", asks("ask-address"), _take, typed=True, wary=True),
), _finish)  # fmt: skip
