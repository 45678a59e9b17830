"""🙋 What somebody would like of whoever comes: asked in settings, or at the desk for them."""

from handlers.context import Desk
from handlers.presses.coordinator import OpenPerson
from handlers.presses.resident import Settings
from handlers.presses.tongues import LikeTongue, SeeWishes
from handlers.presses.wished import WantSex
from handlers.screens import tongues as screens
from handlers.ui.screen import Button, Screen
from models.errors import Stale
from models.operations import tongues, wishing
from models.reads.cards import person_card
from models.reads.standing import may_speak_for


def show(press: SeeWishes, desk: Desk) -> Screen:
    tongues.may_wish(desk.session, press.person_id, by=desk.actor, now=desk.now)
    if (who := person_card(desk.session, press.person_id)) is None:
        raise Stale
    own = may_speak_for(desk.session, desk.who.person_id, who.id, desk.now)
    back = Button(desk.say("back"), Settings() if own else OpenPerson(who.id))
    return screens.wishes(desk.say, who, back)


def want(press: WantSex, desk: Desk) -> Screen:
    """Booked visits with somebody else go to whom they want, at once; they read who comes."""
    wishing.want_sex(desk.session, press.person_id, press.sex, by=desk.actor, now=desk.now)
    return show(SeeWishes(press.person_id), desk)


def like(press: LikeTongue, desk: Desk) -> Screen:
    tongues.like(desk.session, press.person_id, press.tongue, by=desk.actor, now=desk.now)
    return show(SeeWishes(press.person_id), desk)
