"""What a keyboard must be beyond its shape.

Wording: tdlib/telegram-bot-api Client.cpp, and what people report of the closed servers.
"""

import re
from urllib.parse import urlsplit

from bot.sandbox.errors import Json, misuse

ROW_MOST = 8
"""Buttons in a row: documented advice, as a client drops what is too much without a word."""
ALL_MOST = 100
"""Buttons in a keyboard, likewise."""

_DECORATION = {"text", "icon_custom_emoji_id", "style"}
_HOST = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}|localhost|\d+(?:\.\d+){3}")


def checked(markup: Json | None) -> Json | None:
    """The markup that is stored: None for an empty one; raises ApiError."""
    if markup is None:
        return None
    rows = markup.get("inline_keyboard", markup.get("keyboard"))
    if rows is None:
        return markup
    _size(rows)
    for button in (button for row in rows for button in row):
        if "inline_keyboard" in markup:
            _inline(button)
        elif not button["text"].strip():
            raise misuse("can't parse keyboard button: Text of the button must be non-empty")
    return markup if any(rows) else None


def _size(rows: list[list[Json]]) -> None:
    if sum(map(len, rows)) > ALL_MOST or any(len(row) > ROW_MOST for row in rows):
        raise misuse("reply markup is too long")


def _inline(button: Json) -> None:
    what = "can't parse inline keyboard button"
    if not button["text"].strip():
        raise misuse(f"{what}: Text of the button must be non-empty")
    actions = button.keys() - _DECORATION
    if not actions:
        raise misuse(f"{what}: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise misuse(f"{what}: a button does one thing, not {' and '.join(sorted(actions))}")
    if "url" in button and not good_url(button["url"]):
        raise misuse("BUTTON_URL_INVALID")


def good_url(url: str) -> bool:
    """A link that a client would open."""
    if url.startswith("tg://"):
        return True
    address = urlsplit(url if "://" in url else f"http://{url}")
    return address.scheme in ("http", "https") and bool(_HOST.fullmatch(address.hostname or ""))
