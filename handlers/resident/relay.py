"""A few words, a sound or a picture to whoever comes, passed on by the house."""

from handlers import passing
from handlers.context import Desk
from handlers.presses.relay import ReportRelay, TellWorker
from handlers.screens import common
from handlers.ui.screen import Screen
from models.operations import relaying


def begin(press: TellWorker, desk: Desk) -> Screen:
    visit = relaying.of_home(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    return passing.begin(desk, FORM, visit)


def report(press: ReportRelay, desk: Desk) -> Screen:
    """Also for a worker: whoever got it may report it."""
    relaying.report(desk.session, press.relay_id, by=desk.actor, now=desk.now)
    return common.plain(desk.say, "relay-reported").anew()


FORM = passing.form("tell_worker", relaying.tell_worker)
