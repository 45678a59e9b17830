"""Who may press what in one town as it now stands, as `whose.py` promises it."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from handlers.presses.codec import Press
from models.base import Row, table
from models.tables.messaging import Dialogue
from models.tables.people import Account, Care, CareStatus, Person
from models.tables.providers import Project
from models.tables.roles import Grant
from models.words import Role
from tests.replay.whose import SHARED, Whose

ANSWER = (Role.COORDINATOR, Role.SUPERVISOR)
APPOINT = (Role.MANAGER, *ANSWER)
PREFECTURE = 4
"""Digits of its code."""
ROLES: dict[Whose, tuple[Role, ...]] = {
    Whose.OFFICE: ANSWER,
    Whose.SUPERVISORS: (Role.SUPERVISOR,),
    Whose.JUDGES: (Role.SUPERVISOR, Role.EVALUATOR),
    Whose.PLACE: ANSWER,
    Whose.OVER: (Role.SUPERVISOR,),
    Whose.WORKERS: (Role.WORKER,),
    Whose.MANAGERS: (Role.MANAGER,),
    Whose.APPOINTERS: APPOINT,
    Whose.COLLEAGUES: (Role.MANAGER,),
    Whose.CHAIN: APPOINT,
    Whose.EVALUATORS: (Role.EVALUATOR,),
    Whose.OVERSEERS: (*APPOINT, Role.EVALUATOR),
}
PARTS: dict[Whose, tuple[Role, ...]] = {
    Whose.PARTIES: (*APPOINT, Role.EVALUATOR),
    Whose.BUYERS: (Role.COORDINATOR,),
    Whose.WATCHERS: (Role.SUPERVISOR,),
    Whose.HOLDERS: (Role.MANAGER,),
}


@dataclass(frozen=True)
class Post:
    person_id: int
    role: Role
    provider_id: int | None
    area_code: str


class Oracle:
    """Says who may press what, in one town as it now stands. Knows nothing of models/access."""

    def __init__(self, session: Session, day: date) -> None:
        self._session = session
        self._posts = [Post(*row) for row in session.execute(_posts())]
        self._cares = session.scalars(select(Care)).all()
        self._day = day
        self._abouts: dict[Press, list[tuple[int | None, str]]] = {}
        self._questions = {tuple(row) for row in session.execute(_open_questions())}
        self._kinds: dict[str, set[Whose]] = {}
        for whose, codes, _reason in SHARED:
            for code in codes.split():
                self._kinds.setdefault(code, set()).add(whose)

    def may(self, person_id: int, press: Press, got: set[int]) -> bool:
        """Whether somebody may press it who never got it; `got` are those who did."""
        kinds = self._kinds.get(press.code, set()) | self._kinds.get(press.pack(), set())
        return any(self._is(whose, person_id, press, got) for whose in kinds)

    def _is(self, whose: Whose, person_id: int, press: Press, got: set[int]) -> bool:
        match whose:
            case Whose.EVERYBODY:
                return True
            case Whose.ASKED:
                return (person_id, press.version) in self._questions  # type: ignore[attr-defined]
            case Whose.POLICY:
                return any(
                    len(post.area_code) <= PREFECTURE for post in self._held(person_id, *ANSWER)
                )
            case Whose.THEMSELVES | Whose.SIDE | Whose.DESK:
                about = self._abouts.get(press) or self._about(press)
                self._abouts[press] = about
                return any(self._near(whose, person_id, one) for one in about)
            case Whose.PARTIES | Whose.BUYERS | Whose.WATCHERS | Whose.HOLDERS:
                return self._has_part(whose, person_id, press)
        roles = ROLES[whose]
        if whose in (Whose.PLACE, Whose.OVER):
            place = self._named(press)
            return any(place.startswith(post.area_code) for post in self._held(person_id, *roles))
        if whose in (Whose.COLLEAGUES, Whose.CHAIN):
            return any(self._together(person_id, one, *roles) for one in got)
        return bool(self._held(person_id, *roles))

    def _has_part(self, whose: Whose, person_id: int, press: Press) -> bool:
        """Of the contract that the button names, itself or by something of it. Who works for the
        organisation speaks for no office.
        """
        house, place = self._contract(press)
        works_there = any(p.provider_id == house for p in self._held(person_id, *Role))
        for post in self._held(person_id, *PARTS[whose]):
            if post.role is Role.MANAGER and post.provider_id == house:
                return True
            near = post.role in ANSWER and place.startswith(post.area_code)
            if near and (whose is Whose.PARTIES or not works_there):
                return True
            if post.role is Role.EVALUATOR:
                return True
        return False

    def _contract(self, press: Press) -> tuple[int, str]:
        """Organisation and purchaser's place."""
        for field in fields(press):
            number, found = getattr(press, field.name), field.name.removesuffix("_id")
            thing = Row.metadata.tables.get(found)
            if thing is not None and "project_id" in thing.c:
                here = select(thing.c.project_id).where(thing.c.id == number)
                number, found = self._session.scalar(here), "project"
            if found == "project" and number:
                project = self._session.get_one(Project, number)
                return project.provider_id, project.area_code
        return 0, "-"

    def _named(self, press: Press) -> str:
        """The place that a button names, or that the survey or the call behind it is for."""
        if (area := getattr(press, "area", None)) is not None:
            return "" if area == "-" else str(area)
        name = next(name for name in ("survey", "tender") if hasattr(press, f"{name}_id"))
        behind = Row.metadata.tables[name].c
        asked = select(behind.area_code).where(behind.id == getattr(press, f"{name}_id"))
        return str(self._session.scalar(asked) or "")

    def _near(self, whose: Whose, person_id: int, about: tuple[int | None, str]) -> bool:
        served, place = about
        if whose is Whose.DESK:
            return person_id in self._desk(place, served)
        return person_id == served or (whose is Whose.SIDE and self._speaks(person_id, served))

    def _speaks(self, person_id: int, served: int | None) -> bool:
        return any(
            (care.proxy_id, care.person_id, care.status) == (person_id, served, CareStatus.HELD)
            and (care.until is None or care.until >= self._day)
            for care in self._cares
        )

    def _desk(self, place: str, served: int | None) -> set[int]:
        """Where only relatives are left the case rises to everybody else."""
        office = [p for p in self._posts if p.role in ANSWER]
        kin = {care.proxy_id for care in self._cares if care.person_id == served}
        here = {p.person_id for p in office if place and place.startswith(p.area_code)} - kin
        return here or {p.person_id for p in office} - kin

    def _held(self, person_id: int, *roles: Role) -> list[Post]:
        return [p for p in self._posts if p.person_id == person_id and p.role in roles]

    def _together(self, one: int, other: int, *roles: Role) -> bool:
        return any(
            mine.provider_id == theirs.provider_id
            and (
                mine.area_code.startswith(theirs.area_code)
                or theirs.area_code.startswith(mine.area_code)
            )
            for mine in self._held(one, *roles)
            for theirs in self._held(other, *roles)
        )

    def _about(self, press: Press) -> list[tuple[int | None, str]]:
        """The persons that the button names, with their places."""
        if press.code in ("2w", "2a", "6l"):
            letter, number = (getattr(press, f.name) for f in fields(press)[:2])
            return self._rows(LETTERS.get(letter, ""), number)
        named = [(f.name.removesuffix("_id"), getattr(press, f.name)) for f in fields(press)]
        return next((found for one in named if (found := self._rows(*one))), [])

    def _rows(self, name: str, number: Any) -> list[tuple[int | None, str]]:
        path = PATHS.get(name)
        if path is None or not isinstance(number, int):
            return []
        found = Row.metadata.tables[path[0]]
        row = self._session.execute(select(found).where(found.c.id == number)).mappings().first()
        if row is None:
            return []
        if path[0] in ("relay", "rating"):
            return self._rows("visit", row["visit_id"])
        if path[0] in ("dispute", "exclusion"):
            return self._rows("rating", row["rating_id"])
        place = row.get("area_code") or self._place(row.get("person_id")) or ""
        return [(row[key], place) for key in path[1:]]

    def _place(self, person_id: int | None) -> str | None:
        person = table(Person).c
        return self._session.scalar(select(person.area_code).where(person.id == person_id))


PATHS: dict[str, tuple[str, ...]] = {
    "order": ("order", "person_id"),
    "visit": ("visit", "person_id"),
    "person": ("person", "id"),
    "claim": ("groupclaim", "person_id"),
    "task": ("task", "person_id"),
    "care": ("care", "person_id", "proxy_id"),
    "relay": ("relay", "visit_id"),
    "rating": ("rating", "visit_id"),
    "dispute": ("dispute", "rating_id"),
    "appeal": ("appeal", "person_id"),
    "decision": ("decision", "person_id"),
    "handover": ("handover", "to_id"),
    "case": ("casefile", "person_id"),
    "exclusion": ("exclusion", "rating_id"),
}
"""Where a field of a button leads: the table, and the columns that say whom it is about."""
LETTERS = {"d": "decision", "o": "order", "c": "claim", "t": "task", "p": "person"}
LETTERS |= {"case": "task", "order": "order", "person": "person", "s": "exclusion"}


def _posts() -> Any:
    grant = table(Grant).c
    return select(grant.person_id, grant.role, grant.provider_id, grant.area_code).where(
        grant.revoked_at.is_(None)
    )


def _open_questions() -> Any:
    talks, accounts = table(Dialogue), table(Account)
    both = talks.join(accounts, accounts.c.chat_id == talks.c.chat_id)
    return select(accounts.c.person_id, talks.c.version).select_from(both).where(talks.c.flow != "")
