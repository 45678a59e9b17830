"""One after another in a chat, side by side across; a retry holds up only its own chat."""

import asyncio
from typing import Any

import pytest

from bot import lanes
from bot.lanes import Lanes, Outcome
from models.inbox import Stored
from tests.bot.houses import until


def row(seq: int, chat: int = 5) -> Stored:
    return Stored(seq, seq, chat, "{}")


class Served:
    """A counter that notes whom it served; it waits at its gate, and fails as often as told."""

    def __init__(self) -> None:
        self.order: list[int] = []
        self.gate = asyncio.Event()
        self.failures: dict[int, int] = {}

    async def serve(self, one: Stored) -> Outcome:
        await self.gate.wait()
        if self.failures.get(one.seq, 0) > 0:
            self.failures[one.seq] -= 1
            raise ZeroDivisionError
        self.order.append(one.seq)
        return Outcome.DONE

    async def fail(self, _one: Stored, _error: BaseException) -> Outcome:
        return Outcome.FAILED


@pytest.fixture
def served() -> Served:
    return Served()


@pytest.fixture
def way_in(served: Served) -> Lanes:
    nobody: Any = None
    return Lanes(nobody, served.serve, served.fail)


async def test_the_number_of_a_row_decides_however_late_it_was_found(
    served: Served, way_in: Lanes
) -> None:
    way_in.feed([row(5)])
    await asyncio.sleep(0)
    way_in.feed([row(9)])
    way_in.feed([row(7), row(8)])
    served.gate.set()
    await way_in.ebb(0)

    assert served.order == [5, 7, 8, 9]


async def test_a_row_that_is_in_hand_is_not_taken_twice(served: Served, way_in: Lanes) -> None:
    way_in.feed([row(5), row(6)])
    way_in.feed([row(5), row(6)])
    served.gate.set()
    await way_in.ebb(0)

    assert served.order == [5, 6]


async def test_a_chat_that_waits_for_its_retry_holds_up_no_other(
    served: Served, way_in: Lanes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lanes, "PAUSES", (0.05,))
    monkeypatch.setattr(way_in, "_places", asyncio.Semaphore(1))
    served.failures[1] = 2
    served.gate.set()
    way_in.feed([row(1, chat=5), row(2, chat=5), row(3, chat=6)])
    await way_in.ebb(0)

    assert served.order == [3, 1, 2]


async def test_danger_does_not_wait_for_a_place(
    served: Served, way_in: Lanes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(way_in, "_places", asyncio.Semaphore(0))
    served.gate.set()
    way_in.feed([row(1, chat=5), row(2, chat=6)], urgent=frozenset({6}))
    await until(lambda: served.order == [2])
    await way_in.stop(grace=0)


async def test_what_stops_is_served_to_its_end_and_what_waits_is_left(
    served: Served, way_in: Lanes
) -> None:
    way_in.feed([row(1), row(2)])
    await asyncio.sleep(0)
    stopping = asyncio.create_task(way_in.stop())
    await asyncio.sleep(0)
    served.gate.set()
    await stopping

    assert served.order == [1]
    assert way_in.pending == 0
