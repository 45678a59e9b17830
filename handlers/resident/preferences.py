"""🙋 What somebody would like of whoever comes: asked in settings, or at the desk for them."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.coordinator import OpenPerson
from handlers.presses.resident import SettingsOf
from handlers.presses.tongues import LikeTongue, SeeWishes
from handlers.presses.wished import WantSex
from handlers.screens import tongues as screens
from handlers.ui.screen import Button, Screen
from models.errors import Stale
from models.operations import tongues, wishing
from models.reads.people import names_in_care, person_card
from models.reads.standing import may_speak_for
from models.rules.understanding.wished import sex_said
from models.words import Scope

ALONE = 12
"""Characters: so few hold nothing but the wish."""


def heard(desk: Desk, words: str) -> Screen | None:
    """«想要个女的», said by itself: taken over, and shown as it now stands."""
    sex = sex_said(words) if len(words) <= ALONE else None
    alone = desk.who.registered and not names_in_care(
        desk.session, desk.who.person_id, now=desk.now, scope=Scope.ORDER
    )
    if sex is None or not alone:
        return None
    screen = want(WantSex(desk.who.person_id, sex), desk)
    told = desk.say("sex-heard", sex=desk.say.word("sex", sex))
    return replace(screen, text=f"{told}\n\n{screen.text}")


def show(press: SeeWishes, desk: Desk) -> Screen:
    tongues.may_wish(desk.session, press.person_id, by=desk.actor, now=desk.now)
    if (who := person_card(desk.session, press.person_id)) is None:
        raise Stale
    own = may_speak_for(desk.session, desk.who.person_id, who.id, desk.now)
    back = Button(desk.say("back"), SettingsOf(who.id) if own else OpenPerson(who.id))
    return screens.wishes(desk.say, who, back)


def want(press: WantSex, desk: Desk) -> Screen:
    """Booked visits with somebody else go to whom they want, at once; they read who comes."""
    wishing.want_sex(desk.session, press.person_id, press.sex, by=desk.actor, now=desk.now)
    return show(SeeWishes(press.person_id), desk)


def like(press: LikeTongue, desk: Desk) -> Screen:
    tongues.like(desk.session, press.person_id, press.tongue, by=desk.actor, now=desk.now)
    return show(SeeWishes(press.person_id), desk)
