"""What organisations have shown of their qualification, and what of it is lacking."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import among, table
from models.rules.qualification import Paper, Reason, judge
from models.tables.growing import Violation, ViolationStatus
from models.tables.providers import Disqualification, Provider, Qualification
from models.words import PaperStatus, Requirement

_paper, _violation = table(Qualification).c, table(Violation).c


@dataclass(frozen=True, slots=True)
class PaperCard:
    """One evidence, as its organisation and its supervisors see it."""

    id: int
    provider_id: int
    house: str
    need: Requirement
    words: str
    file_id: str | None
    shown_on: date
    until: date | None
    last_day: date | None
    """The last day on which it counts."""
    status: PaperStatus
    why: str
    version: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """What an organisation has shown."""

    provider_id: int
    name: str
    counting: dict[Requirement, PaperCard]
    """By which a requirement is met."""
    last: dict[Requirement, PaperCard]
    """The newest of each requirement, however it stands."""
    lacking: tuple[Reason, ...]


def shortfalls(
    session: Session, providers: Iterable[int], on: date
) -> dict[int, tuple[Reason, ...]]:
    """Every requirement that each of these organisations does not meet on that day, and why."""
    rows = session.execute(
        select(
            _paper.provider_id,
            _paper.requirement,
            _paper.status,
            _paper.shown_on,
            _paper.valid_until,
        )
        .where(among(_paper.provider_id, set(providers)))
        .order_by(_paper.id)
    ).all()
    shown: dict[int, list[Paper]] = defaultdict(list)
    for provider, *told in rows:
        shown[provider].append(Paper(*told))
    broke = _violations(session, set(providers))
    return {provider: judge(shown[provider], on, broke[provider]) for provider in set(providers)}


def _violations(session: Session, providers: set[int]) -> dict[int, list[date]]:
    """The days of those that two supervisors have put on record."""
    agreed = _violation.status == ViolationStatus.AGREED
    rows = session.execute(
        select(_violation.provider_id, _violation.on).where(
            among(_violation.provider_id, providers), agreed
        )
    )
    found: dict[int, list[date]] = defaultdict(list)
    for provider, day in rows:
        found[provider].append(day)
    return found


def qualified(session: Session, providers: Iterable[int], on: date) -> set[int]:
    """Of these organisations those who have shown every requirement, all of it still good."""
    wanted = set(providers)
    found = shortfalls(session, wanted, on)
    good = {provider for provider in wanted if not found[provider]}
    return good - disqualified(session, good, on)


def disqualified(session: Session, providers: Iterable[int], on: date) -> set[int]:
    """Of these organisations those of whom a supervisor has said that nobody is sent that day."""
    ban = table(Disqualification).c
    rows = select(ban.provider_id).where(
        among(ban.provider_id, set(providers)),
        ban.lifted_at.is_(None),
        ban.since <= on,
        func.coalesce(ban.until, on) >= on,
    )
    return set(session.scalars(rows))


def qualified_on(session: Session, provider_id: int, on: date) -> bool:
    """Whether every requirement was shown and is still good."""
    return provider_id in qualified(session, {provider_id}, on)


def shelf(session: Session, provider_id: int, on: date) -> Shelf:
    """Everything about the qualification of one organisation on that day."""
    name = session.get_one(Provider, provider_id).name
    rows = select(Qualification).where(_paper.provider_id == provider_id).order_by(_paper.id)
    papers = [_card(row, name) for row in session.scalars(rows)]
    lacking = shortfalls(session, {provider_id}, on)[provider_id]
    unmet = {reason.need for reason in lacking}
    good = [one for one in papers if one.status is PaperStatus.GOOD and one.need not in unmet]
    counting = {one.need: one for one in good if one.last_day is None or one.last_day >= on}
    return Shelf(provider_id, name, counting, {one.need: one for one in papers}, lacking)


def paper_card(session: Session, paper: Qualification) -> PaperCard:
    return _card(paper, session.get_one(Provider, paper.provider_id).name)


def paper_of(row: Qualification) -> Paper:
    return Paper(row.requirement, row.status, row.shown_on, row.valid_until)


def _card(row: Qualification, house: str) -> PaperCard:
    return PaperCard(
        id=row.id,
        provider_id=row.provider_id,
        house=house,
        need=row.requirement,
        words=row.evidence,
        file_id=row.file_id,
        shown_on=row.shown_on,
        until=row.valid_until,
        last_day=paper_of(row).last_day,
        status=row.status,
        why=row.why or "",
        version=row.version,
    )


def waiting(session: Session, providers: Iterable[int]) -> set[int]:
    """Of these organisations those with an evidence that waits to be checked."""
    rows = select(_paper.provider_id).where(
        _paper.provider_id.in_(set(providers)), _paper.status == PaperStatus.SHOWN
    )
    return set(session.scalars(rows))
