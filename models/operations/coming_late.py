"""A worker at the door of a visit that was given up: the same hour is booked once more."""

from datetime import datetime

from sqlmodel import Session

from models import agenda, ledger
from models.agenda import DueKind
from models.errors import NoSuchTime, Refused
from models.operations.booking import book
from models.operations.calling_off import want_again
from models.operations.entitling import still_entitled
from models.operations.fitting import CHOSEN, may_still_come
from models.reads.prices import price_on
from models.reads.standing import Actor
from models.rules.hours import today
from models.tables.decisions import Occasion
from models.tables.orders import LOOKING, Order
from models.tables.visits import Visit


class GivenUp(Refused):
    """The visit was missed, and meanwhile its order is booked again, over, or not to be had."""

    code = "visit-given-up"


def book_anew(
    session: Session, missed: Visit, *, by: Actor, now: datetime, over: bool = False
) -> Visit:
    """Another visit at the hour of the missed one, with the same worker. The missed one stays in
    the record, and its case with it. `over`: it is told of afterwards. Raises GivenUp.
    """
    order = session.get_one(Order, missed.order_id)
    who = (missed.worker_id, missed.project_id)
    looking = order.status in LOOKING and order.occurrence == missed.occurrence
    if not looking or (now > missed.end and not over):
        raise GivenUp
    price = price_on(session, missed.project_id, today(missed.start))
    if not ledger.affords(session, missed.project_id, price):
        raise GivenUp
    why = "told later" if over else "came late"
    want_again(session, order, missed.start, by=by, now=now, reason=why)
    agenda.drop(session, {DueKind.PLACE_ORDER}, order.id)
    if not still_entitled(session, order, Occasion.BOOKING, now=now):
        raise GivenUp
    if not may_still_come(session, order, who, CHOSEN, now=now):
        raise GivenUp
    try:
        return book(session, order, who, by=by, now=now)
    except NoSuchTime as taken:
        raise GivenUp from taken
