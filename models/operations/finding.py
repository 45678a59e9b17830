"""Who could come to the visit that an order now wants, weighed."""

from collections.abc import Callable
from datetime import datetime

from sqlmodel import Session

from models.reads.candidates import ask_of, everybody
from models.reads.catalogue import figures
from models.reads.ordered import service_of
from models.reads.slots import need_of
from models.rules.hours import today
from models.rules.matching import Candidate, Fit, fit, rank, weights_of
from models.tables.orders import Order


def weigh(
    session: Session,
    order: Order,
    *,
    now: datetime,
    whom: Callable[..., list[Candidate]] = everybody,
) -> list[Fit]:
    """Everybody thinkable for the order's next visit, best first, with points and bars; of those
    whom only hours and means can bar, where `whom` is `able`.
    """
    ask, figure = ask_of(order), figures(session, today(now))
    need, weights = need_of(session, ask, service_of(session, order)), weights_of(figure)
    could = whom(session, ask, need, now=now, travel=figure["travel_minutes"])
    return rank([fit(one, need, weights) for one in could])
