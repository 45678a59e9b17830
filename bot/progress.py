"""How far a long piece of work has come, shown in one message that is redrawn each second."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import structlog

from bot.channel import Channel, Later, Rejected, Unreachable

BAR_EVERY = 1.0  # seconds between two edits of the progress bar
Progress = Callable[[int, int], dict[str, Any]]
"""(done, in all or 0) as a packed screen."""

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Bar:
    """How far it has come, and the message that shows it."""

    total: int
    row: int = 0
    message_id: int | None = None
    done: asyncio.Event = field(default_factory=asyncio.Event)

    def seen(self, row: int) -> None:
        self.row = row


@asynccontextmanager
async def shown(
    channel: Channel, chat_id: int, total: int, progress: Progress
) -> AsyncIterator[Bar]:
    """While the block runs, a bar is redrawn: past the outbox, for it decides nothing."""
    bar = Bar(total)
    task = asyncio.create_task(_redraw(channel, chat_id, bar, progress))
    try:
        yield bar
    finally:
        bar.done.set()
        await task


async def _redraw(channel: Channel, chat_id: int, bar: Bar, progress: Progress) -> None:
    while True:
        try:
            await asyncio.wait_for(bar.done.wait(), BAR_EVERY)
        except TimeoutError:
            await show(channel, chat_id, bar, progress)
        else:
            return


async def show(channel: Channel, chat_id: int, bar: Bar, progress: Progress) -> None:
    """Draw it once; what cannot be shown is left out."""
    screen = progress(bar.row, bar.total)
    try:
        bar.message_id = await channel.show(chat_id, screen, bar.message_id)
    except (Later, Unreachable, Rejected) as error:
        log.info("progress not shown", accident=type(error).__name__)
