"""What a person sees on their phone."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sandbox.entities import to_html
from bot.sandbox.errors import Json
from bot.sandbox.exchange import Exchange
from bot.sandbox.records import Person, Post


@dataclass(frozen=True)
class Bubble:
    """One message on the screen. Text is the caption where there is a picture or file."""

    id: int
    from_bot: bool
    text: str
    date: datetime
    inline: tuple[tuple[Json, ...], ...]
    photo: str | None
    voice: str | None
    document: str | None
    edited: bool
    entities: tuple[Json, ...]
    content: Json
    """All parts of the message, as the Bot API names them."""

    @property
    def buttons(self) -> tuple[str, ...]:
        """Labels of the inline buttons, row after row."""
        return tuple(button["text"] for row in self.inline for button in row)

    @property
    def html(self) -> str:
        """The text with its marks, safe to show in a page."""
        return to_html(self.text, self.entities)


class PhoneView:
    """The reading half of a phone; nothing here changes anything."""

    def __init__(self, messenger: Exchange, person: Person) -> None:
        self.messenger = messenger
        self.person = person

    @property
    def id(self) -> int:
        """User id, which is also the id of the chat."""
        return self.person.id

    @property
    def messages(self) -> list[Bubble]:
        """The chat, oldest first."""
        return [_bubble(post) for post in self.person.posts.values()]

    @property
    def last(self) -> Bubble:
        """The newest message; IndexError in an empty chat."""
        if not self.person.posts:
            raise IndexError(f"the chat of {self.person.first_name} is empty")
        return _bubble(next(reversed(self.person.posts.values())))

    @property
    def heard(self) -> list[Bubble]:
        """Only what the bot wrote, oldest first."""
        return [_bubble(post) for post in self.person.posts.values() if post.from_bot]

    def message(self, message_id: int) -> Bubble:
        """LookupError if it is not, or no longer, in the chat."""
        return _bubble(self.person.post(message_id))

    @property
    def keyboard(self) -> list[list[Json]] | None:
        """Rows of the reply keyboard at the bottom, None if there is none."""
        rows: list[list[Json]] | None = (self.person.keyboard or {}).get("keyboard")
        return rows

    @property
    def keys(self) -> list[str]:
        """Labels of the reply keyboard."""
        return [button["text"] for row in self.keyboard or [] for button in row]

    @property
    def buttons(self) -> list[str]:
        """Labels of the inline keyboard under the newest message."""
        return list(self.last.buttons) if self.person.posts else []

    @property
    def labels(self) -> list[str]:
        """Every label that `press_label` could find, newest first."""
        inline = [text for bubble in reversed(self.messages) for text in bubble.buttons]
        return inline + self.keys

    @property
    def toasts(self) -> list[str]:
        """Words with which taps were answered, oldest first."""
        return [toast.text for toast in self.person.toasts]

    @property
    def spinning(self) -> int:
        """Taps that have not been answered at all: the button still turns."""
        mine = (one for one in self.messenger.presses.values() if one.person == self.person.id)
        return sum(not press.answered for press in mine)

    @property
    def commands(self) -> list[Json]:
        """The bot's commands in this person's menu."""
        return self.messenger.profile.commands_for(self.person.id, self.person.language_code)

    @property
    def taps(self) -> int:
        """How many buttons this person has pressed, of either kind."""
        return self.person.taps

    @property
    def typed(self) -> int:
        """How many messages this person has written, spoken or attached without a button."""
        return self.person.typed


def _bubble(post: Post) -> Bubble:
    content = post.content
    return Bubble(
        id=post.id,
        from_bot=post.from_bot,
        text=content.get("text") or content.get("caption") or "",
        date=post.date,
        inline=tuple(tuple(row) for row in post.inline),
        photo=content["photo"][-1]["file_id"] if "photo" in content else None,
        voice=_file_id(content, "voice"),
        document=_file_id(content, "document"),
        edited=post.edited is not None,
        entities=tuple(content.get("entities") or content.get("caption_entities") or ()),
        content=content,
    )


def _file_id(content: Json, kind: str) -> Any:
    return content[kind]["file_id"] if kind in content else None
