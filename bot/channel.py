"""The port to people: a screen goes out, a message id comes back. Telegram is one side of it.

A screen arrives in the form of `handlers.ui.screen.Screen.pack`. What the messenger answers is
told in four words: shown, come back later, unreachable, refused.
"""

import asyncio
from typing import Protocol

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, TelegramError

from bot.metrics import alarm
from bot.packing import (
    Packed,
    addressed,
    can_replace,
    complete,
    fields,
    plain,
    sending,
    subscribable,
)
from bot.transport import Api, Flood

TOAST_LIMIT = 200  # characters; Bot API, answerCallbackQuery.text

DONE = ("message is not modified",)
TOO_LATE = ("query is too old", "query id is invalid")
SEND_ANEW = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "message_id_invalid",
)
GONE = ("chat not found", "user not found", "peer_id_invalid", "user is deactivated")
"""Words of the Bot API server in lower case (tdlib/telegram-bot-api, Client.cpp; tdlib/td)."""

log = structlog.get_logger(__name__)


class Later(Exception):  # noqa: N818 - an answer of the messenger
    """Not now. `seconds` to wait if the messenger named them (429); None: it did not answer."""

    def __init__(self, seconds: float | None) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Unreachable(Exception):  # noqa: N818
    """This person cannot be reached here: blocked us, left, or never was."""


class Rejected(Exception):  # noqa: N818
    """The messenger will not take this screen in any form. Our own fault."""


class Channel(Protocol):
    """How a screen reaches a person. Raises Later, Unreachable or Rejected."""

    async def show(self, chat_id: int, screen: Packed, edit: int | None) -> int:
        """Show a screen, redrawing message `edit` where that is still possible. Its id."""
        ...

    async def acknowledge(self, press_id: str, toast: str | None = None) -> None:
        """Stop the little clock on a pressed button. Never raises: it decides nothing."""
        ...

    async def leave(self, group: int, farewell: Packed | None) -> None:
        """Say one line in a group and leave it. Never raises."""
        ...


class Telegram:
    """The channel over the Bot API."""

    def __init__(self, api: Api, public: str = "") -> None:
        """`public` is where telephones reach this house, without a last slash."""
        self._api, self._public = api, public
        self._username: str | None = None

    async def show(self, chat_id: int, screen: Packed, edit: int | None) -> int:
        try:
            if "commands" in screen:
                return await self._list_commands(chat_id, screen["commands"])
            return await self._show(chat_id, screen, edit)
        except Flood as error:
            raise Later(error.seconds) from None
        except (Forbidden, ChatMigrated):
            raise Unreachable from None
        except BadRequest as error:
            if _says(error, GONE):
                raise Unreachable from None
            raise Rejected(error.message) from None
        except TelegramError:
            # No answer, a server's trouble or a token refused: the message is not to blame.
            # A timeout leaves open whether it was shown; it is shown again (at least once).
            raise Later(None) from None

    async def acknowledge(self, press_id: str, toast: str | None = None) -> None:
        answer = {"callback_query_id": press_id}
        if toast:
            answer["text"] = toast[:TOAST_LIMIT]
        try:
            await self._api.call("answerCallbackQuery", answer)
        except BadRequest as error:
            if not _says(error, TOO_LATE):
                alarm("press_rejected", why=error.message)
        except TelegramError as error:
            log.info("press not acknowledged", accident=type(error).__name__)

    async def leave(self, group: int, farewell: Packed | None) -> None:
        try:
            if farewell is not None:
                await self.show(group, farewell, None)
        except (Later, Unreachable, Rejected):
            log.info("no word to a group")
        try:
            await self._api.call("leaveChat", {"chat_id": group})
        except TelegramError as error:
            log.info("group not left", accident=type(error).__name__)

    async def _show(self, chat_id: int, screen: Packed, edit: int | None) -> int:
        if addressed(screen):
            screen = complete(screen, await self._name())
        if "feed" in screen:
            screen = subscribable(screen, self._public)
        if edit is not None and can_replace(screen):
            try:
                return await self._edit(chat_id, screen, edit)
            except BadRequest as error:
                if not _says(error, SEND_ANEW):
                    raise
        try:
            return await self._send(chat_id, screen)
        except BadRequest as error:
            if _says(error, GONE):
                raise
            alarm("screen_rejected", why=error.message)
            return await self._send(chat_id, plain(screen))

    async def _list_commands(self, chat_id: int, commands: list[dict[str, str]]) -> int:
        """The chat's own list; an empty one leaves it the list of everybody. No message: 0."""
        where = {"scope": {"type": "chat", "chat_id": chat_id}}
        if commands:
            await self._api.call("setMyCommands", {**where, "commands": commands})
        else:
            await self._api.call("deleteMyCommands", where)
        return 0

    async def _name(self) -> str:
        """The bot's own username; asked once."""
        if self._username is None:
            self._username = str((await self._api.call("getMe", {}))["username"])
        return self._username

    async def _edit(self, chat_id: int, screen: Packed, edit: int) -> int:
        try:
            await self._api.call("editMessageText", fields(chat_id, screen) | {"message_id": edit})
        except BadRequest as error:
            if not _says(error, DONE):
                raise
        return edit

    async def _send(self, chat_id: int, screen: Packed) -> int:
        if "chart" in screen:  # Pillow takes its time; whoever writes meanwhile is answered
            letter = await asyncio.to_thread(sending, chat_id, screen)
        else:
            letter = sending(chat_id, screen)
        if letter.files:
            sent = await self._api.upload(letter.method, letter.fields, letter.files)
        else:
            sent = await self._api.call(letter.method, letter.fields)
        try:
            return int(sent["message_id"])
        except (KeyError, TypeError, ValueError):
            raise NetworkError("an answer without a message") from None


def _says(error: BadRequest, words: tuple[str, ...]) -> bool:
    said = error.message.lower()
    return any(word in said for word in words)
