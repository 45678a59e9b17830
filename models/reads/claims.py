"""A person's groups: what is certified, until when, what is still wanted, and what is to decide."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.catalogue import figures
from models.rules.hours import today
from models.tables.catalogue import Entitlement
from models.tables.people import ClaimStatus, GroupClaim, Person, Wanted
from models.tables.records import AuditRow
from models.words import STIGMATISING, Group

_claim, _person = table(GroupClaim).c, table(Person).c
UNDECIDED = (ClaimStatus.DECLARED, ClaimStatus.ASKED)
TO_DECIDE = frozenset({*map(str, UNDECIDED), "ending", "renewing", "expired"})
"""Stages in which a coordinator may certify or refuse."""


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """One group of one person."""

    id: int
    version: int
    person_id: int
    person: str
    group: Group
    status: ClaimStatus
    valid_until: date | None
    renewing: bool
    evidence: str | None
    wanted: Wanted | None
    paper: str
    """Which one, where a paper is wanted."""
    area_code: str | None
    """Where the person lives: whose desk it is."""
    comes_on: date | None
    refused_for: str
    stage: str
    """`status`; for a certified one: certified, ending, renewing or expired on that day."""

    @property
    def quiet(self) -> bool:
        """Stigmatising: on no screen but a coordinator's."""
        return self.group in STIGMATISING

    @property
    def to_decide(self) -> bool:
        """Whether a coordinator may certify or refuse it now."""
        return self.stage in TO_DECIDE


def claims_of(session: Session, person_id: int) -> list[GroupClaim]:
    return list(
        session.scalars(select(GroupClaim).where(_claim.person_id == person_id).order_by(_claim.id))
    )


def claim_cards(session: Session, person_id: int, *, now: datetime) -> tuple[ClaimCard, ...]:
    """Every group of a person, the oldest first."""
    who, soon = session.get_one(Person, person_id), _soon(session, now)
    return tuple(_card(claim, who, now, soon) for claim in claims_of(session, person_id))


def claim_card(session: Session, claim_id: int, *, now: datetime) -> ClaimCard | None:
    claim = session.get(GroupClaim, claim_id)
    if claim is None:
        return None
    who = session.get_one(Person, claim.person_id)
    return _card(claim, who, now, _soon(session, now))


def stage(claim: GroupClaim, now: datetime, soon: timedelta) -> str:
    """How a claim stands today; `soon` before its end a certified one can be renewed."""
    until, on = claim.valid_until, today(now)
    if claim.status is not ClaimStatus.CERTIFIED or until is None:
        return str(claim.status)
    if until < on:
        return "expired"
    if claim.renewing:
        return "renewing"
    return "ending" if until - soon <= on else "certified"


def stage_of(session: Session, claim: GroupClaim, now: datetime) -> str:
    return stage(claim, now, _soon(session, now))


def anything_undecided(session: Session, person_id: int | None) -> bool:
    """Whether a group of this person waits for a coordinator's yes or no."""
    waiting = and_(_claim.person_id == person_id, _undecided())
    return session.scalar(select(exists().where(waiting))) or False


def _undecided() -> ColumnElement[bool]:
    return or_(_claim.status.in_(UNDECIDED), _claim.renewing.is_(True))


def _soon(session: Session, now: datetime) -> timedelta:
    return timedelta(days=figures(session, today(now))["expiry_notice_days"])


def _card(claim: GroupClaim, who: Person, now: datetime, soon: timedelta) -> ClaimCard:
    return ClaimCard(
        id=claim.id,
        version=claim.version,
        person_id=claim.person_id,
        person=who.name,
        group=claim.group,
        status=claim.status,
        valid_until=claim.valid_until,
        renewing=claim.renewing,
        evidence=claim.evidence,
        wanted=claim.wanted,
        paper=claim.paper,
        area_code=who.area_code,
        comes_on=claim.comes_on,
        refused_for=claim.refused_for,
        stage=stage(claim, now, soon),
    )


def why_refused(session: Session, claim: GroupClaim) -> tuple[int | None, str]:
    """Who refused a group, and the code of the reason, as the chain tells it."""
    row = table(AuditRow).c
    about = (row.object_type == "groupclaim") & (row.object_id == claim.id)
    last = session.scalars(
        select(AuditRow).where(about, row.act == "move").order_by(row.seq.desc())
    ).first()
    return (last.actor_id, str(last.facts.get("reason", ""))) if last else (None, "")


def rule_of(session: Session, claim: GroupClaim) -> tuple[str, date] | None:
    """Source and first day of the rule by which this group may order, if it is certified."""
    row, on = table(Entitlement).c, today(claim.changed_at)
    lasting = row.valid_until.is_(None) | (row.valid_until >= on)
    found = session.execute(
        select(row.source, row.valid_from)
        .where(row.group == claim.group, row.valid_from <= on, lasting, row.visits_a_month > 0)
        .order_by(row.valid_from, row.id)
    ).first()
    return (found.source, found.valid_from) if found else None
