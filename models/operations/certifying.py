"""认证: a coordinator looks at what somebody declared; what waited for it goes on."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.access import Act, allow
from models.agenda import DueKind
from models.base import table
from models.errors import NoSuchDay, NotAllowed, Stale
from models.lifecycle import amend, move
from models.operations.caring import confirm_all
from models.operations.closing import close_task
from models.operations.expiring import plan_the_end, tell
from models.operations.explaining import decide
from models.operations.helping import take_task
from models.operations.vouching import settle_vouches
from models.reads.catalogue import figures
from models.reads.claims import TO_DECIDE, anything_undecided, stage_of
from models.reads.standing import Actor, may_speak_for
from models.rules.hours import awake, today
from models.tables.decisions import Occasion
from models.tables.desk import Task, TaskStatus
from models.tables.orders import Order, OrderStatus
from models.tables.people import ClaimStatus, GroupClaim, Person, Wanted
from models.words import STIGMATISING, TaskKind

PAPER_LENGTH = 60


def certify(
    session: Session,
    claim_id: int,
    *,
    seen: int,
    by: Actor,
    now: datetime,
    until: date | None = None,
) -> GroupClaim:
    """The person belongs to the group: for a year, or until another last day; orders that waited
    for it go on. Raises NoSuchDay for a day that is over or too far.
    """
    claim = _fresh(session, claim_id, seen=seen, by=by, now=now)
    figure = figures(session, today(now))
    until = until or today(now) + timedelta(days=figure["certificate_days"])
    if not 0 < (until - today(now)).days <= figure["longest_certificate_days"]:
        raise NoSuchDay(until=until)
    told = {**decided(by), "valid_until": until, "refused_for": ""}
    if claim.status is ClaimStatus.CERTIFIED:
        amend(session, claim, by=by, now=now, why="renewed", **told)
        tell(session, claim, "claim-certified", by=by, now=now)
    else:
        move(session, claim, ClaimStatus.CERTIFIED, by=by, now=now, **told)
    plan_the_end(session, claim, now=now)
    confirm_all(session, claim.person_id, by=by, now=now)
    go_on(session, claim.person_id, by=by, now=now)
    return claim


def refuse(
    session: Session, claim_id: int, *, seen: int, reason: str, by: Actor, now: datetime
) -> GroupClaim:
    """The person does not belong to the group, and why. A term that runs is good to its last day;
    only the next one is refused.
    """
    claim = _fresh(session, claim_id, seen=seen, by=by, now=now)
    told = {**decided(by), "refused_for": reason}
    if claim.status is ClaimStatus.CERTIFIED:
        amend(session, claim, by=by, now=now, why="not_renewed", **told)
        tell(session, claim, "claim-not-renewed", by=by, now=now)
    else:
        told["valid_until"] = None
        move(session, claim, ClaimStatus.REFUSED, by=by, now=now, reason=reason, **told)
    go_on(session, claim.person_id, by=by, now=now)
    return claim


def ask_for(
    session: Session,
    claim_id: int,
    wanted: Wanted,
    *,
    seen: int,
    by: Actor,
    now: datetime,
    paper: str = "",
) -> GroupClaim:
    """Not yet: a picture, the paper itself (`paper` says which), or a look at it at home. The case
    stays with whoever asked, and is before the desk again if no answer comes.
    """
    claim = _fresh(session, claim_id, seen=seen, by=by, now=now)
    if claim.group in STIGMATISING:  # no message may name it: it is spoken about by telephone
        raise NotAllowed(act="ask_for", object_type="groupclaim", object_id=claim.id)
    told: dict[str, Any] = {"wanted": wanted, "paper": paper[:PAPER_LENGTH], "comes_on": None}
    if claim.status is ClaimStatus.DECLARED:
        move(session, claim, ClaimStatus.ASKED, by=by, now=now, **told)
    else:
        amend(session, claim, by=by, now=now, why="asked_for", **told)
        tell(session, claim, "claim-asked", by=by, now=now)
    _hold(session, claim.person_id, by=by, now=now)
    return claim


def decided(by: Actor) -> dict[str, Any]:
    return {
        "decided_by": by.person_id,
        "renewing": False,
        "wanted": None,
        "paper": "",
        "comes_on": None,
    }


def _hold(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    """Nobody is called about the case until the answer may be expected."""
    wait = timedelta(days=figures(session, today(now))["evidence_days"])
    for task in _tasks(session, person_id):
        if task.status is TaskStatus.OPEN:
            take_task(session, task.id, seen=task.version, by=by, now=now)
        agenda.drop(session, {DueKind.CALL_OUT}, task.id)
        agenda.plan(session, DueKind.CALL_OUT, task.id, awake(now + wait))


def go_on(session: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    """Orders that waited are placed, or refused once nothing is left to look at."""
    undecided = anything_undecided(session, person_id)
    settle_vouches(session, person_id, undecided=undecided, by=by, now=now)
    order = table(Order).c
    for waiting in session.scalars(
        select(Order).where(order.person_id == person_id, order.status == OrderStatus.SUBMITTED)
    ):
        verdict = decide(session, waiting, Occasion.CERTIFIED, by=by, now=now).verdict
        if verdict.entitled and verdict.groups:
            move(session, waiting, OrderStatus.PLACING, by=by, now=now, vouched_until=None)
            agenda.plan(session, DueKind.PLACE_ORDER, waiting.id, now)
        elif not verdict.entitled and not undecided:
            reasons = ",".join(verdict.obstacles)
            move(session, waiting, OrderStatus.REFUSED, by=by, now=now, reason=reasons)
    if not undecided:
        for task in _tasks(session, person_id):
            close_task(session, task.id, reason="looked at", by=by, now=now)


def _tasks(session: Session, person_id: int) -> list[Task]:
    """The cases in which this person's groups are looked at."""
    task = table(Task).c
    mine = (task.kind == TaskKind.CERTIFY) & (task.person_id == person_id)
    return list(session.scalars(select(Task).where(mine, task.status != TaskStatus.CLOSED)))


def _fresh(session: Session, claim_id: int, *, seen: int, by: Actor, now: datetime) -> GroupClaim:
    claim = session.get(GroupClaim, claim_id)
    if claim is None:
        raise NotAllowed
    allow(session, Act.COORDINATE, session.get_one(Person, claim.person_id), by=by, now=now)
    if may_speak_for(session, by.person_id, claim.person_id, now):
        raise NotAllowed(act="certify_own", object_type="groupclaim", object_id=claim.id)
    if claim.version != seen or stage_of(session, claim, now) not in TO_DECIDE:
        raise Stale(now=claim.status)
    return claim
