"""What the page asks a phone to do, by kind."""

from base64 import b64decode
from collections.abc import Callable
from typing import Any

from bot.sandbox.errors import Json
from bot.sandbox.phone import Impossible, Phone

Deed = Callable[[Phone, Json], object]
BLOB_MOST = 20 << 20
"""Bytes of a picture, voice note or file."""


def act(phone: Phone, order: Json) -> None:
    """Raises Impossible, LookupError, KeyError (a field is missing) or ValueError."""
    deed = DEEDS.get(order.get("kind", ""))
    if deed is None:
        raise Impossible(f"kind is one of {', '.join(DEEDS)}")
    deed(phone, order)


def _text(phone: Phone, order: Json) -> None:
    """A key of the reply keyboard counts as a tap, other words as typed."""
    text = _of(order, "text", str)
    phone.press_key(text) if text in phone.keys else phone.send(text)


def _press(phone: Phone, order: Json) -> None:
    phone.press(_of(order, "message", int), _of(order, "data", str))


def _photo(phone: Phone, order: Json) -> None:
    phone.send_photo(_blob(order), order.get("text") or "")


def _voice(phone: Phone, order: Json) -> None:
    phone.send_voice(_blob(order), max(1, round(float(order.get("seconds", 1)))))


def _document(phone: Phone, order: Json) -> None:
    mime = order.get("mime") or "application/octet-stream"
    phone.send_document(_blob(order), _of(order, "name", str), str(mime), order.get("text") or "")


def _location(phone: Phone, order: Json) -> None:
    lat, lon = float(order["lat"]), float(order["lon"])
    if abs(lat) > 90 or abs(lon) > 180:
        raise Impossible("there is no such place")
    phone.send_location(lat, lon, live=bool(order.get("live")))


def _contact(phone: Phone, order: Json) -> None:
    phone.send_contact(own=bool(order.get("own", True)))


def _edit(phone: Phone, order: Json) -> None:
    phone.edit(_of(order, "message", int), _of(order, "text", str))


DEEDS: dict[str, Deed] = {
    "text": _text,
    "press": _press,
    "photo": _photo,
    "voice": _voice,
    "document": _document,
    "location": _location,
    "contact": _contact,
    "sticker": lambda phone, _: phone.send_sticker(),
    "edit": _edit,
    "forward": lambda phone, order: phone.forward(_of(order, "message", int)),
    "block": lambda phone, _: phone.block(),
    "unblock": lambda phone, _: phone.unblock(),
}


def _of(order: Json, name: str, kind: type) -> Any:
    value = order[name]
    if isinstance(value, bool) or not isinstance(value, kind):
        raise Impossible(f"{name} must be {kind.__name__}")
    return value


def _blob(order: Json) -> bytes:
    content = b64decode(_of(order, "blob", str), validate=True)
    if not 0 < len(content) <= BLOB_MOST:
        raise Impossible("the file is empty or larger than 20 MB")
    return content
