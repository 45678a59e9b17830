"""🏢 机构的规矩: what an organisation has said once and for all."""

from handlers.context import Desk
from handlers.presses.board import OwnHouses, SetMayAssign
from handlers.screens import board as screens
from handlers.ui.screen import Screen
from models.operations import staffing
from models.reads.appointments import managed
from models.reads.houses import standing_words


def show(_press: OwnHouses | None, desk: Desk) -> Screen:
    return screens.houses(desk.say, standing_words(desk.session, managed(desk.actor)))


def set_may_assign(press: SetMayAssign, desk: Desk) -> Screen:
    staffing.set_may_assign(
        desk.session, press.provider_id, on=bool(press.on), by=desk.actor, now=desk.now
    )
    return show(None, desk)
