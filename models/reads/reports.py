"""报告: what was done, spent and said, as the house knew it at one moment.

The same report of the same moment is the same bytes a year later, whatever was rated, told,
decided or deleted since (reads/slices.py). Two entries of one person that were joined since are
one person then.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session

from models.base import table
from models.reads.catalogue import figures
from models.reads.places import place_names
from models.reads.slices import TOTAL, Seen, Slice, Span, Ways, month_way, nobody, sliced
from models.rules.contentment import WHOLE, Score, summarise
from models.rules.hours import today
from models.tables.desk import COUNTY
from models.tables.orders import Order
from models.tables.providers import Project, Provider
from models.tables.records import LedgerLine
from models.tables.visits import Visit

_visit, _order, _project = table(Visit).c, table(Order).c, table(Project).c
_provider, _line = table(Provider).c, table(LedgerLine).c

COUNTS = ("visits", "served", "answers", "voices")
"""Of a score: what is told however few answered."""
Names = Mapping[str, Mapping[str, str]]
"""What people call the things of a report, by way of cutting; under "about" what it is about."""


@dataclass(frozen=True, slots=True)
class Part:
    """A slice as it is told."""

    ended: int
    visits: int
    spent_fen: int
    complaints: int
    drawn: int
    answered: int
    score: Score
    told: bool
    """Whether so many answered that a share tells of nobody in particular."""

    @property
    def checked(self) -> int:
        """Of those that ended, those for which a drawn home answered; hundredths of a percent."""
        return WHOLE * self.answered // self.ended if self.ended else 0

    def plain(self) -> dict[str, Any]:
        """Without the shares, where too few answered."""
        plain = asdict(self)
        if not self.told:
            plain["score"] = {name: plain["score"][name] for name in COUNTS}
        return plain


@dataclass(frozen=True, slots=True)
class Report:
    """About one thing, cut in several ways; each way has all of it."""

    kind: str
    about: str
    span: Span
    pots: Mapping[str, int]
    """Fen in each pot at that moment; none named where several purchasers pay."""
    parts: Mapping[str, Mapping[str, Part]]
    """By the way of cutting, and by what it cuts into; `TOTAL` is uncut."""

    @property
    def total(self) -> Part:
        return self.parts[TOTAL][""]

    def told(self) -> dict[str, Any]:
        """Words and whole numbers alone, for rules/canon.py; nobody has a name in it."""
        return {
            "kind": self.kind,
            "about": self.about,
            "since": self.span.since.isoformat(),
            "until": self.span.until.isoformat(),
            "as_of": self.span.as_of.astimezone(UTC).isoformat(),
            "pots": dict(self.pots),
            "parts": {
                way: {name: part.plain() for name, part in parts.items()}
                for way, parts in self.parts.items()
            },
        }


def project_report(session: Session, project_id: int, span: Span, seen: Seen = nobody) -> Report:
    """Of one contract: by service and by month."""
    which = _visit.project_id == project_id
    return _report(
        session, ("project", str(project_id)), which, span, _ways(span), seen, [project_id]
    )


def provider_report(session: Session, provider_id: int, span: Span, seen: Seen = nobody) -> Report:
    """Of one organisation: by contract, by service and by month."""
    mine = select(_project.id).where(_project.provider_id == provider_id)
    code = session.scalars(select(_provider.code).where(_provider.id == provider_id)).one()
    ways = {"project": _visit.project_id} | _ways(span)
    which = _visit.project_id.in_(mine)
    return _report(session, ("provider", code), which, span, ways, seen, [*session.scalars(mine)])


def county_report(session: Session, area_code: str, span: Span, seen: Seen = nobody) -> Report:
    """Of all that was done in a place: by organisation, by service and by month."""
    ways = {"provider": _provider.code} | _ways(span)
    which = _order.area_code.startswith(area_code, autoescape=True)
    return _report(session, ("county", area_code), which, span, ways, seen)


def month_report(
    session: Session, month: date, as_of: datetime, area_code: str = "", seen: Seen = nobody
) -> Report:
    """Of one month in a place and everything under it: by county, by organisation, by service."""
    first = month.replace(day=1)
    span = Span(first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1), as_of)
    ways = {
        "county": func.substr(_order.area_code, 1, COUNTY),
        "provider": _provider.code,
        "service": _order.service_code,
    }
    which = _order.area_code.startswith(area_code, autoescape=True)
    return _report(
        session, ("month", f"{first:%Y-%m} {area_code}".strip()), which, span, ways, seen
    )


def names_in(session: Session, report: Report) -> Names:
    """As they are called today; no part of what is told, for an organisation may be renamed."""
    places = set(report.parts.get("county", ()))
    month, _, place = report.about.partition(" ") if report.kind == "month" else ("",) * 3
    about = report.about if report.kind == "county" else place
    found = {
        "provider": _called(session, (_provider.code, _provider.name), report),
        "project": _called(session, (_project.id, _project.name), report),
        "county": place_names(session, places | ({about} if about else set())),
    }
    title = f"{month} {found['county'].get(place, '')}".strip()
    return found | {"about": {report.about: title or found[report.kind][report.about]}}


def _called(session: Session, columns: tuple[Any, Any], report: Report) -> dict[str, str]:
    way = columns[0].table.name
    wanted = [*report.parts.get(way, ()), *([report.about] if report.kind == way else [])]
    codes = list(map(int, wanted)) if way == "project" else wanted
    rows = session.execute(select(*columns).where(columns[0].in_(codes)))
    return {str(code): name for code, name in rows}


def _report(
    session: Session,
    what: tuple[str, str],
    which: ColumnElement[bool],
    span: Span,
    ways: Ways,
    seen: Seen,
    projects: Iterable[int] = (),
) -> Report:
    known = figures(session, today(span.as_of))
    parts = {
        way: {name: _told(one, known) for name, one in sorted(slices.items())}
        for way, slices in sliced(session, which, span, ways, seen).items()
    }
    return Report(*what, span, _pots(session, projects, span), parts)


def _told(one: Slice, known: Mapping[str, int]) -> Part:
    people = {"visits": one.visits, "served": len(one.served)}
    score = summarise(one.answers, **people, enough=known["enough_people"])
    counts = (one.ended, one.visits, one.spent_fen, one.complaints, one.drawn, one.answered)
    return Part(*counts, score, told=score.voices >= known["small_count"])


def _ways(span: Span) -> dict[str, Any]:
    return {"service": _order.service_code, "month": month_way(span)}


def _pots(session: Session, projects: Iterable[int], span: Span) -> dict[str, int]:
    rows = session.execute(
        select(_line.account, func.sum(_line.fen))
        .where(_line.project_id.in_(list(projects)), _line.at <= span.as_of)
        .group_by(_line.account)
    )
    return {account: int(fen) for account, fen in rows}
