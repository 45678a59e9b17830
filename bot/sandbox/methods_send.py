"""Methods by which the bot writes: texts, files, places, contacts, copies and forwards."""

from typing import Any

from bot.sandbox.coercion import Upload
from bot.sandbox.errors import Json, bad
from bot.sandbox.keyboards import checked
from bot.sandbox.messenger import Messenger
from bot.sandbox.methods import addressee, api, caption_of, post_in, reader_of, text_of
from bot.sandbox.records import Person, Post


def _send(messenger: Messenger, params: Json, content: Json, **more: Any) -> Json:
    """Put a message of the bot into a chat and answer with it."""
    person = addressee(messenger, params)
    markup = checked(params.get("reply_markup"))
    post = Post(messenger.next_id(), True, messenger.clock(), content, markup, **more)
    post.protected = params.get("protect_content", False)
    post.reply_to = _replied(person, params.get("reply_parameters"))
    _arrange(person, markup)
    person.acting = None
    messenger.add_post(person, post)
    return messenger.message(person, post)


def _replied(person: Person, reply: Json | None) -> int | None:
    if reply is None or "message_id" not in reply:
        return None
    number: int = reply["message_id"]
    if number in person.posts:
        return number
    if reply.get("allow_sending_without_reply"):
        return None
    raise bad("message to be replied not found")


def _arrange(person: Person, markup: Json | None) -> None:
    """The bottom of the screen follows the newest message that says something about it."""
    if markup is None or "inline_keyboard" in markup:
        return
    if "keyboard" in markup:
        person.keyboard = markup
        person.placeholder = markup.get("input_field_placeholder")
    elif "remove_keyboard" in markup:
        person.keyboard = person.placeholder = None
    else:
        person.placeholder = markup.get("input_field_placeholder")


@api("sendMessage")
def send_message(messenger: Messenger, params: Json) -> Json:
    """A text."""
    return _send(messenger, params, text_of(params))


@api("sendPhoto")
def send_photo(messenger: Messenger, params: Json) -> Json:
    """A picture, PNG or JPEG up to 10 MB."""
    caption = caption_of(params)
    addressee(messenger, params)  # before anything is stored
    stored = messenger.files.incoming("photos", params["photo"])
    content = {"photo": messenger.files.photo(stored), **caption}
    if params.get("has_spoiler"):
        content["has_media_spoiler"] = True
    return _send(messenger, params, content)


@api("sendVoice")
def send_voice(messenger: Messenger, params: Json) -> Json:
    """A voice note; its length is what the bot says it is."""
    caption = caption_of(params)
    addressee(messenger, params)
    stored = messenger.files.incoming("voice", params["voice"])
    voice = stored.base() | {"duration": params.get("duration", 0), "mime_type": "audio/ogg"}
    return _send(messenger, params, {"voice": voice, **caption})


@api("sendDocument")
def send_document(messenger: Messenger, params: Json) -> Json:
    """A file with its name."""
    caption = caption_of(params)
    addressee(messenger, params)
    given = params["document"]
    stored = messenger.files.incoming("documents", given)
    name = given.name if isinstance(given, Upload) else stored.name
    document = stored.base() | {"file_name": name or "file", "mime_type": stored.mime}
    return _send(messenger, params, {"document": document, **caption})


@api("sendLocation")
def send_location(messenger: Messenger, params: Json) -> Json:
    """A point on the map."""
    names = ("latitude", "longitude", "horizontal_accuracy", "live_period", "heading")
    place = {name: params[name] for name in names if name in params}
    if abs(place["latitude"]) > 90 or abs(place["longitude"]) > 180:
        raise bad("location is invalid")
    return _send(messenger, params, {"location": place})


@api("sendContact")
def send_contact(messenger: Messenger, params: Json) -> Json:
    """A telephone number with a name."""
    names = ("phone_number", "first_name", "last_name", "vcard")
    return _send(messenger, params, {"contact": {n: params[n] for n in names if params.get(n)}})


@api("forwardMessage")
def forward_message(messenger: Messenger, params: Json) -> Json:
    """Another chat's message, with its author."""
    source = reader_of(messenger, params, "from_chat_id")
    post = post_in(source, params["message_id"], "message to forward")
    sender = messenger.bot_user() if post.from_bot else source.user()
    origin = {"type": "user", "date": int(post.date.timestamp()), "sender_user": sender}
    return _send(messenger, params, dict(post.content), origin=post.origin or origin)


@api("copyMessage")
def copy_message(messenger: Messenger, params: Json) -> Json:
    """The same message once more, without its author."""
    source = reader_of(messenger, params, "from_chat_id")
    post = post_in(source, params["message_id"], "message to copy")
    content = dict(post.content)
    if "caption" in params and "text" not in content:
        content.pop("caption", None)
        content.pop("caption_entities", None)
        content |= caption_of(params)
    if "reply_markup" not in params and post.inline:
        params = params | {"reply_markup": {"inline_keyboard": post.inline}}
    return {"message_id": _send(messenger, params, content)["message_id"]}


@api("sendChatAction")
def send_chat_action(messenger: Messenger, params: Json) -> bool:
    """«Typing …» at the top of the chat, until the next message."""
    person = addressee(messenger, params)
    person.acting = params["action"]
    messenger.events.chat(person.id)
    return True
