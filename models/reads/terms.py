"""What a version of a contract says, and wherein it differs from the one before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.places import place_names
from models.reads.prices import SIGNED
from models.rules.indicators import Measure
from models.tables.contracts import Contract, ContractStatus, Indicator
from models.tables.providers import Project, ProjectArea, ProjectGroup, ProjectService
from models.words import Group

_contract = table(Contract).c


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom a contract serves with what, and until when; codes in order."""

    services: tuple[str, ...]
    areas: tuple[str, ...]
    groups: tuple[Group, ...]
    ends_on: date

    def pack(self) -> dict[str, Any]:
        lists = {kind: list(getattr(self, kind)) for kind in LISTS}
        return lists | {"ends_on": self.ends_on.isoformat()}

    @classmethod
    def unpack(cls, told: Mapping[str, Any]) -> "Scope":
        return cls(
            services=tuple(sorted(told["services"])),
            areas=tuple(sorted(told["areas"])),
            groups=tuple(sorted(map(Group, told["groups"]))),
            ends_on=date.fromisoformat(told["ends_on"]),
        )


LISTS = {
    "services": table(ProjectService).c.service_code,
    "areas": table(ProjectArea).c.area_code,
    "groups": table(ProjectGroup).c.group,
}
"""Of a scope what is named one by one, and where its project keeps it."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the parties agree on: sums in fen."""

    fen: int
    visit_fen: int
    valid_from: date
    premises: str
    """Where the provider works, given by the purchaser; empty for none."""
    office_fen: int
    """A month, as are the wages."""
    wages_fen: int
    targets: Mapping[Measure, int]
    scope: Scope


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a difference: a sum, a day or an indicator with what it was, or one service,
    place or group that came or went; None where there was, or is, none.
    """

    what: str
    before: int | date | str | None
    after: int | date | str | None


def scope_of(session: Session, project: Project) -> Scope:
    """As the project stands now."""
    told: dict[str, Any] = {"ends_on": project.ends_on.isoformat()}
    for kind, column in LISTS.items():
        mine = column.table.c.project_id == project.id
        told[kind] = session.scalars(select(column).where(mine)).all()
    return Scope.unpack(told)


def earlier_scopes(session: Session, project_id: int) -> list[Scope]:
    """Of the versions that were in force before this one."""
    gone = (_contract.project_id == project_id) & (_contract.status == ContractStatus.REPLACED)
    found = session.scalars(select(_contract.scope).where(gone))
    return [Scope.unpack(told) for told in found if told]


def targets_of(session: Session, contract_id: int) -> dict[Measure, int]:
    """Its indicators, in the order in which they are told."""
    rows = session.scalars(select(Indicator).where(table(Indicator).c.contract_id == contract_id))
    found = {row.measure: row.target for row in rows}
    return {one: found[one] for one in Measure if one in found}


def terms_of(session: Session, contract: Contract) -> Terms:
    """What a version says, to begin the next one with."""
    project = session.get_one(Project, contract.project_id)
    return Terms(
        fen=contract.fen,
        visit_fen=contract.visit_fen,
        valid_from=contract.valid_from,
        premises=contract.premises,
        office_fen=contract.office_fen,
        wages_fen=contract.wages_fen,
        targets=targets_of(session, contract.id),
        scope=Scope.unpack(contract.scope) if contract.scope else scope_of(session, project),
    )


def changes_of(session: Session, contract: Contract) -> tuple[Change, ...]:
    """Of a version against the one that was signed before it; nothing for the first."""
    earlier = (_contract.project_id == contract.project_id) & (_contract.number < contract.number)
    held = select(Contract).where(earlier, _contract.status.in_(SIGNED))
    before = session.scalars(held.order_by(_contract.number.desc())).first()
    if before is None:
        return ()
    return changes(session, terms_of(session, before), terms_of(session, contract))


def changes(session: Session, before: Terms, after: Terms) -> tuple[Change, ...]:
    """Every difference but the first day, in the order in which a contract tells them."""
    names = place_names(session, sorted({*before.scope.areas, *after.scope.areas}))
    return tuple(_differences(before, after, names))


def _differences(before: Terms, after: Terms, names: Mapping[str, str]) -> Iterator[Change]:
    for kind in LISTS:
        was, now = getattr(before.scope, kind), getattr(after.scope, kind)
        gone, come = [one for one in was if one not in now], [one for one in now if one not in was]
        yield from (Change(kind, names.get(one, one), None) for one in gone)
        yield from (Change(kind, None, names.get(one, one)) for one in come)
    pairs: list[tuple[str, Any, Any]] = [
        ("until", before.scope.ends_on, after.scope.ends_on),
        ("sum", before.fen, after.fen),
        ("visit", before.visit_fen, after.visit_fen),
        *((str(one), before.targets.get(one), after.targets.get(one)) for one in Measure),
    ]
    yield from (Change(*pair) for pair in pairs if pair[1] != pair[2])
