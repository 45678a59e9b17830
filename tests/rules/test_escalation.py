"""By when somebody must have answered, and when the next is called."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.rules.escalation import ANSWER_WITHIN, ANY_HOUR, answer_by, next_call
from models.rules.hours import awake
from models.words import TaskKind
from tests.rules.moments import moments

NIGHT = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
"""Two o'clock at night in Shanghai."""
NOON = NIGHT + timedelta(hours=10)
patient = st.sampled_from([kind for kind in TaskKind if kind not in ANY_HOUR])


def test_an_emergency_is_called_out_after_2_5_and_10_minutes_also_at_night() -> None:
    calls = [answer_by(TaskKind.EMERGENCY, NIGHT)]
    for rung in (1, 2):
        calls.append(next_call(TaskKind.EMERGENCY, NIGHT, rung, calls[-1]))
    assert [call - NIGHT for call in calls] == [timedelta(minutes=n) for n in (2, 5, 10)]


@given(st.sampled_from(ANY_HOUR), st.integers(3, 1_000), moments)
def test_danger_is_called_out_for_ever_in_pauses_that_grow_to_four_hours(
    kind: TaskKind, rung: int, now: datetime
) -> None:
    opened = now - timedelta(hours=1)
    pauses = [next_call(kind, opened, one, now) - now for one in (rung, rung + 1)]
    assert pauses[1] == min(2 * pauses[0], timedelta(hours=4))
    assert next_call(TaskKind.EMERGENCY, opened, 3, now) - now == timedelta(minutes=10)
    assert next_call(TaskKind.REPORT, opened, 3, now) - now == timedelta(minutes=30)


@given(patient, moments)
def test_everything_else_waits_until_people_are_awake(kind: TaskKind, opened: datetime) -> None:
    assert awake(answer_by(kind, opened)) == answer_by(kind, opened)
    assert awake(next_call(kind, opened, 1, opened)) == next_call(kind, opened, 1, opened)


def test_what_is_no_danger_is_called_three_days_running_and_then_once_a_week() -> None:
    rests = [next_call(TaskKind.OVERDUE, NOON, rung, NOON) - NOON for rung in range(1, 6)]
    assert rests == [timedelta(days=n) for n in (1, 1, 7, 7, 7)]
    assert next_call(TaskKind.ACCIDENT, NOON, 9, NOON) - NOON == timedelta(days=1)
    assert next_call(TaskKind.REPORT, NOON, 2, NOON) - NOON == timedelta(minutes=30)
    assert next_call(TaskKind.MESSAGE, NOON, 9, NOON, child=True) - NOON == timedelta(days=1)


@given(st.sampled_from(TaskKind), moments, st.integers(0, 9))
def test_the_next_call_is_never_before_this_one(
    kind: TaskKind, opened: datetime, rung: int
) -> None:
    first = answer_by(kind, opened)
    assert first > opened
    if kind is not TaskKind.EMERGENCY or rung >= 3:
        assert next_call(kind, opened, rung, first) > first


def test_every_kind_of_task_has_a_time_to_answer() -> None:
    assert set(ANSWER_WITHIN) == set(TaskKind)
