"""Between the two sides of a visit: words, sounds and pictures, never a name or a number."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlmodel import Session

from models.access import Act, allow
from models.base import add, table
from models.errors import NotAllowed, Refused, Stale
from models.operations.helping import open_task
from models.outbox import post
from models.reads.audience import chats_of, resident_side, worker_side
from models.reads.residents import home_of, members
from models.reads.slots import is_minor
from models.reads.standing import Actor, in_care
from models.rules.hours import awake, today
from models.rules.relay import AN_HOUR, may_be_spoken_about, passed_on
from models.tables.desk import Task
from models.tables.messaging import Lane
from models.tables.pairs import Relay
from models.tables.people import Person
from models.tables.visits import LIVE_VISIT, Visit, VisitStatus
from models.words import RelayKind, TaskKind

_relay, _person = table(Relay).c, table(Person).c
CLOSE = timedelta(hours=2)
"""So long before a visit, and while it lasts, words do not wait for the morning."""
SPOKEN_ABOUT = {*LIVE_VISIT, VisitStatus.DONE, VisitStatus.CLOSED}


class EnoughSaid(Refused):
    """More words in an hour than a visit needs."""

    code = "relay-enough"


class WordsOnly(Refused):
    """Of a child's home, and from a child, nothing is passed on but words."""

    code = "relay-words-only"


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody gives to be passed on; beside a file the words are its caption."""

    words: str
    kind: RelayKind = RelayKind.WORDS
    file_id: str | None = None


def of_home(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """The visit, if the home may still say something about it."""
    return _visit(session, visit_id, Act.SPEAK_FOR, by=by, now=now)


def of_worker(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """The visit, if whoever comes may still say something about it."""
    return _visit(session, visit_id, Act.WORK_VISIT, by=by, now=now)


def words_only(session: Session, visit: Visit, *, by: Actor, now: datetime) -> bool:
    """Whether a child lives there, is in the care of whoever does, speaks, or would be shown it."""
    home = home_of(session, visit.person_id)
    people = {by.person_id, *resident_side(session, visit.order_id, now=now)}
    people |= {*in_care(session, visit.person_id, now=now)}
    people |= set(members(session, home.id)) if home else set()
    born = session.scalars(select(_person.birth_date).where(_person.id.in_(people)))
    return any(is_minor(one, today(now)) for one in born)


def tell_worker(session: Session, visit_id: int, said: Said, *, by: Actor, now: datetime) -> Relay:
    """The resident's side says something to whoever comes."""
    visit = of_home(session, visit_id, by=by, now=now)
    relay = _pass_on(session, visit, said, by=by, now=now, by_worker=False)
    _post(session, relay, worker_side(session, visit.worker_id), visit, by=by, now=now)
    return relay


def tell_home(session: Session, visit_id: int, said: Said, *, by: Actor, now: datetime) -> Relay:
    """Whoever comes says something to the home."""
    visit = of_worker(session, visit_id, by=by, now=now)
    relay = _pass_on(session, visit, said, by=by, now=now, by_worker=True)
    people = resident_side(session, visit.order_id, now=now)
    _post(session, relay, people, visit, by=by, now=now)
    return relay


def report(session: Session, relay_id: int, *, by: Actor, now: datetime) -> Task:
    """Whoever got it finds it wrong: a human being reads, hears or looks."""
    relay = session.get(Relay, relay_id)
    if relay is None:
        raise NotAllowed
    visit = session.get_one(Visit, relay.visit_id)
    allow(session, Act.SPEAK_FOR if relay.by_worker else Act.WORK_VISIT, visit, by=by, now=now)
    told = f"relay reported: {relay.words}".removesuffix(": ")
    if relay.kind is not RelayKind.WORDS:
        told = f"{relay.kind}, {told}"
    return open_task(
        session,
        TaskKind.MESSAGE,
        now=now,
        by=by,
        thing=visit,
        about=told,
        file_id=relay.file_id,
    )


def _visit(session: Session, visit_id: int, act: Act, *, by: Actor, now: datetime) -> Visit:
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    allow(session, act, visit, by=by, now=now)
    over = visit.status not in SPOKEN_ABOUT
    if over or not may_be_spoken_about(visit.finished_at, now):
        raise Stale(now=visit.status)
    return visit


def _pass_on(
    session: Session, visit: Visit, said: Said, *, by: Actor, now: datetime, by_worker: bool
) -> Relay:
    """Raises EnoughSaid, WordsOnly."""
    if said.kind is not RelayKind.WORDS and words_only(session, visit, by=by, now=now):
        raise WordsOnly
    lately = (_relay.visit_id == visit.id) & (_relay.said_at > now - timedelta(hours=1))
    mine = select(func.count()).where(lately, _relay.by_worker.is_(by_worker))
    if (session.scalar(mine) or 0) >= AN_HOUR:
        raise EnoughSaid
    return add(
        session,
        Relay(
            visit_id=visit.id,
            said_by=by.person_id or 0,
            by_worker=by_worker,
            kind=said.kind,
            file_id=said.file_id,
            words=passed_on(said.words),
            said_at=now,
        ),
    )


def _post(
    session: Session, relay: Relay, people: set[int], visit: Visit, *, by: Actor, now: datetime
) -> None:
    due = now if _close(visit, now) else awake(now)
    for chat in chats_of(session, people - {by.person_id}):
        post(session, chat, "relay", relay.id, now=due, lane=Lane.VISIT)


def _close(visit: Visit, now: datetime) -> bool:
    """Whether the visit is under way, or booked and about to begin."""
    soon = visit.status is VisitStatus.BOOKED and visit.start - CLOSE < now
    return soon or visit.status is VisitStatus.STARTED
