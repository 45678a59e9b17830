"""Whatever has fallen due is done now, each thing on its own, once."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.agenda import DueKind
from models.base import table
from models.operations import (
    calling_back,
    calling_out,
    care_days,
    casefiles,
    checking,
    days_off,
    declaring,
    digesting,
    dispatching,
    drawing,
    dues,
    duties,
    ending,
    expiring,
    feedback,
    helping,
    house_papers,
    laddering,
    moving_up,
    papers,
    paying,
    publishing,
    queueing,
    recovering,
    rectifying,
    reminding,
    resting,
    shifting,
    substituting,
    surveying,
    tendering,
    training,
    visiting,
    vouching,
)
from models.tables.messaging import Due, DueStatus
from models.words import TaskKind

Doing = Callable[..., Any]

ATTEMPTS = 5
"""After so many failures a human being is told and the row is left alone."""
STALE_AFTER = timedelta(hours=3)
"""A reminder this late is left out and counted as missed, unless its visit is still to come."""

_due = table(Due)


def _eve(session: Session, visit_id: int, *, now: datetime) -> None:
    if not visiting.replace_unfit(session, visit_id, now=now):
        reminding.remind_eve(session, visit_id, now=now)


def _overtime(session: Session, visit_id: int, *, now: datetime) -> None:
    """By now the visit should be over: one that never began is looked for again."""
    visiting.miss_visit(session, visit_id, now=now)
    reminding.check_overtime(session, visit_id, now=now)


DOINGS: dict[str, Doing] = {
    DueKind.TENDER_CLOSES: tendering.draw_panels,
    DueKind.SCORES_LATE: tendering.scores_late,
    DueKind.PLACE_ORDER: dispatching.find_worker,
    DueKind.LAPSE_OFFER: dispatching.lapse_offer,
    DueKind.CLIMB: laddering.climb,
    DueKind.MOVE_UP: moving_up.move_up,
    DueKind.REMIND_EVE: _eve,
    DueKind.REMIND_SOON: reminding.remind_soon,
    DueKind.NUDGE_WORKER: reminding.nudge,
    DueKind.MISS_VISIT: visiting.miss_visit,
    DueKind.CHECK_OVERTIME: _overtime,
    DueKind.ASK_ANSWER: feedback.ask,
    DueKind.ASK_RATING: feedback.ask_again,
    DueKind.CLOSE_VISIT: feedback.close_unanswered,
    DueKind.RECOVERY_ENDS: recovering.resident_silent,
    DueKind.CARE_ENDS: care_days.come_to_an_end,
    DueKind.CALL_OUT: calling_out.call_out,
    DueKind.SNOOZE_ENDS: queueing.wake,
    DueKind.HANDOVER: shifting.unanswered,
    DueKind.SUBSTITUTE: substituting.substitute,
    # certificates
    DueKind.CERTIFICATE_ENDS: expiring.announce_end,
    DueKind.VOUCH_ENDS: vouching.end_vouch,
    # visits that were drawn
    DueKind.CALL_BACK: calling_back.ask,
    DueKind.CALL_BACK_ENDS: calling_back.ask_by_telephone,
    DueKind.END_DRAW: drawing.month_is_over,
    DueKind.SHOW_DRAW: calling_back.show_seed,
    DueKind.ASK_CHECK: checking.ask,
    DueKind.CALL_CHECK: checking.call,
    DueKind.HOME_VISIT: declaring.remind_of_visit,
    # orders that rest, or end
    DueKind.ASK_AFTER: resting.ask_after,
    DueKind.PLAN_ENDS: ending.announce_last,
    # days of the calendar
    DueKind.DAY_OFF: days_off.clear,
    # cases of people
    DueKind.CASE_REVIEW: casefiles.review,
    # surveys
    DueKind.SURVEY_ROUND: surveying.go_round,
    DueKind.SURVEY_ENDS: surveying.close_survey,
    # the news of the morning
    DueKind.DIGEST: digesting.send,
    # papers of workers
    DueKind.PAPERS_END: papers.announce_papers,
    DueKind.EVIDENCE_ENDS: house_papers.announce_end,
    DueKind.TRAINING_EVE: training.remind,
    # what the three parties of a project owe
    DueKind.DUTY_DUE: duties.overdue,
    DueKind.PUBLISH: publishing.propose_all,
    DueKind.TELL_MONTH: publishing.tell,
    DueKind.SETTLE: paying.prepare_month,
    DueKind.TERM_DAY: dues.term_day,
    DueKind.RECTIFY_ENDS: rectifying.time_is_up,
}

ONLY_IN_TIME = {DueKind.REMIND_EVE, DueKind.REMIND_SOON, DueKind.NUDGE_WORKER}


def sweep(session: Session, *, now: datetime, limit: int = 100) -> int:
    """Do what is due, oldest first; returns how many rows were settled.

    A failing one is undone alone, tried again at the next sweep, and after five times shown to a
    human being. Two processes never do the same row: each is claimed in this transaction.
    """
    rows = (
        session.connection()
        .execute(
            select(_due.c.id, _due.c.kind, _due.c.object_id, _due.c.due_at, _due.c.attempts)
            .where(_due.c.status == DueStatus.OPEN, _due.c.due_at <= now)
            .order_by(_due.c.due_at, _due.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        .all()
    )
    done = sum(_do(session, row, now=now) for row in rows)
    reminding.hand_over_untold(session, now=now)
    return done


def _do(session: Session, row: Any, *, now: datetime) -> bool:
    if _too_late(session, row, now=now):
        _mark(session, row.id, status=DueStatus.MISSED)
        return True
    posted = session.info.setdefault("posted", [])
    owed = len(posted)
    try:
        with session.begin_nested():
            _mark(session, row.id, status=DueStatus.DONE)
            DOINGS[row.kind](session, row.object_id, now=now)
    except Exception as accident:  # noqa: BLE001 - one bad row must not hold up the others
        del posted[owed:]
        session.expire_all()  # what was undone in the database is still in memory
        _failed(session, row, type(accident).__name__, now=now)
        return False
    return True


def _too_late(session: Session, row: Any, *, now: datetime) -> bool:
    stale = row.kind in ONLY_IN_TIME and now - row.due_at > STALE_AFTER
    return stale and not reminding.still_to_come(session, row.object_id, now=now)


def _failed(session: Session, row: Any, accident: str, *, now: datetime) -> None:
    if row.attempts + 1 < ATTEMPTS:
        _mark(session, row.id, attempts=row.attempts + 1)
        return
    _mark(session, row.id, status=DueStatus.MISSED, attempts=row.attempts + 1)
    about = f"{row.kind} {row.object_id}: {accident}"
    helping.open_task(session, TaskKind.ACCIDENT, now=now, about=about)


def _mark(session: Session, due_id: int, **values: Any) -> None:
    session.connection().execute(_due.update().where(_due.c.id == due_id).values(**values))
