"""After «all done»: a picture of the work, or none."""

from handlers.context import Desk
from handlers.presses.pictures import NoPicture
from handlers.screens.common import plain
from handlers.ui.screen import Screen
from models.operations.picturing import SOON, none_to_show, show_work
from models.reads.pictures import work_to_show
from models.words import Role


def sent(desk: Desk) -> Screen | None:
    """A picture from whoever has just ended a visit with something to show; None for any other. One
    that was passed on shows nothing.
    """
    told, me = desk.given, desk.who.person_id
    if not desk.actor.holds_any(Role.WORKER) or not told.file_id or not told.file_unique:
        return None
    if work_to_show(desk.session, me, since=desk.now - SOON) is None:
        return None
    if told.forwarded:
        return plain(desk.say, "picture-passed-on")
    show_work(desk.session, told.file_id, told.file_unique, by=desk.actor, now=desk.now)
    return plain(desk.say, "picture-thanks")


def none(press: NoPicture, desk: Desk) -> Screen:
    none_to_show(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    return plain(desk.say, "picture-none-told")
