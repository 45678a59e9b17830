"""The table of methods, and what they have in common: finding a chat, a message, a text."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.sandbox.entities import with_finds
from bot.sandbox.errors import ApiError, Json, bad, forbidden, misuse
from bot.sandbox.markup import CAPTION_MOST, TEXT_MOST, formatted
from bot.sandbox.messenger import Messenger
from bot.sandbox.records import Person, Post

Method = Callable[[Messenger, Json], Any]
"""Takes checked parameters, returns the result; raises ApiError."""
TABLE: dict[str, Method] = {}


@dataclass(frozen=True)
class Told:
    """A result that comes with a sentence."""

    result: Any
    description: str


def api(name: str) -> Callable[[Method], Method]:
    """Enter a function into the table under its documented name."""

    def enter(method: Method) -> Method:
        TABLE[name] = method
        return method

    return enter


def method(name: str) -> Method:
    """501 for a method of the Bot API that the sandbox does not speak."""
    known = TABLE.get(name)
    if known is None:
        raise ApiError(501, f"Not Implemented: the sandbox does not speak {name}", misuse=True)
    return known


def reader_of(messenger: Messenger, params: Json, key: str = "chat_id") -> Person:
    """The chat a request names, if the bot may know of it."""
    if params.get(key) in (None, ""):
        raise misuse("chat_id is empty")
    known = messenger.people | messenger.groups
    person = known.get(params[key]) if isinstance(params[key], int) else None
    if person is None or not (person.started or person.met):
        raise bad("chat not found")
    return person


def addressee(messenger: Messenger, params: Json) -> Person:
    """The chat to write to: its owner has started the bot and has not blocked it."""
    person = reader_of(messenger, params)
    if person.blocked:
        raise forbidden("bot was blocked by the user")
    if not person.started:
        raise forbidden("bot can't initiate conversation with a user")
    return person


def post_in(person: Person, message_id: int | None, what: str) -> Post:
    """`what` is «message to edit» and the like."""
    if not message_id:
        raise misuse("message identifier is not specified")
    post = person.posts.get(message_id)
    if post is None:
        raise bad(f"{what} not found")
    return post


def text_of(params: Json) -> Json:
    """The text of a message and its entities, measured after parsing."""
    rich = formatted(params.get("text", ""), params.get("parse_mode"), params.get("entities"))
    if not rich.text:
        raise misuse("message text is empty")
    if len(rich.text) > TEXT_MOST:
        raise misuse("message is too long")
    rich = with_finds(rich)
    content: Json = {"text": rich.text}
    if rich.entities:
        content["entities"] = list(rich.entities)
    if params.get("link_preview_options"):
        content["link_preview_options"] = params["link_preview_options"]
    return content


def caption_of(params: Json) -> Json:
    """The caption of a picture or file; nothing for an empty one."""
    rich = formatted(
        params.get("caption", ""), params.get("parse_mode"), params.get("caption_entities")
    )
    if len(rich.text) > CAPTION_MOST:
        raise misuse("message caption is too long")
    rich = with_finds(rich)
    content: Json = {"caption": rich.text} if rich.text else {}
    if rich.entities:
        content["caption_entities"] = list(rich.entities)
    return content
