"""What a person sees: one message with its buttons. A value, the same for every messenger."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from handlers.presses.codec import Press

TEXT_LIMIT = 4000  # characters; the Bot API takes 4096, a telephone line may follow
BUTTONS_A_ROW = 3
"""More would be too small for old fingers (MIIT 2021 asks for 44 × 44 dp)."""


class Ask(StrEnum):
    """What a key of the large keyboard sends instead of its words."""

    TEXT = "text"
    CONTACT = "contact"
    LOCATION = "location"


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message. `press` comes back to us; `url` opens a page or a map."""

    label: str
    press: Press | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the large keyboard under the typing box."""

    label: str
    ask: Ask = Ask.TEXT


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
    fresh: bool = False
    """After a press: send a new message (one that must be noticed) rather than redraw the card."""
    toast: str | None = None
    """A short word over the screen after a press, up to 200 characters."""

    def anew(self) -> "Screen":
        return replace(self, fresh=True)

    def pack(self) -> dict[str, Any]:
        """The screen as JSON for the outbox; the channel reads this form."""
        packed: dict[str, Any] = {"text": self.text[:TEXT_LIMIT]}
        if self.rows:
            packed["inline"] = [[_button(b) for b in row] for row in self.rows]
        if self.keyboard is not None:
            packed["keyboard"] = [
                [{"text": k.label, "ask": k.ask} for k in r] for r in self.keyboard
            ]
        if self.photo:
            packed["photo"] = self.photo
        if self.voice:
            packed["voice"] = self.voice
        return packed


def _button(button: Button) -> dict[str, str]:
    if button.url is not None:
        return {"text": button.label, "url": button.url}
    if button.press is None:
        raise ValueError(f"a button that does nothing: {button.label}")
    return {"text": button.label, "data": button.press.pack()}
