"""☀️ 早报: wanted in this chat, or not."""

from handlers.context import Desk
from handlers.presses.digest import SetDigest
from handlers.screens import digest as screens
from handlers.ui.screen import Screen
from models.operations import digesting


def turn(press: SetDigest, desk: Desk) -> Screen:
    digesting.set_digest(desk.session, desk.who.chat_id, on=bool(press.on))
    return screens.turned(desk.say, on=bool(press.on))
