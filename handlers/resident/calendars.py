"""📆 放进手机日历: whoever goes and whoever is visited, each their own."""

from handlers.context import Desk
from handlers.presses.calendars import CalendarFile, DropFeed, NewFeed
from handlers.screens import calendars as screens
from handlers.screens.common import plain
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import subscribing
from models.reads.calendars import entries


def file(_press: CalendarFile, desk: Desk) -> Screen:
    """What is still to come, and what of it was called off."""
    me = desk.who.person_id
    told = [one for one in entries(desk.session, me, now=desk.now) if one.end > desk.now]
    linked = subscribing.is_linked(desk.session, me)
    return screens.file(desk.say, told, feeds=desk.feeds, linked=linked)


def new_feed(_press: NewFeed, desk: Desk) -> Screen:
    """Raises Stale where this house gives no links."""
    if not desk.feeds:
        raise Stale
    return screens.link(desk.say, subscribing.issue(desk.session, by=desk.actor, now=desk.now))


def drop_feed(_press: DropFeed, desk: Desk) -> Screen:
    subscribing.revoke(desk.session, by=desk.actor, now=desk.now)
    return plain(desk.say, "feed-dropped")
