"""What falls due: a row for each thing that must happen at a moment."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import update
from sqlmodel import Session

from models.base import OnBoth, table
from models.tables.messaging import Due, DueStatus

ADDED = "due"
"""Key in `session.info`: this transaction added something that may be due at once."""

_due = table(Due)
_PLAN = OnBoth(
    lambda insert: insert(_due).on_conflict_do_update(
        index_elements=["kind", "object_id", "due_at"],
        set_={"status": DueStatus.OPEN, "attempts": 0},
    )
)


class DueKind(StrEnum):
    """What is to happen, and to which row."""

    PLACE_ORDER = "place_order"
    LAPSE_OFFER = "lapse_offer"
    MOVE_UP = "move_up"  # somebody left the waiting list: whoever is behind may hear of it
    CLIMB = "climb"  # an order that nobody has taken goes a rung further up
    REMIND_EVE = "remind_eve"  # the evening before, both sides
    REMIND_SOON = "remind_soon"  # two hours before, both sides
    NUDGE_WORKER = "nudge_worker"  # the hour has come and nobody checked in
    MISS_VISIT = "miss_visit"
    CHECK_OVERTIME = "check_overtime"
    ASK_ANSWER = "ask_answer"  # the worker has gone: was everything done?
    ASK_RATING = "ask_rating"  # the one reminder
    CLOSE_VISIT = "close_visit"  # no answer: closed, shown as such
    RECOVERY_ENDS = "recovery_ends"  # the resident has not said whether it is resolved
    CARE_ENDS = "care_ends"  # a proxy's time: both sides are told, at last it is over
    CALL_OUT = "call_out"  # a task nobody answered climbs the ladder
    CERTIFICATE_ENDS = "certificate_ends"  # soon, or since last night
    VOUCH_ENDS = "vouch_ends"  # a coordinator's word for an order holds no longer
    PAPERS_END = "papers_end"  # a worker's certificate or background check: their manager is told
    EVIDENCE_ENDS = "evidence_ends"  # of an organisation's qualification: whoever runs it is told
    SNOOZE_ENDS = "snooze_ends"  # a case that rested is back
    HANDOVER = "handover"  # nobody took over a shift
    SUBSTITUTE = "substitute"  # one of many visits that lost their worker
    CALL_BACK = "call_back"  # a visit that was drawn: the home is asked
    CALL_BACK_ENDS = "call_back_ends"  # no answer: somebody telephones
    END_DRAW = "end_draw"  # the month is over: the last visits of it are drawn
    SHOW_DRAW = "show_draw"  # those were asked about: the seed of the month is shown
    ASK_CHECK = "ask_check"  # a visit that was drawn for a look: the home is asked
    CALL_CHECK = "call_check"  # no answer in the chat: a supervisor telephones
    ASK_AFTER = "ask_after"  # a resting order: is the person well, may somebody come again?
    PLAN_ENDS = "plan_ends"  # the last visit of a standing order comes near
    CASE_REVIEW = "case_review"  # a case is looked at again, or waits for last words in vain
    DIGEST = "digest"  # a workday's morning: the desk is told how it stands
    DAY_OFF = "day_off"  # a day was entered: what cannot be on it is moved, a few at a time
    PUBLISH = "publish"  # a month is over: what may be told of it is reckoned
    TELL_MONTH = "tell_month"  # it was made known: the next page of chats hears of it
    SETTLE = "settle"  # the first of a month: what is due to an organisation is put together
    TERM_DAY = "term_day"  # a contract makes something owed: a month's dues, an evaluation
    RECTIFY_ENDS = "rectify_ends"  # what an evaluation found should be put right by now
    DUTY_DUE = "duty_due"  # what a party of a project owes is late
    TRAINING_EVE = "training_eve"  # the organisations that are brought up are reminded
    SURVEY_ROUND = "survey_round"  # the next few hundred are asked, or told what came of it
    SURVEY_ENDS = "survey_ends"  # its last day is over
    TENDER_CLOSES = "tender_closes"  # a call is over: whoever scores what came in is drawn
    SCORES_LATE = "scores_late"  # a call waits for its decision, day by day
    HOME_VISIT = "home_visit"  # the day agreed on for looking at a certificate


def plan(session: Session, kind: DueKind, object_id: int, at: datetime) -> None:
    """Let something happen at a moment. Planned twice before it happens, it happens once."""
    values = {
        "kind": kind,
        "object_id": object_id,
        "due_at": at,
        "status": DueStatus.OPEN,
        "attempts": 0,
    }
    _PLAN.run(session, values)
    session.info[ADDED] = True


def drop(session: Session, kinds: set[DueKind], object_id: int) -> None:
    """What was to happen with this row need not happen any more."""
    session.connection().execute(
        update(_due)
        .where(
            _due.c.kind.in_(kinds), _due.c.object_id == object_id, _due.c.status == DueStatus.OPEN
        )
        .values(status=DueStatus.DONE)
    )
