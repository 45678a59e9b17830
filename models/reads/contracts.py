"""Contracts as they are read: who has signed, what holds on a day, what one visit costs then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.reads.catalogue import figures
from models.reads.places import place_name, place_names
from models.reads.prices import SIGNED
from models.reads.projects import parties
from models.reads.standing import Actor
from models.reads.terms import Change, Terms, changes, changes_of, terms_of
from models.rules.hours import today
from models.rules.names import masked
from models.tables.contracts import Contract, ContractStatus, Remark, Signature
from models.tables.people import Person
from models.tables.providers import Project, Provider
from models.words import Party

_contract = table(Contract).c
_signature, _remark, _person = table(Signature).c, table(Remark).c, table(Person).c


@dataclass(frozen=True, slots=True)
class Draft:
    """All that the text of a contract is drawn from."""

    number: int
    terms: Terms
    project: str
    house: str
    place: str
    """The purchaser's."""
    starts_on: date
    visits_a_month: int
    areas: tuple[str, ...]
    """Their names."""
    changes: tuple[Change, ...]
    """Against the version before; none for the first."""
    shares: Mapping[str, int]
    """Figures of the day that are told in it, by name."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A party's yes."""

    name: str
    """Masked."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """What a party holds against a text."""

    party: Party
    words: str


@dataclass(frozen=True, slots=True)
class ContractCard:
    """One version before somebody who has a part in it."""

    id: int
    project_id: int
    project: str
    house: str
    place: str
    number: int
    status: ContractStatus
    version: int
    sha256: str
    text: str
    valid_from: date
    changes: tuple[Change, ...]
    """Against the version that was signed before it; none for the first."""
    signed: Mapping[Party, Signed]
    remarks: tuple[Said, ...]
    may_sign: tuple[Party, ...]
    """The parties for which the reader may still sign it."""
    may_withdraw: bool


def terms_on(session: Session, project_id: int, day: date) -> Contract | None:
    """The version that holds on that day; None before the first, or where none was signed here."""
    begun = (_contract.project_id == project_id) & (_contract.valid_from <= day)
    held = select(Contract).where(begun, _contract.status.in_(SIGNED))
    return session.scalars(held.order_by(_contract.number.desc())).first()


def newest(session: Session, project_id: int, *statuses: ContractStatus) -> Contract | None:
    """The last version that stands so; of all that were not withdrawn, if no status is named."""
    wanted = statuses or (ContractStatus.OFFERED, *SIGNED)
    rows = select(Contract).where(_contract.project_id == project_id, _contract.status.in_(wanted))
    return session.scalars(rows.order_by(_contract.number.desc())).first()


def next_number(session: Session, project_id: int) -> int:
    """Of the next version; a number that was withdrawn is not used again."""
    last = select(func.max(_contract.number)).where(_contract.project_id == project_id)
    return (session.scalar(last) or 0) + 1


def draft(session: Session, project: Project, terms: Terms, *, now: datetime) -> Draft:
    """What the text of the next version is drawn from."""
    held = newest(session, project.id, *SIGNED)
    before = terms_of(session, held) if held else terms
    return Draft(
        number=next_number(session, project.id),
        terms=terms,
        project=project.name,
        house=session.get_one(Provider, project.provider_id).name,
        place=place_name(session, project.area_code),
        starts_on=project.starts_on,
        visits_a_month=project.visits_a_month,
        areas=tuple(place_names(session, terms.scope.areas).values()),
        changes=changes(session, before, terms),
        shares=figures(session, today(now)),
    )


def signatures(session: Session, contract_id: int) -> dict[Party, Signature]:
    """Who has signed, by party."""
    rows = session.scalars(select(Signature).where(_signature.contract_id == contract_id))
    return {row.party: row for row in rows}


def signatories(session: Session, project_id: int) -> set[int]:
    """Whoever signed any version of a project's contract."""
    rows = select(_signature.person_id).join_from(
        table(Signature), table(Contract), _contract.id == _signature.contract_id
    )
    return set(session.scalars(rows.where(_contract.project_id == project_id)))


def contract_card(session: Session, contract: Contract, by: Actor) -> ContractCard:
    """The card of one version for this reader."""
    project = session.get_one(Project, contract.project_id)
    signed = signatures(session, contract.id)
    names = {row.person_id: session.get_one(Person, row.person_id).name for row in signed.values()}
    speaks = [one for one in Party if by.person_id in parties(session, project, one)]
    offered = contract.status is ContractStatus.OFFERED
    free = offered and by.person_id not in names
    remarks = session.scalars(
        select(Remark).where(_remark.contract_id == contract.id).order_by(_remark.id)
    )
    return ContractCard(
        id=contract.id,
        project_id=project.id,
        project=project.name,
        house=session.get_one(Provider, project.provider_id).name,
        place=place_name(session, project.area_code),
        number=contract.number,
        status=contract.status,
        version=contract.version,
        sha256=contract.sha256,
        text=contract.text,
        valid_from=contract.valid_from,
        changes=changes_of(session, contract),
        signed={p: Signed(masked(names[row.person_id]), row.at) for p, row in signed.items()},
        remarks=tuple(Said(row.party, row.words) for row in remarks if row.words),
        may_sign=tuple(p for p in speaks if free and p not in signed),
        may_withdraw=offered and Party.PURCHASER in speaks,
    )
