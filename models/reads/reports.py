"""报告: what was done, spent and said, as the house knew it at one moment.

The same report of the same moment is the same bytes a year later, whatever was rated, told,
decided or deleted since (reads/slices.py, reads/satisfaction.py). Two entries of one person that
were joined since are one person then.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import func, literal, select
from sqlmodel import Session

from models.base import table
from models.reads.catalogue import figures
from models.reads.ended import Slice
from models.reads.places import place_names
from models.reads.satisfaction import Ways, cubes, nothing
from models.reads.slices import STEPS, TOTAL, Seen, Span, month_way, nobody, sliced
from models.rules.contentment import WHOLE, Score
from models.rules.hours import today
from models.rules.two_roads import Satisfaction
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
    spent_fen: int
    complaints: int
    drawn: int
    content: Satisfaction
    small: int
    """Of fewer persons no share is told: it would tell of somebody in particular."""

    @property
    def score(self) -> Score:
        """The answers that count."""
        return self.content.said

    @property
    def visits(self) -> int:
        """Of those that ended, the ones that did not prove false."""
        return self.score.visits

    @property
    def answered(self) -> int:
        """Visits that were drawn and for which the home answered."""
        return self.content.checked.visits

    @property
    def checked(self) -> int:
        """Of those that ended, those for which a drawn home answered; hundredths of a percent."""
        return WHOLE * self.answered // self.ended if self.ended else 0

    def tells(self, road: Score) -> bool:
        return road.voices >= self.small

    @property
    def told(self) -> bool:
        return self.tells(self.score)

    def plain(self) -> dict[str, Any]:
        """Without the shares, where too few answered."""
        own = ("ended", "visits", "spent_fen", "complaints", "drawn", "answered")
        roads = {"score": self.score, "raw": self.content.raw, "checked": self.content.checked}
        return {
            **{name: getattr(self, name) for name in own},
            **{name: self._plain(road) for name, road in roads.items()},
            "aside": self.content.aside,
            "differs": self.content.differs,
        }

    def _plain(self, road: Score) -> dict[str, Any]:
        plain = asdict(road) | {"response": road.response}
        return plain if self.tells(road) else {name: plain[name] for name in COUNTS}


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
    mine = frozenset({project_id})
    of = replace(_slice(span), projects=mine)
    return _report(session, ("project", str(project_id)), (span, of), _ways(span), seen)


def provider_report(session: Session, provider_id: int, span: Span, seen: Seen = nobody) -> Report:
    """Of one organisation: by contract, by service and by month."""
    code = session.scalars(select(_provider.code).where(_provider.id == provider_id)).one()
    ways = {"project": _visit.project_id} | _ways(span)
    of = replace(_slice(span), providers=frozenset({provider_id}))
    return _report(session, ("provider", code), (span, of), ways, seen)


def county_report(session: Session, area_code: str, span: Span, seen: Seen = nobody) -> Report:
    """Of all that was done in a place: by organisation, by service and by month."""
    ways = {"provider": _provider.code} | _ways(span)
    of = replace(_slice(span), area_code=area_code)
    return _report(session, ("county", area_code), (span, of), ways, seen)


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
    of = replace(_slice(span), area_code=area_code)
    return _report(session, ("month", f"{first:%Y-%m} {area_code}".strip()), (span, of), ways, seen)


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


def _slice(span: Span) -> Slice:
    edges = span.edges
    return Slice(edges[0], edges[-1], as_of=span.as_of)


def _report(
    session: Session, what: tuple[str, str], which: tuple[Span, Slice], ways: Ways, seen: Seen
) -> Report:
    span, of = which
    counted = sliced(session, of, span, ways, seen)
    content = cubes(session, of, {TOTAL: literal("")} | dict(ways))
    seen(STEPS)
    silent, small = nothing(session, of), figures(session, today(span.as_of))["small_count"]
    parts: dict[str, dict[str, Part]] = {}
    for way, counts in counted.items():
        said = {str(name): told for name, told in content[way].items()}
        parts[way] = {
            name: Part(**asdict(one), content=said.get(name, silent), small=small)
            for name, one in sorted(counts.items())
        }
    return Report(*what, span, _pots(session, of), parts)


def _ways(span: Span) -> dict[str, Any]:
    return {"service": _order.service_code, "month": month_way(span)}


def _pots(session: Session, of: Slice) -> dict[str, int]:
    """Of the contract, or of all those of the organisation."""
    mine = select(_project.id).where(_project.provider_id.in_(of.providers))
    rows = session.execute(
        select(_line.account, func.sum(_line.fen))
        .where(_line.project_id.in_(of.projects or mine), _line.at <= of.as_of)
        .group_by(_line.account)
    )
    return {account: int(fen) for account, fen in rows}
