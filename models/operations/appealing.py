"""申诉: a decision is looked at again, by somebody who did not make it."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.access import Act, allow, hand_of
from models.agenda import DueKind
from models.base import table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import amend, begin, can, move
from models.operations import excluding
from models.operations.certifying import certify
from models.operations.closing import close_task
from models.operations.explaining import decide, keep, latest
from models.operations.helping import open_task
from models.reads.catalogue import dish, figures, judged_for, judged_menu
from models.reads.claims import why_refused
from models.reads.exclusions import judges
from models.reads.standing import Actor
from models.rules.hours import today
from models.tables.decisions import Appeal, AppealStatus, Decision, Occasion
from models.tables.desk import Task
from models.tables.exclusions import Exclusion
from models.tables.orders import Order, OrderStatus
from models.tables.people import ClaimStatus, GroupClaim, Person
from models.tables.visits import Rating, Visit
from models.words import TaskKind

DECISION, ORDER, CLAIM, STARS = "d", "o", "c", "s"
"""What may be appealed: a decision, the last one about an order, the refusal of a group, and stars
that two people left out.
"""
ABOUT = ("decision_id", "claim_id", "exclusion_id")
STOPPED = (OrderStatus.REFUSED, OrderStatus.SUBMITTED)

_appeal = table(Appeal).c


class AppealedAlready(Refused):
    """Somebody is looking at it, or has looked at this very decision."""

    code = "appealed-already"


class LawForbids(Refused):
    """What stands in the way is a consent: nobody at the desk can give it."""

    code = "law-forbids"


def decision_of(session: Session, kind: str, number: int, *, by: Actor, now: datetime) -> Decision:
    """The decision behind a button, for whoever may order for the person, or helps at the desk."""
    found = latest(session, number) if kind == ORDER else session.get(Decision, number)
    if found is None or kind not in (DECISION, ORDER):
        raise NotAllowed
    hand_of(session, Act.ORDER_FOR, session.get_one(Person, found.person_id), by=by, now=now)
    return found


def refused_claim(session: Session, claim_id: int, *, by: Actor, now: datetime) -> GroupClaim:
    """A group that was refused, for the same people."""
    claim = session.get(GroupClaim, claim_id)
    if claim is None:
        raise NotAllowed
    hand_of(session, Act.ORDER_FOR, session.get_one(Person, claim.person_id), by=by, now=now)
    if claim.status is not ClaimStatus.REFUSED:
        raise Stale(now=claim.status)
    return claim


def appeal(
    session: Session,
    kind: str,
    number: int,
    words: str,
    *,
    by: Actor,
    now: datetime,
    file_id: str | None = None,
) -> Appeal:
    """«I think that is wrong»: a case with a deadline for somebody else than the first. Raises
    AppealedAlready.
    """
    about = appealable(session, kind, number, by=by, now=now)
    row = Appeal(
        **about,
        asked_by=by.person_id or about["person_id"],
        words=words[:500],
        opened_at=now,
        changed_at=now,
    )
    if _asked_before(session, row):
        raise AppealedAlready
    begin(session, row, by=by, now=now)
    _to_the_desk(session, row, file_id, by=by, now=now)
    return row


def appealable(
    session: Session, kind: str, number: int, *, by: Actor, now: datetime
) -> dict[str, Any]:
    """What an appeal is about, for whoever may bring it. Raises NotAllowed, Stale."""
    if kind == CLAIM:
        return _about_claim(session, refused_claim(session, number, by=by, now=now))
    if kind == STARS:
        return _about_stars(session, excluding.left_out(session, number, by=by, now=now))
    return _about_decision(decision_of(session, kind, number, by=by, now=now))


def answer(
    session: Session, appeal_id: int, *, seen: int, changed: bool, words: str, by: Actor,
    now: datetime,
) -> Appeal:  # fmt: skip
    """Somebody else has looked: it stays as it was, or is put right at once. In words either way.
    Raises LawForbids.
    """
    row = fresh_appeal(session, appeal_id, by=by, now=now)
    if row.version != seen or row.status is not AppealStatus.OPEN:
        raise Stale(now=row.status)
    days = timedelta(days=figures(session, today(now))["granted_days"])
    until = today(now) + days if changed and row.decision_id else None
    to = AppealStatus.CHANGED if changed else AppealStatus.UPHELD
    told: dict[str, Any] = {"answer": words[:500], "answered_by": by.person_id}
    move(session, row, to, by=by, now=now, granted_until=until, **told)
    if changed and row.claim_id is not None:
        _certify(session, row.claim_id, by=by, now=now)
    elif changed and row.exclusion_id is not None:
        excluding.lift(session, row.exclusion_id, by=by, now=now)
    elif changed:
        _grant(session, row, by=by, now=now)
    if row.task_id is not None:
        close_task(session, row.task_id, reason=str(to), by=by, now=now)
    return row


def fresh_appeal(session: Session, appeal_id: int, *, by: Actor, now: datetime) -> Appeal:
    """The appeal, for whoever may answer it: never the first, never kin of the person."""
    row = session.get(Appeal, appeal_id)
    if row is None or row.task_id is None:
        raise NotAllowed
    allow(session, Act.COORDINATE, session.get_one(Task, row.task_id), by=by, now=now)
    stars = session.get(Exclusion, row.exclusion_id) if row.exclusion_id else None
    apart = stars is not None and by.person_id not in judges(session, stars)
    if apart or by.person_id in (row.first_by, row.asked_by, row.person_id):
        raise NotAllowed(act="answer", object_type="appeal", object_id=row.id)
    return row


def of_task(session: Session, task_id: int) -> Appeal | None:
    """The appeal behind a case."""
    return session.scalars(select(Appeal).where(_appeal.task_id == task_id)).first()


def _to_the_desk(
    session: Session, row: Appeal, file_id: str | None, *, by: Actor, now: datetime
) -> None:
    decision = session.get(Decision, row.decision_id) if row.decision_id else None
    order = session.get(Order, decision.order_id) if decision and decision.order_id else None
    task = open_task(
        session,
        TaskKind.APPEAL,
        now=now,
        by=by,
        person_id=row.person_id,
        thing=order,
        about=f"voice: {row.words}".removesuffix(": ") if file_id else row.words,
        file_id=file_id,
    )
    amend(session, row, by=by, now=now, why="to_the_desk", task_id=task.id)


def _certify(session: Session, claim_id: int, *, by: Actor, now: datetime) -> None:
    """The group is certified after all; orders that were refused with it go on."""
    claim = session.get_one(GroupClaim, claim_id)
    since = claim.changed_at
    if claim.status is ClaimStatus.REFUSED:
        move(session, claim, ClaimStatus.DECLARED, by=by, now=now, reason="appeal")
    if claim.status is ClaimStatus.DECLARED:
        certify(session, claim.id, seen=claim.version, by=by, now=now)
    order = table(Order).c
    ended = (order.status == OrderStatus.REFUSED) & (order.changed_at >= since)
    mine = select(Order).where(order.person_id == claim.person_id, ended)
    for refused in session.scalars(mine).all():
        verdict = decide(session, refused, Occasion.APPEAL, by=by, now=now).verdict
        if verdict.entitled and verdict.groups:
            _go_on(session, refused, by=by, now=now)


def _grant(session: Session, row: Appeal, *, by: Actor, now: datetime) -> None:
    """The service is given by hand for a while; an order that was stopped goes on."""
    decision = session.get_one(Decision, row.decision_id)
    order = session.get(Order, decision.order_id) if decision.order_id else None
    if order is not None:
        verdict = decide(session, order, Occasion.APPEAL, by=by, now=now).verdict
    else:
        service = dish(session, row.service_code)
        judged = (
            judged_for(session, row.person_id, service, now)
            if service
            else judged_menu(session, row.person_id, now)
        )
        keep(session, judged, Occasion.APPEAL, now=now, by=by)
        verdict = judged.verdict
    if not verdict.entitled:
        raise LawForbids
    if order is not None and order.status in STOPPED and can(order, OrderStatus.PLACING):
        _go_on(session, order, by=by, now=now)


def _go_on(session: Session, order: Order, *, by: Actor, now: datetime) -> None:
    move(session, order, OrderStatus.PLACING, by=by, now=now, reason="appeal")
    agenda.plan(session, DueKind.PLACE_ORDER, order.id, now)


def _about_claim(session: Session, claim: GroupClaim) -> dict[str, Any]:
    by_id, _ = why_refused(session, claim)
    return {"person_id": claim.person_id, "claim_id": claim.id, "first_by": by_id}


def _about_stars(session: Session, row: Exclusion) -> dict[str, Any]:
    visit = session.get_one(Visit, session.get_one(Rating, row.rating_id).visit_id)
    return {
        "person_id": visit.person_id,
        "exclusion_id": row.id,
        "service_code": session.get_one(Order, visit.order_id).service_code,
        "first_by": row.decided_by,
    }


def _about_decision(decision: Decision) -> dict[str, Any]:
    if decision.entitled:
        raise Stale(now="entitled")
    return {
        "person_id": decision.person_id,
        "decision_id": decision.id,
        "service_code": decision.service_code,
        "first_by": decision.by_id,
    }


def _asked_before(session: Session, new: Appeal) -> bool:
    same = (_appeal[name] == getattr(new, name) for name in ABOUT)
    claim = session.get(GroupClaim, new.claim_id) if new.claim_id else None
    asked = session.scalars(select(Appeal).where(*same, _appeal.person_id == new.person_id)).all()
    return any(
        a.status is AppealStatus.OPEN or claim is None or a.opened_at >= claim.changed_at
        for a in asked
    )
