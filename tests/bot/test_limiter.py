"""How fast the house speaks. Time is a number that the test chooses."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.limiter import Limiter, Pace

LONG_AGO = 1000.0


def departures(limiter: Limiter, chats: list[int], *, answer: bool) -> list[tuple[float, int]]:
    """When each message leaves if it leaves as soon as it may, one after another."""
    now, left = LONG_AGO, []
    for chat in chats:
        now += limiter.wait(chat, answer=answer, now=now)
        limiter.take(chat, answer=answer, now=now)
        left.append((now, chat))
    return left


def test_three_answers_to_one_chat_leave_at_once_and_then_one_a_second() -> None:
    times = [at - LONG_AGO for at, _ in departures(Limiter(), [5] * 6, answer=True)]

    assert times == pytest.approx([0, 0, 0, 1, 2, 3])


def test_notices_to_one_chat_are_a_second_apart_from_the_first() -> None:
    times = [at - LONG_AGO for at, _ in departures(Limiter(), [5] * 4, answer=False)]

    assert times == pytest.approx([0, 1, 2, 3])


def test_notices_to_many_leave_at_twenty_five_a_second_evenly() -> None:
    left = departures(Limiter(), list(range(500)), answer=False)
    gaps = [b[0] - a[0] for a, b in pairwise(left)]

    assert max(gaps) == pytest.approx(0.04)
    assert min(gaps) >= 0.0199
    assert 499 / (left[-1][0] - left[0][0]) == pytest.approx(25, rel=0.02)


def test_a_tardy_timer_costs_no_pace() -> None:
    limiter, now, late = Limiter(), LONG_AGO, 0.004
    for chat in range(250):
        now += limiter.wait(chat, answer=False, now=now) + late
        limiter.take(chat, answer=False, now=now)

    assert 249 / (now - LONG_AGO) == pytest.approx(25, rel=0.02)


def test_an_answer_never_waits_behind_a_broadcast() -> None:
    limiter = Limiter()
    departures(limiter, list(range(100)), answer=False)

    assert limiter.wait(5000, answer=True, now=LONG_AGO) == 0


def test_a_chat_that_was_told_to_wait_waits_and_the_others_go_on() -> None:
    limiter = Limiter()
    limiter.flood(5, 30, now=LONG_AGO)

    assert limiter.wait(5, answer=True, now=LONG_AGO) == pytest.approx(30)
    assert limiter.wait(6, answer=True, now=LONG_AGO) == 0


def test_when_three_chats_are_told_to_wait_the_whole_bot_is_meant() -> None:
    limiter = Limiter()
    for chat in (5, 6, 7):
        limiter.flood(chat, 30, now=LONG_AGO)

    assert limiter.wait(8, answer=True, now=LONG_AGO + 1) == pytest.approx(29)


def test_three_chats_told_over_a_long_time_are_three_separate_matters() -> None:
    limiter = Limiter()
    for number, chat in enumerate((5, 6, 7)):
        limiter.flood(chat, 1, now=LONG_AGO + 60 * number)

    assert limiter.wait(8, answer=True, now=LONG_AGO + 121) == 0


@given(
    chats=st.lists(st.integers(0, 3), min_size=2, max_size=60),
    burst=st.integers(1, 4),
    answer=st.booleans(),
)
def test_no_chat_is_ever_spoken_to_faster_than_its_burst_allows(
    chats: list[int], burst: int, answer: bool
) -> None:
    left = departures(Limiter(Pace(burst=burst)), chats, answer=answer)
    most = burst if answer else 1
    for chat in set(chats):
        mine = [at for at, one in left if one == chat]
        for earlier, later in zip(mine, mine[most:], strict=False):
            assert later - earlier >= 1 - 1e-6
