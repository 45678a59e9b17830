"""🗣 What workers speak, as they say it themselves."""

from handlers.context import Desk
from handlers.presses.tongues import MyTongues, SpeakMine
from handlers.screens import tongues as screens
from handlers.ui.screen import Screen
from models.operations import tongues
from models.operations.staffing import posts_at
from models.reads.colleagues import tongues_of


def show(_press: MyTongues | None, desk: Desk) -> Screen:
    posts = {post.id for post in posts_at(desk.session, desk.actor)}
    return screens.own(desk.say, tongues_of(desk.session, posts))


def turn(press: SpeakMine, desk: Desk) -> Screen:
    tongues.set_own(desk.session, press.tongue, on=bool(press.on), by=desk.actor, now=desk.now)
    return show(None, desk)
