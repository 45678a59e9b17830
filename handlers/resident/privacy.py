"""隐私: the notice at any time, each consent given and taken back alone, and the way out."""

from handlers.context import Desk
from handlers.presses.privacy import (
    AskDelete,
    Consents,
    DeclineConsent,
    DeleteMe,
    GiveConsent,
    Privacy,
    TakeBack,
)
from handlers.resident import home_place, ordering
from handlers.screens import common
from handlers.screens import privacy as screens
from handlers.ui.screen import Screen
from models.errors import NotAllowed
from models.operations import consenting, copying, forgetting
from models.reads.catalogue import figures
from models.rules.consents import asked_of
from models.rules.hours import today
from models.words import Purpose


def show(_press: Privacy | None, desk: Desk) -> Screen:
    return screens.privacy(desk.say, figures(desk.session, today(desk.now)))


def consents(press: Consents, desk: Desk) -> Screen:
    """Every yes of this person, in force or not."""
    told = copying.open_own(desk.session, press.person_id, by=desk.actor, now=desk.now)
    offered = asked_of(told.person.birth_date, today(desk.now), {y.purpose for y in told.consents})
    return screens.consents(desk.say, told.person.id, told.consents, offered)


def take_back(press: TakeBack, desk: Desk) -> Screen:
    """Effective in this very transaction."""
    purpose = _purpose(press.purpose)
    consenting.withdraw(desk.session, press.person_id, purpose, by=desk.actor, now=desk.now)
    return screens.withdrawn(desk.say, purpose, press.person_id)


def give(press: GiveConsent, desk: Desk) -> Screen:
    purpose = _purpose(press.purpose)
    consenting.give(desk.session, press.person_id, purpose, by=desk.actor, now=desk.now)
    if desk.talk.flow == ordering.FORM.name:
        return ordering.FORM.again(desk)
    if desk.talk.flow == home_place.FORM.name:
        return home_place.go_on(desk)
    if purpose is Purpose.WHEREABOUTS:
        return common.plain(desk.say, "place-again")
    return consents(Consents(press.person_id), desk)


def decline(press: DeclineConsent, desk: Desk) -> Screen:
    """A no to one class: what needed it is laid aside, everything else goes on."""
    purpose = _purpose(press.purpose)
    consenting.decline(desk.session, press.person_id, purpose, by=desk.actor, now=desk.now)
    if desk.talk.flow in (ordering.FORM.name, home_place.FORM.name):
        desk.end()
    return screens.declined(desk.say)


def ask_delete(_press: AskDelete, desk: Desk) -> Screen:
    told = figures(desk.session, today(desk.now))
    return screens.delete_ask(desk.say, desk.who.person_id, told)


def delete(press: DeleteMe, desk: Desk) -> Screen:
    """Gone with this answer, which says what the law keeps."""
    forgetting.forget_me(desk.session, press.person_id, by=desk.actor, now=desk.now)
    return screens.deleted(desk.say, figures(desk.session, today(desk.now)))


def _purpose(word: str) -> Purpose:
    if word not in set(Purpose):
        raise NotAllowed(act="consent", object_type="consent", object_id=0)
    return Purpose(word)
