"""An order on the coordinator's desk: found by its number, understood, placed by hand."""

from handlers.context import Desk
from handlers.coordinator.residents import FORM
from handlers.presses.assisting import FindPerson
from handlers.presses.coordinator import Dispatch, OpenOrder, OrderHistory, Weigh
from handlers.screens import dispatching as screens
from handlers.screens import looked_for as found_screens
from handlers.screens.staff import DESK
from handlers.ui.screen import Button, Screen
from models.access import sees_every_group
from models.errors import Stale
from models.operations import casework
from models.reads import history as histories
from models.reads import looked_for
from models.reads.cards import order_card
from models.reads.files import person_file, worker_names
from models.reads.queues import tasks_of_order
from models.rules.finding import read_mask
from models.rules.numbers import read_number
from models.tables.orders import Order


def heard(desk: Desk, words: str) -> Screen | None:
    """An order number or a name as lists show it, typed at any time by whoever coordinates; None
    for anything else, and for bare digits in the midst of a form, which ask for sums and vouchers.
    """
    if desk.talk.flow == FORM.name or not any(desk.actor.holds_any(role) for role in DESK):
        return None
    if (mask := read_mask(words)) is not None:
        return _found(desk, mask)
    number = read_number(words)
    sum_or_voucher = desk.talk.step and words.strip().isdecimal()
    if number is None or sum_or_voucher:
        return None
    return _drawn(desk, casework.find_order(desk.session, number, by=desk.actor, now=desk.now))


def _found(desk: Desk, mask: tuple[str, str]) -> Screen:
    """Open cases and orders of one's own places; names stay masked until one is opened."""
    cases = looked_for.cases_of(desk.session, desk.actor, mask, now=desk.now)
    orders = looked_for.orders_of(desk.session, desk.actor, mask)
    return found_screens.found(desk.say, "*".join(mask), cases, orders)


def how_to_find(_press: object, desk: Desk) -> Screen:
    """Orders by their number, residents by who they are."""
    who = Button(desk.say("find-person"), FindPerson())
    return Screen(desk.say("find-how"), rows=((who,),))


def open_one(press: OpenOrder, desk: Desk) -> Screen:
    return _drawn(
        desk, casework.open_order(desk.session, press.order_id, by=desk.actor, now=desk.now)
    )


def history(press: OrderHistory, desk: Desk) -> Screen:
    order = casework.open_order(desk.session, press.order_id, by=desk.actor, now=desk.now)
    back = Button(desk.say("back"), OpenOrder(order.id))
    told = histories.of_order(desk.session, order, desk.actor, now=desk.now)
    return screens.history(desk.say, told, back)


def weigh(press: Weigh, desk: Desk) -> Screen:
    """Who could come, with points, their parts, and every bar."""
    order, fits = casework.weigh_by_hand(desk.session, press.order_id, by=desk.actor, now=desk.now)
    names = worker_names(desk.session, {f.candidate.worker_id for f in fits})
    return screens.candidates(desk.say, order, fits, names, max(0, min(press.page, len(fits))))


def dispatch(press: Dispatch, desk: Desk) -> Screen:
    """Ask this one. Hard conditions hold here too."""
    offer = casework.dispatch_by_hand(
        desk.session,
        press.order_id,
        press.worker_id,
        press.project_id,
        by=desk.actor,
        now=desk.now,
    )
    name, _ = worker_names(desk.session, {offer.worker_id})[offer.worker_id]
    return screens.sent(desk.say, offer.order_id, name, desk.say.when(offer.expires_at))


def _drawn(desk: Desk, order: Order) -> Screen:
    card = order_card(desk.session, order.id)
    who = person_file(desk.session, order.person_id, now=desk.now)
    if card is None or who is None:
        raise Stale
    tasks = tasks_of_order(desk.session, order.id, desk.actor, now=desk.now)
    every_group = sees_every_group(desk.actor, order.area_code)
    return screens.order(desk.say, card, who, tasks, every_group=every_group, now=desk.now)
