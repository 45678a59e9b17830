"""🏠 机构名录: anybody may know who serves here, and how content the people served are."""

from handlers.context import Desk
from handlers.presses.directory import Directory, Method, SeeListed
from handlers.screens import directory as screens
from handlers.ui.screen import Screen
from models.errors import Stale
from models.reads.directory import houses_for, listed
from models.tables.people import Person


def show(press: Directory | None, desk: Desk) -> Screen:
    """Those of one's own place; of the whole pilot for whoever has none."""
    me = desk.session.get_one(Person, desk.who.person_id)
    houses = houses_for(desk.session, me.area_code or "", now=desk.now)
    page = min(max(press.page if press else 0, 0), len(houses) // screens.PAGE)
    return screens.several(desk.say, houses, page)


def see(press: SeeListed, desk: Desk) -> Screen:
    house = listed(desk.session, press.provider_id, now=desk.now)
    if house is None:
        raise Stale
    return screens.one(desk.say, house)


def method(_press: Method | None, desk: Desk) -> Screen:
    return screens.method(desk.say)
