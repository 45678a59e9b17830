"""The people, organisations and contracts of the town, at hand while its year is told."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.demo.annals import Annals
from models.reads.catalogue import Dish
from models.rules.qualification import Paper
from models.tables.people import Account, Person
from models.tables.providers import Project, Worker
from models.tables.roles import Grant
from models.words import Group, Language, Role, ServiceClass

TELEPHONE = "+86100{:08d}"
"""100 is no prefix of a Chinese mobile network: these numbers ring nowhere."""


@dataclass(frozen=True, slots=True)
class Hand:
    """A social worker, with what they can do and when."""

    row: Worker
    skills: frozenset[str]
    hours: tuple[tuple[int, int, int], ...]
    """(weekday, opens, closes), minutes after midnight."""


@dataclass(frozen=True, slots=True)
class Contract:
    """One year's contract of an organisation."""

    row: Project
    services: frozenset[str]
    groups: frozenset[str]
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A resident with their speaker and their habits."""

    row: Person
    groups: frozenset[str]
    speaker_id: int
    """Who orders and rates for them; themselves where they have a chat."""
    since: datetime
    faces_only: bool
    """Elder mode knows three answers: 1, 3 and 5."""
    habits: dict[str, Any]


@dataclass(slots=True)
class Town:
    """The whole cast of the story, and the rules that it lives by."""

    menu: dict[str, Dish]
    served: dict[ServiceClass, frozenset[Group]]
    figure: dict[str, int]
    words: dict[str, list[str]]
    """What people say of a visit, by stars."""
    notes: dict[str, list[str]]
    """What workers write down, by service."""
    people: dict[str, Person] = field(default_factory=dict)
    hands: dict[str, Hand] = field(default_factory=dict)
    providers: dict[str, int] = field(default_factory=dict)
    """Code of an organisation → its number."""
    contracts: list[Contract] = field(default_factory=list)
    neighbours: dict[str, Neighbour] = field(default_factory=dict)
    shown: dict[int, list[Paper]] = field(default_factory=dict)
    """What each organisation has shown, by its number."""
    wardens: dict[str, int] = field(default_factory=dict)
    """Area code → the coordinator of that place; the supervisor where there is none."""

    def warden(self, area_code: str) -> int:
        """The person who answers for a place."""
        return next(
            self.wardens[code]
            for code in sorted(self.wardens, key=len, reverse=True)
            if area_code.startswith(code)
        )


def enter_person(town: Town, annals: Annals, told: dict[str, Any], **more: Any) -> Person:
    """Somebody of the files, known from now on by their key."""
    number = len(town.people) + 1
    facts = {"name": told["name"], "area_code": told["place"], "phone": TELEPHONE.format(number)}
    town.people[told["key"]] = person = annals.put(Person(**facts, **more))
    return person


def give_chat(annals: Annals, person: Person, told: dict[str, Any], at: datetime) -> None:
    """A chat, for those whose telephone one can take in hand."""
    if "chat" not in told:
        return
    annals.put(
        Account(
            chat_id=told["chat"],
            person_id=person.id,
            language=Language.ZH,
            elder_mode=told.get("elder_mode", False),
            consented_at=at,
            opened_at=at,
        )
    )
    annals.say("open_account", person, person.id, at)


def grant(
    annals: Annals, person: Person, role: Role, at: datetime, *, provider: int | None, area: str
) -> None:
    """A role, as if an invitation had been redeemed."""
    row = Grant(person_id=person.id, role=role, provider_id=provider, area_code=area, granted_at=at)
    annals.say("grant", annals.put(row), person.id, at, role=role)
