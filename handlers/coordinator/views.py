"""只看一个地方: the lists narrowed to one place, remembered until all is wanted again."""

from handlers.context import Desk
from handlers.coordinator import queues
from handlers.presses.handing import AskView, SetView
from handlers.screens import views as screens
from handlers.screens.staff import DESK
from handlers.ui.screen import Screen
from models.errors import NotAllowed
from models.operations.looking_at import look_at, may_look_at
from models.reads.places import place_index


def ask(press: AskView, desk: Desk) -> Screen:
    """Down from the places that are theirs; at the last step it is chosen."""
    index = place_index(desk.session)
    if not press.area:
        held = {h.area_code for h in desk.actor.held if h.role in DESK}
        roots = [index[one] for one in sorted(held) if one] or list(index.children(""))
        return screens.places(desk.say, None, roots)
    if not index.has(press.area) or not may_look_at(desk.session, press.area, by=desk.actor):
        raise NotAllowed
    return screens.places(desk.say, index[press.area], list(index.children(press.area)))


def choose(press: SetView, desk: Desk) -> Screen:
    if press.area and not place_index(desk.session).has(press.area):
        raise NotAllowed
    look_at(desk.session, press.area, by=desk.actor, now=desk.now)
    return queues.show(None, desk)
