"""The state of the messenger: people, their chats with the bot, and what the bot has yet to hear.

Nothing here knows HTTP, and nothing reads the wall clock.
"""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from zlib import crc32

from bot.sandbox.errors import Json, Violation
from bot.sandbox.events import Events
from bot.sandbox.faults import Faults
from bot.sandbox.files import Files
from bot.sandbox.profile import Profile
from bot.sandbox.records import Person, Post, Press
from bot.sandbox.updates import MESSAGE_LIFE, PRESS_LIFE, Updates
from bot.sandbox.webhook import Webhook

TOKEN = "7000000001:SANDBOX-sandbox-SANDBOX-sandbox-0123"  # noqa: S105 (opens nothing)
"""The token of a sandbox for which none was chosen; it works nowhere else."""


class Exchange:
    """One bot, and what passes between it and those who talk to it."""

    def __init__(
        self,
        clock: Callable[[], datetime],
        *,
        token: str = TOKEN,
        name: str = "点菜",
        username: str = "diancai_sandbox_bot",
    ) -> None:
        self.clock = clock
        self.born = clock()
        self.token = token
        self.bot_id = int(token.partition(":")[0])
        self.username = username
        self.profile = Profile(name)
        self.violations: list[Violation] = []
        self.requests: Counter[str] = Counter()
        self.faults = Faults()
        self.events = Events()
        self.files = Files()
        self.webhook = Webhook()
        self.updates = Updates(clock, seed=crc32(token.encode()))
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Person] = {}
        """Those that the bot is in."""
        self.presses: dict[str, Press] = {}
        self.logged_out = False
        self.closing = False
        """The server goes down: whatever waits for the next event ends."""
        self._post_ids = 0
        self._press_ids = 0

    async def until(self, ready: Callable[[], bool], seconds: float = 10) -> None:
        """Wait for something to show on a phone; TimeoutError after `seconds` of real time."""
        with self.events.watch() as queue:
            async with asyncio.timeout(seconds):
                while not ready():
                    await queue.get()

    def reset(self) -> None:
        """Forget people, chats, files and waiting updates; the bot keeps its profile."""
        self.people.clear()
        self.groups.clear()
        self.presses.clear()
        self.files = Files()
        self.updates.drop()

    def bot_user(self) -> Json:
        """The bot as it appears in its messages."""
        return {
            "id": self.bot_id,
            "is_bot": True,
            "first_name": self.profile.names.get("", ""),
            "username": self.username,
        }

    def add_post(self, person: Person, post: Post) -> Post:
        """Put a message at the end of a chat and tell who watches."""
        person.posts[post.id] = post
        self.events.chat(person.id)
        return post

    def next_id(self) -> int:
        """Ids of messages grow over all private chats together, as for a real bot."""
        self._post_ids += 1
        return self._post_ids

    def message(self, person: Person, post: Post, *, nested: bool = False) -> Json:
        """A post as a Bot API `Message`."""
        sender = self.bot_user() if post.from_bot else person.user()
        body: Json = {
            "message_id": post.id,
            "from": sender,
            "chat": person.chat(),
            "date": int(post.date.timestamp()),
            **post.content,
        }
        if post.edited is not None:
            body["edit_date"] = int(post.edited.timestamp())
        if post.origin is not None:
            body["forward_origin"] = post.origin
        if post.protected:
            body["has_protected_content"] = True
        if post.inline:
            body["reply_markup"] = {"inline_keyboard": post.inline}
        replied = person.posts.get(post.reply_to or 0)
        if replied is not None and not nested:
            body["reply_to_message"] = self.message(person, replied, nested=True)
        return body

    def hear(self, person: Person, content: Json, **more: object) -> Post:
        """A person writes: the post is added and queued for the bot."""
        post = Post(self.next_id(), False, self.clock(), content, **more)  # type: ignore[arg-type]
        person.started = True
        person.seen = post.id
        self.add_post(person, post)
        self.updates.push("message", self.message(person, post), lane=person.id)
        return post

    def hear_edit(self, person: Person, post: Post) -> None:
        """A person changed their message."""
        post.edited = self.clock()
        self.events.chat(person.id)
        body = self.message(person, post)
        self.updates.push("edited_message", body, lane=person.id, life=MESSAGE_LIFE)

    def hear_press(self, person: Person, post: Post, data: str) -> Press:
        """A person tapped an inline button; the bot has `PRESS_LIFE` to hear and answer."""
        self._press_ids += 1
        number = (self.bot_id % 1000) * 10**15 + self._press_ids
        press = Press(str(number), person.id, data, self.clock())
        self.presses[press.id] = press
        body = {
            "id": press.id,
            "from": person.user(),
            "message": self.message(person, post),
            "chat_instance": str(int(sha256(str(person.id).encode()).hexdigest()[:15], 16)),
            "data": data,
        }
        self.updates.push("callback_query", body, lane=person.id, life=PRESS_LIFE)
        return press

    def hear_group(self, who: Person, group: Person, *, joined: bool) -> None:
        """Somebody added the bot to a group, or it is gone from there."""
        if joined:
            self.groups[group.id] = group
        else:
            self.groups.pop(group.id, None)
        here, gone = ({"status": s, "user": self.bot_user()} for s in ("member", "left"))
        body = {
            "chat": group.chat(),
            "from": who.user(),
            "date": int(self.clock().timestamp()),
            "old_chat_member": gone if joined else here,
            "new_chat_member": here if joined else gone,
        }
        self.updates.push("my_chat_member", body, lane=group.id)

    def hear_in_group(self, who: Person, group: Person, text: str) -> None:
        """Somebody writes in a group."""
        post = Post(self.next_id(), False, self.clock(), {"text": text})
        group.posts[post.id] = post
        body = self.message(group, post) | {"from": who.user()}
        self.updates.push("message", body, lane=group.id)

    def hear_block(self, person: Person, *, blocked: bool) -> None:
        """A person blocked the bot, or let it in again."""
        states: tuple[Json, Json] = (
            {"status": "member", "user": self.bot_user()},
            {"status": "kicked", "user": self.bot_user(), "until_date": 0},
        )
        old, new = states if blocked else states[::-1]
        person.blocked = blocked
        body = {
            "chat": person.chat(),
            "from": person.user(),
            "date": int(self.clock().timestamp()),
            "old_chat_member": old,
            "new_chat_member": new,
        }
        self.events.chat(person.id)
        self.updates.push("my_chat_member", body, lane=person.id)
