"""我的数据: a person's own file, shown or taken along; that it was taken is written down."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.errors import NotAllowed
from models.operations.explaining import recompute, served_groups
from models.reads.claims import ClaimCard, claim_cards
from models.reads.mydata import OwnFile, own_file
from models.reads.own_acts import OwnActs, own_acts
from models.reads.standing import Actor
from models.rules.eligibility import Finding
from models.tables.decisions import Decision
from models.tables.people import Person
from models.words import STIGMATISING


@dataclass(frozen=True, slots=True)
class OwnDecision:
    """Whether a visit is paid for, with every reason and the dated rule behind it."""

    at: datetime
    service: str
    """Empty where it was about the whole menu."""
    day: date
    entitled: bool
    by_hand: bool
    """Somebody's judgement; else the rules alone decided."""
    findings: tuple[Finding, ...]
    served: tuple[str, ...]
    """Groups that may have it, those that may be named."""


@dataclass(frozen=True, slots=True)
class OwnCopy:
    """The file with all that was decided, said and held."""

    file: OwnFile
    claims: tuple[ClaimCard, ...]
    """Without the stigmatising ones, which no message names."""
    acts: OwnActs
    decisions: tuple[OwnDecision, ...]


def open_own(session: Session, person_id: int, *, by: Actor, now: datetime) -> OwnFile:
    """For the person, or for whoever speaks for them today."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotAllowed
    allow(session, Act.SPEAK_FOR, person, by=by, now=now)
    return own_file(session, person_id, reader_id=by.person_id or 0, now=now)


def take_copy(session: Session, person_id: int, *, by: Actor, now: datetime) -> OwnCopy:
    """The same and more, to be carried away as a file."""
    told = open_own(session, person_id, by=by, now=now)
    audit.record(session, "copy", told.person, by=by.person_id, now=now)
    acts = own_acts(session, person_id, reader_id=by.person_id or 0, now=now)
    claims = tuple(c for c in claim_cards(session, person_id, now=now) if not c.quiet)
    decisions = tuple(_decision(session, one) for one in acts.decisions)
    return OwnCopy(told, claims, acts, decisions)


def _decision(session: Session, one: Decision) -> OwnDecision:
    """Worked out once more from what it rests on, as «为什么?» tells it."""
    served = tuple(g for g in served_groups(session, one) if g not in STIGMATISING)
    return OwnDecision(
        one.at,
        one.service_code,
        one.day,
        one.entitled,
        one.by_id is not None,
        recompute(session, one).findings,
        served,
    )
