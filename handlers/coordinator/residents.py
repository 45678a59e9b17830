"""/resident: one person found exactly, and served at the desk."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.assisting import (
    AgreedInPerson,
    AskAgreed,
    DoneFor,
    FindPerson,
    JoinHome,
    RateFor,
)
from handlers.presses.coordinator import OpenPerson
from handlers.screens import answers
from handlers.screens import residents as screens
from handlers.ui.form import Form, NotUnderstood, Step
from handlers.ui.questions import asks
from handlers.ui.screen import Button, Screen
from models.access import sees_every_group
from models.errors import Stale
from models.operations import assisting, entering, households
from models.operations.agreeing import given
from models.reads.cards import order_of_visit
from models.reads.caring import cares_around
from models.reads.claims import claim_cards
from models.reads.files import person_file
from models.reads.residents import open_orders
from models.reads.surveys import may_be_asked
from models.rules.finding import read_search
from models.rules.hours import today
from models.tables.visits import VisitStatus
from models.words import Purpose


def ask(_press: FindPerson | None, desk: Desk) -> Screen:
    desk.begin(FORM.name)
    return FORM.go_on(desk)


def open_one(press: OpenPerson, desk: Desk) -> Screen:
    """The file of somebody; the case or the list that it was opened from stays."""
    person = assisting.open_person(desk.session, press.person_id, by=desk.actor, now=desk.now)
    who = person_file(desk.session, person.id, now=desk.now)
    if who is None:
        raise Stale
    return screens.file(
        desk.say,
        who,
        open_orders(desk.session, person.id),
        cares_around(desk.session, person.id),
        list(claim_cards(desk.session, person.id, now=desk.now)),
        every_group=sees_every_group(desk.actor, person.area_code or ""),
        agreed=bool(given(desk.session, person.id, Purpose.SERVICE)),
        asked=may_be_asked(desk.session, person.id, today(desk.now)),
    ).anew()


def rate_for(press: RateFor, desk: Desk) -> Screen:
    """What they say of the visit: the stars, for whoever cannot press them."""
    card = order_of_visit(desk.session, press.visit_id)
    if card is None or card.visit_status is not VisitStatus.DONE:
        raise Stale
    assisting.open_person(desk.session, card.person_id, by=desk.actor, now=desk.now)
    asked = answers.rate_ask(desk.say, card, elder=False, beside=True)
    back = Button(desk.say("back"), OpenPerson(card.person_id))
    return replace(asked, rows=(*asked.rows[:-1], (back,)))


def done_for(press: DoneFor, desk: Desk) -> Screen:
    """The visit is over, says whoever phoned; and how was it?"""
    assisting.done_by_telephone(
        desk.session, press.visit_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return rate_for(RateFor(press.visit_id), desk)


def join_home(press: JoinHome, desk: Desk) -> Screen:
    assisting.open_person(desk.session, press.person_id, by=desk.actor, now=desk.now)
    desk.begin(HOME_FORM.name, person=press.person_id)
    return HOME_FORM.go_on(desk)


def ask_agreed(press: AskAgreed, desk: Desk) -> Screen:
    """What is read aloud, then the yes."""
    who = assisting.open_person(desk.session, press.person_id, by=desk.actor, now=desk.now)
    return screens.ask_agreed(desk.say, who.id, who.name)


def agreed(press: AgreedInPerson, desk: Desk) -> Screen:
    entering.agreed_in_person(desk.session, press.person_id, by=desk.actor, now=desk.now)
    return open_one(OpenPerson(press.person_id), desk)


def _take_who(desk: Desk, words: str) -> None:
    if read_search(words, today(desk.now)) is None:
        raise NotUnderstood("hint-find-person")
    desk.talk.answers["who"] = words


def _found(desk: Desk) -> Screen:
    wanted = read_search(desk.talk.answers["who"], today(desk.now))
    desk.end()
    if wanted is None:
        raise Stale
    people = assisting.find_people(desk.session, wanted, by=desk.actor, now=desk.now)
    if len(people) > 1:
        return screens.which(desk.say, [(one.id, one.name) for one in people])
    return open_one(OpenPerson(people[0].id), desk)


def _take_card(desk: Desk, words: str) -> None:
    wanted = read_search(words, today(desk.now))
    if wanted is None or not wanted.card:
        raise NotUnderstood("hint-card")
    desk.talk.answers["card"] = wanted.card


def _joined(desk: Desk) -> Screen:
    told = desk.talk.answers
    households.join(desk.session, told["person"], told["card"], by=desk.actor, now=desk.now)
    desk.end()
    back = Button(desk.say("back"), OpenPerson(told["person"]))
    return Screen(desk.say("home-joined"), rows=((back,),))


FORM = Form("find", (
    Step("who", lambda desk: screens.ask_who(desk.say), _take_who, typed=True),
), _found)  # fmt: skip
HOME_FORM = Form("home", (
    Step("card", asks("ask-card"), _take_card, typed=True),
), _joined)  # fmt: skip
