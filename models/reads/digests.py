"""What a desk is told in the morning: how much waits, how people liked it, what was saved."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, or_, select
from sqlmodel import Session

from models.base import table
from models.reads import rescues, waiting
from models.reads.audience import ON_CALL
from models.reads.directory import houses_within
from models.reads.reckoned import told_of
from models.reads.rescues import Tally
from models.reads.standing import Actor
from models.rules.hours import at, today
from models.rules.workdays import PUBLISHED
from models.tables.orders import Order
from models.tables.people import Account

_account, _order = table(Account).c, table(Order).c


@dataclass(frozen=True, slots=True)
class Liked:
    """An organisation, and what its share of content people is very likely not below: the same
    figure as in the list of organisations and in their ranking.
    """

    provider: str
    share: int | None
    """In hundredths of a percent; None where too few were heard."""


@dataclass(frozen=True, slots=True)
class Digest:
    counts: dict[str, int]
    """As in the lists (reads/waiting.py)."""
    liked: tuple[Liked, ...]
    """Of the last year, worst first, unknown ones last."""
    since: date
    """The last workday before: what was saved from then to last midnight is counted."""
    saved: Tally


def digest(session: Session, actor: Actor, view: str, *, now: datetime) -> Digest:
    """For the places of this desk; `view` is the one that it looks at (reads/waiting.py)."""
    places = {h.area_code for h in actor.held if h.role in ON_CALL}
    here = _within(places)
    houses = dict(houses_within(session, places, today(now)))
    told = told_of(session, houses, now=now)
    rated = [Liked(houses[one], told[one].lowest if told[one].enough else None) for one in houses]
    since = last_workday(today(now))
    return Digest(
        waiting.counts(session, actor, now=now, view=view),
        tuple(sorted(rated, key=lambda one: (one.share is None, one.share, one.provider))),
        since,
        rescues.of_days(session, here, at(since, time()), at(today(now), time())),
    )


def last_workday(day: date) -> date:
    """The one before that day."""
    before = day - timedelta(days=1)
    return before if PUBLISHED.is_workday(before) else last_workday(before)


def readers(session: Session, person_id: int) -> list[int]:
    """The chats of somebody in which the morning's news is wanted."""
    rows = select(_account.chat_id).where(
        _account.person_id == person_id, _account.reachable.is_(True), _account.digest.is_(True)
    )
    return list(session.scalars(rows.order_by(_account.chat_id)))


def wanted(session: Session, chat_id: int) -> bool:
    """Whether the morning's news is wanted in this chat."""
    return bool(session.scalar(select(_account.digest).where(_account.chat_id == chat_id)))


def _within(areas: Collection[str]) -> ColumnElement[bool]:
    """Of rows of `Order`: those of these places."""
    return or_(*(_order.area_code.startswith(one) for one in areas))
