"""代办: who speaks for me, for whom I speak; a number to give, a number to type."""

from datetime import timedelta

from handlers.context import Desk
from handlers.presses.caring import (
    AgreeCare,
    Cares,
    EndCare,
    GiveNumber,
    LimitCare,
    SeeCare,
    TypeNumber,
    Veto,
    VetoForGood,
)
from handlers.presses.coordinator import OpenPerson
from handlers.resident.registration import BOND, take_name
from handlers.screens import caring as screens
from handlers.screens import welcome
from handlers.ui.form import Form, NotUnderstood, Step
from handlers.ui.questions import asks
from handlers.ui.screen import Button, Screen
from models.errors import NotAllowed, Stale
from models.operations import caring, guessing, linking, vetoing
from models.reads.cards import order_card
from models.reads.caring import CareCard, care_card, cares_around
from models.reads.people import person_card
from models.reads.slots import is_minor
from models.rules.hours import today
from models.words import Bond, Scope


def show(_press: Cares | None, desk: Desk) -> Screen:
    lines = cares_around(desk.session, desk.who.person_id)
    return screens.cares(desk.say, lines, desk.who.person_id, registered=desk.who.registered)


def see(press: SeeCare, desk: Desk) -> Screen:
    """For either side, or for the desk."""
    care = caring.open_care(desk.session, press.care_id, by=desk.actor, now=desk.now)
    return _drawn(desk, care.id)


def _drawn(desk: Desk, care_id: int) -> Screen:
    card = care_card(desk.session, care_id)
    if card is None:
        raise Stale
    me = desk.who.person_id
    at_the_desk = me not in (card.proxy_id, card.person_id)
    minor = is_minor(card.born, today(desk.now))
    return screens.care(
        desk.say,
        card,
        _back(desk, card),
        decides=at_the_desk or (me == card.person_id and not minor),
        ends=at_the_desk or not minor,
    )


def _back(desk: Desk, card: CareCard) -> Button:
    if desk.who.person_id in (card.proxy_id, card.person_id):
        return screens.all_cares(desk.say)
    return Button(desk.say("back"), OpenPerson(card.person_id))


def agree(press: AgreeCare, desk: Desk) -> Screen:
    care = caring.agree(
        desk.session,
        press.care_id,
        _scope(press.scope),
        seen=press.version,
        by=desk.actor,
        now=desk.now,
    )
    return _drawn(desk, care.id)


def limit(press: LimitCare, desk: Desk) -> Screen:
    """Another scope, or another end."""
    days = int(press.change) if press.change in map(str, screens.TERMS) else None
    care = caring.limit(
        desk.session,
        press.care_id,
        scope=None if days else _scope(press.change),
        until=today(desk.now) + timedelta(days=days) if days else None,
        seen=press.version,
        by=desk.actor,
        now=desk.now,
    )
    return _drawn(desk, care.id)


def end(press: EndCare, desk: Desk) -> Screen:
    care = caring.end_care(
        desk.session, press.care_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return _drawn(desk, care.id)


def give_number(press: GiveNumber, desk: Desk) -> Screen:
    """Six digits, told to a relative by mouth."""
    digits = linking.give_code(
        desk.session, press.person_id, _scope(press.scope), by=desk.actor, now=desk.now
    )
    person = person_card(desk.session, press.person_id)
    if person is None:
        raise Stale
    own = person.id == desk.who.person_id
    back = Cares() if own else OpenPerson(person.id)
    return screens.number(desk.say, digits, person.name, press, Button(desk.say("back"), back))


def type_number(_press: TypeNumber, desk: Desk) -> Screen:
    if not desk.who.consented:
        return welcome.notice(desk.say)
    desk.begin(FORM.name)
    return FORM.go_on(desk)


def veto(press: Veto, desk: Desk) -> Screen:
    vetoing.veto(desk.session, press.order_id, by=desk.actor, now=desk.now)
    return _vetoed(desk, press.order_id, for_good=False)


def veto_for_good(press: VetoForGood, desk: Desk) -> Screen:
    vetoing.veto_for_good(desk.session, press.order_id, by=desk.actor, now=desk.now)
    return _vetoed(desk, press.order_id, for_good=True)


def _vetoed(desk: Desk, order_id: int, *, for_good: bool) -> Screen:
    card = order_card(desk.session, order_id)
    if card is None:
        raise Stale
    return screens.vetoed(desk.say, card, for_good=for_good)


def _scope(told: str) -> Scope:
    if told not in set(Scope):
        raise NotAllowed
    return Scope(told)


def _take_digits(desk: Desk, words: str) -> None:
    if sum(c.isdigit() for c in words) != linking.DIGITS:
        raise NotUnderstood("hint-care-number")
    desk.talk.answers["digits"] = words


def _finish(desk: Desk) -> Screen:
    """Linked, or the same answer whatever was wrong: the name, the number, or its half hour."""
    told = desk.talk.answers
    guessing.may_guess(desk.session, desk.who, now=desk.now)
    care = linking.link(
        desk.session, told["name"], told["digits"], Bond(told["bond"]), by=desk.actor, now=desk.now
    )
    desk.end()
    if care is None:
        guessing.guessed_wrong(desk.session, desk.who, now=desk.now)
        rows = ((Button(desk.say("care-type"), TypeNumber()),), (screens.all_cares(desk.say),))
        return Screen(desk.say("care-number-wrong"), rows=rows)
    return _drawn(desk, care.id)


FORM = Form("link", (
    BOND,
    Step("name", asks("ask-name-other"), take_name, typed=True),
    Step("digits", asks("ask-care-number"), _take_digits, typed=True),
), _finish)  # fmt: skip
