"""One person's phone: what they can do in the chat with the bot, and what they see there."""

from datetime import timedelta

from bot.sandbox.entities import with_finds
from bot.sandbox.errors import ApiError, Json
from bot.sandbox.files import picture_mime
from bot.sandbox.markup import TEXT_MOST, Rich
from bot.sandbox.phone_view import PhoneView
from bot.sandbox.records import Person

_STRANGER: Json = {"phone_number": "+8610012345678", "first_name": "邻居"}
"""Somebody from the address book who has no account; 100 is no prefix of a mobile network."""
LIVE = timedelta(minutes=15)
"""How long a shared live location runs: the shortest that clients offer."""
EDITABLE = timedelta(hours=48)
"""How long people can edit what they wrote."""


class Impossible(Exception):  # noqa: N818 (an answer, not an accident)
    """The phone does not allow this: no such button, or the bot is blocked."""


class Phone(PhoneView):
    """All that a person does comes through here, from tests and from the page alike.

    Deeds return the id of the message they make. They raise Impossible or LookupError.
    """

    def send(self, text: str) -> int:
        """Type a message and send it."""
        sent = self._say(text)
        self.person.typed += 1
        return sent

    def press(self, message_id: int, data: str, *, stale: bool = False) -> str:
        """Tap an inline button; returns the id of the callback query.

        `stale`: the message has changed meanwhile, and the tap carries data no longer on it.
        """
        self._reachable()
        post = self.person.post(message_id)
        shown = [button.get("callback_data") for row in post.inline for button in row]
        if data not in shown and not stale:
            raise Impossible(f"message {message_id} has no button {data!r}, only {shown}")
        self.person.taps += 1
        return self.messenger.hear_press(self.person, post, data).id

    def press_label(self, label: str) -> str | int:
        """Tap the newest inline button of that label, else the button of the reply keyboard.

        Returns the id of the callback query, or of the message that the keyboard button sent.
        """
        for post in reversed(self.person.posts.values()):
            for button in (button for row in post.inline for button in row):
                if button["text"] == label and "callback_data" in button:
                    return self.press(post.id, button["callback_data"])
        return self.press_key(label)

    def press_key(self, label: str) -> int:
        """Tap a key of the reply keyboard: it sends its text, the own number or the own place."""
        for button in (button for row in self.keyboard or [] for button in row):
            if button["text"] == label:
                return self._press_key(button)
        raise Impossible(f"{self.person.first_name} sees no button {label!r}, but {self.labels}")

    def send_photo(self, content: bytes, caption: str = "") -> int:
        """Send a picture, PNG or JPEG."""
        files = self.messenger.files
        stored = files.add("photos", content, picture_mime(content))
        try:
            sizes = files.photo(stored)
        except ApiError as error:
            raise Impossible("the picture is no PNG or JPEG of a usual size") from error
        return self._hand({"photo": sizes, **_captioned(caption)})

    def send_voice(self, content: bytes, seconds: int) -> int:
        """Send a voice note, OGG with Opus."""
        stored = self.messenger.files.add("voice", content, "audio/ogg")
        voice = stored.base() | {"duration": seconds, "mime_type": stored.mime}
        return self._hand({"voice": voice})

    def send_document(self, content: bytes, name: str, mime: str, caption: str = "") -> int:
        """Send a file as it is."""
        stored = self.messenger.files.add("documents", content, mime, name)
        document = stored.base() | {"file_name": name, "mime_type": mime}
        return self._hand({"document": document, **_captioned(caption)})

    def send_location(
        self,
        lat: float,
        lon: float,
        *,
        live: bool = False,
        forwarded: bool = False,
        venue: str = "",
    ) -> int:
        """Share a place; `live` keeps it moving, `forwarded` passes on somebody else's, `venue`
        names one found on the map.
        """
        place: Json = {"latitude": lat, "longitude": lon, "horizontal_accuracy": 20.0}
        if live:
            place["live_period"] = int(LIVE.total_seconds())
        origin = self._hidden_origin() if forwarded else None
        named = {"venue": {"location": place, "title": venue, "address": venue}} if venue else {}
        return self._hand({"location": place, **named}, origin=origin)

    def move(self, message_id: int, lat: float, lon: float) -> None:
        """A live location goes on: the bot hears of an edit."""
        self._reachable()
        post = self.person.post(message_id)
        if "live_period" not in post.content.get("location", {}):
            raise Impossible("only a live location moves")
        place = post.content["location"] | {"latitude": lat, "longitude": lon}
        post.content = {"location": place}
        self.messenger.hear_edit(self.person, post)

    def send_contact(self, *, own: bool = True, of: "Phone | None" = None) -> int:
        """Share a telephone number: the own one, that of another phone, or just any."""
        if of is not None:
            of.person.met = True
            return self._hand({"contact": of._own_contact()})  # noqa: SLF001 (same class)
        return self._hand({"contact": self._own_contact() if own else dict(_STRANGER)})

    def send_sticker(self) -> int:
        """Send a sticker, which says nothing in words."""
        stored = self.messenger.files.add("stickers", b"RIFF\0\0\0\0WEBP", "image/webp")
        size = {"type": "regular", "width": 512, "height": 512}
        kind = {"is_animated": False, "is_video": False, "emoji": "👍"}
        return self._hand({"sticker": stored.base() | size | kind})

    def edit(self, message_id: int, text: str) -> None:
        """Change an own text message."""
        self._reachable()
        post = self.person.post(message_id)
        fresh = self.messenger.clock() - post.date <= EDITABLE
        if post.from_bot or post.origin or "text" not in post.content or not fresh:
            raise Impossible(f"message {message_id} is not theirs to edit")
        post.content = _text(text)
        self.messenger.hear_edit(self.person, post)

    def forward(self, message_id: int) -> int:
        """Send a message of this chat to the bot once more, as a forward."""
        post = self.person.post(message_id)
        sender = self.messenger.bot_user() if post.from_bot else self.person.user()
        date = int(post.date.timestamp())
        origin = post.origin or {"type": "user", "sender_user": sender, "date": date}
        return self._hand(dict(post.content), origin=origin)

    def add_to_group(self, group_id: int, title: str) -> Person:
        """Add the bot to a group; what it writes there is among the posts of the answer."""
        group = Person(group_id, title, "", started=True, group=True)
        self.messenger.hear_group(self.person, group, joined=True)
        return group

    def write_in(self, group: Person, text: str) -> None:
        """Write in a group that the bot is in."""
        self.messenger.hear_in_group(self.person, group, text)

    def block(self) -> None:
        """Block the bot: it hears so, and can write no more."""
        if not self.person.blocked:
            self.messenger.hear_block(self.person, blocked=True)

    def unblock(self) -> None:
        """Let the bot in again."""
        if self.person.blocked:
            self.messenger.hear_block(self.person, blocked=False)

    def _press_key(self, button: Json) -> int:
        sent = self._hear(self._key_content(button))
        self.person.taps += 1
        if (self.person.keyboard or {}).get("one_time_keyboard"):
            self.person.keyboard = None
        return sent

    def _key_content(self, button: Json) -> Json:
        if button.get("request_contact"):
            return {"contact": self._own_contact()}
        if button.get("request_location"):
            if self.person.here is None:
                raise Impossible("set `here` first: the phone does not know where it is")
            lat, lon = self.person.here
            return {"location": {"latitude": lat, "longitude": lon, "horizontal_accuracy": 20.0}}
        return _text(button["text"])

    def _say(self, text: str) -> int:
        if len(text.strip()) > TEXT_MOST:
            raise Impossible("clients cut such a text into several messages")
        return self._hear(_text(text))

    def _hand(self, content: Json, *, origin: Json | None = None) -> int:
        sent = self._hear(content, origin=origin)
        self.person.typed += 1
        return sent

    def _hear(self, content: Json, *, origin: Json | None = None) -> int:
        self._reachable()
        return self.messenger.hear(self.person, content, origin=origin).id

    def _reachable(self) -> None:
        if self.person.blocked:
            raise Impossible(f"{self.person.first_name} has blocked the bot")

    def _own_contact(self) -> Json:
        person = self.person
        return {
            "phone_number": person.number,
            "first_name": person.first_name,
            "user_id": person.id,
        }

    def _hidden_origin(self) -> Json:
        date = int(self.messenger.clock().timestamp())
        return {"type": "hidden_user", "sender_user_name": "邻居", "date": date}


def _text(text: str) -> Json:
    rich = with_finds(Rich(text.strip()))
    if not rich.text:
        raise Impossible("clients do not send an empty message")
    return {"text": rich.text} | ({"entities": list(rich.entities)} if rich.entities else {})


def _captioned(caption: str) -> Json:
    return {"caption": caption} if caption else {}
