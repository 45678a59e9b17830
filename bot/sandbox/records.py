"""Who is there and what was said: the state of the messenger, as plain values."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.sandbox.errors import Json


@dataclass
class Post:
    """One message in the chat between a person and the bot."""

    id: int
    from_bot: bool
    date: datetime
    content: Json
    """The parts of a Message that say what it is: text and entities, or photo and caption …"""
    markup: Json | None = None
    """As the bot sent it: inline keyboard, reply keyboard, removal or forced reply."""
    origin: Json | None = None
    """`forward_origin` of a forwarded message."""
    reply_to: int | None = None
    protected: bool = False
    edited: datetime | None = None

    @property
    def inline(self) -> list[list[Json]]:
        """Rows of inline buttons; empty where there are none."""
        rows: list[list[Json]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def editable(self) -> bool:
        """Own, not forwarded, and with no keyboard but an inline one (tdlib/td)."""
        other_markup = self.markup is not None and "inline_keyboard" not in self.markup
        return self.from_bot and self.origin is None and not other_markup


@dataclass(frozen=True)
class Toast:
    """The answer to a press: a line that floats by, or a window to be closed."""

    text: str
    alert: bool
    date: datetime


@dataclass
class Press:
    """A tap on an inline button that waits for its answer."""

    id: str
    person: int
    data: str
    date: datetime
    answered: bool = False


@dataclass
class Person:
    """A user and their chat with the bot; or a group."""

    id: int
    first_name: str
    language_code: str
    last_name: str | None = None
    username: str | None = None
    number: str = ""
    """Telephone number as a shared contact shows it."""
    here: tuple[float, float] | None = None
    """Latitude and longitude that the «share my place» button sends."""
    started: bool = False
    """Has written to the bot: only then may the bot write to them."""
    met: bool = False
    """The bot has seen them in someone else's message."""
    blocked: bool = False
    posts: dict[int, Post] = field(default_factory=dict)
    keyboard: Json | None = None
    """The reply keyboard now at the bottom."""
    placeholder: str | None = None
    toasts: list[Toast] = field(default_factory=list)
    group: bool = False
    """No person at all: a group to which somebody added the bot; `first_name` is its title."""
    acting: str | None = None
    """The newest chat action, such as `typing`."""
    taps: int = 0
    typed: int = 0
    seen: int = 0
    """Id of the newest message looked at."""

    def user(self) -> Json:
        """As a Bot API `User`."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        return user | self._optional() | {"language_code": self.language_code}

    def chat(self) -> Json:
        """As a Bot API `Chat`."""
        if self.group:
            return {"id": self.id, "type": "supergroup", "title": self.first_name}
        chat: Json = {"id": self.id, "type": "private", "first_name": self.first_name}
        return chat | self._optional()

    def post(self, message_id: int) -> Post:
        """LookupError if it is not in this chat."""
        found = self.posts.get(message_id)
        if found is None:
            raise LookupError(f"{self.first_name} sees no message {message_id}")
        return found

    def unread(self) -> int:
        """Messages of the bot that came after the newest one looked at."""
        return sum(post.from_bot and post.id > self.seen for post in self.posts.values())

    def _optional(self) -> Json:
        pairs = {"last_name": self.last_name, "username": self.username}
        return {name: value for name, value in pairs.items() if value}
