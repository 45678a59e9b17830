"""🌱 培育: whoever runs an organisation sees its stage, its record and the next session."""

from handlers.context import Desk
from handlers.presses.growing import OwnGrowth
from handlers.screens import growing as screens
from handlers.ui.screen import Screen
from models.errors import NotAllowed
from models.operations import violations
from models.reads.appointments import houses_of, managed
from models.reads.growing import growth_card
from models.rules.hours import today


def show(press: OwnGrowth, desk: Desk) -> Screen:
    mine = managed(desk.actor)
    if press.provider_id == 0 and len(mine) > 1:
        return screens.choose(desk.say, houses_of(desk.session, mine))
    number = press.provider_id or next(iter(mine))
    if number not in mine:
        raise NotAllowed(act="represent", object_type="provider", object_id=number)
    card = growth_card(desk.session, number, today(desk.now))
    return screens.own(desk.say, card, violations.of_house(desk.session, number))
