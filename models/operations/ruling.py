"""The policy's dated rows, changed by whoever answers for a prefecture or more: from a day on,
never backwards.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import or_, select
from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import add, table
from models.errors import NotAllowed, Refused
from models.outbox import post
from models.reads.audience import chats_of
from models.reads.catalogue import dish
from models.reads.standing import Actor
from models.rules.hours import awake, today
from models.tables.catalogue import Entitlement
from models.tables.roles import Grant
from models.words import Group, Role, ServiceClass

MOST_VISITS = 31
MOST_FEN = 100_000
"""1,000 yuan a visit: more is a slip of the finger."""

_right, _grant = table(Entitlement).c, table(Grant).c
A_DAY = timedelta(days=1)


class TooSoon(Refused):
    """A rule begins tomorrow at the earliest: today's answers were given by today's."""

    code = "rule-too-soon"


@dataclass(frozen=True, slots=True)
class Ruling:
    """How often a group may order, and at which fee, from a day on."""

    group: Group
    service_class: ServiceClass
    service_code: str
    """Empty for every service of the class."""
    visits_a_month: int
    """0: not at all."""
    fee_fen: int
    since: date
    source: str

    def row(self) -> Entitlement:
        """As it would stand among the rules."""
        return Entitlement(
            group=self.group,
            service_class=self.service_class,
            service_code=self.service_code,
            visits_a_month=self.visits_a_month,
            fee_fen=self.fee_fen,
            valid_from=self.since,
            source=self.source[:120],
        )


def set_right(session: Session, told: Ruling, *, by: Actor, now: datetime) -> Entitlement:
    """A new row beside the old one, which ends the day before; a row planned for later stays.
    Supervisors are told. Raises TooSoon.
    """
    row = told.row()
    allow(session, Act.SET_RULES, row, by=by, now=now)
    _must_make_sense(session, told)
    if told.since <= today(now):
        raise TooSoon(since=told.since)
    row.valid_until = _make_room(session, told)
    add(session, row)
    facts = {"visits": told.visits_a_month, "fee_fen": told.fee_fen, "since": str(told.since)}
    audit.record(session, "set_right", row, by=by.person_id, now=now, **facts)
    bosses = select(_grant.person_id).where(
        _grant.role == Role.SUPERVISOR, _grant.revoked_at.is_(None)
    )
    for chat in chats_of(session, set(session.scalars(bosses)) - {by.person_id}):
        post(session, chat, "rule-changed", row.id, now=awake(now))
    return row


def _must_make_sense(session: Session, told: Ruling) -> None:
    named = dish(session, told.service_code)
    foreign = named is None or named.service_class is not told.service_class
    sane = 0 <= told.visits_a_month <= MOST_VISITS and 0 <= told.fee_fen <= MOST_FEN
    if (told.service_code and foreign) or not sane or not told.source.strip():
        raise NotAllowed(act=str(Act.SET_RULES), object_type="entitlement", object_id=0)


def _make_room(session: Session, told: Ruling) -> date | None:
    """End what is in force on that day; the last day of the new row, if another is planned."""
    same = (
        (_right.group == told.group)
        & (_right.service_class == told.service_class)
        & (_right.service_code == told.service_code)
    )
    lasts = or_(_right.valid_until.is_(None), _right.valid_until >= told.since)
    ends = table(Entitlement).update().where(same, lasts, _right.valid_from <= told.since)
    session.connection().execute(ends.values(valid_until=told.since - A_DAY))
    alive = or_(_right.valid_until.is_(None), _right.valid_until >= _right.valid_from)
    planned = session.scalar(
        select(_right.valid_from)
        .where(same, alive, _right.valid_from > told.since)
        .order_by(_right.valid_from)
        .limit(1)
    )
    return planned - A_DAY if planned else None
