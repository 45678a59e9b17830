"""随机回访: a visit in twenty is asked about, by something that only a real one tells."""

import hashlib
import secrets
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda, audit
from models.access import Act, hand_of
from models.agenda import DueKind
from models.base import add, change, table
from models.errors import NotAllowed, Stale
from models.operations import proving, publishing
from models.operations.helping import open_task
from models.operations.settling import pay_if_settled
from models.outbox import post
from models.reads.audience import chats_of, is_gone
from models.reads.catalogue import figures
from models.reads.facts import marks_of
from models.reads.firewall import raters, staff_of_visit
from models.reads.holds import held_of
from models.reads.standing import Actor
from models.rules.hours import at, awake, local, today
from models.rules.proofs import Odd
from models.rules.sampling import FORGOTTEN, drawn, question, truth
from models.tables.callbacks import CallBack, Draw
from models.tables.messaging import Lane
from models.tables.people import Person
from models.tables.visits import Visit
from models.words import How, Oddity, Side, TaskKind

ONLY_SAID = 4
"""An end of a visit that was only pressed is drawn so many times as often."""
ASKED_AT = time(10)
PATIENCE = timedelta(days=2)
"""After so long without an answer somebody telephones."""
SECRET = timedelta(days=14)
"""So long after its month a seed is not shown: homes are still being asked."""

_call, _draw = table(CallBack).c, table(Draw).c


def draw_for(session: Session, visit: Visit, *, now: datetime) -> None:
    """Whether this visit is asked about tomorrow; its worker sees nothing of it. Never where
    somebody has died meanwhile.
    """
    if is_gone(session, visit.person_id):
        return
    seed = seed_of(session, today(visit.start).replace(day=1), now=now)
    percent = figures(session, today(now))["callback_percent"]
    left = marks_of(session, visit.id)[Side.OUT]
    if not drawn(seed, visit.id, percent if left.how else percent * ONLY_SAID):
        return
    since, until = question(seed, visit.id, _minute(left.at))
    add(session, CallBack(visit_id=visit.id, since=since, until=until, asked_at=now))
    tomorrow = at(today(now) + timedelta(days=1), ASKED_AT)
    agenda.plan(session, DueKind.CALL_BACK, visit.id, tomorrow)


def ask(session: Session, visit_id: int, *, now: datetime) -> None:
    """The question, to everybody on the home's side who has a chat; else by telephone."""
    call, visit = call_of(session, visit_id), session.get_one(Visit, visit_id)
    if call is None or not call.waits:
        return
    chats = chats_of(session, raters(session, visit, now=now))
    for chat in chats:
        post(session, chat, "call-back", visit.id, now=awake(now), lane=Lane.NORMAL)
    if chats:
        agenda.plan(session, DueKind.CALL_BACK_ENDS, visit.id, now + PATIENCE)
    else:
        _telephone(session, visit, now=now)


def ask_by_telephone(session: Session, visit_id: int, *, now: datetime) -> None:
    """Nobody answered in the chat."""
    call = call_of(session, visit_id)
    if call is not None and call.waits:
        _telephone(session, session.get_one(Visit, visit_id), now=now)


def say(session: Session, visit_id: int, option: int, *, by: Actor, now: datetime) -> CallBack:
    """What the home remembers, said by itself or at the desk; by nobody of the organisation. No
    idea is never held against anybody: somebody telephones, and there the matter ends.
    """
    call, visit = call_of(session, visit_id), session.get(Visit, visit_id)
    if call is None or visit is None or option not in range(FORGOTTEN + 1):
        raise NotAllowed(act="call_back", object_type="visit", object_id=visit_id)
    if by.person_id == visit.carer_id or by.person_id in staff_of_visit(session, visit.id):
        raise NotAllowed(act="call_back", object_type="visit", object_id=visit_id)
    person = session.get_one(Person, visit.person_id)
    hand = hand_of(session, Act.RATE_FOR, person, by=by, now=now)
    if not call.waits or (call.said == FORGOTTEN != option and hand is not How.ASSISTED):
        raise Stale
    waits = option == FORGOTTEN and hand is not How.ASSISTED
    change(session, CallBack, _call.id == call.id, said=option, by_id=by.person_id, waits=waits)
    session.expire(call)
    audit.record(session, "called_back", visit, by=by.person_id, now=now)
    if waits:
        _telephone(session, visit, now=now)
        return call
    left = marks_of(session, visit.id)[Side.OUT].at
    if option not in (FORGOTTEN, truth(call.since, call.until, _minute(left))):
        proving.hold(session, visit, [Odd(Oddity.CALL_BACK_DIFFERS)], now=now)
    elif not held_of(session, visit.id):
        proving.looked_at(session, visit, now=now, reason="called back")
    pay_if_settled(session, visit, now=now)
    return call


def show_seed(session: Session, month: int, *, now: datetime) -> None:
    """Everybody was asked: the seed of the month goes into the chain; anybody can draw again."""
    first = date(month // 100, month % 100, 1)
    seed = session.scalar(select(_draw.seed).where(_draw.month == first))
    audit.append(session, "draw_shown", ("draw", month), by=None, now=now, seed=seed)


def call_of(session: Session, visit_id: int) -> CallBack | None:
    return session.scalars(select(CallBack).where(_call.visit_id == visit_id)).first()


def _telephone(session: Session, visit: Visit, *, now: datetime) -> None:
    """Somebody of another house asks; the question stands on the case."""
    open_task(session, TaskKind.REVIEW, now=now, thing=visit)


def new_seed() -> str:
    """256 bits that nobody could have chosen."""
    return secrets.token_hex(32)


def seed_of(session: Session, first: date, *, now: datetime) -> bytes:
    """The seed of that month; the first visit of a month makes it, and tells its hash."""
    known = session.scalar(select(_draw.seed).where(_draw.month == first))
    if known is None:
        known = new_seed()
        add(session, Draw(month=first, seed=known))
        month = first.year * 100 + first.month
        sealed = hashlib.sha256(known.encode()).hexdigest()
        audit.append(session, "draw_begun", ("draw", month), by=None, now=now, sealed=sealed)
        over = (first + timedelta(days=32)).replace(day=1)
        agenda.plan(session, DueKind.END_DRAW, month, at(over, ASKED_AT))
        agenda.plan(session, DueKind.SHOW_DRAW, month, at(over + SECRET, ASKED_AT))
        publishing.plan_month(session, first)
    return bytes.fromhex(known)


def _minute(moment: datetime) -> int:
    here = local(moment)
    return here.hour * 60 + here.minute
