"""The times that are offered really exist: somebody who may come is free then."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlmodel import Session

from models.reads.candidates import Ask, able
from models.reads.catalogue import Dish, figures, verdict_for
from models.reads.foreseen import with_regular_hours
from models.reads.timetables import timetables
from models.rules.hours import age_on, at, local, today
from models.rules.matching import CLOSE, Bar, Need, bars
from models.rules.scheduling import Timetable, free_starts
from models.tables.people import Person

MINOR_AGE = 18


def is_minor(born: date | None, on: date) -> bool:
    """Whether somebody born then is not yet grown up on that day; unknown is no minor."""
    return born is not None and age_on(born, on) < MINOR_AGE


@dataclass(frozen=True, slots=True)
class Open:
    """Everybody who may come, with their timetable, and how far ahead one may look."""

    timetables: dict[int, Timetable]
    """By worker."""
    minutes: int
    travel: int
    first: date
    horizon: int
    """Days."""
    now: datetime

    def days(self) -> list[date]:
        """Every day within the horizon on which somebody is free."""
        ahead = (self.first + timedelta(days=n) for n in range(self.horizon))
        return [day for day in ahead if self.starts(day)]

    def starts(self, day: date) -> list[datetime]:
        """Every beginning on that day at which at least one of them is free, soonest first."""
        found = {
            start
            for timetable in self.timetables.values()
            for start in free_starts(
                timetable, day, self.minutes, self.travel, after=self.now + timedelta(hours=1)
            )
        }
        return sorted(found)

    def same_clock(self, wanted: datetime) -> datetime | None:
        """The hour that was wanted on the next day on which it is free; else the first free
        beginning of a later day.
        """
        later = [day for day in self.days() if day > today(max(wanted, self.now))]
        clock = local(wanted).time()
        same = (at(day, clock) for day in later)
        return next(
            (start for start in same if start in self.starts(today(start))),
            next((start for day in later for start in self.starts(day)), None),
        )

    def later_today(self, besides: int) -> datetime | None:
        """The first beginning of today at which another worker than `besides` is free."""
        others = {who: times for who, times in self.timetables.items() if who != besides}
        return next(iter(replace(self, timetables=others).starts(today(self.now))), None)

    def soonest(self, after: datetime) -> datetime | None:
        """The first free beginning later than `after`, within the horizon."""
        for n in range(self.horizon):
            for start in self.starts(today(after) + timedelta(days=n)):
                if start > after:
                    return start
        return None


def need_of(session: Session, ask: Ask, service: Dish) -> Need:
    """What this visit asks of whoever comes."""
    person = session.get_one(Person, ask.person_id)
    on = today(ask.start)
    verdict = verdict_for(session, ask.person_id, service, ask.start, besides=ask.order_id)
    return Need(
        groups=verdict.groups or verdict.to_certify,
        needs_certificate=service.needs_certificate,
        for_minor=is_minor(person.birth_date, on),
        area_code=ask.area_code,
        on=on,
        tongue=person.tongue,
        sex=person.wants_sex if service.code in CLOSE else None,
    )


def open_times(session: Session, ask: Ask, service: Dish, *, now: datetime) -> Open:
    """Who may come for this service to this person, whenever they are free."""
    figure = figures(session, today(now))
    need = need_of(session, ask, service)
    travel, horizon = figure["travel_minutes"], figure["horizon_days"]
    anew = replace(ask, order_id=None)
    could = {
        c.worker_id
        for c in able(session, anew, need, now=now, travel=travel)
        if set(bars(c, need)) <= {Bar.NOT_FREE, Bar.BEING_ASKED}
    }
    until = now + timedelta(days=horizon + 1)
    tables = timetables(
        session,
        could,
        now,
        until,
        place=ask.area_code,
        person_id=ask.person_id,
        besides=ask.order_id,
    )
    tables = with_regular_hours(session, tables, now, until, besides=ask.order_id)
    return Open(tables, service.minutes, travel, today(now), horizon, now)
