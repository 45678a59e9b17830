"""冲正: a visit that was paid proved false. One says so, the organisation is heard, another
decides; then its money comes back, line by line.
"""

from datetime import datetime, timedelta

from sqlalchemy import exists, select
from sqlmodel import Session

from models import ledger
from models.access import Act, allow
from models.base import table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import amend, begin, move
from models.operations import duties, recalling
from models.outbox import post
from models.reads.audience import chats_of, worker_side
from models.reads.catalogue import figures
from models.reads.projects import parties
from models.reads.reversals import is_paid, reversal_deciders
from models.reads.standing import HOUSE, Actor
from models.rules.hours import awake, today
from models.rules.plain import plain
from models.tables.checks import SpotCheck
from models.tables.messaging import Lane
from models.tables.proofs import Hold, HoldStatus
from models.tables.providers import Project
from models.tables.reversals import Reversal, ReversalStatus
from models.tables.visits import Visit
from models.words import Came, DutyStep, Oddity, Party

WORDS = 300
TO_DECIDE = timedelta(days=3)
"""So long after the organisation could have spoken it should be decided (house rule)."""
GROUNDS = (
    Oddity.NOBODY_CAME,
    Oddity.CALL_BACK_DIFFERS,
    Oddity.TWO_PLACES,
    Oddity.FACT_MISSING,
    Oddity.SAME_PHOTO,
)
"""Why an office may say by itself that a paid visit does not count."""
_hold, _check = table(Hold).c, table(SpotCheck).c


class StillHeard(Refused):
    """The organisation has not spoken yet, and its days are not over."""

    code = "still-heard"


class AnotherDecides(NotAllowed):
    """Whoever proposed it does not decide it as well."""

    code = "another-decides"


def doubtable(session: Session, visit_id: int, *, by: Actor) -> Visit:
    """A paid visit against which nothing stands, for its purchaser and its supervisors. Raises
    NotAllowed, Stale.
    """
    visit = session.get(Visit, visit_id)
    project = session.get(Project, visit.project_id) if visit and visit.project_id else None
    offices = (Party.PURCHASER, Party.SUPERVISOR)
    theirs = project and any(by.person_id in parties(session, project, one) for one in offices)
    if visit is None or not theirs:
        raise NotAllowed(act="doubt", object_type="visit", object_id=visit_id)
    if not is_paid(session, visit.id):
        raise Stale(now=visit.status)
    return visit


def doubt(session: Session, visit_id: int, why: str, *, by: Actor, now: datetime) -> Reversal:
    """An office says by itself that a paid visit does not count; it goes on as any other."""
    visit = doubtable(session, visit_id, by=by)
    row = propose(session, visit, Oddity(why), by=by, now=now) if why in GROUNDS else None
    if row is None:
        raise Stale(now=visit.status)
    return row


def propose(
    session: Session, visit: Visit, why: Oddity | None = None, *, by: Actor, now: datetime
) -> Reversal | None:
    """Somebody who looked into it found that a paid visit does not count: the organisation has days
    to speak, then a supervisor owes a word. None where it was not paid, or this waits already.
    """
    if by.person_id is None or not is_paid(session, visit.id):
        return None
    days = figures(session, today(now))["hearing_days"]
    row = Reversal(
        visit_id=visit.id,
        project_id=visit.project_id,
        fen=ledger.settled_for(session, visit),
        why=why or _reason(session, visit),
        heard_until=today(now) + timedelta(days=days),
        proposed_by=by.person_id,
        changed_at=now,
    )
    begin(session, row, by=by, now=now)
    due_on = row.heard_until + TO_DECIDE
    step = DutyStep.REVERSE
    duties.owe(session, row.project_id, step, due_on=due_on, now=now, thing_id=row.id)
    return row


def speakable(session: Session, reversal_id: int, *, by: Actor, now: datetime) -> Reversal:
    """One that waits, against which the organisation has said nothing yet, for whoever runs it."""
    row = seen_reversal(session, reversal_id, Act.REPRESENT, by=by, now=now)
    if row.status is not ReversalStatus.PROPOSED or row.said:
        raise Stale(now=row.status)
    return row


def speak(session: Session, reversal_id: int, words: str, *, by: Actor, now: datetime) -> Reversal:
    """✋ 我们不同意: once, in words, before anybody decides. They who decide are called at once."""
    row = speakable(session, reversal_id, by=by, now=now)
    said = plain(words)[:WORDS]
    amend(session, row, by=by, now=now, why="speak", said=said, said_by=by.person_id)
    for chat in chats_of(session, reversal_deciders(session, row)):
        post(session, chat, "reversal", row.id, now=awake(now))
    return row


def decidable(session: Session, reversal_id: int, *, by: Actor, now: datetime) -> Reversal:
    """For another supervisor than who proposed it, once the organisation has spoken or could have.
    Raises AnotherDecides, StillHeard.
    """
    row = seen_reversal(session, reversal_id, Act.SUPERVISE, by=by, now=now)
    if by.person_id == row.proposed_by:
        raise AnotherDecides(act="reverse", object_type="reversal", object_id=row.id)
    if row.status is not ReversalStatus.PROPOSED:
        raise Stale(now=row.status)
    if not row.said and today(now) <= row.heard_until:
        raise StillHeard(until=row.heard_until)
    return row


def decide(
    session: Session,
    reversal_id: int,
    *,
    agreed: bool,
    read: tuple[int, int],
    by: Actor,
    now: datetime,
) -> Reversal:
    """The second hand, at the version and the sum that were read: the money comes back, or the
    visit stays paid. Its worker hears as of any visit that was looked at.
    """
    row = decidable(session, reversal_id, by=by, now=now)
    ledger.hold(session, row.project_id)
    if (row.version, row.fen) != read:
        raise Stale(now=row.status)
    visit = session.get_one(Visit, row.visit_id)
    project = session.get_one(Project, row.project_id)
    to = ReversalStatus.AGREED if agreed else ReversalStatus.DECLINED
    move(session, row, to, by=by, now=now, decided_by=by.person_id)
    step = DutyStep.REVERSE
    duties.done(session, project.id, step, by=by, now=now, thing_id=row.id)
    if agreed:
        _does_not_count(session, row, by=by, now=now)
        recalling.take_back(session, visit, project, by=by, now=now)
    for chat in chats_of(session, worker_side(session, visit.worker_id)):
        post(session, chat, "visit-reviewed", visit.id, now=awake(now), lane=Lane.NORMAL)
    return row


def seen_reversal(
    session: Session, reversal_id: int, act: Act = Act.SEE_PROJECT, *, by: Actor, now: datetime
) -> Reversal:
    """Raises NotAllowed where this person may not do `act` to its project."""
    row = session.get(Reversal, reversal_id)
    if row is None:
        raise NotAllowed(act=str(act), object_type="reversal", object_id=reversal_id)
    allow(session, act, session.get_one(Project, row.project_id), by=by, now=now)
    return row


def _reason(session: Session, visit: Visit) -> Oddity:
    """What the home said of it, or that it remembers otherwise."""
    nobody = exists().where(_check.visit_id == visit.id, _check.came == Came.NO)
    return Oddity.NOBODY_CAME if session.scalar(select(nobody)) else Oddity.CALL_BACK_DIFFERS


def _does_not_count(session: Session, row: Reversal, *, by: Actor, now: datetime) -> None:
    """It stands among the visits of its worker that did not count."""
    known = exists().where(_hold.visit_id == row.visit_id, _hold.oddity == row.why)
    if session.scalar(select(known)):
        return
    hold = Hold(visit_id=row.visit_id, oddity=row.why, opened_at=now, changed_at=now)
    begin(session, hold, by=HOUSE, now=now)
    move(session, hold, HoldStatus.UPHELD, by=by, now=now, decided_by=by.person_id)
