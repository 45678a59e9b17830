"""资质: an organisation shows its evidence, and somebody else looks whether it is true."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.access import Act, allow
from models.agenda import DueKind
from models.base import table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import amend, begin, move
from models.operations.papers import ANNOUNCED, HOUR
from models.outbox import post
from models.reads.audience import chats_of, managers_of
from models.reads.catalogue import figures
from models.reads.qualifying import paper_of, shelf
from models.reads.standing import Actor
from models.rules.hours import at, awake, today
from models.tables.providers import Provider, Qualification
from models.words import PaperStatus, Requirement

NO_GOOD = ("unreadable", "wrong_paper", "not_true", "run_out")
"""Why an evidence is not accepted."""
WITHDRAWN_FOR = ("not_true",)
"""Why one that was accepted no longer counts; a violation is put on record by two."""
_paper = table(Qualification).c


class NotThatDay(Refused):
    """A paper is dated today or before, and ends on that day or later."""

    code = "not-that-day"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is shown for one requirement."""

    need: Requirement
    words: str
    shown_on: date
    until: date | None = None
    file_id: str | None = None


def show(
    session: Session, provider_id: int, evidence: Evidence, *, by: Actor, now: datetime
) -> Qualification:
    """It waits for a supervisor; what waited before for the same requirement is replaced.

    Raises NotThatDay.
    """
    _provider(session, Act.MANAGE, provider_id, by=by, now=now)
    late = evidence.until is not None and evidence.until < evidence.shown_on
    if evidence.shown_on > today(now) or late:
        raise NotThatDay
    told: dict[str, Any] = {
        "evidence": evidence.words,
        "file_id": evidence.file_id,
        "shown_on": evidence.shown_on,
        "valid_until": evidence.until,
        "shown_by": by.person_id,
    }
    waits = select(Qualification).where(
        _paper.provider_id == provider_id,
        _paper.requirement == evidence.need,
        _paper.status == PaperStatus.SHOWN,
    )
    if (known := session.scalars(waits).first()) is not None:
        amend(session, known, by=by, now=now, why="show", **told)
        return known
    row = Qualification(provider_id=provider_id, requirement=evidence.need, changed_at=now, **told)
    return begin(session, row, by=by, now=now)


def accept(
    session: Session, paper_id: int, *, seen: int, by: Actor, now: datetime
) -> Qualification:
    """It is true. Raises Stale if it was replaced meanwhile."""
    paper = fresh_paper(session, paper_id, seen=seen, by=by, now=now)
    move(session, paper, PaperStatus.GOOD, by=by, now=now, checked_by=by.person_id)
    plan_end(session, paper, now=now)
    return paper


def turn_down(
    session: Session, paper_id: int, why: str, *, seen: int, by: Actor, now: datetime
) -> Qualification:
    """What waits is refused, for one of `NO_GOOD`; what counted is withdrawn, for one of
    `WITHDRAWN_FOR`. Raises Stale.
    """
    paper = fresh_paper(session, paper_id, seen=seen, by=by, now=now)
    waits = paper.status is PaperStatus.SHOWN
    if why not in (NO_GOOD if waits else WITHDRAWN_FOR):
        raise Stale
    to = PaperStatus.REFUSED if waits else PaperStatus.WITHDRAWN
    told = {"checked_by": by.person_id, "why": why}
    move(session, paper, to, by=by, now=now, reason=why, **told)
    return paper


def announce_end(session: Session, paper_id: int, *, now: datetime) -> None:
    """Whoever runs the organisation hears of it twice, unless a newer one is there."""
    paper = session.get(Qualification, paper_id)
    if paper is None or paper.status is not PaperStatus.GOOD:
        return
    newest = shelf(session, paper.provider_id, today(now)).last[paper.requirement]
    if newest.id == paper.id:
        for chat in chats_of(session, managers_of(session, paper.provider_id)):
            post(session, chat, "paper-ends", paper.id, now=awake(now))


def plan_end(session: Session, paper: Qualification, *, now: datetime) -> None:
    """Its last day is announced as a worker's papers are."""
    if (last := paper_of(paper).last_day) is None:
        return
    figure = figures(session, today(now))
    for moment in (at(last - timedelta(days=figure[n]), HOUR) for n in ANNOUNCED):
        if moment > now:
            agenda.plan(session, DueKind.EVIDENCE_ENDS, paper.id, moment)


def fresh_paper(
    session: Session, paper_id: int, *, seen: int | None = None, by: Actor, now: datetime
) -> Qualification:
    """The evidence, for whoever may check it; as it was when they looked, if `seen` is told."""
    paper = session.get(Qualification, paper_id)
    if paper is None:
        raise NotAllowed(act=str(Act.CHECK_PAPERS), object_type="qualification", object_id=paper_id)
    _provider(session, Act.CHECK_PAPERS, paper.provider_id, by=by, now=now)
    if seen is not None and paper.version != seen:
        raise Stale
    return paper


def _provider(
    session: Session, act: Act, provider_id: int, *, by: Actor, now: datetime
) -> Provider:
    provider = session.get(Provider, provider_id)
    if provider is None:
        raise NotAllowed(act=str(act), object_type="provider", object_id=provider_id)
    allow(session, act, provider, by=by, now=now)
    return provider
