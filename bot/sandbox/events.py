"""Who watches the sandbox hears of every change: the page, through server-sent events."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.sandbox.errors import Json

_KEPT = 1000
"""Events that wait for a slow watcher; a page that misses some draws all phones afresh."""


@dataclass(frozen=True)
class Event:
    """Name and data of one server-sent event."""

    name: str
    data: Json


class Events:
    """A small broadcast: each watcher has a queue of its own."""

    def __init__(self) -> None:
        self._watchers: list[asyncio.Queue[Event]] = []

    def chat(self, user_id: int) -> None:
        """Something changed in the chat of this person."""
        self._tell(Event("chat", {"user": user_id}))

    def toast(self, user_id: int, text: str, *, alert: bool) -> None:
        """A press was answered with words."""
        self._tell(Event("toast", {"user": user_id, "text": text, "alert": alert}))

    def clock(self, iso: str) -> None:
        """The clock was moved."""
        self._tell(Event("clock", {"clock": iso}))

    def reset(self) -> None:
        """Everything began anew."""
        self._tell(Event("reset", {}))

    @contextmanager
    def watch(self) -> Iterator[asyncio.Queue[Event]]:
        """A queue of all events from now on."""
        queue: asyncio.Queue[Event] = asyncio.Queue(_KEPT)
        self._watchers.append(queue)
        try:
            yield queue
        finally:
            self._watchers.remove(queue)

    def _tell(self, event: Event) -> None:
        for queue in self._watchers:
            if queue.full():
                while not queue.empty():
                    queue.get_nowait()
                queue.put_nowait(Event("reset", {}))
            queue.put_nowait(event)
