"""🧭 没人接的单: an organisation's manager sends one of their own, or says why nobody can go."""

from handlers.context import Desk
from handlers.presses.placing import HandUp, OwnOrder, PassUp, SendOwn
from handlers.screens import placing as screens
from handlers.ui.screen import Screen
from models.operations import laddering
from models.reads.files import worker_names
from models.reads.places import place_name


def show(press: OwnOrder, desk: Desk) -> Screen:
    """What, where and when; nobody's name."""
    order = laddering.own_order(desk.session, press.order_id, by=desk.actor, now=desk.now)
    fits = laddering.own_workers(desk.session, order, now=desk.now)
    names = worker_names(desk.session, {one.candidate.worker_id for one in fits})
    place = place_name(desk.session, order.area_code)
    return screens.own_order(desk.say, order, place, fits, names)


def send(press: SendOwn, desk: Desk) -> Screen:
    offer = laddering.send_own(
        desk.session, press.order_id, press.worker_id, by=desk.actor, now=desk.now
    )
    name, _ = worker_names(desk.session, {offer.worker_id})[offer.worker_id]
    until = desk.say.when(offer.expires_at)
    return screens.said(desk.say, desk.say("dispatched", name=name, until=until))


def pass_up(press: PassUp, desk: Desk) -> Screen:
    laddering.pass_up(desk.session, press.order_id, press.why, by=desk.actor, now=desk.now)
    return screens.said(desk.say, desk.say("place-passed"))


def hand_up(press: HandUp, desk: Desk) -> Screen:
    """The coordinator's way up; from the district there is none."""
    laddering.hand_up(desk.session, press.task_id, seen=press.version, by=desk.actor, now=desk.now)
    return screens.said(desk.say, desk.say("handed-up"))
