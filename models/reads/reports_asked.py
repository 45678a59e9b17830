"""Which report is asked for, in the few words by which it can be asked for again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.reports import (
    Report,
    county_report,
    month_report,
    project_report,
    provider_report,
)
from models.reads.slices import Seen, Span, nobody
from models.rules.hours import today
from models.tables.areas import Area
from models.tables.providers import Project, Provider


@dataclass(frozen=True, slots=True)
class Asked:
    """`about`: the number of a contract, or the code of an organisation or a place. Where no day
    is named, from the contract's first, else from the year's, to the day of `as_of`.
    """

    kind: str
    about: str
    since: date | None
    until: date | None
    as_of: datetime

    def pack(self) -> dict[str, str]:
        days = {"since": self.since, "until": self.until}
        told = {"kind": self.kind, "about": self.about, "as_of": self.as_of.isoformat()}
        return told | {name: day.isoformat() for name, day in days.items() if day}

    @classmethod
    def unpack(cls, told: Mapping[str, str]) -> "Asked":
        """Raises KeyError or ValueError for what was not packed here."""
        since, until = (date.fromisoformat(told[name]) if name in told else None
                        for name in ("since", "until"))  # fmt: skip
        as_of = datetime.fromisoformat(told["as_of"])
        return cls(told["kind"], told["about"], since, until, as_of)


def report_asked(session: Session, asked: Asked, seen: Seen = nobody) -> Report | None:
    """None for what is not known here. `seen` hears of each of its `STEPS`."""
    on = today(asked.as_of)
    first, last = asked.since or on.replace(month=1, day=1), asked.until or on
    if asked.kind == "month":
        known = not asked.about or session.get(Area, asked.about) is not None
        return month_report(session, first, asked.as_of, asked.about, seen) if known else None
    if asked.kind == "county":
        known = session.get(Area, asked.about) is not None
        span = Span(first, last, asked.as_of)
        return county_report(session, asked.about, span, seen) if known else None
    if asked.kind == "provider":
        code = table(Provider).c
        number = session.scalar(select(code.id).where(code.code == asked.about))
        span = Span(first, last, asked.as_of)
        return provider_report(session, number, span, seen) if number is not None else None
    project = session.get(Project, int(asked.about))
    if project is None:
        return None
    span = Span(
        asked.since or project.starts_on, asked.until or min(on, project.ends_on), asked.as_of
    )
    return project_report(session, project.id, span, seen)
