"""Everything of a sheet into the tables, or nothing: in the caller's one transaction."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlmodel import Session, SQLModel

from models import audit, ledger
from models.base import add, table
from models.lifecycle import begin
from models.operations.door_numbers import new_digits
from models.operations.importing import Right, must_be_allowed
from models.operations.paying import plan_month
from models.reads.standing import HOUSE, Actor
from models.reads.twins import known_houses
from models.rules.places import holding
from models.rules.sheets.columns import Read
from models.tables.people import ClaimStatus, GroupClaim, Person
from models.tables.providers import (
    Project,
    ProjectArea,
    ProjectGroup,
    ProjectService,
    Provider,
    Qualification,
    Worker,
    WorkerHours,
    WorkerSkill,
)
from models.tables.uploads import SheetKind
from models.words import PaperStatus, Requirement


def take_in(
    session: Session, right: Right, found: Read, sha256: str, *, by: Actor, now: datetime
) -> int:
    """How many rows were written. The sheet has no fault; whoever sent it may still do so."""
    must_be_allowed(by, right)
    rows = list(found.rows.values())
    if right.kind is SheetKind.RESIDENTS:
        ids = _residents(session, rows, now=now)
    elif right.kind is SheetKind.ORGANISATIONS:
        ids = _organisations(session, rows, sha256, now=now)
    else:
        ids = _workers(session, rows, right.provider_id or 0)
    about = ("person" if right.kind is not SheetKind.ORGANISATIONS else "project", ids[0])
    audit.append(
        session,
        f"import:{right.kind}",
        about,
        by=by.person_id,
        now=now,
        rows=len(rows),
        last=ids[-1],
        sha256=sha256,
    )
    return len(rows)


def _residents(session: Session, rows: list[dict[str, Any]], *, now: datetime) -> list[int]:
    """A list is nobody's consent: they give it when they first speak to us, or their proxy does."""
    kept = ("name", "birth_date", "area_code", "address", "phone")
    ids = _numbered(
        session,
        Person,
        [{k: told[k] for k in kept} | {"home_code": new_digits(), "registered_at": now}
         for told in rows],
    )  # fmt: skip
    _all(
        session,
        GroupClaim,
        [
            {
                "person_id": person_id,
                "group": group,
                "status": _standing_of(told),
                "valid_until": told["certified_until"],
                "version": 1,
                "changed_at": now,
            }
            for person_id, told in zip(ids, rows, strict=True)
            for group in told["groups"]
        ],
    )
    return ids


def _standing_of(told: dict[str, Any]) -> ClaimStatus:
    """Certified by the list itself, in the name of whoever took it in; else on the first order."""
    return ClaimStatus.CERTIFIED if told["certified_until"] else ClaimStatus.DECLARED


def _organisations(
    session: Session, rows: list[dict[str, Any]], sha256: str, *, now: datetime
) -> list[int]:
    """Organisations with their evidence and contracts; the ids of the contracts."""
    houses = known_houses(session, [told["code"] for told in rows])
    known = {code: house.id for code, house in houses.items()}
    ids = []
    for told in rows:
        if told["code"] not in known:
            known[told["code"]] = _house(session, told, sha256, now=now)
        project = begin(
            session,
            Project(
                provider_id=known[told["code"]],
                name=told["project"],
                area_code=holding(told["areas"]),
                budget_fen=told["budget"],
                visit_fen=told["visit"],
                visits_a_month=told["visits"],
                starts_on=told["starts_on"],
                ends_on=told["ends_on"],
                changed_at=now,
            ),
            by=HOUSE,
            now=now,
        )
        _served(session, project.id, told)
        ledger.open_budget(session, project, now=now)
        plan_month(session, project.id, now=now)
        ids.append(project.id)
    return ids


def _house(session: Session, told: dict[str, Any], sha256: str, *, now: datetime) -> int:
    house = add(
        session,
        Provider(
            code=told["code"],
            name=told["name"],
            kind=told["kind"],
            rating=told["rating"] or 0,
            phone=told["phone"],
        ),
    )
    evidence = f"sheet {sha256[:16]}"
    shown = [
        {
            "provider_id": house.id,
            "requirement": one,
            "evidence": evidence,
            "shown_on": told[one],
            "status": PaperStatus.GOOD,
            "version": 1,
            "changed_at": now,
        }
        for one in Requirement
        if told[one] is not None
    ]
    _all(session, Qualification, shown)
    return house.id


def _served(session: Session, project_id: int, told: dict[str, Any]) -> None:
    """Where, what and whom the contract serves."""
    lists: tuple[tuple[type[SQLModel], str, Iterable[Any]], ...] = (
        (ProjectArea, "area_code", told["areas"]),
        (ProjectService, "service_code", told["services"]),
        (ProjectGroup, "group", told["groups"]),
    )
    for kind, column, values in lists:
        _all(session, kind, [{"project_id": project_id, column: value} for value in values])


def _workers(session: Session, rows: list[dict[str, Any]], provider_id: int) -> list[int]:
    """Known, but asked for nothing until they come by an invitation of their own."""
    kept = ("name", "phone", "area_code")
    ids = _numbered(session, Person, [{k: told[k] for k in kept} for told in rows])
    dated = ("area_code", "certificate_until", "background_check_until")
    hired = _numbered(
        session,
        Worker,
        [
            {k: told[k] for k in dated}
            | {"person_id": person_id, "provider_id": provider_id, "active": False}
            for person_id, told in zip(ids, rows, strict=True)
        ],
    )
    skills, hours = [], []
    for worker_id, told in zip(hired, rows, strict=True):
        skills += [{"worker_id": worker_id, "service_code": code} for code in told["services"]]
        hours += [
            {"worker_id": worker_id, "weekday": weekday, "opens": opens, "closes": closes}
            for weekday, opens, closes in told["hours"]
        ]
    _all(session, WorkerSkill, skills)
    _all(session, WorkerHours, hours)
    return ids


def _numbered(session: Session, kind: type[SQLModel], rows: list[dict[str, Any]]) -> list[int]:
    """Insert many; their numbers, in the order of the rows."""
    plain = table(kind)
    statement = plain.insert().returning(plain.c.id, sort_by_parameter_order=True)
    return list(session.connection().execute(statement, rows).scalars())


def _all(session: Session, kind: type[SQLModel], rows: list[dict[str, Any]]) -> None:
    if rows:
        session.connection().execute(table(kind).insert(), rows)
