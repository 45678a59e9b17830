"""What a person sees: one message with its buttons. A value, the same for every messenger."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from handlers.presses.codec import Press
from handlers.ui.calendar import Calendar
from handlers.ui.chart import Chart
from handlers.ui.report import Wanted
from handlers.ui.sheet import Sheet

TEXT_LIMIT = 4000  # characters; the Bot API takes 4096, a telephone line may follow
CAPTION_LIMIT = 960  # characters under a document; the Bot API takes 1024
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What may follow `?start=` (Bot API, Deep linking)."""


class Ask(StrEnum):
    """What a key of the large keyboard sends instead of its words."""

    TEXT = "text"
    CONTACT = "contact"
    LOCATION = "location"


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message. `press` comes back to us; `url` opens a page or a map; `start`
    is a payload with which it opens this bot, also for whoever the message is passed on to.
    """

    label: str
    press: Press | None = None
    url: str | None = None
    start: str | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the large keyboard under the typing box."""

    label: str
    ask: Ask = Ask.TEXT


@dataclass(frozen=True, slots=True)
class Document:
    """A file that the house made."""

    name: str
    mime: str
    content: bytes
    shown: bool = False
    """A PNG or JPEG shown as a picture in the talk, not as a file to be opened."""

    def pack(self) -> dict[str, Any]:
        told = {"name": self.name, "mime": self.mime, "shown": self.shown}
        return told | {"content": self.content}


@dataclass(frozen=True, slots=True)
class Screen:
    """One message. It has either buttons under it or the large keyboard, never both (Bot API)."""

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    keyboard: tuple[tuple[Key, ...], ...] | None = None
    """The large keyboard; an empty tuple takes it away; None leaves it as it is."""
    photo: str | None = None
    """A picture that the messenger already has, by its file id."""
    voice: str | None = None
    file: str | None = None
    """A document that the messenger already has, by its file id."""
    place: tuple[float, float] | None = None
    """A point on the map, in degrees; the words stand only where the messenger will not show it."""
    document: Document | None = None
    sheet: Sheet | None = None
    """A spreadsheet, made when it is sent."""
    calendar: Calendar | None = None
    """A file for the telephone's calendar, made when it is sent."""
    chart: Chart | None = None
    """Bars, drawn when it is sent."""
    report: Wanted | None = None
    """A report, made when it is sent; its own words take the place of these."""
    qr: str | None = None
    """A payload: the link that opens this bot with it is shown as a QR picture."""
    beneath: str = ""
    """Lines of digits under the QR picture, for whoever prints it."""
    link: str | None = None
    """A payload: the same link, written under the words, to be copied and passed on."""
    feed: str | None = None
    """A secret: the address of a calendar that stays up to date, written under the words."""
    fresh: bool = False
    """After a press: send a new message (one that must be noticed) rather than redraw the card."""
    toast: str | None = None
    """A short word over the screen after a press, up to 200 characters."""

    def anew(self) -> "Screen":
        return replace(self, fresh=True)

    def pack(self) -> dict[str, Any]:
        """The screen as the channel reads it: JSON, but for the bytes of a document."""
        carries = self.document or self.sheet or self.calendar or self.qr or self.chart
        limit = CAPTION_LIMIT if carries else TEXT_LIMIT
        packed: dict[str, Any] = {"text": self.text[:limit]}
        if self.rows:
            packed["inline"] = [[_button(b) for b in row] for row in self.rows]
        if self.keyboard is not None:
            packed["keyboard"] = [
                [{"text": k.label, "ask": k.ask} for k in r] for r in self.keyboard
            ]
        held = {"photo": self.photo, "voice": self.voice, "file": self.file}
        packed |= {name: file_id for name, file_id in held.items() if file_id}
        if self.place is not None:
            packed["place"] = list(self.place)
        made: dict[str, Any] = {"document": self.document, "sheet": self.sheet, "chart": self.chart}
        made |= {"report": self.report, "calendar": self.calendar}
        packed |= {name: one.pack() for name, one in made.items() if one is not None}
        if self.feed is not None:
            packed["feed"] = _payload(self.feed)
        if self.beneath:
            packed["beneath"] = self.beneath
        links = {"qr": self.qr, "link": self.link}
        packed |= {name: _payload(told) for name, told in links.items() if told is not None}
        return packed


def _payload(told: str) -> str:
    if not PAYLOAD.fullmatch(told):
        raise ValueError(f"no payload of a link: {told[:4]}…")
    return told


def _button(button: Button) -> dict[str, str]:
    if button.start is not None:
        return {"text": button.label, "start": _payload(button.start)}
    if button.url is not None:
        return {"text": button.label, "url": button.url}
    if button.press is None:
        raise ValueError(f"a button that does nothing: {button.label}")
    return {"text": button.label, "data": button.press.pack()}
