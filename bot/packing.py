"""A packed screen as the Bot API wants it: a method, its fields, and the files it carries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot import calendars
from bot.picture import drawn as bars
from bot.qr import drawn
from bot.sheets_out import written

CAPTION_LIMIT = 1024  # characters; Bot API, sendPhoto.caption
FILES = ("photo", "voice", "file", "place", "document", "sheet", "calendar", "qr", "chart")
"""What a screen may carry beside its words, one of them."""
HELD = {"photo": "photo", "voice": "voice", "file": "document"}
"""Files that the messenger already has → the field that names them."""
METHODS = {"photo": "sendPhoto", "voice": "sendVoice", "document": "sendDocument"}

Packed = Mapping[str, Any]
File = tuple[str, str, bytes]
"""Name, MIME type and content."""


@dataclass(frozen=True, slots=True)
class Sending:
    """One call of the Bot API."""

    method: str
    fields: dict[str, Any]
    files: dict[str, File] = field(default_factory=dict)


def plain(screen: Packed) -> dict[str, Any]:
    """The same words and buttons alone, without what they carried."""
    return {key: value for key, value in screen.items() if key not in (*FILES, "feed")}


def can_replace(screen: Packed) -> bool:
    """Files and the large keyboard only come with a new message (Bot API)."""
    return not ({"keyboard", *FILES} & screen.keys())


def addressed(screen: Packed) -> bool:
    """Whether it holds a link to the bot itself, whose name only the messenger knows."""
    starts = any("start" in button for row in screen.get("inline", ()) for button in row)
    return starts or "link" in screen or "qr" in screen


def complete(screen: Packed, username: str) -> dict[str, Any]:
    """Every link to the bot written out: `https://t.me/<username>?start=<payload>`."""
    done = dict(screen)

    def link(payload: str) -> str:
        return f"https://t.me/{username}?start={payload}"

    if "inline" in done:
        done["inline"] = [
            [{"text": b["text"], "url": link(b["start"])} if "start" in b else b for b in row]
            for row in done["inline"]
        ]
    if (payload := done.pop("link", None)) is not None:
        done["text"] += f"\n\n{link(payload)}"
    if "qr" in done:
        done["qr"] = link(done["qr"])
    return done


def subscribable(screen: Packed, public: str) -> dict[str, Any]:
    """The secret of a calendar written out as the address at which a telephone reads it."""
    done = dict(screen)
    done["text"] += f"\n\n{public}/calendar/{done.pop('feed')}.ics"
    return done


def sending(chat_id: int, screen: Packed) -> Sending:
    """A new message. A caption too long for its picture: the words matter more. What somebody
    else has sent can be looked at, neither saved nor passed on.
    """
    plain_fields = fields(chat_id, screen)
    carried = next((kind for kind in FILES if kind in screen), None)
    if carried is None or len(screen["text"]) > CAPTION_LIMIT:
        return Sending("sendMessage", plain_fields)
    del plain_fields["link_preview_options"]
    if carried == "place":
        return _point(plain_fields, screen["place"])
    captioned = plain_fields | {"caption": plain_fields.pop("text")}
    if carried in HELD:
        name = HELD[carried]
        kept = {name: screen[carried], "protect_content": True}
        return Sending(METHODS[name], captioned | kept)
    name, file = _made(carried, screen)
    return Sending(METHODS[name], captioned, {name: file})


def _made(carried: str, screen: Packed) -> tuple[str, File]:
    """A file of our own making, and the field that carries it."""
    if carried == "qr":
        return "photo", ("code.png", "image/png", drawn(screen["qr"], screen.get("beneath", "")))
    if carried == "chart":
        return "photo", ("bars.png", "image/png", bars(screen["chart"]))
    if carried == "sheet":
        return "document", written(screen["sheet"])
    if carried == "calendar":
        return "document", calendars.file(screen["calendar"])
    paper = screen["document"]
    name = "photo" if paper["shown"] else "document"
    return name, (paper["name"], paper["mime"], paper["content"])


def _point(told: dict[str, Any], place: Sequence[float]) -> Sending:
    """A home on the map has no words, and is not passed on."""
    del told["text"]
    point = {"latitude": place[0], "longitude": place[1], "protect_content": True}
    return Sending("sendLocation", told | point)


def fields(chat_id: int, screen: Packed) -> dict[str, Any]:
    """No parse mode, ever: what people wrote can then never become markup."""
    told: dict[str, Any] = {"chat_id": chat_id, "text": screen["text"]}
    told["link_preview_options"] = {"is_disabled": True}
    if (markup := _markup(screen)) is not None:
        told["reply_markup"] = markup
    return told


def _markup(screen: Packed) -> dict[str, Any] | None:
    if "inline" in screen:
        rows = [
            [
                {"text": b["text"], "url": b["url"]}
                if "url" in b
                else {"text": b["text"], "callback_data": b["data"]}
                for b in row
            ]
            for row in screen["inline"]
        ]
        return {"inline_keyboard": rows}
    if "keyboard" not in screen:
        return None
    if not screen["keyboard"]:
        return {"remove_keyboard": True}
    keys = [[_key(key) for key in row] for row in screen["keyboard"]]
    return {"keyboard": keys, "is_persistent": True, "resize_keyboard": True}


def _key(key: Mapping[str, Any]) -> dict[str, Any]:
    ask = key.get("ask", "text")
    return {"text": key["text"]} | ({f"request_{ask}": True} if ask != "text" else {})
