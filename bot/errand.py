"""Work that takes long and is done beside the writer, one thing at a time."""

import asyncio
from abc import ABC, abstractmethod


class Errand(ABC):
    """Something that waits is claimed and done; a crash leaves it to whoever comes next."""

    def __init__(self) -> None:
        self.pending = 0
        """How many are in hand now."""
        self._looking: asyncio.Task[int] | None = None

    async def look(self) -> None:
        """Begin with whatever waits, unless that is under way; its end is not waited for."""
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self.sweep())

    async def close(self) -> None:
        """Let go; another process, or the next start, takes it up again."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.wait([self._looking])

    async def sweep(self) -> int:
        """Do the next one; how many there were, 0 or 1."""
        self.pending += 1
        try:
            return await self._next()
        finally:
            self.pending -= 1

    @abstractmethod
    async def _next(self) -> int:
        """Claim one and do it; how many there were."""
