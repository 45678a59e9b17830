"""待办: how much waits where, and a look at each queue."""

from dataclasses import replace

from handlers.context import Desk
from handlers.coordinator import excluding
from handlers.presses.coordinator import OpenQueue, Queues
from handlers.presses.days_off import Days
from handlers.presses.demand import OWN, Gaps
from handlers.presses.digest import SetDigest
from handlers.presses.houses import Houses
from handlers.presses.ruling import Rules
from handlers.presses.suspending import DeskWorkers
from handlers.screens import queues as screens
from handlers.screens import views
from handlers.ui.form import listed
from handlers.ui.screen import Button, Screen
from models.errors import NotAllowed
from models.operations.looking_at import looked_at
from models.reads import waiting
from models.reads.digests import wanted
from models.reads.places import place_name
from models.words import Role


def show(_press: Queues | None, desk: Desk) -> Screen:
    """What waits; and the rules, which are one tap from here."""
    view = looked_at(desk.session, desk.who.person_id)
    found = waiting.counts(desk.session, desk.actor, now=desk.now, view=view)
    name = place_name(desk.session, view) if view else ""
    screen = views.narrowed(desk.say, screens.queues(desk.say, found), name)
    more = [
        *excluding.doors(desk),
        Button(desk.say("rules"), Rules()),
        Button(desk.say("desk-workers-back"), DeskWorkers(0)),
        Button(desk.say("gaps-back"), Gaps(OWN, 0)),
    ]
    if not wanted(desk.session, desk.who.chat_id):
        more.append(Button(desk.say("digest-on"), SetDigest(1)))
    if desk.actor.holds_any(Role.SUPERVISOR):
        more += [Button(desk.say("houses-back"), Houses(0)), Button(desk.say("days"), Days(0))]
    return replace(screen, rows=(*screen.rows, *listed(more, 2)))


def open_one(press: OpenQueue, desk: Desk) -> Screen:
    """One queue, oldest risk first."""
    if press.name not in screens.QUEUES:
        raise NotAllowed
    page = waiting.queue(
        desk.session,
        desk.actor,
        press.name,
        now=desk.now,
        seek=press.seek,
        view=looked_at(desk.session, desk.who.person_id),
    )
    return screens.queue(desk.say, press.name, page)
