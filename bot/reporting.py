"""A report that somebody wants in the chat: read beside the writer, with a bar meanwhile."""

import asyncio

from bot.channel import Channel
from bot.packing import Packed
from bot.progress import Bar, show, shown
from handlers.screens import reports as screens
from handlers.ui.say import Say, voice
from models.db import Database
from models.reads.reports import names_in
from models.reads.reports_asked import Asked, report_asked
from models.reads.slices import STEPS
from models.words import Language


class Reporting:
    """Whoever waits for a report sees how far it is; nobody else waits."""

    def __init__(self, database: Database, channel: Channel) -> None:
        self._database, self._channel = database, channel

    async def made(self, chat_id: int, screen: Packed) -> Packed:
        """The screen with its report in it; a crash before it was sent makes it anew."""
        wanted = screen["report"]
        say, asked = voice(Language(wanted["language"])), Asked.unpack(wanted["asked"])
        progress = screens.progress_in(say)
        async with shown(self._channel, chat_id, STEPS, progress) as bar:
            told = await asyncio.to_thread(self._make, say, asked, wanted["form"], bar)
        if bar.message_id is not None:
            await show(self._channel, chat_id, bar, progress)
        return told

    def _make(self, say: Say, asked: Asked, form: str, bar: Bar) -> Packed:
        with self._database.reading() as session:
            report = report_asked(session, asked, bar.seen)
            if report is None:
                return screens.unknown(say).pack()
            return screens.answer(say, report, names_in(session, report), form).pack()
