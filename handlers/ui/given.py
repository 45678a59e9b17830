"""What a person gave us: one update of the messenger as a plain value."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from telegram import Document, Message, PhotoSize, Update, Voice
from telegram.constants import ChatType

from models.rules.plain import plain

Sent = PhotoSize | Voice | Document


class Kind(StrEnum):
    TEXT = "text"
    PRESS = "press"
    PHOTO = "photo"
    VOICE = "voice"
    LOCATION = "location"
    CONTACT = "contact"
    DOCUMENT = "document"
    OTHER = "other"  # a sticker, a video, anything we can only be kind about
    EDITED = "edited"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"


@dataclass(frozen=True, slots=True)
class Given:
    """One thing a person did in the chat; `text` is words, a caption or a button's bytes."""

    chat_id: int
    kind: Kind
    text: str = ""
    name: str = ""
    """The first name in the messenger: a greeting until we know better, never trusted."""
    language: str | None = None
    message_id: int | None = None
    """The message itself, or the card under which a button was pressed."""
    file_id: str | None = None
    file_unique: str | None = None
    """The same for the same file, whoever sends it and however often."""
    place: tuple[float, float] | None = None
    """Latitude and longitude in degrees."""
    live: bool = False
    forwarded: bool = False
    venue: bool = False
    """A place chosen by its name on the map: it does not say where the sender is."""
    phone: str | None = None
    """A shared phone number, only when it is the sharer's own."""
    sent_at: datetime | None = None
    file_name: str = ""
    """What a document is called by whoever sent it."""
    file_bytes: int = 0
    """Its size as the messenger tells it; 0 if it does not."""


def given(update: Update) -> Given | None:
    """Read an update; None where it is nobody's private word to us (a group, a channel)."""
    if (query := update.callback_query) is not None:
        message = query.message
        if message is not None and message.chat.type != ChatType.PRIVATE:
            return None
        return Given(
            query.from_user.id,
            Kind.PRESS,
            plain(query.data or ""),
            plain(query.from_user.first_name),
            query.from_user.language_code,
            message.message_id if message else None,
        )
    if (change := update.my_chat_member) is not None:
        if change.chat.type != ChatType.PRIVATE:
            return None
        gone = change.new_chat_member.status in {"kicked", "left"}
        return Given(change.chat.id, Kind.BLOCKED if gone else Kind.UNBLOCKED)
    message = update.effective_message
    if message is None or message.chat.type != ChatType.PRIVATE or message.from_user is None:
        return None
    return _message(message, edited=update.edited_message is not None)


def _message(message: Message, *, edited: bool) -> Given:
    kind, file = _kind(message)
    sender = message.from_user
    contact = message.contact
    own = contact is not None and sender is not None and contact.user_id == sender.id
    spot = message.location
    paper = message.document if kind is Kind.DOCUMENT else None
    return Given(
        chat_id=message.chat.id,
        kind=Kind.EDITED if edited else kind,
        text=plain(message.text or message.caption or ""),
        name=plain(sender.first_name) if sender else "",
        language=sender.language_code if sender else None,
        message_id=message.message_id,
        file_id=file.file_id if file else None,
        file_unique=file.file_unique_id if file else None,
        place=(spot.latitude, spot.longitude) if spot else None,
        live=spot is not None and "live_period" in spot.to_dict(),
        forwarded=message.forward_origin is not None,
        venue=message.venue is not None,
        phone=contact.phone_number if contact and own else None,
        sent_at=message.date,
        file_name=(paper.file_name or "") if paper else "",
        file_bytes=(paper.file_size or 0) if paper else 0,
    )


def _kind(message: Message) -> tuple[Kind, Sent | None]:
    if message.text is not None:  # characters that nobody sees say nothing
        return Kind.TEXT if plain(message.text).strip() else Kind.OTHER, None
    files = (
        (Kind.PHOTO, message.photo[-1] if message.photo else None),
        (Kind.VOICE, message.voice),
        (Kind.DOCUMENT, None if message.animation else message.document),  # a film is told as both
    )
    for kind, file in files:
        if file is not None:
            return kind, file
    if message.location is not None:
        return Kind.LOCATION, None
    if message.contact is not None:
        return Kind.CONTACT, None
    return Kind.OTHER, None
