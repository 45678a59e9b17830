"""By when a human being must have answered, and who is called next if none did."""

from datetime import datetime, timedelta

from models.rules.hours import awake
from models.words import TaskKind

ANSWER_WITHIN = {
    TaskKind.EMERGENCY: timedelta(minutes=2),
    TaskKind.OVERDUE: timedelta(hours=2),
    TaskKind.COMPLAINT: timedelta(hours=24),
    TaskKind.MESSAGE: timedelta(hours=2),
    TaskKind.PLACE: timedelta(hours=24),
    TaskKind.UNREACHABLE: timedelta(hours=24),
    TaskKind.ACCIDENT: timedelta(hours=2),
    TaskKind.CERTIFY: timedelta(days=7),
}
"""2 h for life and property, 24 h, 7 days: the tiers of Beijing's 12345 draft of 2021."""

RUNGS = (timedelta(minutes=2), timedelta(minutes=5), timedelta(minutes=10))
"""An emergency nobody took is called out again, each time further up: after 2, 5 and 10 minutes."""


def answer_by(kind: TaskKind, opened: datetime) -> datetime:
    """When the task is overdue. An emergency knows no quiet hours."""
    due = opened + ANSWER_WITHIN[kind]
    return due if kind is TaskKind.EMERGENCY else awake(due)


def next_call(kind: TaskKind, opened: datetime, rung: int, now: datetime) -> datetime:
    """When to call out again after the `rung`-th call: an emergency every 10 minutes for ever."""
    if kind is TaskKind.EMERGENCY:
        if rung < len(RUNGS):
            return opened + RUNGS[rung]
        return now + RUNGS[-1]
    return awake(now + ANSWER_WITHIN[kind])
