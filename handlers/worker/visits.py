"""A visit: what is to be done, what was done, and what goes wrong."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.day import ShowWay
from handlers.presses.worker import (
    AskCannotCome,
    CannotCome,
    Danger,
    Finish,
    NobodyHome,
    SeePhoto,
    SeeVisit,
)
from handlers.screens import emergency
from handlers.screens import worker as screens
from handlers.screens.common import plain
from handlers.ui.screen import Screen
from models.errors import NotAllowed, Stale
from models.operations import looking, visiting
from models.operations.substituting import SENT
from models.reads.facts import leaving_now
from models.reads.phones import phone_for
from models.reads.pictures import shows
from models.reads.workbench import VisitCard, visit_card
from models.tables.visits import LIVE_VISIT
from models.words import Done


def see(press: SeeVisit, desk: Desk) -> Screen:
    return screens.visit(desk.say, card_of(desk, press.visit_id))


def photo(press: SeePhoto, desk: Desk) -> Screen:
    """The picture that came with the order, for whoever accepted it."""
    card = card_of(desk, press.visit_id)
    if card.photo is None or card.status not in LIVE_VISIT:
        raise Stale
    looking.see_picture(desk.session, ("visit", card.id), by=desk.actor, now=desk.now)
    return Screen(desk.say("visit-photo-here"), photo=card.photo, fresh=True)


def show_way(press: ShowWay, desk: Desk) -> Screen:
    """The card stays; the map comes beneath it."""
    me = desk.who.chat_id
    looking.see_home(desk.session, press.visit_id, me, by=desk.actor, now=desk.now)
    return replace(screens.visit(desk.say, card_of(desk, press.visit_id)),
                   toast=desk.say("visit-map-below"))  # fmt: skip


def finish(press: Finish, desk: Desk) -> Screen:
    """Check-out: all, part or nothing of it was done."""
    if press.done not in set(Done):
        raise NotAllowed
    visit = visiting.check_out(
        desk.session,
        press.visit_id,
        seen=press.version,
        done=press.done,
        by=desk.actor,
        now=desk.now,
    )
    shown = visit.id not in leaving_now(desk.session, desk.who.person_id, since=desk.now)
    picture = shows(desk.session, visit)
    return screens.finished(desk.say, card_of(desk, visit.id), shown=shown, picture=picture)


def nobody_home(press: NobodyHome, desk: Desk) -> Screen:
    """Nobody opens: staff phone the home; the worker waits a little and can still check in."""
    visiting.not_at_home(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    return screens.visit(desk.say, card_of(desk, press.visit_id), desk.say("trouble-nobody-told"))


def ask_cannot(press: AskCannotCome, desk: Desk) -> Screen:
    return screens.cannot_ask(desk.say, card_of(desk, press.visit_id))


def cannot_come(press: CannotCome, desk: Desk) -> Screen:
    """Somebody else is looked for at the same time, at once."""
    if press.why not in (*screens.CALLING_OFF, SENT):
        raise NotAllowed
    done = visiting.cannot_come(
        desk.session, press.visit_id, reason=press.why, by=desk.actor, now=desk.now
    )
    return plain(desk.say, "cannot-told" if done.asked else "cannot-replaced")


def danger(press: Danger, desk: Desk) -> Screen:
    """The numbers at once, and a case that is called out until somebody has it."""
    visiting.in_danger(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    phone = phone_for(desk.session, desk.who.area_code)
    told = emergency.told(desk.say, desk.now, desk.who.area_code)
    return Screen(told + "\n" + desk.say("phone-line", phone=phone), fresh=True)


def card_of(desk: Desk, visit_id: int) -> VisitCard:
    """The visit as it stands, if it is this worker's."""
    visiting.open_visit(desk.session, visit_id, by=desk.actor, now=desk.now)
    card = visit_card(desk.session, visit_id, now=desk.now)
    if card is None:
        raise Stale
    return card
