"""A day of one organisation on the stage: two homes at two ends of a town, each far from the
worker who goes there.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from models.base import add
from models.operations import dayplans
from models.operations.booking import book
from models.operations.puzzles import Facts, Puzzle, filled, outcome, puzzle
from models.reads.catalogue import figures
from models.reads.dayplans import came_last, ground, takers
from models.reads.spots import spots
from models.reads.standing import HOUSE, Actor, Held
from models.rules.hours import today
from models.rules.insertion import plan
from models.tables.dayplans import DayPlan
from models.tables.people import Person
from models.tables.places import Place
from models.tables.providers import Project
from models.tables.roles import Grant
from models.tables.visits import Visit
from models.words import Role
from tests import stage
from tests.stage import LONG_AGO, NOON, TUESDAY_TEN, Someone

TUESDAY = date(2026, 11, 24)
WEST, EAST = (36.62, 101.70), (36.62, 101.80)
"""Nine kilometres apart: 35 minutes from door to door."""


@dataclass
class Crossed:
    project: Project
    manager: Actor
    workers: tuple[Someone, Someone]
    """Of the west, of the east."""
    residents: tuple[Someone, Someone]
    visits: tuple[Visit, Visit]
    """In the west by the worker of the east, and the other way round."""


def crossed(session: Session, start: datetime = TUESDAY_TEN) -> Crossed:
    return cross(session, *people(session), start)


def people(session: Session) -> tuple[Project, tuple[Someone, Someone], tuple[Someone, Someone]]:
    """The contract, the workers and the residents, of the west and of the east each."""
    project = stage.provider(session)
    workers = (
        stage.worker(session, project, "西师傅", chat_id=2001),
        stage.worker(session, project, "东师傅", chat_id=2002),
    )
    residents = (
        stage.resident(session, "西大爷", chat_id=1001),
        stage.resident(session, "东大妈", chat_id=1002),
    )
    for who, where in zip((*workers, *residents), (WEST, EAST, WEST, EAST), strict=True):
        at_home(session, who.person_id, where)
    return project, workers, residents


def cross(
    session: Session,
    project: Project,
    workers: tuple[Someone, Someone],
    residents: tuple[Someone, Someone],
    start: datetime = TUESDAY_TEN,
) -> Crossed:
    """Each worker is booked where the other one lives."""
    visits = (
        visited(session, residents[0], workers[1], project, start),
        visited(session, residents[1], workers[0], project, start),
    )
    return Crossed(project, manager(session, project), workers, residents, visits)


def manager(session: Session, project: Project) -> Actor:
    person = add(session, Person(name="马主任", area_code=stage.PLACE))
    held = {"role": Role.MANAGER, "provider_id": project.provider_id}
    add(session, Grant(person_id=person.id, granted_at=LONG_AGO, **held))
    return Actor(person.id, (Held(Role.MANAGER, project.provider_id),))


def at_home(session: Session, person_id: int, where: tuple[float, float]) -> None:
    latitude, longitude = where
    add(
        session,
        Place(
            person_id=person_id,
            latitude=latitude,
            longitude=longitude,
            met=1,
            changed_at=LONG_AGO,
        ),
    )


def visited(
    session: Session, who: Someone, worker: Someone, project: Project, start: datetime
) -> Visit:
    order = stage.order_of(session, who, "daily_care", start=start, now=start - timedelta(days=1))
    return book(session, order, (worker.worker_id, project.id), by=HOUSE, now=NOON)


def puzzled(session: Session, wanted: DayPlan, now: datetime = NOON) -> Puzzle:
    stands = ground(session, wanted.provider_id, wanted.day)
    every = (*stands.visits, *stands.waiting)
    served = {one.person_id for one in every}
    may = {one.order_id: takers(session, one, stands.people, now=now) for one in every}
    where = spots(session, served | set(stands.people.values()))
    facts = Facts(may, where, came_last(session, served), figures(session, wanted.day))
    return puzzle(stands, facts)


def proposed(
    session: Session, provider_id: int, by: Actor, day: date = TUESDAY, now: datetime = NOON
) -> DayPlan:
    """Wanted and worked out, as the house does beside its transactions."""
    wanted = dayplans.wish(session, provider_id, day, by=by, now=now)
    found = puzzled(session, wanted, now)
    routes = filled(found) if day == today(now) else plan(found.day)
    told = outcome(found, routes, "insertion")
    assert dayplans.propose(session, wanted.id, told, found.ground.fingerprint, now=now)
    return session.get_one(DayPlan, wanted.id, populate_existing=True)
