"""An organisation as a supervisor sees it: whether it may be sent, and what hangs on it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.reads.qualifying import qualified
from models.rules.hours import today
from models.tables.providers import Disqualification, Provider, Worker
from models.tables.visits import Visit, VisitStatus

_ban, _worker, _visit = table(Disqualification).c, table(Worker).c, table(Visit).c


@dataclass(frozen=True, slots=True)
class HouseCard:
    id: int
    name: str
    qualified: bool
    why: str
    """The ground on which nobody of it is sent today; empty if they are."""
    until: date | None
    workers: int
    booked: int
    """Visits before its workers."""


class StandingWord(NamedTuple):
    """What an organisation has said once and for all."""

    id: int
    name: str
    may_assign: bool
    """A colleague is sent at once for one who falls out; else everybody is asked first."""


def standing_words(session: Session, providers: set[int]) -> list[StandingWord]:
    house = table(Provider).c
    rows = select(house.id, house.name, house.may_assign).where(house.id.in_(providers))
    return [StandingWord(*row) for row in session.execute(rows.order_by(house.name, house.id))]


def house_card(session: Session, provider: Provider, *, now: datetime) -> HouseCard:
    on = today(now)
    ban = session.execute(
        select(_ban.why, _ban.until).where(
            _ban.provider_id == provider.id,
            _ban.lifted_at.is_(None),
            _ban.since <= on,
            func.coalesce(_ban.until, on) >= on,
        )
    ).first()
    theirs = (_worker.provider_id == provider.id) & _worker.active.is_(True)
    workers = session.scalar(select(func.count()).select_from(table(Worker)).where(theirs))
    booked = session.scalar(
        select(func.count())
        .select_from(table(Visit).join(table(Worker), _worker.id == _visit.worker_id))
        .where(_worker.provider_id == provider.id, _visit.status == VisitStatus.BOOKED)
    )
    return HouseCard(
        id=provider.id,
        name=provider.name,
        qualified=provider.id in qualified(session, {provider.id}, on),
        why=ban.why if ban else "",
        until=ban.until if ban else None,
        workers=workers or 0,
        booked=booked or 0,
    )
