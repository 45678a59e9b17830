"""By when a human being must have answered, and who is called next if none did."""

from datetime import datetime, timedelta

from models.rules.hours import awake
from models.words import Stage, TaskKind

ANSWER_WITHIN = {
    TaskKind.EMERGENCY: timedelta(minutes=2),
    TaskKind.REPORT: timedelta(minutes=30),
    TaskKind.OVERDUE: timedelta(hours=2),
    TaskKind.COMPLAINT: timedelta(hours=24),
    TaskKind.RECOVERY: timedelta(hours=24),
    TaskKind.MESSAGE: timedelta(hours=2),
    TaskKind.PLACE: timedelta(hours=24),
    TaskKind.UNREACHABLE: timedelta(hours=24),
    TaskKind.ACCIDENT: timedelta(hours=2),
    TaskKind.CERTIFY: timedelta(days=7),
    TaskKind.TWIN: timedelta(days=7),
    TaskKind.DISPUTE: timedelta(days=7),
    TaskKind.APPEAL: timedelta(days=7),
    TaskKind.REVIEW: timedelta(hours=72),
}
"""2 h for life and property, 24 h, 7 days: the tiers of Beijing's 12345 draft of 2021. A report of
abuse is owed «at once» (Minors' Protection Law art. 11; Domestic Violence Law art. 14).
"""
ANY_HOUR = (TaskKind.EMERGENCY, TaskKind.REPORT)
"""What knows no quiet hours."""

RUNGS = (timedelta(minutes=2), timedelta(minutes=5), timedelta(minutes=10))
"""An emergency nobody took is called out again, each time further up: after 2, 5 and 10 minutes."""
LONGEST_SILENCE = timedelta(hours=4)
"""What calls at any hour is never silent for longer, however long nobody has it."""

HELD_OPEN = timedelta(minutes=4)
"""Before this nobody further up is called while somebody has the emergency open before them."""


DAILY = 3
"""So often what is no danger is called out day by day, after that week by week while it is open."""

LONGEST_REST = timedelta(days=7)
"""No case rests longer, nor waits longer for the resident."""


def answer_by(kind: TaskKind, opened: datetime) -> datetime:
    """When the task is overdue."""
    due = opened + ANSWER_WITHIN[kind]
    return due if kind in ANY_HOUR else awake(due)


def next_call(
    kind: TaskKind, opened: datetime, rung: int, now: datetime, *, child: bool = False
) -> datetime:
    """When to call out again after the `rung`-th call: an emergency and a report without end, in
    growing pauses once everybody was called; an accident of the house and what is about a child
    once a day; anything else on DAILY days, and then once a week: what calls every day for ever is
    read by nobody.
    """
    if kind is TaskKind.EMERGENCY and rung < len(RUNGS):
        return opened + RUNGS[rung]
    if kind in ANY_HOUR:
        return now + silence(kind, rung)
    weekly = rung >= DAILY and kind is not TaskKind.ACCIDENT and not child
    rest = timedelta(days=7 if weekly else 1)
    return awake(now + max(ANSWER_WITHIN[kind], rest))


def silence(kind: TaskKind, rung: int) -> timedelta:
    """How long after the `rung`-th call what knows no quiet hours rests: as long as at first while
    it rises, then twice as long each time, up to LONGEST_SILENCE.

    >>> [silence(TaskKind.EMERGENCY, rung) // timedelta(minutes=1) for rung in (3, 4, 5, 50)]
    [10, 20, 40, 240]
    """
    first = RUNGS[-1] if kind is TaskKind.EMERGENCY else ANSWER_WITHIN[kind]
    doubled = min(max(rung - len(RUNGS), 0), 8)
    return min(first * (1 << doubled), LONGEST_SILENCE)


def everybody_knows(kind: TaskKind, rung: int) -> bool:
    """Whether the `rung`-th call is the same again to the same people, so that several cases of one
    reader may be told in one message.
    """
    return kind in ANY_HOUR and rung > len(RUNGS)


def next_stage(stage: Stage) -> Stage | None:
    """Who has an order next that nobody takes; None above the district: it may not hand back.

    >>> next_stage(Stage.OFFERS)
    <Stage.MANAGER: 'manager'>
    """
    rungs = list(Stage)
    above = rungs.index(stage) + 1
    return rungs[above] if above < len(rungs) else None
