"""🌱 培育: whoever runs an organisation sees its stage, its record and the next session."""

from handlers.context import Desk
from handlers.manager.house_papers import own_house
from handlers.presses.growing import OwnGrowth
from handlers.screens import growing as screens
from handlers.ui.screen import Screen
from models.operations import violations
from models.reads.appointments import houses_of, managed
from models.reads.growing import growth_card
from models.rules.hours import today


def show(press: OwnGrowth, desk: Desk) -> Screen:
    number = own_house(press.provider_id, desk)
    if number is None:
        return screens.choose(desk.say, houses_of(desk.session, managed(desk.actor)))
    card = growth_card(desk.session, number, today(desk.now))
    return screens.own(desk.say, card, violations.of_house(desk.session, number))
