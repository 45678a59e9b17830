"""公开: what may be told to everybody of a month in a county; nothing of fewer than a few people.

Counties alone are published, each by one way of cutting: what stands in one publication cannot be
taken from another to leave a small count over.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.reads.catalogue import figures
from models.reads.projects import CONTRACTS
from models.reads.reports import Part, Report, month_report
from models.rules.disclosure import hide
from models.rules.hours import at, today
from models.tables.desk import COUNTY
from models.tables.orders import Order, UnmetDemand
from models.tables.people import Account, Person
from models.tables.providers import Project, ProjectArea, ProjectStatus
from models.tables.publications import Publication, PublicationStatus
from models.tables.records import AuditRow
from models.tables.roles import Grant
from models.tables.visits import Visit
from models.words import Role

_order, _visit, _unmet = table(Order).c, table(Visit).c, table(UnmetDemand).c
_grant, _row = table(Grant).c, table(AuditRow).c
_publication, _account, _person = table(Publication).c, table(Account).c, table(Person).c
_project, _area = table(Project).c, table(ProjectArea).c
SIGNED = tuple(one for one in CONTRACTS if one is not ProjectStatus.APPROVED)
"""Contracts that are in force, or were."""
_OPEN = _publication.status == PublicationStatus.PUBLISHED


def first_of(month: int) -> date:
    """Of 202611 the first of November."""
    return date(month // 100, month % 100, 1)


def following(first: date) -> date:
    """The first day of the month after."""
    return (first + timedelta(days=32)).replace(day=1)


def month_of_words(told: str) -> int | None:
    """Of «2026-11» 202611; None where it is no month."""
    if not re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", told):
        return None
    return int(told[:4]) * 100 + int(told[5:])


@dataclass(frozen=True, slots=True)
class DrawTold:
    """The hash of a month's seed, told before its first visit was drawn."""

    month: int
    sealed: str
    shown: bool
    """Whether the seed was told since, so that anybody can draw again."""


def draws(session: Session) -> list[DrawTold]:
    """The newest first."""
    rows = session.execute(
        select(_row.object_id, _row.act, _row.facts)
        .where(_row.object_type == "draw")
        .order_by(_row.object_id.desc(), _row.seq)
    ).all()
    shown = {row.object_id for row in rows if row.act == "draw_shown"}
    begun = [row for row in rows if row.act == "draw_begun"]
    return [DrawTold(r.object_id, r.facts["sealed"], r.object_id in shown) for r in begun]


def counties_of(session: Session, month: int) -> list[str]:
    """Where visits ended in that month, or a contract was in force."""
    first = first_of(month)
    since, until = _edges(first)
    county = func.substr(_order.area_code, 1, COUNTY)
    ended = (_visit.finished_at >= since) & (_visit.finished_at < until)
    rows = select(county).join_from(table(Visit), table(Order), _order.id == _visit.order_id)
    ran = (_project.starts_on < following(first)) & (_project.ends_on >= first)
    bought = (
        select(func.substr(_area.area_code, 1, COUNTY))
        .join_from(table(ProjectArea), table(Project), _project.id == _area.project_id)
        .where(ran, _project.status.in_(SIGNED), func.length(_area.area_code) >= COUNTY)
    )
    return sorted({*session.scalars(rows.where(ended)), *session.scalars(bought)})


def body_of(session: Session, county: str, month: int, as_of: datetime) -> dict[str, Any]:
    """Everything that is published, in words and whole numbers; where too few were served, that
    alone: `people` is None then.
    """
    report = month_report(session, first_of(month), as_of, county)
    least = figures(session, today(as_of))["small_count"]
    total = report.total
    named = {"area": county, "month": month, "as_of": report.told()["as_of"]}
    if total.score.served < least:
        return named | {"people": None}
    orders, askers = _ordered(session, county, month, as_of)
    return named | {
        "orders": orders if askers >= least else None,
        "visits": total.visits,
        "people": total.score.served,
        "spent_fen": total.spent_fen,
        "services": (services := _services(report, least)),
        "other": total.visits - sum(services.values()),
        "content": _content(total),
        "checks": _checks(total, least),
        "complaints": total.complaints if total.complaints >= least else None,
        "waiting": _waiting(session, county, month, as_of, least),
    }


def _services(report: Report, least: int) -> dict[str, int]:
    """Visits by service. What is hidden has no name either: that some few were visited for it
    would be told by it; together they are «other».
    """
    parts = report.parts["service"]
    visits = {name: part.visits for name, part in parts.items()}
    shown = hide(visits, least, {name: part.score.served for name, part in parts.items()})
    return {name: count for name, count in shown.items() if count is not None}


def _content(total: Part) -> dict[str, int] | None:
    """Only where so many answered that it may be told as one figure."""
    score = total.score
    if not score.enough:
        return None
    shares = {"mean": score.mean, "low": score.low, "high": score.high}
    return shares | {"voices": score.voices, "served": score.served}


def _checks(total: Part, least: int) -> dict[str, int] | None:
    if total.answered < least:
        return None
    return {"answered": total.answered, "ended": total.ended, "share": total.checked}


def _ordered(session: Session, county: str, month: int, as_of: datetime) -> tuple[int, int]:
    """Orders of the month, and for how many people."""
    since, until = _edges(first_of(month))
    placed = (_order.placed_at >= since) & (_order.placed_at < until)
    row = session.execute(
        select(func.count(), func.count(_order.person_id.distinct())).where(
            placed, _order.placed_at <= as_of, _order.area_code.startswith(county)
        )
    ).one()
    return int(row[0]), int(row[1])


def _waiting(
    session: Session, county: str, month: int, as_of: datetime, least: int
) -> Mapping[str, int]:
    """点不到的菜: for how many people nobody could be found, by service; their sum is not told, and
    a service for which they were few not named.
    """
    since, until = _edges(first_of(month))
    noted = (_unmet.noted_at >= since) & (_unmet.noted_at < until) & (_unmet.noted_at <= as_of)
    rows = session.execute(
        select(_unmet.service_code, func.count(_order.person_id.distinct()))
        .join_from(table(UnmetDemand), table(Order), _order.id == _unmet.order_id)
        .where(noted, _unmet.area_code.startswith(county))
        .group_by(_unmet.service_code)
    )
    return {name: count for name, count in rows if count >= least}


def _edges(first: date) -> tuple[datetime, datetime]:
    return at(first, time()), at(following(first), time())


def published(session: Session, area_code: str = "", month: int = 0) -> list[Publication]:
    """The newest first; of one county or month alone where it is named."""
    rows = select(Publication).where(_OPEN)
    if area_code:
        rows = rows.where(_publication.area_code == area_code[:COUNTY])
    if month:
        rows = rows.where(_publication.month == month)
    newest = rows.order_by(_publication.month.desc(), _publication.area_code)
    return list(session.scalars(newest))


def newest(session: Session, area_code: str) -> Publication | None:
    """Of a county, or of those in a wider place, published or not yet: what waits for the
    supervisor first.
    """
    mine = select(Publication).where(_publication.area_code.startswith(area_code[:COUNTY]))
    waits = _publication.status == PublicationStatus.PUBLISHED
    return session.scalars(mine.order_by(waits, _publication.month.desc())).first()


def overseers_of(session: Session, county: str) -> set[int]:
    """The supervisors of a county and of whatever it lies in."""
    held = (_grant.role == Role.SUPERVISOR) & _grant.revoked_at.is_(None)
    rows = session.execute(select(_grant.person_id, _grant.area_code).where(held))
    return {row.person_id for row in rows if county.startswith(row.area_code)}


def listeners(session: Session, county: str, after: int, most: int) -> list[int]:
    """Chats of people who live there and want the month's news, in their order."""
    rows = (
        select(_account.chat_id)
        .join_from(table(Account), table(Person), _person.id == _account.person_id)
        .where(
            _account.chat_id > after,
            _account.reachable.is_(True),
            _account.news.is_(True),
            _person.registered_at.is_not(None),
            _person.gone_at.is_(None),
            _person.area_code.startswith(county),
        )
        .order_by(_account.chat_id)
        .limit(most)
    )
    return list(session.scalars(rows))
