"""📅 and 📥: the organisation's visits today, and what it may get."""

from handlers.context import Desk
from handlers.presses.manager import Incoming, VisitsToday
from handlers.screens import manager as screens
from handlers.ui.screen import Screen
from models.reads import organisation
from models.reads.appointments import managed
from models.rules.hours import today


def visits(_press: VisitsToday | None, desk: Desk) -> Screen:
    found = organisation.visits_on(desk.session, managed(desk.actor), today(desk.now))
    return screens.visits(desk.say, found)


def incoming(_press: Incoming | None, desk: Desk) -> Screen:
    found = organisation.incoming(desk.session, managed(desk.actor), now=desk.now)
    return screens.incoming(desk.say, found)
