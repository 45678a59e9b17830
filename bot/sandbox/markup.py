"""HTML messages become text and entities, or the parser's refusal with its byte offset.

Wording of refusals: tdlib/td MessageEntity.cpp. Offsets and lengths of entities count UTF-16 units.
"""

import html
import re
from dataclasses import dataclass, field

from bot.sandbox.errors import ApiError, Json, misuse

TEXT_MOST = 4096
"""Code points of a text after parsing (Bot API, sendMessage)."""
CAPTION_MOST = 1024
RAW_MOST = 32768
"""Bytes of a text before parsing (tdlib/td)."""

_TAGS = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("tg-spoiler", "span"), "spoiler"),
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]{1,8}|#x[0-9a-fA-F]{1,6});")
_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"""\s+([A-Za-z0-9_-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[A-Za-z0-9._-]+))?""")
_LANGUAGE = "language-"


@dataclass(frozen=True)
class Rich:
    """A text and its entities, as the messenger stores them."""

    text: str
    entities: tuple[Json, ...] = ()


@dataclass
class _Open:
    tag: str
    start: int
    at: int
    attributes: dict[str, str] = field(default_factory=dict)


def utf16(text: str) -> int:
    """Length as the messenger counts it: two for a character beyond the basic plane."""
    return len(text) + sum(char > "\uffff" for char in text)


def formatted(raw: str, parse_mode: str | None, entities: list[Json] | None) -> Rich:
    """What a sender wrote; raises ApiError for broken markup."""
    if len(raw.encode()) > RAW_MOST:
        raise misuse("text is too long")
    if parse_mode in (None, ""):
        return _trimmed(raw, entities or [])
    if parse_mode != "HTML":
        text = f"Not Implemented: the sandbox reads HTML, not {parse_mode}"
        raise ApiError(501, text, misuse=True)
    return _trimmed(*parse_html(raw))


def parse_html(raw: str) -> tuple[str, list[Json]]:
    """Text without tags, and the entities in order of their start."""
    parts: list[str] = []
    size, at = 0, 0
    stack: list[_Open] = []
    found: list[Json] = []
    while at < len(raw):
        if raw[at] == "<":
            if raw.startswith("</", at):
                at = _close(raw, at, stack, size, found)
            else:
                at = _open(raw, at, stack, size)
            continue
        piece, at = _text(raw, at)
        parts.append(piece)
        size += utf16(piece)
    if stack:
        raise _broken(f'Can\'t find end tag corresponding to start tag "{stack[-1].tag}"')
    found.sort(key=lambda one: (one["offset"], -one["length"]))
    return "".join(parts), found


def _text(raw: str, at: int) -> tuple[str, int]:
    """The next run of plain text; «&nbsp;» and other names stay as they are written."""
    if raw[at] == "&":
        reference = _REFERENCE.match(raw, at)
        return (html.unescape(reference[0]), reference.end()) if reference else ("&", at + 1)
    end = at
    while end < len(raw) and raw[end] not in "<&":
        end += 1
    return raw[at:end], end


def _open(raw: str, at: int, stack: list[_Open], size: int) -> int:
    name = _NAME.match(raw, at + 1)
    end = name.end() if name else at + 1
    tag = raw[at + 1 : end].lower()
    where = _bytes(raw, at)
    if end >= len(raw):
        raise _broken(f"Unclosed start tag at byte offset {where}")
    if tag not in _TAGS:
        raise _broken(f'Unsupported start tag "{tag}" at byte offset {where}')
    attributes: dict[str, str] = {}
    while attribute := _ATTRIBUTE.match(raw, end):
        attributes[attribute[1].lower()] = html.unescape((attribute[2] or "").strip("\"'"))
        end = attribute.end()
    while end < len(raw) and raw[end].isspace():
        end += 1
    if end >= len(raw):
        raise _broken(f'Unclosed start tag "{tag}" at byte offset {where}')
    if raw[end] != ">":
        raise _broken(f'Empty attribute name in the tag "{tag}" at byte offset {where}')
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise _broken(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
    stack.append(_Open(tag, size, at, attributes))
    return end + 1


def _close(raw: str, at: int, stack: list[_Open], size: int, found: list[Json]) -> int:
    where = _bytes(raw, at)
    if not stack:
        raise _broken(f"Unexpected end tag at byte offset {where}")
    end = raw.find(">", at)
    if end < 0:
        raise _broken(f"Unclosed end tag at byte offset {where}")
    opened, tag = stack.pop(), raw[at + 2 : end].strip().lower()
    if tag and tag != opened.tag:
        raise _broken(
            f"Unmatched end tag at byte offset {where}, "
            f'expected "</{opened.tag}>", found "</{tag}>"'
        )
    if size > opened.start:
        found.extend(_entities(opened, size, stack))
    return end + 1


def _entities(opened: _Open, size: int, stack: list[_Open]) -> list[Json]:
    """The entity of a closed tag; none for a link without target."""
    given = opened.attributes
    one: Json = {"type": _TAGS[opened.tag], "offset": opened.start, "length": size - opened.start}
    if opened.tag == "a":
        return [one | {"url": given["href"]}] if given.get("href") else []
    if opened.tag == "code" and stack and stack[-1].tag == "pre":
        language = given.get("class", "")
        if language.startswith(_LANGUAGE):
            stack[-1].attributes["language"] = language.removeprefix(_LANGUAGE)
            return []
    return [one | _details(opened.tag, given)]


def _details(tag: str, given: dict[str, str]) -> Json:
    if tag == "tg-emoji":
        return {"custom_emoji_id": given.get("emoji-id", "")}
    if tag == "tg-time":
        return {"unix_time": int(given.get("unix", "0") or 0)}
    if tag == "blockquote" and "expandable" in given:
        return {"type": "expandable_blockquote"}
    if tag == "pre" and given.get("language"):
        return {"language": given["language"]}
    return {}


def _trimmed(text: str, entities: list[Json]) -> Rich:
    """Blank ends fall away, as in the messenger, and the entities move along."""
    bare = text.strip()
    if bare == text:
        return Rich(text, tuple(entities))
    shift, most = utf16(text[: len(text) - len(text.lstrip())]), utf16(bare)
    kept: list[Json] = []
    for one in entities:
        start = max(one["offset"] - shift, 0)
        end = min(one["offset"] + one["length"] - shift, most)
        if end > start:
            kept.append(one | {"offset": start, "length": end - start})
    return Rich(bare, tuple(kept))


def _bytes(raw: str, at: int) -> int:
    return len(raw[:at].encode())


def _broken(text: str) -> ApiError:
    return misuse(f"can't parse entities: {text}")
