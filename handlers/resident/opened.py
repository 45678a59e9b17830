"""📢 公开: what was done in one's county, month by month."""

from handlers.context import Desk
from handlers.presses.openness import OpenMonth, SetNews
from handlers.screens import openness as screens
from handlers.ui.screen import Screen
from models.operations import publishing
from models.reads.openness import published
from models.reads.places import place_name
from models.tables.people import Person


def show(press: OpenMonth | None, desk: Desk) -> Screen:
    """The month that is wanted, else the newest of one's own place, else of any."""
    wanted = press.publication_id if press else 0
    me = desk.session.get_one(Person, desk.who.person_id)
    rows = published(desk.session)
    row = next((one for one in rows if one.id == wanted), None)
    mine = [one for one in rows if one.area_code == (me.area_code or "")[:6]]
    row = row or next(iter(mine or rows), None)
    if row is None:
        return screens.nothing(desk.say)
    others = [one for one in rows if one.area_code == row.area_code and one.id != row.id]
    return screens.month(desk.say, row, place_name(desk.session, row.area_code), others)


def set_news(press: SetNews, desk: Desk) -> Screen:
    publishing.set_news(desk.session, desk.who.chat_id, on=bool(press.on))
    return screens.turned(desk.say, on=bool(press.on))
