"""When somebody can come: within hours, clear of every visit and the way, nothing left out."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.rules.hours import at, local
from models.rules.scheduling import STEP_MINUTES, Span, Timetable, free_at, free_starts

TUESDAY = date(2026, 11, 24)
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
MIDNIGHT = at(TUESDAY, time())


def minute(n: int) -> datetime:
    return MIDNIGHT + timedelta(minutes=n)


spans = st.builds(
    lambda start, length: Span(minute(start), minute(start + length)),
    st.integers(-120, 1500),
    st.integers(1, 240),
)
hours = st.lists(
    st.tuples(st.integers(0, 47), st.integers(1, 48))
    .filter(lambda pair: pair[0] < pair[1])
    .map(lambda pair: (TUESDAY.weekday(), pair[0] * 30, pair[1] * 30)),
    max_size=2,
)
timetables = st.builds(Timetable, hours, st.lists(spans, max_size=4))
lengths, ways = st.integers(10, 480), st.integers(0, 90)


@given(timetables, lengths, ways)
def test_a_free_start_touches_no_visit_and_not_the_way_there(
    timetable: Timetable, minutes: int, travel: int
) -> None:
    for start in free_starts(timetable, TUESDAY, minutes, travel, after=LONG_AGO):
        leaves, ends = start - timedelta(minutes=travel), start + timedelta(minutes=minutes)
        assert all(ends <= busy.start or busy.end <= leaves for busy in timetable.busy)


@given(timetables, lengths, ways)
def test_every_free_start_lies_within_the_hours_on_the_hour_or_the_half_hour(
    timetable: Timetable, minutes: int, travel: int
) -> None:
    for start in free_starts(timetable, TUESDAY, minutes, travel, after=LONG_AGO):
        ends = start + timedelta(minutes=minutes)
        assert local(start).minute % STEP_MINUTES == 0
        assert any(minute(o) <= start and ends <= minute(c) for _, o, c in timetable.hours)


@given(timetables, lengths, ways, st.integers(0, 1440))
def test_nothing_free_is_left_out(
    timetable: Timetable, minutes: int, travel: int, since: int
) -> None:
    after = minute(since)
    halves = (minute(n) for n in range(0, 1440, STEP_MINUTES))
    free = {s for s in halves if s > after and free_at(timetable, s, minutes, travel)}
    assert set(free_starts(timetable, TUESDAY, minutes, travel, after=after)) == free


@given(timetables, lengths, ways)
def test_another_visit_never_makes_a_time_free(
    timetable: Timetable, minutes: int, travel: int
) -> None:
    without = Timetable(timetable.hours, timetable.busy[1:])
    more = set(free_starts(without, TUESDAY, minutes, travel, after=LONG_AGO))
    assert set(free_starts(timetable, TUESDAY, minutes, travel, after=LONG_AGO)) <= more


def test_a_visit_may_begin_when_the_one_before_and_the_way_are_over() -> None:
    nine_to_five = Timetable([(1, 540, 1020)], [Span(minute(540), minute(600))])
    assert free_at(nine_to_five, minute(630), 60, travel=30)
    assert not free_at(nine_to_five, minute(629), 60, travel=30)


def test_somebody_whose_day_begins_at_twenty_to_is_offered_from_the_next_half_hour_on() -> None:
    odd = Timetable([(1, 9 * 60 + 20, 11 * 60)], [])
    starts = [local(s).time() for s in free_starts(odd, TUESDAY, 60, 0, after=LONG_AGO)]
    assert starts == [time(9, 30), time(10)]


def test_somebody_who_works_until_midnight_can_be_asked() -> None:
    late = Timetable([(1, 22 * 60, 1440)], [])
    starts = [local(s).time() for s in free_starts(late, TUESDAY, 60, 0, after=LONG_AGO)]
    assert starts == [time(22), time(22, 30), time(23)]


def test_nobody_is_free_on_a_day_off() -> None:
    mondays = Timetable([(0, 540, 1020)], [])
    assert list(free_starts(mondays, TUESDAY, 60, 0, after=LONG_AGO)) == []
