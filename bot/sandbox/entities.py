"""What the messenger finds in plain text by itself, and how marked text looks in a page."""

import html
import re
from collections.abc import Iterable

from bot.sandbox.errors import Json
from bot.sandbox.markup import Rich, utf16

_FINDS = (
    ("url", re.compile(r"https?://[^\s<>\u3000-\u303f\uff00-\uffef]+")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII)),
    (
        "url",
        re.compile(
            r"(?<![\w@.-])(?:[^\W_][\w-]*\.)+(?:cn|com|gov|info|io|ly|me|net|org|ru|xyz)(?![\w-])(?:/\S*)?"
        ),
    ),
    ("bot_command", re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?!\w)")),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z0-9_]{3,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<!\w)#\w*[^\W\d]\w*")),
)
_CLOSED = {"code", "pre", "text_link", "text_mention"}
"""Inside these nothing is looked for."""
_PAGE_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
    "bot_command": "b",
}
_SAFE_LINK = re.compile(r"(?:https?://|tel:|mailto:)[^\s\"'<>]+", re.IGNORECASE)


def with_finds(rich: Rich) -> Rich:
    """Commands, links, mentions and the like become entities; what the sender marked wins."""
    if not any(char in rich.text for char in "/@#."):
        return rich
    taken = [
        (one["offset"], one["offset"] + one["length"])
        for one in rich.entities
        if one["type"] in _CLOSED
    ]
    found = list(rich.entities)
    for kind, pattern in _FINDS:
        for match in pattern.finditer(rich.text):
            start = utf16(rich.text[: match.start()])
            end = start + utf16(match[0])
            if all(end <= low or start >= high for low, high in taken):
                taken.append((start, end))
                found.append({"type": kind, "offset": start, "length": end - start})
    found.sort(key=lambda one: (one["offset"], -one["length"]))
    return Rich(rich.text, tuple(found))


def to_html(text: str, entities: Iterable[Json]) -> str:
    """Safe HTML for the page: everything escaped, line ends as <br>, only known tags and links."""
    opens: dict[int, list[str]] = {}
    closes: dict[int, list[str]] = {}
    for one in sorted(entities, key=lambda it: (it["offset"], -it["length"])):
        before, after = _page_tag(one, text)
        if before:
            opens.setdefault(one["offset"], []).append(before)
            closes.setdefault(one["offset"] + one["length"], []).insert(0, after)
    parts: list[str] = []
    at = 0
    for char in text:
        parts += closes.pop(at, [])
        parts += opens.pop(at, [])
        parts.append("<br>" if char == "\n" else html.escape(char))
        at += 2 if char > "\uffff" else 1
    for rest in sorted(closes):
        parts += closes[rest]
    return "".join(parts)


def _page_tag(entity: Json, text: str) -> tuple[str, str]:
    kind = entity["type"]
    if kind in _PAGE_TAGS:
        return f"<{_PAGE_TAGS[kind]}>", f"</{_PAGE_TAGS[kind]}>"
    if kind == "spoiler":
        return '<span class="spoiler">', "</span>"
    if kind in ("text_link", "url"):
        address = entity.get("url") or part(text, entity["offset"], entity["length"])
        if _SAFE_LINK.fullmatch(address):
            href = html.escape(address, quote=True)
            return f'<a href="{href}" rel="noreferrer" target="_blank">', "</a>"
    return "", ""


def part(text: str, offset: int, length: int) -> str:
    """The piece of a text that an entity covers."""
    raw = text.encode("utf-16-le")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", errors="ignore")
