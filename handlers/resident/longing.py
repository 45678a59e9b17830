"""«❤️ 我也想要这个»: what may not be ordered is wished for, so that it is bought one day."""

from handlers.context import Desk
from handlers.presses.demand import Want, Wishes
from handlers.screens import demand as screens
from handlers.ui.screen import Screen
from models.access import Act, hand_of
from models.errors import Stale
from models.operations import longing
from models.reads.catalogue import menu
from models.tables.people import Person


def want(press: Want, desk: Desk) -> Screen:
    longing.ask(desk.session, press.person_id, press.service, by=desk.actor, now=desk.now)
    return screens.noted(desk.say, press.service)


def show(press: Wishes, desk: Desk) -> Screen:
    person = desk.session.get(Person, press.person_id)
    if person is None:
        raise Stale
    hand_of(desk.session, Act.ORDER_FOR, person, by=desk.actor, now=desk.now)
    dishes = menu(desk.session, person.id, desk.now)
    return screens.wishes(desk.say, person.id, [d.code for d, v in dishes if not v.entitled])
