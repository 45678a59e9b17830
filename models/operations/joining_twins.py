"""两份并一份: everything of one entry becomes the other's; nothing is counted twice or lost."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, select
from sqlmodel import Session

from models import agenda, audit
from models.agenda import DueKind
from models.base import Row, table
from models.errors import Refused
from models.lifecycle import amend, can, move
from models.operations.calling_off import want_again
from models.operations.entitling import FULL
from models.operations.expiring import plan_the_end
from models.operations.explaining import judged_order
from models.operations.helping import open_task
from models.operations.revoking import TO_COME
from models.reads.casefiles import live_case
from models.reads.catalogue import verdict_for
from models.reads.ordered import at_the_door, service_of
from models.reads.standing import Actor
from models.rules.eligibility import Reason
from models.tables.households import HouseholdMember
from models.tables.orders import Order, OrderStatus
from models.tables.people import (
    LIVE_CARE,
    NO_CLAIM,
    Care,
    CareStatus,
    ClaimStatus,
    Consent,
    GroupClaim,
    Person,
)
from models.tables.places import Place
from models.tables.providers import Worker
from models.tables.roles import Grant
from models.tables.visits import LIVE_VISIT, Visit
from models.words import TaskKind

NOBODY = "·"
"""In place of the name of an entry that has ended."""
APART = {"audit", "groupclaim", "householdmember", "likeness", "place"}
"""Tables whose rows are not simply handed over: the chain is only ever added to, the others hold
one row a person or a pair.
"""
MONTHS_AHEAD = 12
FOUR_WEEKS = timedelta(weeks=4)
FILE = ("birth_date", "phone", "area_code", "address", "home_code", "tongue", "wants_sex")
_claim, _care, _consent = table(GroupClaim).c, table(Care).c, table(Consent).c
_visit, _order = table(Visit).c, table(Order).c


class BothWorkHere(Refused):
    """Each of the two holds a post: one of them is given up first."""

    code = "both-work-here"


class TwoVisitsAtOnce(Refused):
    """Each is visited at the same hour: one visit is moved first."""

    code = "two-visits-at-once"


class TwoCasesAtOnce(Refused):
    """Each has a case (个案) under way: one is closed first."""

    code = "two-cases-at-once"


def join(session: Session, one: Person, other: Person, *, by: Actor, now: datetime) -> Person:
    """All that hangs on the two hangs on one of them afterwards; which one. The other ends."""
    kept, ended = _order_of(session, one, other)
    _must_not_collide(session, kept.id, ended.id)
    _end_double_care(session, kept.id, ended.id, by=by, now=now)
    _withdraw_what_was_withdrawn(session, kept.id, ended.id, now=now)
    _hand_home_over(session, kept.id, ended.id)
    for column in columns_of_people():
        if column.table.name not in APART:
            changed = column.table.update().where(column == ended.id).values({column: kept.id})
            session.connection().execute(changed)
    session.expire_all()
    _hand_claims_over(session, kept.id, ended.id, by=by, now=now)
    _fill_file(session, kept, ended)
    session.expire_all()
    audit.record(session, "join_persons", kept, by=by.person_id, now=now, ended=ended.id)
    _put_off_what_is_too_much(session, kept.id, by=by, now=now)
    return kept


def columns_of_people() -> list[Column[Any]]:
    """Every column of every table that names a person."""
    return [
        column
        for each in Row.metadata.sorted_tables
        for column in each.columns
        if any(key.column.table.name == "person" for key in column.foreign_keys)
    ]


def _order_of(session: Session, one: Person, other: Person) -> tuple[Person, Person]:
    """Whoever holds a post stays; else whoever was entered first. Raises BothWorkHere."""
    first, second = sorted((one, other), key=lambda person: person.id)
    if _works_here(session, second.id):
        if _works_here(session, first.id):
            raise BothWorkHere
        return second, first
    return first, second


def _works_here(session: Session, person_id: int) -> bool:
    posts = (select(table(kind).c.id).where(table(kind).c.person_id == person_id)
             for kind in (Grant, Worker))  # fmt: skip
    return any(session.execute(post).first() is not None for post in posts)


def _must_not_collide(session: Session, kept: int, ended: int) -> None:
    a, b = table(Visit).alias("a"), table(Visit).alias("b")
    at_once = (a.c.start < b.c.end) & (b.c.start < a.c.end)
    live = a.c.status.in_(LIVE_VISIT) & b.c.status.in_(LIVE_VISIT)
    both = (a.c.person_id == kept) & (b.c.person_id == ended)
    if session.execute(select(a.c.id).where(both, live, at_once)).first() is not None:
        raise TwoVisitsAtOnce
    if all(live_case(session, one) for one in (kept, ended)):
        raise TwoCasesAtOnce


def _end_double_care(session: Session, kept: int, ended: int, *, by: Actor, now: datetime) -> None:
    """One agreement between two people is enough; the row that ends stays as proof."""
    for mine, theirs in ((_care.person_id, _care.proxy_id), (_care.proxy_id, _care.person_id)):
        known = select(theirs).where(mine == kept, _care.status.in_(LIVE_CARE))
        double = select(Care).where(mine == ended, _care.status.in_(LIVE_CARE), theirs.in_(known))
        for care in session.scalars(double).all():
            asked = care.status is CareStatus.ASKED
            over = CareStatus.DECLINED if asked else CareStatus.ENDED
            move(session, care, over, by=by, now=now, reason="joined")
            agenda.drop(session, {DueKind.CARE_ENDS}, care.id)


def _withdraw_what_was_withdrawn(session: Session, kept: int, ended: int, *, now: datetime) -> None:
    """A yes that was taken back on either side does not come back through the other."""
    given: dict[tuple[int, str], bool] = {}
    rows = select(_consent.person_id, _consent.purpose, _consent.withdrawn_at)
    for row in session.execute(rows.where(_consent.person_id.in_((kept, ended)))):
        key = (row.person_id, row.purpose)
        given[key] = given.get(key, False) or row.withdrawn_at is None
    withdrawn = {purpose for (_, purpose), holding in given.items() if not holding}
    over = _consent.person_id.in_((kept, ended)) & _consent.purpose.in_(withdrawn)
    session.connection().execute(
        table(Consent)
        .update()
        .where(over, _consent.withdrawn_at.is_(None))
        .values(withdrawn_at=now)
    )


def _hand_claims_over(session: Session, kept: int, ended: int, *, by: Actor, now: datetime) -> None:
    """A group that both have stays once, certified if either is; where the two contradict each
    other the desk looks again. What is left with the ended entry counts for nothing.
    """
    rows = session.scalars(select(GroupClaim).where(_claim.person_id.in_((kept, ended)))).all()
    mine = {claim.group: claim for claim in rows if claim.person_id == kept}
    for claim in [claim for claim in rows if claim.person_id == ended]:
        known = mine.get(claim.group)
        if known is None:
            amend(session, claim, by=by, now=now, why="joined", person_id=kept)
            continue
        if claim.status is ClaimStatus.CERTIFIED:
            _learn(session, known, claim, by=by, now=now)
        if can(claim, ClaimStatus.REFUSED):
            gone = {"valid_until": None, "evidence": None, "renewing": False}
            move(session, claim, ClaimStatus.REFUSED, by=by, now=now, reason="joined", **gone)
        agenda.drop(session, {DueKind.CERTIFICATE_ENDS, DueKind.HOME_VISIT}, claim.id)


def _learn(
    session: Session, known: GroupClaim, certified: GroupClaim, *, by: Actor, now: datetime
) -> None:
    """What a coordinator certified of the one entry, said of the other."""
    until = certified.valid_until
    told = {"valid_until": until, "decided_by": certified.decided_by}
    if known.status in NO_CLAIM:
        move(session, known, ClaimStatus.DECLARED, by=by, now=now, reason="joined")
        open_task(session, TaskKind.CERTIFY, now=now, person_id=known.person_id)
    elif known.status is not ClaimStatus.CERTIFIED:
        move(session, known, ClaimStatus.CERTIFIED, by=by, now=now, reason="joined", **told)
    elif until and known.valid_until and until > known.valid_until:
        amend(session, known, by=by, now=now, why="joined", **told)
    plan_the_end(session, known, now=now)


def _hand_home_over(session: Session, kept: int, ended: int) -> None:
    """The card of the home, and its point on the map: those of the one who stays, if known."""
    for rows in (table(HouseholdMember), table(Place)):
        mine, theirs = rows.c.person_id == kept, rows.c.person_id == ended
        if session.execute(select(rows.c.person_id).where(mine)).first() is None:
            session.connection().execute(rows.update().where(theirs).values(person_id=kept))
        else:
            session.connection().execute(rows.delete().where(theirs))


def _fill_file(session: Session, kept: Person, ended: Person) -> None:
    """What the one lacks comes from the other, of which no word is left."""
    people = table(Person)
    known = {name: getattr(kept, name) or getattr(ended, name) for name in FILE}
    gone = {"name": NOBODY, "registered_at": None, "merged_into": kept.id, **dict.fromkeys(FILE)}
    for person, values in ((kept, known), (ended, gone)):
        mine = people.c.id == person.id
        session.connection().execute(people.update().where(mine).values(**values))


def _put_off_what_is_too_much(session: Session, kept: int, *, by: Actor, now: datetime) -> None:
    """Two entries' visits in one month may be too many: the newest orders wait for a month with
    room, so that none is counted twice and nobody orders again.
    """
    mine = (_order.person_id == kept) & _order.status.in_(TO_COME)
    for order in session.scalars(select(Order).where(mine).order_by(_order.id.desc())).all():
        if not at_the_door(session, order) and _one_too_many(session, order):
            start = _month_with_room(session, order)
            want_again(session, order, start, by=by, now=now, reason="joined")


def _one_too_many(session: Session, order: Order) -> bool:
    """Whether the month is full without it: a booked visit is counted among the month's."""
    verdict = judged_order(session, order).verdict
    own = int(order.status is OrderStatus.BOOKED)
    spent = [one for one in verdict.findings if one.reason is Reason.QUOTA_SPENT]
    return verdict.obstacles == FULL and all(one.visits - own >= one.quota for one in spent)


def _month_with_room(session: Session, order: Order) -> datetime:
    """The same weekday and hour, whole weeks on."""
    service, start = service_of(session, order), order.start
    for _ in range(MONTHS_AHEAD):
        start += FOUR_WEEKS
        verdict = verdict_for(session, order.person_id, service, start, besides=order.id)
        if verdict.obstacles != FULL:
            break
    return start
