"""Who lives and works in the town, from town.toml and people.toml."""

import tomllib
from datetime import datetime, timedelta
from importlib.resources import files
from random import Random
from typing import Any

from sqlmodel import Session

from bot.demo.annals import Annals
from bot.demo.folk import Town, enter_person, give_chat, grant
from bot.demo.neighbours import enter_proxies, enter_residents
from bot.demo.organisations import sign_on
from models.base import table
from models.reads.catalogue import dishes, figures, rights
from models.rules.hours import today
from models.tables.areas import Area
from models.words import Group, Role, ServiceClass

DESK = (Role.COORDINATOR, Role.SUPERVISOR)
"""Those who answer for a place."""


def settle(session: Session, annals: Annals, *, now: datetime, chance: Random) -> Town:
    """Everybody moves in, in the annals; the centres' telephones go to the places at once."""
    places, people = _read("town.toml"), _read("people.toml")
    on = today(now)
    town = Town(
        menu={dish.code: dish for dish in dishes(session)},
        served={c: frozenset(Group(r.group) for r in rights(session, c, on)) for c in ServiceClass},
        figure=figures(session, on),
        words=people["words"],
        notes=people["notes"],
    )
    _write_phones(session, places["phones"])
    sign_on(town, annals, places, now=now)
    _appoint(town, annals, places["staff"], now=now)
    enter_proxies(town, annals, people["proxies"], now=now)
    enter_residents(town, annals, people["residents"], now=now, chance=chance)
    _appoint(town, annals, places["colleagues"], now=now)
    return town


def _appoint(town: Town, annals: Annals, told: list[dict[str, Any]], *, now: datetime) -> None:
    at = now - timedelta(days=410)
    for one in told:
        person = enter_person(town, annals, one)
        give_chat(annals, person, one, at)
        role, provider = Role(one["role"]), town.providers.get(one.get("provider", ""))
        grant(annals, person, role, at, provider=provider, area=one["area"])
        if role in DESK:
            town.wardens.setdefault(one["area"], person.id)


def _write_phones(session: Session, phones: dict[str, str]) -> None:
    areas = table(Area)
    for code, number in phones.items():
        session.connection().execute(
            areas.update().where(areas.c.code == code).values(phone=number)
        )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("bot.demo") / name).read_text("utf-8"))
