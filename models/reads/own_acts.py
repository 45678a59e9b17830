"""What a person did, was answered and holds here, beside orders and visits: for their own copy."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.colleagues import WorkerFile, worker_file
from models.reads.places import place_name
from models.rules.hours import today
from models.tables.casefiles import CaseFile, CaseStatus, CaseStep
from models.tables.decisions import Appeal, AppealStatus, Decision
from models.tables.households import Household, HouseholdMember
from models.tables.orders import Order
from models.tables.pairs import Avoid, Relay
from models.tables.people import Account
from models.tables.places import Place
from models.tables.providers import Worker
from models.tables.roles import Grant
from models.words import RelayKind, Role

_decision, _appeal, _order = table(Decision).c, table(Appeal).c, table(Order).c


@dataclass(frozen=True, slots=True)
class OwnAppeal:
    """What they held to be wrong, and what somebody else said to it."""

    opened_at: datetime
    service: str
    words: str
    status: AppealStatus
    answer: str


@dataclass(frozen=True, slots=True)
class OwnChat:
    """The telephone on which they speak with us: all that is kept about it."""

    since: datetime
    elder_mode: bool
    reachable: bool


@dataclass(frozen=True, slots=True)
class OwnPost:
    """A role, where, from when to when."""

    role: Role
    place: str
    """Empty for everywhere."""
    granted_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class OwnCaseFile:
    """What was reached together with a case worker; without what the worker noted."""

    opened_at: datetime
    status: CaseStatus
    goal: str
    steps: tuple[tuple[str, bool], ...]
    words: str
    """Their own, at its end."""


@dataclass(frozen=True, slots=True)
class OwnActs:
    """For the person alone, but for decisions and appeals: of these a proxy gets those upon the
    orders that they placed and the words that they wrote themselves.
    """

    decisions: tuple[Decision, ...]
    appeals: tuple[OwnAppeal, ...]
    relays: tuple[tuple[datetime, RelayKind, str], ...] = ()
    """What was passed on to the other side of a visit: its form, and its words."""
    apart: tuple[tuple[datetime, datetime | None], ...] = ()
    """Who is not to come again at their own wish: since when, lifted when."""
    chats: tuple[OwnChat, ...] = ()
    card: str = ""
    """The number on the card of the home."""
    place: Place | None = None
    """The home on the map."""
    cases: tuple[OwnCaseFile, ...] = ()
    posts: tuple[OwnPost, ...] = ()
    work: tuple[WorkerFile, ...] = ()


def own_acts(session: Session, person_id: int, *, reader_id: int, now: datetime) -> OwnActs:
    if person_id != reader_id:
        return _of_a_charge(session, person_id, reader_id)
    relay, avoid = table(Relay).c, table(Avoid).c
    said = session.execute(
        select(relay.said_at, relay.kind, relay.words)
        .where(relay.said_by == person_id)
        .order_by(relay.id)
    )
    apart = session.execute(
        select(avoid.since, avoid.lifted_at).where(avoid.asked_by == person_id).order_by(avoid.id)
    )
    mine = or_(_appeal.person_id == person_id, _appeal.asked_by == person_id)
    return OwnActs(
        _decisions(session, _decision.person_id == person_id),
        _appeals(session, mine),
        tuple((row[0], row[1], row[2]) for row in said),
        tuple((row[0], row[1]) for row in apart),
        _chats(session, person_id),
        _card(session, person_id),
        session.get(Place, person_id, populate_existing=True),
        _cases(session, person_id),
        _posts(session, person_id),
        _work(session, person_id, now),
    )


def _of_a_charge(session: Session, person_id: int, reader_id: int) -> OwnActs:
    """Nothing that a word to somebody else could have caused: what a child tells changes none."""
    placed = select(_order.id).where(_order.placed_by == reader_id)
    upon = (_decision.person_id == person_id) & _decision.order_id.in_(placed)
    asked = (_appeal.person_id == person_id) & (_appeal.asked_by == reader_id)
    return OwnActs(_decisions(session, upon), _appeals(session, asked))


def _decisions(session: Session, which: ColumnElement[bool]) -> tuple[Decision, ...]:
    return tuple(session.scalars(select(Decision).where(which).order_by(_decision.id)))


def _appeals(session: Session, which: ColumnElement[bool]) -> tuple[OwnAppeal, ...]:
    a = _appeal
    columns = (a.opened_at, a.service_code, a.words, a.status, a.answer)
    rows = session.execute(select(*columns).where(which).order_by(a.id))
    return tuple(OwnAppeal(*row) for row in rows)


def _chats(session: Session, person_id: int) -> tuple[OwnChat, ...]:
    chat = table(Account).c
    columns = (chat.opened_at, chat.elder_mode, chat.reachable)
    rows = session.execute(select(*columns).where(chat.person_id == person_id).order_by(columns[0]))
    return tuple(OwnChat(*row) for row in rows)


def _cases(session: Session, person_id: int) -> tuple[OwnCaseFile, ...]:
    case, step = table(CaseFile).c, table(CaseStep).c
    mine = select(CaseFile).where(case.person_id == person_id).order_by(case.id)
    found = []
    for one in session.scalars(mine).all():
        rows = session.execute(
            select(step.words, step.done_on).where(step.case_id == one.id).order_by(step.id)
        )
        steps = tuple((row.words, row.done_on is not None) for row in rows)
        found.append(OwnCaseFile(one.opened_at, one.status, one.goal, steps, one.closing_words))
    return tuple(found)


def _card(session: Session, person_id: int) -> str:
    home, member = table(Household).c, table(HouseholdMember).c
    lives = select(member.household_id).where(member.person_id == person_id)
    return session.scalar(select(home.card).where(home.id.in_(lives))) or ""


def _posts(session: Session, person_id: int) -> tuple[OwnPost, ...]:
    grant = table(Grant).c
    columns = (grant.role, grant.area_code, grant.granted_at, grant.revoked_at)
    rows = session.execute(select(*columns).where(grant.person_id == person_id).order_by(grant.id))
    return tuple(OwnPost(row[0], place_name(session, row[1]), *row[2:]) for row in rows.all())


def _work(session: Session, person_id: int, now: datetime) -> tuple[WorkerFile, ...]:
    worker = table(Worker).c
    found = session.scalars(select(worker.id).where(worker.person_id == person_id))
    return tuple(worker_file(session, number, today(now)) for number in found.all())
