"""Phones as JSON for the page."""

from typing import Any

from bot.sandbox.errors import Json
from bot.sandbox.messenger import Messenger
from bot.sandbox.phone import Phone
from bot.sandbox.phone_view import Bubble
from bot.sandbox.records import Person
from bot.sandbox.stage import Stage

_NEWCOMER = {
    "role": "新来的人", "role_en": "Newcomer",
    "hint": "发一句“你好”试试", "hint_en": "Say hello",
}  # fmt: skip


def state(messenger: Messenger, stage: Stage) -> Json:
    """The clock, the bot, and everybody whose phone can be taken in hand."""
    cast = stage.cast()
    known = {member.user_id for member in cast}
    people = [
        {
            "id": one.user_id, "name": one.name, "role": one.role, "role_en": one.role_en,
            "hint": one.hint, "hint_en": one.hint_en, "unread": _unread(messenger, one.user_id),
        }
        for one in cast
    ]  # fmt: skip
    people += [_newcomer(person) for person in messenger.people.values() if person.id not in known]
    bot = {"name": messenger.profile.names[""], "username": messenger.username}
    return {
        "clock": stage.clock_now().isoformat(),
        "bot": bot,
        "cast": people,
        "busy": stage.pending(),
    }


def _unread(messenger: Messenger, user_id: int) -> int:
    person = messenger.people.get(user_id)
    return person.unread() if person else 0


def _newcomer(person: Person) -> Json:
    return {"id": person.id, "name": person.first_name, **_NEWCOMER, "unread": person.unread()}


def chat(phone: Phone) -> Json:
    """One phone's screen."""
    person = phone.person
    return {
        "messages": [message(bubble) for bubble in phone.messages],
        "keyboard": _keyboard(person),
        "commands": phone.commands,
        "blocked": person.blocked,
        "toast": phone.toasts[-1] if phone.toasts else None,
        "acting": person.acting,
    }


def message(bubble: Bubble) -> Json:
    """One bubble."""
    content = bubble.content
    place = content.get("location")
    return {
        "id": bubble.id,
        "from_bot": bubble.from_bot,
        "date": bubble.date.isoformat(),
        "text": bubble.text,
        "html": bubble.html,
        "inline": [[_button(button) for button in row] for row in bubble.inline],
        "photo": _address(bubble.photo),
        "voice": _voice(content.get("voice")),
        "document": _document(content.get("document")),
        "location": {"lat": place["latitude"], "lon": place["longitude"]} if place else None,
        "contact": content.get("contact"),
        "sticker": content.get("sticker", {}).get("emoji"),
        "edited": bubble.edited,
    }


def _button(button: Json) -> Json:
    pairs: list[tuple[str, Any]] = [
        ("text", button["text"]),
        ("data", button.get("callback_data")),
        ("url", button.get("url")),
        ("style", button.get("style")),
    ]
    return {name: value for name, value in pairs if value is not None}


def _keyboard(person: Person) -> Json | None:
    if person.keyboard is None:
        return None
    rows = [
        [
            {
                "text": key["text"],
                "request_contact": bool(key.get("request_contact")),
                "request_location": bool(key.get("request_location")),
            }
            for key in row
        ]
        for row in person.keyboard["keyboard"]
    ]
    return {"rows": rows, "placeholder": person.placeholder}


def _address(file_id: str | None) -> str | None:
    return f"/sandbox/file/{file_id}" if file_id else None


def _voice(voice: Json | None) -> Json | None:
    return {"url": _address(voice["file_id"]), "seconds": voice["duration"]} if voice else None


def _document(document: Json | None) -> Json | None:
    if document is None:
        return None
    return {"url": _address(document["file_id"]), "name": document.get("file_name", "file")}
