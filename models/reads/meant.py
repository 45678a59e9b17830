"""Whom words of danger are about, as far as one can tell before anybody has been asked."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import literal, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.apart import kin_of
from models.reads.places import place_index
from models.reads.slots import is_minor
from models.reads.standing import in_care
from models.rules.hours import age_on, today
from models.rules.understanding.danger import ABUSE, Danger, told_kinds
from models.rules.understanding.served import Kin, served, speaks_of_child
from models.tables.people import Person
from models.tables.visits import Visit, VisitStatus
from models.words import Doubt

LATELY = timedelta(hours=24)
"""So long after a visit its worker may well mean that home."""
JUST_NOW = timedelta(hours=12)
"""Within these nobody has slept over it: words of its worker are taken to be about that home."""
EARLY = timedelta(hours=1)
"""So long before it they may be at the door."""
HARM = ABUSE | {
    Danger.VIOLENCE, Danger.SUICIDE, Danger.HELPLESS, Danger.CRY, Danger.OTHER,
}  # fmt: skip
"""What a person does to a person, or may come of it; no fire, no fall."""
THEMSELVES = (None, Kin.SELF)
OLD = 60
"""Years (Law on the Rights of the Elderly art. 2)."""
NAMED = 76
"""Points from which a community was named (rules/places.py)."""
_person, _visit = table(Person).c, table(Visit).c


@dataclass(frozen=True, slots=True)
class Cry:
    """Words of danger, of which kinds, and whether a child said them."""

    words: str
    kinds: tuple[Danger, ...]
    young: bool = False
    visit: Visit | None = None
    """Where the speaker tells of whoever came to them."""

    @property
    def told(self) -> str:
        """As a case puts it."""
        return f"{', '.join(self.kinds)}: {self.words}"


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a case is filed under; `asks` where one question would tell more."""

    person_id: int
    visit: Visit | None = None
    could_be: Doubt | None = None
    asks: bool = False


def whom(session: Session, cry: Cry, speaker_id: int, *, now: datetime) -> Meant:
    """A child speaks of itself; a worker of the home where they are or were; whoever speaks for one
    child, of that child; a neighbour of whom they name. Nobody else's words are guessed about.
    """
    speaker = session.get_one(Person, speaker_id)
    if cry.young:
        known = is_minor(speaker.birth_date, today(now)) and kin_of(session, speaker_id)
        return Meant(speaker_id, cry.visit, None if known else Doubt.CHILD)
    if cry.visit is not None:
        return Meant(speaker_id, cry.visit)
    if (visit := _home(session, speaker_id, now=now)) is not None:
        meant = _guessed(cry, session.get_one(Person, visit.person_id), visit, now=now)
        return replace(meant, asks=visit.status is not VisitStatus.STARTED)
    charges = _charges(session, speaker_id, now=now)
    minors = [one for one in charges if is_minor(one.birth_date, today(now))]
    others = _of_another(cry)
    about = _fitting(cry, charges, minors) if others else []
    if len(about) == 1:
        return _guessed(cry, about[0], None, now=now)
    if others and (named := named_in(session, cry.words, speaker.area_code)):
        return _guessed(cry, named, None, now=now)
    doubt = _doubt(cry, speaker, minors)
    return Meant(speaker_id, could_be=doubt, asks=others or bool(charges))


def _home(session: Session, worker_id: int, *, now: datetime) -> Visit | None:
    """Where a worker is, or has just been; where they were yesterday is for them to say."""
    visits = visits_lately(session, worker_id, now=now)
    return visits[0] if visits and visits[0].start > now - JUST_NOW else None


def visits_lately(session: Session, worker_id: int, *, now: datetime) -> Sequence[Visit]:
    """Where a worker is at this moment, then where they were last."""
    under_way = _visit.status == VisitStatus.STARTED
    at_the_door = (_visit.status == VisitStatus.BOOKED) & (_visit.start <= now + EARLY)
    over = _visit.status.in_([VisitStatus.DONE, VisitStatus.CLOSED])
    mine = (_visit.carer_id == worker_id) & (_visit.start > now - LATELY)
    return session.scalars(
        select(Visit)
        .where(mine, _visit.start <= now + EARLY, or_(under_way, at_the_door, over))
        .order_by(under_way.desc(), _visit.start.desc())
    ).all()


def awaited(session: Session, people: Collection[int], *, now: datetime) -> Visit | None:
    """The visit of one of these that is under way, or about to begin or late."""
    at_hand = (_visit.status == VisitStatus.BOOKED) & _visit.start.between(now - EARLY, now + EARLY)
    here = or_(_visit.status == VisitStatus.STARTED, at_hand)
    soonest = select(Visit).where(_visit.person_id.in_(people), here).order_by(_visit.start)
    return session.scalars(soonest).first()


def doubt_of(told: str, person: Person, *, now: datetime) -> Doubt | None:
    """Whoever was named may be the one who does it: then it is still about anybody near them.
    `told` is how a case puts it, «kinds: words».
    """
    harm, words = told_kinds(told), told.partition(": ")[2]
    young = is_minor(person.birth_date, today(now))
    if _of_child(harm, words) and not young:
        return Doubt.CHILD
    old = person.birth_date is not None and age_on(person.birth_date, today(now)) >= OLD
    return Doubt.ANYONE if Danger.ELDER_ABUSE in harm and not old else None


def _guessed(cry: Cry, person: Person, visit: Visit | None, *, now: datetime) -> Meant:
    return Meant(person.id, visit, doubt_of(cry.told, person, now=now), asks=True)


def _of_child(kinds: Collection[Danger], words: str) -> bool:
    """Harm in which a child is spoken of."""
    harm = not HARM.isdisjoint(kinds)
    return Danger.CHILD_ABUSE in kinds or (harm and speaks_of_child(words))


def named_in(session: Session, words: str, area_code: str | None) -> Person | None:
    """The one registered person of that community, or of the one named, whose full name is said."""
    places = [code for code in (_community(session, words), area_code) if code]
    rows = session.scalars(
        select(Person).where(
            _person.area_code.in_(places),
            _person.registered_at.is_not(None),
            literal(words).contains(_person.name),
        )
    ).all()
    return rows[0] if len(rows) == 1 else None


def _community(session: Session, words: str) -> str | None:
    likely = place_index(session).find(words, limit=1)
    if not likely or likely[0].score < NAMED or likely[0].place.level != "community":
        return None
    return likely[0].place.code


def _charges(session: Session, speaker_id: int, *, now: datetime) -> list[Person]:
    ids = in_care(session, speaker_id, now=now)
    return list(session.scalars(select(Person).where(_person.id.in_(ids)))) if ids else []


def _of_another(cry: Cry) -> bool:
    """Whether somebody else than the speaker is spoken of."""
    said = served(cry.words)
    return not ABUSE.isdisjoint(cry.kinds) or (said is not None and said.who not in THEMSELVES)


def _fitting(cry: Cry, charges: list[Person], minors: list[Person]) -> list[Person]:
    """Of those in care, children where a child is spoken of, else the grown-ups."""
    child = _of_child(cry.kinds, cry.words) or speaks_of_child(cry.words)
    return minors if child else [one for one in charges if one not in minors]


def _doubt(cry: Cry, speaker: Person, minors: Iterable[Person]) -> Doubt | None:
    """Harm told by nobody we know, or by whoever has children at home, may be a child's own cry."""
    if HARM.isdisjoint(cry.kinds):
        return None
    unknown = speaker.registered_at is None or any(minors)
    if unknown or _of_child(cry.kinds, cry.words):
        return Doubt.CHILD
    return Doubt.ANYONE if _of_another(cry) else None
