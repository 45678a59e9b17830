"""The town of the simulation: homes and hands on a map, four organisations, one desk."""

from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from random import Random

from sqlalchemy import text
from sqlmodel import Session

from models import migrations
from models.db import Database, open_engine
from models.operations.planting import plant
from models.reads.standing import Actor, Held
from models.words import Group, Role
from tests import stage
from tests.days.cheats import Cheat
from tests.stage import Someone

MIDDLE = (36.617, 101.778)
"""Degrees: the middle of Xining."""
WIDE = 0.03
"""Degrees: homes lie within about three kilometres of it."""
FAR_OFF = date(2036, 1, 1)
"""No paper of the town runs out in the time that is simulated: that has tests of its own."""
DISHES = ("housekeeping", "daily_care", "humanistic_care", "health_check", "hospital_escort")
"""What is ordered here, most wanted first."""
GROUPS = (Group.ELDERLY_AT_HOME, Group.ELDERLY_AT_HOME, Group.DISABLED, Group.LOW_INCOME)

Spot = tuple[float, float]


@dataclass
class Hand:
    """A social worker: how good, and how honest."""

    someone: Someone
    provider_id: int
    good: float
    """Share of visits that leave people content."""
    lives: Spot
    cheat: Cheat | None = None


@dataclass
class Town:
    homes: dict[int, Spot]
    """By person, where they live."""
    residents: dict[int, Someone]
    hands: dict[int, Hand]
    """By worker."""
    desks: list[Someone]
    managers: dict[int, Someone]
    """By organisation."""
    supervisor: Someone


def found(path: Path) -> Database:
    """An empty database with the catalogue, which need not survive a power cut."""
    url = f"sqlite:///{path}"
    engine = open_engine(url)
    migrations.upgrade(engine)
    engine.dispose()
    database = Database(url)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("PRAGMA synchronous=OFF")
        connection.exec_driver_sql("BEGIN")
    with database.begin() as session:
        plant(session)
    return database


def settle(session: Session, rng: Random, *, residents: int, workers: int) -> Town:
    """Everybody moves in. Every fiftieth worker or so cheats, in one of the known ways."""
    chats = count(1001)
    people = {
        one.person_id: one
        for n in range(residents)
        for one in [stage.resident(session, f"住户{n}", chat_id=next(chats),
                                   group=GROUPS[n % len(GROUPS)])]
    }  # fmt: skip
    projects = [
        stage.provider(session, code, budget=2_000_000_000, a_month=5_000)
        for code in ("HH", "TX", "CG", "MX")
    ]
    hands = {}
    cheats = list(Cheat)
    for n in range(workers):
        project = projects[n % len(projects)]
        one = stage.worker(session, project, f"社工{n}", chat_id=next(chats))
        cheat = cheats[n % len(cheats)] if n >= workers - len(cheats) else None
        hands[one.worker_id] = Hand(
            one, project.provider_id, rng.uniform(0.8, 0.97), _somewhere(rng), cheat
        )
    desks = [stage.coordinator(session, f"协调员{n}", chat_id=next(chats)) for n in range(2)]
    managers = {
        project.provider_id: _posted(session, next(chats), Role.MANAGER, project.provider_id)
        for project in projects
    }
    supervisor = _posted(session, next(chats), Role.SUPERVISOR, None)
    _papers_last(session)
    return Town({p: _somewhere(rng) for p in people}, people, hands, desks, managers, supervisor)


def _posted(session: Session, chat_id: int, role: Role, provider_id: int | None) -> Someone:
    place = "" if provider_id else "630102"
    who = stage.coordinator(session, f"{role}{chat_id}", chat_id=chat_id)
    session.flush()
    session.connection().execute(
        text('UPDATE "grant" SET role = :role, provider_id = :house, area_code = :place'
             " WHERE person_id = :who"),
        {"role": role, "house": provider_id, "place": place, "who": who.person_id},
    )  # fmt: skip
    return Someone(who.person_id, chat_id, Actor(who.person_id, (Held(role, provider_id, place),)))


def _papers_last(session: Session) -> None:
    session.flush()
    for change in (
        "UPDATE groupclaim SET valid_until = :day",
        "UPDATE worker SET certificate_until = :day, background_check_until = :day",
        "UPDATE project SET ends_on = :day",
    ):
        session.connection().execute(text(change), {"day": FAR_OFF.isoformat()})
    session.expire_all()


def _somewhere(rng: Random) -> Spot:
    return MIDDLE[0] + rng.uniform(-WIDE, WIDE), MIDDLE[1] + rng.uniform(-WIDE, WIDE)
