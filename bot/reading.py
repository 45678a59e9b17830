"""Updates as they come over the wire: hostile bytes, read without ever blocking a batch."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import orjson
from telegram import Bot, Update

INT64 = 2**63
PEOPLE = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update we ask for, and act upon."""
SAID = (("chat",),)
PRESSED = (("message", "chat"), ("from",))


class Unreadable(Exception):  # noqa: N818 - names what it is
    """This will never become an update, however often it is tried."""


def update_id_of(raw: Any) -> int | None:
    """The id that confirms it; None for something that cannot be confirmed or stored."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    if isinstance(number, bool) or not isinstance(number, int) or not 0 <= number < INT64:
        return None
    return number


def chat_id_of(raw: Mapping[str, Any]) -> int:
    """The lane: the chat where it was said, or who pressed; 0 where it names nobody."""
    for kind in PEOPLE:
        if kind in raw:
            paths = PRESSED if kind == "callback_query" else SAID
            found = (_number(raw[kind], path) for path in paths)
            return next((number for number in found if number is not None), 0)
    return 0


def group_of(raw: Mapping[str, Any]) -> int | None:
    """The group or channel that an update comes from; None for a private chat."""
    for kind in PEOPLE:
        part = raw.get(kind)
        if isinstance(part, dict):
            holder = part.get("message") if kind == "callback_query" else part
            chat = holder.get("chat") if isinstance(holder, dict) else None
            private = not isinstance(chat, dict) or chat.get("type", "private") == "private"
            return None if private else _number(chat, ())
    return None


def is_out(raw: Mapping[str, Any]) -> bool:
    """Whether this tells that the bot is no longer in a chat."""
    change = raw.get("my_chat_member")
    now = change.get("new_chat_member") if isinstance(change, dict) else None
    return isinstance(now, dict) and now.get("status") in ("left", "kicked")


def words_of(raw: Mapping[str, Any]) -> str:
    """What was written in a new message; empty for anything else. Buttons are not words."""
    message = raw.get("message")
    said = message.get("text") or message.get("caption") if isinstance(message, dict) else None
    return said if isinstance(said, str) else ""


def pack(raw: Any) -> str:
    """The text to store, one that every database takes."""
    try:
        return orjson.dumps(raw).decode()
    except TypeError:  # half a surrogate pair, or a number beyond 64 bits
        return json.dumps(raw)


def load(body: bytes | str) -> Any:
    """Read JSON, half surrogates included. Raises ValueError."""
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return json.loads(body)


def unpack(body: str, bot: Bot | None, shift: timedelta) -> Update:
    """A stored update as an object, its dates moved by `shift`. Raises Unreadable."""
    try:
        raw = load(body)
        if "\\u" in body:
            raw = _clean(raw)
        if shift:
            _shift(raw, round(shift.total_seconds()))
        update = Update.de_json(raw, bot)
    except Exception as error:
        raise Unreadable(type(error).__name__) from error
    if update is None:
        raise Unreadable("nothing")
    return update


def _number(part: Any, path: tuple[str, ...]) -> int | None:
    for step in (*path, "id"):
        part = part.get(step) if isinstance(part, dict) else None
    whole = isinstance(part, int) and not isinstance(part, bool)
    return part if whole and -INT64 < part < INT64 else None


def _clean(value: Any) -> Any:
    """Without the two things that a database refuses in a text: NUL and half a surrogate pair."""
    if isinstance(value, str):
        whole = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return whole.replace("\0", "")
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items()}
    return value


def _shift(raw: Mapping[str, Any], seconds: int) -> None:
    for kind in PEOPLE:
        part = raw.get(kind)
        if isinstance(part, dict):
            for key in ("date", "edit_date"):
                if isinstance(part.get(key), int):
                    part[key] += seconds
